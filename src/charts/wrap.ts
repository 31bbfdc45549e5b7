/** Estimates the width of text where it cannot be measured, and breaks Chinese text into lines. */

/** Characters that may not begin a line. */
const CLOSING = /[\s。，、；：？！…—～·）〕】》〉」』”’％%‰,.;:?!)\]}]/u;

/** Characters that may not end a line. */
const OPENING = /[（〔【《〈「『“‘([{]/u;

/** Letters, digits and the signs that join them: 2-3, 4G, APP, 13%. */
const RUN = /[A-Za-z0-9%+\-/@#&_.,~]/u;

/** The width of a character: Latin ones are about half as wide as high, capitals and a few others wider. */
function emsOf(char: string): number {
  if (char >= '\u0250') return 1;
  return (char >= 'A' && char <= 'Z') || char === '%' || char === '@' || char === '&' ? 0.75 : 0.56;
}

/** The estimated width in ems of a text that follows one of a given width. */
function emsWith(before: number, text: string): number {
  let sum = before;
  for (const char of text) sum += emsOf(char);
  return sum;
}

/** The estimated width of a text in this type size: Chinese characters take 1 em, Latin ones and digits half. */
export function textWidth(text: string, size: number): number {
  return size * emsWith(0, text);
}

/**
 * The places where names begin that must not be broken, with their lengths; the longest if several begin at one place.
 */
function namesIn(text: string, names: readonly string[]): Map<number, number> {
  const found = new Map<number, number>();
  for (const name of names.filter((one) => one !== '')) {
    for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + name.length)) {
      found.set(at, Math.max(found.get(at) ?? 0, name.length));
    }
  }
  return found;
}

/** The pieces of a text between which a line may end. Joined, they are the text. */
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

/** A piece that is too long for a line is broken as a text without names, and anywhere if need be. */
function cut(piece: string, room: number, size: number): string[] {
  if (textWidth(piece, size) <= room) return [piece];
  return piecesOf(piece, []).flatMap((one) =>
    textWidth(one, size) <= room ? [one] : Array.from(one),
  );
}

/** Lines of pieces. Each line is as full as possible. */
function filled(pieces: readonly string[], width: number, size: number, indent: number): string[] {
  const lines: string[] = [];
  let [line, ems] = ['', 0];
  for (const piece of pieces.flatMap((one) => cut(one, width - indent, size))) {
    const room = width - (lines.length === 0 ? indent : 0);
    const more = emsWith(ems, piece);
    if (line !== '' && size * more > room) {
      lines.push(line);
      [line, ems] = [piece, emsWith(0, piece)];
    } else [line, ems] = [line + piece, more];
  }
  return line === '' ? lines : [...lines, line];
}

/**
 * Breaks a text into lines. No line begins with 。 or ends with （. Numbers and Latin words stay whole, unless one alone
 * is wider than the line. Joined, the lines are the text.
 *
 * @param indent Room that is left at the start of the first line.
 * @param names Words that stay whole if they fit into a line.
 */
export function wrap(
  text: string,
  width: number,
  size: number,
  { indent = 0, names = [] }: { indent?: number; names?: readonly string[] } = {},
): string[] {
  return filled(piecesOf(text, names), width, size, indent);
}

/** How many lines of this width the pieces need; undefined if one does not fit into a line. */
function linesNeeded(pieces: readonly number[][], width: number, size: number): number | undefined {
  let [lines, ems] = [0, 0];
  for (const piece of pieces) {
    let [more, own] = [ems, 0];
    for (const one of piece) {
      more += one;
      own += one;
    }
    if (size * own > width) return undefined;
    if (lines === 0 || size * more > width) {
      lines += 1;
      ems = own;
    } else ems = more;
  }
  return lines;
}

/** As many lines as `wrap` makes, but of nearly equal length: for headings. */
export function balance(text: string, width: number, size: number): string[] {
  const pieces = piecesOf(text, []);
  const ems = pieces.map((piece) => Array.from(piece, emsOf));
  const fewest = filled(pieces, width, size, 0);
  if (fewest.length < 2) return fewest;
  let narrowest = width;
  for (let narrower = width - size / 2; narrower > size * 2; narrower -= size / 2) {
    const lines = linesNeeded(ems, narrower, size) ?? filled(pieces, narrower, size, 0).length;
    if (lines > fewest.length) break;
    narrowest = narrower;
  }
  return narrowest === width ? fewest : filled(pieces, narrowest, size, 0);
}
