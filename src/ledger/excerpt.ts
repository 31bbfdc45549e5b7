/** So much of what is wrong is shown, in characters. */
const LONGEST = 40;

/** What would break a line, turn its direction or not show: control signs, lone surrogates. */
const UNSHOWN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/**
 * A piece of a file that may hold anything, for one line of a message: shortened, only what shows.
 *
 * @param value A text, or JSON; '' for undefined.
 */
export function excerpt(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  const shown = text.slice(0, 4 * LONGEST).replace(UNSHOWN, ' ');
  const characters = Array.from(shown);
  const isWhole = characters.length <= LONGEST && shown.length === text.length;
  return isWhole ? shown : `${characters.slice(0, LONGEST).join('')}…`;
}
