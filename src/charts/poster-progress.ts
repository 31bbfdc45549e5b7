import { box, PALETTE, line, SONG } from './poster-style.ts';
import type { Shape } from './picture.ts';

/**
 * A place for the progress of some measures, hidden until somebody wants it. `data-count` names the measures. Later the
 * last box is made as wide as their share of the first box, and the text gives the number.
 *
 * @param at The place of the figure: its right end and the top of its characters.
 * @param bar The place of the boxes.
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

/** A place for a sentence that only the browser knows, with as many lines as are given here. */
export function sentencePlace(x: number, y: number, width: number, size: number): Shape {
  const look = { size, fill: PALETTE.ink2 };
  return {
    tag: 'g',
    attributes: { 'data-said': Math.floor(width), visibility: 'hidden' },
    shapes: [line('', x, y, look), line('', x, y + size * 1.4, look)],
  };
}
