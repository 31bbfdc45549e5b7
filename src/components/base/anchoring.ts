/** Keeps browsers from moving the page by themselves until what was just changed is drawn: the caller has moved it. */
export function withoutAnchoring(): void {
  const { style } = document.documentElement;
  style.setProperty('overflow-anchor', 'none');
  // They do so when the next frame is laid out, which is after its first callbacks.
  requestAnimationFrame(() => requestAnimationFrame(() => style.removeProperty('overflow-anchor')));
}
