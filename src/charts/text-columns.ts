import { box, PALETTE } from './poster-style.ts';
import type { Block } from './poster-style.ts';

export interface Piece {
  block: Block;
  /** Whether it is a heading. A heading may not end a column, and should rather begin one. */
  isHeading: boolean;
}

/** How much higher columns may become, in characters, if one more of them then begins with a heading. */
const PRICE = 1;

/** A short column is filled by room between its blocks, at most so much between two, in characters. */
const MOST_SPARE = 4.2;

function heightOf(pieces: readonly Piece[]): number {
  return pieces.reduce(
    (sum, { block }, index) => sum + block.height + (index === 0 ? 0 : block.gap),
    0,
  );
}

/** The best way to set the pieces up to an index: where its last column begins, and the way before that. */
interface Way {
  highest: number;
  price: number;
  start: number;
  before: Way | undefined;
}

/** Cuts pieces, in order, into this many columns of nearly the same height; empty if that is not possible. */
function cut(pieces: readonly Piece[], count: number, em: number): Piece[][] {
  // How far down each piece would end if all were in one column.
  const ends: number[] = [];
  for (const { block } of pieces) {
    ends.push((ends[ends.length - 1] ?? -block.gap) + block.gap + block.height);
  }
  const high = (start: number, end: number): number =>
    (ends[end] ?? 0) - (ends[start] ?? 0) + (pieces[start]?.block.height ?? 0);
  let ways: (Way | undefined)[] = pieces.map((_, end) => {
    return { highest: high(0, end), price: 0, start: 0, before: undefined };
  });
  for (let used = 1; used < count; used += 1) {
    ways = pieces.map((_, end) => {
      let best: Way | undefined;
      for (let start = 1; start <= end; start += 1) {
        const before = ways[start - 1];
        if (before === undefined || pieces[start - 1]?.isHeading === true) continue;
        const highest = Math.max(before.highest, high(start, end));
        const price = before.price + (pieces[start]?.isHeading === true ? 0 : PRICE * em);
        if (best !== undefined && best.highest + best.price <= highest + price) continue;
        best = { highest, price, start, before };
      }
      return best;
    });
  }
  const columns: Piece[][] = [];
  let end = pieces.length;
  for (let way = ways[end - 1]; way !== undefined; way = way.before) {
    columns.unshift(pieces.slice(way.start, end));
    end = way.start;
  }
  return columns;
}

/**
 * Sets pieces in columns of nearly the same height, to be read down and then to the right. The room that a column has
 * left is spread over its pieces.
 *
 * @param make Makes the pieces for columns of a width.
 * @param most The greatest number of columns. The number that gives the least height is taken.
 */
export function inColumns(
  make: (width: number) => Piece[],
  width: number,
  em: number,
  most: number,
): Block {
  const gutter = em * 2;
  const counts = Array.from({ length: most }, (_, index) => index + 1);
  const widthOf = (count: number): number => (width - gutter * (count - 1)) / count;
  const choices = counts
    .filter((count) => most === 1 || widthOf(count) >= em * 17)
    .map((count) => {
      const wide = widthOf(count);
      const columns = cut(make(wide), count, em);
      const broken = columns.filter((column) => column[0]?.isHeading === false).length;
      const height = Math.max(0, ...columns.map(heightOf));
      const hasHeadings = columns.some((column) => column.some(({ isHeading }) => isHeading));
      return { wide, columns, height, cost: height + (hasHeadings ? broken * PRICE * em : 0) };
    })
    .filter(({ columns }) => columns.length > 0);
  const [first, ...others] = choices;
  if (first === undefined) return { height: 0, gap: 0, draw: () => [] };
  const { columns, wide, height } = others.reduce(
    (best, one) => (one.cost < best.cost ? one : best),
    first,
  );
  return {
    height,
    gap: em * 1.2,
    draw: (x, y) =>
      columns.flatMap((column, index) => {
        const left = x + index * (wide + gutter);
        const growing = column.filter(({ isHeading }) => !isHeading).length;
        const share = (height - heightOf(column)) / Math.max(1, growing);
        let top = y;
        const shapes = column.flatMap(({ block, isHeading }, place) => {
          const spare = isHeading || share > em * MOST_SPARE ? 0 : share;
          if (place > 0) top += block.gap;
          const drawn = block.draw(left, top, spare);
          top += block.height + spare;
          return drawn;
        });
        const rule = box(left - gutter / 2, y, em * 0.04, height, PALETTE.line);
        return index === 0 ? shapes : [rule, ...shapes];
      }),
  };
}
