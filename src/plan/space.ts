const SPACE = /[\s\uFEFF]*/uy;

/** The offset of the first character at or after `at` that is no white space. */
export function skipSpace(text: string, at: number): number {
  SPACE.lastIndex = at;
  return at + (SPACE.exec(text)?.[0].length ?? 0);
}

/** The stretch without the white space at its ends; empty at `start` where it is nothing else. */
export function trimStretch(
  text: string,
  start: number,
  end: number,
): { start: number; end: number } {
  const from = Math.min(skipSpace(text, start), end);
  return { start: from, end: from + text.slice(from, end).trimEnd().length };
}
