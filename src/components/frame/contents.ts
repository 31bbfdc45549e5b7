/**
 * Part of the page script. On a phone, a reader who closes the contents returns to where they were. When a pointer
 * comes over a link, loads the script that fetches pages ahead.
 */
import { start } from '../base/start.ts';

/** A link to a page. Links that open search on this page do not count. */
const LINK = 'a:not([data-open-search])';

void start('contents', () => {
  let isOpenedHere = false;
  // Chromium before 105 lacks `:has()`, by which styles could find the elements around a target.
  const follow = (): boolean =>
    document.documentElement.classList.toggle('at-contents', location.hash === '#contents');
  follow();
  addEventListener('hashchange', () => {
    isOpenedHere = follow();
  });
  document.querySelector('.toc-close')?.addEventListener('click', (event) => {
    if (!isOpenedHere) return;
    event.preventDefault();
    // The open contents cover the main part, so it cannot have the focus yet.
    const main = document.getElementById('main');
    addEventListener('hashchange', () => main?.focus({ preventScroll: true }), { once: true });
    history.back();
  });
  const onPointer = (event: PointerEvent): void => {
    // Search opens on this page and needs the network for itself (search-ahead.ts).
    if (!(event.target instanceof Element) || event.target.closest(LINK) === null) return;
    removeEventListener('pointerover', onPointer);
    void import('./prefetch.ts').then(({ begin }) => begin(event));
  };
  addEventListener('pointerover', onPointer);
});
