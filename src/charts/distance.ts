import { rect } from './picture.ts';
import type { Picture } from './picture.ts';

/** The scale ends a quarter beyond the target. Values beyond that are drawn to the edge. */
const MOST = 125;

/** How far a value is from its target: a bar, and a line for the target at 100 of 125. */
export function distancePicture(percent: number): Picture {
  const width = Math.min(MOST, Math.max(0, percent));
  return {
    width: MOST,
    height: 10,
    shapes: [
      rect(0, 3, MOST, 4, { class: 'track' }),
      rect(0, 1, width, 8, { class: percent >= 100 ? 'is-done' : 'is-doing' }),
      rect(99.5, 0, 1, 10, { class: 'target' }),
    ],
  };
}
