/** Makes pictures of figures. README.md says which file does what. */
export { arrearsChart } from './arrears.ts';
export { card } from './card.ts';
export type { Card } from './card.ts';
export { distancePicture } from './distance.ts';
export { overTime } from './over-time.ts';
export { svgOf } from './picture.ts';
export type { Picture, Shape } from './picture.ts';
export { phonePoster, sheetPoster } from './poster.ts';
export type { PosterWords } from './poster-frame.ts';
export { posterGroups } from './poster-parts.ts';
export type { PosterGroup } from './poster-parts.ts';
export { bar, ORDER, stackedBar } from './stack.ts';
export type { Counts } from './stack.ts';
export { balance, textWidth, wrap } from './wrap.ts';
