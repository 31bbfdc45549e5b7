/**
 * Part of the page script: a reader who closes the contents on a phone is back where they were; where the
 * contents list what is on the page, loads what follows the reader in them; and where there is a
 * pointer, what fetches pages ahead.
 */
import { start } from '../base/start.ts';
void start('contents', () => {
  let isOpenedHere = false;
  addEventListener('hashchange', ({ newURL }) => {
    isOpenedHere = newURL.endsWith('#contents');
  });
  document.querySelector('.toc-close')?.addEventListener('click', (event) => {
    if (!isOpenedHere) return;
    event.preventDefault();
    // What the open contents cover cannot have the focus yet.
    const main = document.getElementById('main');
    addEventListener('hashchange', () => main?.focus({ preventScroll: true }), { once: true });
    history.back();
  });
  if (document.querySelector('.toc li a[href^="#"]') !== null) void import('./follow-reader.ts');
  addEventListener(
    'pointerover',
    (event) => void import('./prefetch.ts').then(({ begin }) => begin(event)),
    { once: true },
  );
});
