function longest(lines: readonly string[]): number {
  return Math.max(...lines.map((line) => line.length));
}

/** Every way to set the pieces in so many lines; ways with a long first line come first. */
function waysOf(pieces: readonly string[], lines: number): string[][] {
  if (lines === 1) return [[pieces.join('')]];
  const ways: string[][] = [];
  for (let first = pieces.length - lines + 1; first > 0; first -= 1) {
    const rest = waysOf(pieces.slice(first), lines - 1);
    ways.push(...rest.map((others) => [pieces.slice(0, first).join(''), ...others]));
  }
  return ways;
}

/**
 * A title in lines: as few as possible, of about equal length, broken between pieces only.
 *
 * @param pieces The parts that must stay on one line, at least one.
 * @param most How many characters fit into a line; a single piece may be longer.
 */
export function titleLines(pieces: readonly string[], most: number): string[] {
  const longestPiece = Math.max(most, longest(pieces));
  for (let lines = 1; lines < pieces.length; lines += 1) {
    const fitting = waysOf(pieces, lines).filter((way) => longest(way) <= longestPiece);
    const [best] = fitting.sort((one, other) => longest(one) - longest(other));
    if (best !== undefined) return best;
  }
  return [...pieces];
}
