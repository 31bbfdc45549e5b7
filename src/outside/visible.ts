/**
 * A terminal or an editor obeys these and does not show them: control characters (an ESC can rewrite what
 * was printed), marks of direction (they turn words round), separators of lines, and halves of characters.
 */
const OBEYED = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;

/** The character by its number, as JSON and JavaScript write it. */
function byNumber(character: string): string {
  const digits = (character.codePointAt(0) ?? 0).toString(16).padStart(4, '0');
  return digits.length > 4 ? `\\u{${digits}}` : `\\u${digits}`;
}

/** Shows each invisible character of the words by its number; line ends and tabs stay. */
export function visible(words: string): string {
  return words.replace(OBEYED, (one) => (one === '\n' || one === '\t' ? one : byNumber(one)));
}

/** Words from outside in a single line: line ends and tabs too are shown by their numbers. */
export function onOneLine(words: string): string {
  return words.replace(OBEYED, byNumber);
}
