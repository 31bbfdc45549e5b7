/**
 * Part of the page script: a reader who closes the contents on a phone is back where they were; when a
 * pointer comes over a link, loads what fetches pages ahead.
 */
import { start } from '../base/start.ts';

/** A link to a page: not one that opens search in this one. */
const LINK = 'a:not([data-open-search])';

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
    // The open contents cover the main part: it cannot have the focus yet.
    const main = document.getElementById('main');
    addEventListener('hashchange', () => main?.focus({ preventScroll: true }), { once: true });
    history.back();
  });
  const onPointer = (event: PointerEvent): void => {
    // Search opens in the page, and needs the line for itself (search-ahead.ts).
    if (!(event.target instanceof Element) || event.target.closest(LINK) === null) return;
    removeEventListener('pointerover', onPointer);
    void import('./prefetch.ts').then(({ begin }) => begin(event));
  };
  addEventListener('pointerover', onPointer);
});
