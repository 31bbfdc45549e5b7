/**
 * Whether a key is an input method's own. Safari says so of the Enter or Esc that ends composing only by its number.
 *
 * @see https://bugs.webkit.org/show_bug.cgi?id=165004
 */
export function isComposing(event: KeyboardEvent): boolean {
  return event.isComposing || event.keyCode === 229;
}
