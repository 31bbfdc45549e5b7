/**
 * Stops browsers from moving the page to hold what is in sight, until the next change is drawn. The caller moves
 * the page instead.
 */
export function withoutAnchoring(): void {
  const { style } = document.documentElement;
  style.setProperty('overflow-anchor', 'none');
  // Browsers move the page when they lay out the next frame, which is after the frame's first callbacks.
  requestAnimationFrame(() => requestAnimationFrame(() => style.removeProperty('overflow-anchor')));
}
