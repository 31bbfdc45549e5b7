/** So much of what is wrong is shown, in characters. */
const LONGEST = 40;

/** What would break a line, turn its direction or not show: control signs, lone surrogates. */
const UNSHOWN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** Words for a line of a message; of more, the beginning. */
export function shortened(words: string): string {
  const characters = Array.from(words.slice(0, 4 * LONGEST));
  const isWhole = characters.length <= LONGEST && words.length <= 4 * LONGEST;
  return isWhole ? words : `${characters.slice(0, LONGEST).join('')}…`;
}

/**
 * A piece of a file that may hold anything, for one line of a message: shortened, only what shows.
 *
 * @param value A text, or JSON; '' for undefined.
 */
export function excerpt(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  return shortened(text).replace(UNSHOWN, ' ');
}
