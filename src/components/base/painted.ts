/**
 * Resolves once the page has been painted: what is not seen on it does not come before what is. Where nobody looks, a tab in
 * the background, that is when somebody does.
 */
export function painted(): Promise<void> {
  // A frame's callbacks run before it is painted, and what they set off after it.
  return new Promise((go) => requestAnimationFrame(() => setTimeout(go)));
}
