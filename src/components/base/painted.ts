/**
 * Resolves once the page has been painted, so that what is not seen is loaded after what is. A tab in the background is
 * painted when somebody looks at it.
 */
export function painted(): Promise<void> {
  // A frame's callbacks run before it is painted, and what they set off after it.
  return new Promise((go) => requestAnimationFrame(() => setTimeout(go)));
}
