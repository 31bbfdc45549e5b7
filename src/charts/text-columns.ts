import { box, PALETTE } from './poster-style.ts';
import type { Block } from './poster-style.ts';

export interface Piece {
  block: Block;
  /** Whether it is the heading of what follows: it may not end a column, and does well to begin one. */
  isHeading: boolean;
}

/** Columns may be so much higher, in characters, if one of them then begins with a heading. */
const PRICE = 1;

/** A short column is filled by room between its blocks: no more than so much, in characters, between two. */
const MOST_SPARE = 4.2;

function heightOf(pieces: readonly Piece[]): number {
  return pieces.reduce(
    (sum, { block }, index) => sum + block.height + (index === 0 ? 0 : block.gap),
    0,
  );
}

/** The best way to set the pieces up to some index: where its last column begins, and how it got there. */
interface Way {
  highest: number;
  price: number;
  start: number;
  before: Way | undefined;
}

/** Cuts pieces, in order, into this many columns of nearly the same height; none if that can't be. */
function cut(pieces: readonly Piece[], count: number, em: number): Piece[][] {
  // How far down each piece ends, were all in one column.
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
 * Pieces in columns of nearly the same height, read down and then to the right; what a column lacks
 * is spread over its pieces.
 *
 * @param make The pieces, for columns of this width.
 * @param most How many columns there may be; as many are taken as make it least high.
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
