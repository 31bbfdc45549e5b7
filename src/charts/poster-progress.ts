import { box, PALETTE, line, SONG } from './poster-style.ts';
import type { Shape } from './picture.ts';

/**
 * A place for the progress of some measures, hidden until somebody wants it: `data-count` names them,
 * the last box is to grow to its share of the first, and the text says how many.
 *
 * @param at Where the figure stands: its right end and the top of its characters.
 * @param bar Where the boxes stand.
 */
export function progressPlace(
  items: readonly string[],
  at: Record<'x' | 'y' | 'size', number>,
  bar: Record<'x' | 'y' | 'width' | 'height', number>,
): Shape {
  return {
    tag: 'g',
    attributes: { 'data-count': items.join(' '), visibility: 'hidden' },
    shapes: [
      box(bar.x, bar.y, bar.width, bar.height, PALETTE.line),
      box(bar.x, bar.y, 0, bar.height, PALETTE.done),
      line('', at.x, at.y, {
        size: at.size,
        fill: PALETTE.done,
        family: SONG,
        isBold: true,
        anchor: 'end',
      }),
    ],
  };
}

/** A place for a sentence that only the browser knows, in as many lines as there are given. */
export function sentencePlace(x: number, y: number, width: number, size: number): Shape {
  const look = { size, fill: PALETTE.ink2 };
  return {
    tag: 'g',
    attributes: { 'data-said': Math.floor(width), visibility: 'hidden' },
    shapes: [line('', x, y, look), line('', x, y + size * 1.4, look)],
  };
}
