import type { OfflineState } from '../../text/index.ts';

/** Shows on the page 关于本站 whether this browser has stored the site. Other pages do not show it. */
export function showState(state: OfflineState): void {
  const place = document.querySelector('[data-offline]');
  if (place === null) return;
  void import('../../text/site/offline-states.ts').then(({ offlineStates }) => {
    // A version that could not be loaded must be known, so later states do not replace this one.
    if (place.textContent !== offlineStates.stale) place.textContent = offlineStates[state];
  });
}
