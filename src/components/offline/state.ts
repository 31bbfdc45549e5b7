import { offline } from '../../text/index.ts';
import type { OfflineState } from '../../text/index.ts';

/** Says on the page 关于本站 whether this browser has the site at hand; other pages have no place for it. */
export function showState(state: OfflineState): void {
  const place = document.querySelector('[data-offline]');
  if (place === null) return;
  // Of a version that could not be had somebody has to know, whatever comes after.
  if (place.textContent !== offline.states.stale) place.textContent = offline.states[state];
}
