/**
 * Part of the page script: a reader who closes the contents on a phone is back where they were; where the
 * contents list what is on the page, loads what follows the reader in them; and where there is a
 * pointer, what fetches pages ahead.
 */
import { painted } from '../base/painted.ts';
import { start } from '../base/start.ts';
void start('contents', () => {
  let isOpenedHere = false;
  // Chromium before 105 has no selector for what stands around a target.
  const follow = (): boolean =>
    document.documentElement.classList.toggle('at-contents', location.hash === '#contents');
  follow();
  addEventListener('hashchange', () => {
    isOpenedHere = follow();
  });
  document.querySelector('.toc-close')?.addEventListener('click', (event) => {
    if (!isOpenedHere) return;
    event.preventDefault();
    // What the open contents cover cannot have the focus yet.
    const main = document.getElementById('main');
    addEventListener('hashchange', () => main?.focus({ preventScroll: true }), { once: true });
    history.back();
  });
  if (document.querySelector('.toc li a[href^="#"]') !== null) {
    void painted().then(() => import('./follow-reader.ts'));
  }
  addEventListener(
    'pointerover',
    (event) => void import('./prefetch.ts').then(({ begin }) => begin(event)),
    { once: true },
  );
});
