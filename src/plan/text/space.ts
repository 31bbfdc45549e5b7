/** A stretch of a text: from its first character up to, and without, the one at `end`. */
export interface Stretch {
  start: number;
  end: number;
}

/** How many characters a sticky pattern matches at an offset; 0 if it does not match. */
export function lengthAt(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0].length ?? 0;
}

const SPACE = /[\s\uFEFF]*/uy;

/** The first offset from `at` on that is no white space. */
export function skipSpace(text: string, at: number): number {
  return at + lengthAt(SPACE, text, at);
}

/** The stretch without white space at its ends; empty if it is nothing else. */
export function trimStretch(text: string, start: number, end: number): Stretch {
  const from = Math.min(skipSpace(text, start), end);
  return { start: from, end: from + text.slice(from, end).trimEnd().length };
}
