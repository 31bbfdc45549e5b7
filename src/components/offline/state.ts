import { offlineWords } from '../../text/index.ts';
import type { OfflineState } from '../../text/index.ts';

/** Shows on the page 关于本站 whether this browser has stored the site. Other pages do not show it. */
export function showState(state: OfflineState): void {
  const place = document.querySelector('[data-offline]');
  if (place === null) return;
  // A version that could not be loaded must be known, so later states do not replace this one.
  if (place.textContent !== offlineWords.states.stale)
    place.textContent = offlineWords.states[state];
}
