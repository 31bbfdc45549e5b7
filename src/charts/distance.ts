import { round } from './picture.ts';
import type { Picture } from './picture.ts';

/** A quarter beyond the target there is room; what lies further is drawn to the edge. */
const MOST = 125;

/** How far a value is from its target: a bar, and a line where the target stands, at 100 of 125. */
export function distance(percent: number): Picture {
  const width = Math.min(MOST, Math.max(0, percent));
  return {
    width: MOST,
    height: 10,
    shapes: [
      { tag: 'rect', attributes: { class: 'track', x: 0, y: 3, width: MOST, height: 4 } },
      {
        tag: 'rect',
        attributes: {
          class: percent >= 100 ? 'is-done' : 'is-doing',
          x: 0,
          y: 1,
          width: round(width),
          height: 8,
        },
      },
      { tag: 'rect', attributes: { class: 'target', x: 99.5, y: 0, width: 1, height: 10 } },
    ],
  };
}
