/** The media query of a window wider than a phone's, as in the styles. On a narrower one, tables are lists of cards. */
export const WIDE = '(min-width: 56.01em)';

/** Whether the window is wider than a phone's. */
export function isWide(): boolean {
  return matchMedia(WIDE).matches;
}
