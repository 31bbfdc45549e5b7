/**
 * Figures → pictures: pure, without words of their own, drawn by whoever asks: a page, a file, a build.
 *
 * What a picture is and its SVG: picture. A bar in pieces: stack. Days: over-time. Targets: distance.
 */
export { distance } from './distance.ts';
export { overTime } from './over-time.ts';
export type { TimeWords } from './over-time.ts';
export { svgOf } from './picture.ts';
export type { Picture, Shape } from './picture.ts';
export { bar, ORDER, stackedBar } from './stack.ts';
export type { Counts } from './stack.ts';
