/** Text where nobody can measure it: how wide it is about, and where Chinese lines may end. */

/** May not begin a line. */
const CLOSING = /[\s。，、；：？！…—～·）〕】》〉」』”’％%‰,.;:?!)\]}]/u;

/** May not end a line. */
const OPENING = /[（〔【《〈「『“‘([{]/u;

/** A run of letters, figures and what joins them: 2-3, 4G, APP, 13%. */
const RUN = /[A-Za-z0-9%+\-/@#&_.,~]/u;

function emsOf(char: string): number {
  if (/[A-Z%@&]/u.test(char)) return 0.75;
  return char < '\u0250' ? 0.56 : 1;
}

/** How wide a text is about in this type size: Chinese characters 1 em, Latin ones and figures half. */
export function widthOf(text: string, size: number): number {
  return size * Array.from(text).reduce((sum, char) => sum + emsOf(char), 0);
}

/** Where, in a text, a name begins that stays whole, and how long it is: the longest where several do. */
function namesIn(text: string, names: readonly string[]): Map<number, number> {
  const found = new Map<number, number>();
  for (const name of names.filter((one) => one !== '')) {
    for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + name.length)) {
      found.set(at, Math.max(found.get(at) ?? 0, name.length));
    }
  }
  return found;
}

/** The pieces of a text between which a line may end; joined, they are the text. */
function piecesOf(text: string, names: readonly string[]): string[] {
  const whole = namesIn(text, names);
  const pieces: string[] = [];
  let [before, at, until] = ['', 0, 0];
  for (const char of Array.from(text)) {
    const isInside = at < until;
    until = Math.max(until, at + (whole.get(at) ?? 0));
    at += char.length;
    const holds =
      before !== '' &&
      (isInside ||
        CLOSING.test(char) ||
        OPENING.test(before) ||
        (RUN.test(before) && RUN.test(char)));
    if (holds) pieces.push((pieces.pop() ?? '') + char);
    else pieces.push(char);
    before = char;
  }
  return pieces;
}

/** A piece that fits no line breaks as a text without names does, and where it must. */
function cut(piece: string, room: number, size: number): string[] {
  if (widthOf(piece, size) <= room) return [piece];
  return piecesOf(piece, []).flatMap((one) =>
    widthOf(one, size) <= room ? [one] : Array.from(one),
  );
}

/**
 * Breaks a text into lines: 。 begins none, （ ends none, figures and Latin words stay whole unless
 * one alone is wider than the line. Joined, the lines are the text.
 *
 * @param indent Room that the first line leaves at its start.
 * @param names Words that stay whole where they fit a line.
 */
export function wrap(
  text: string,
  width: number,
  size: number,
  { indent = 0, names = [] }: { indent?: number; names?: readonly string[] } = {},
): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of piecesOf(text, names).flatMap((one) => cut(one, width - indent, size))) {
    const room = width - (lines.length === 0 ? indent : 0);
    if (line !== '' && widthOf(line + piece, size) > room) {
      lines.push(line);
      line = piece;
    } else line += piece;
  }
  return line === '' ? lines : [...lines, line];
}

/** As many lines as `wrap` makes, but of nearly the same length: for headings. */
export function balance(text: string, width: number, size: number): string[] {
  const fewest = wrap(text, width, size);
  let best = fewest;
  for (let narrower = width - size / 2; narrower > size * 2; narrower -= size / 2) {
    const lines = wrap(text, narrower, size);
    if (lines.length > fewest.length) break;
    best = lines;
  }
  return best;
}
