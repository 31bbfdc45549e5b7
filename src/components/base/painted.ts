/**
 * Resolves once the page has been painted, so that visible things are loaded first. A tab in the background is
 * painted when somebody looks at it.
 */
export function painted(): Promise<void> {
  // The callbacks of a frame run before its paint; a timeout set in them runs after it.
  return new Promise((go) => requestAnimationFrame(() => setTimeout(go)));
}
