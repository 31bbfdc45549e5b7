import type { Point, Position } from './types.ts';

/** Offsets at which the lines of a text begin; CRLF, LF and a lone CR end a line. */
export function lineStarts(text: string): number[] {
  const starts = [0];
  for (const end of text.matchAll(/\r\n|\r|\n/gu)) starts.push(end.index + end[0].length);
  return starts;
}

/** The index of the last entry that is not above `value`; `sorted` begins with 0. */
function lastNotAbove(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((sorted[middle] ?? 0) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}

/**
 * Makes a function that turns two offsets of a text into a position.
 *
 * @param text The whole text; its lines are found once.
 * @returns A function of two offsets in UTF-16 units, from 0: that of the first character, and the one behind the last.
 */
export function positionsIn(text: string): (start: number, end: number) => Position {
  const starts = lineStarts(text);
  const point = (offset: number): Point => {
    const line = lastNotAbove(starts, offset);
    return { line: line + 1, column: offset - (starts[line] ?? 0) + 1, offset };
  };
  return (start, end) => ({ start: point(start), end: point(end) });
}

function shiftPoint(point: Point, by: Point): Point {
  return {
    line: point.line + by.line - 1,
    column: point.line === 1 ? point.column + by.column - 1 : point.column,
    offset: point.offset + by.offset,
  };
}

/**
 * Turns a position that is relative to a stretch of text into one in the source.
 *
 * @param position Relative to the stretch: its first character is line 1, column 1, offset 0.
 * @param by The point in the source at which the stretch begins.
 */
export function shift(position: Position, by: Point): Position {
  return { start: shiftPoint(position.start, by), end: shiftPoint(position.end, by) };
}
