import { offline } from '../../text/index.ts';
import type { OfflineState } from '../../text/index.ts';

/** Says on the page 关于本站 whether this browser has the site at hand; other pages have no place for it. */
export function showState(state: OfflineState): void {
  const place = document.querySelector('[data-offline]');
  if (place !== null) place.textContent = offline.states[state];
}
