/**
 * Figures → pictures: pure, without words of their own, drawn for a page, a file or a build.
 *
 * What a picture is and its SVG: picture. A bar in pieces: stack. Days: over-time. Targets: distance.
 * What units have left undone: arrears.
 * A whole plan in one picture: what of it (poster-parts) and how (poster); lines of text: wrap.
 * A page, for programs that show a link to it: card.
 */
export { arrearsChart } from './arrears.ts';
export { card } from './card.ts';
export type { Card } from './card.ts';
export { distance } from './distance.ts';
export { overTime } from './over-time.ts';
export { svgOf } from './picture.ts';
export type { Picture, Shape } from './picture.ts';
export { phonePoster, sheetPoster } from './poster.ts';
export type { PosterWords } from './poster-frame.ts';
export { posterGroups } from './poster-parts.ts';
export type { PosterGroup } from './poster-parts.ts';
export { bar, ORDER, stackedBar } from './stack.ts';
export type { Counts } from './stack.ts';
export { balance, widthOf, wrap } from './wrap.ts';
