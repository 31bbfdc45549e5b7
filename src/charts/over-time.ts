import { DAY } from '../ledger/index.ts';
import type { CourseDay } from '../ledger/index.ts';
import { round } from './picture.ts';
import type { Picture, Shape } from './picture.ts';

/** The words in the picture, which has none of its own. */
export interface TimeWords {
  done: string;
  begun: string;
  dayOf: (day: string) => string;
}

const LEFT = 34;
const RIGHT = 84;
const TOP = 14;
const BOTTOM = 26;
const LINE = 18;

/** Whole days since 1970. */
function number(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / DAY;
}

function text(words: string, x: number, y: number, attributes: Shape['attributes']): Shape {
  return { tag: 'text', attributes: { x: round(x), y: round(y), ...attributes }, words };
}

/** A line that keeps its height until the day of the next point, since nothing is known of the days between. */
function steps(points: readonly (readonly [number, number])[]): string {
  return points
    .map(([x, y], index) => (index === 0 ? `M${round(x)} ${round(y)}` : `H${round(x)}V${round(y)}`))
    .join('');
}

/**
 * How far some items had come, day by day: two stepped lines, and the areas below them.
 *
 * @param points By day, at least two; the first and the last are at the edges.
 * @param all The number of items, which is the top of the scale.
 */
export function overTime(
  points: readonly CourseDay[],
  all: number,
  size: { width: number; height: number },
  words: TimeWords,
): Picture {
  const { width, height } = size;
  const [first, last] = [points[0], points[points.length - 1]];
  if (first === undefined || last === undefined) return { ...size, shapes: [] };
  const span = Math.max(1, number(last.day) - number(first.day));
  const right = width - RIGHT;
  const foot = height - BOTTOM;
  const x = (day: string): number =>
    LEFT + ((right - LEFT) * (number(day) - number(first.day))) / span;
  const y = (count: number): number => foot - ((foot - TOP) * count) / Math.max(1, all);
  const scale = [...new Set([0, Math.round(all / 2), all])].flatMap((count): Shape[] => [
    {
      tag: 'line',
      attributes: { class: 'scale', x1: LEFT, x2: right, y1: round(y(count)), y2: round(y(count)) },
    },
    text(String(count), LEFT - 6, y(count) + 4, { 'text-anchor': 'end' }),
  ]);
  const lines = (['begun', 'done'] as const).flatMap((kind): Shape[] => {
    const path = steps(points.map((point) => [x(point.day), y(point[kind])] as const));
    return [
      { tag: 'path', attributes: { class: `area ${kind}`, d: `${path}V${foot}H${LEFT}Z` } },
      { tag: 'path', attributes: { class: `line ${kind}`, d: path } },
    ];
  });
  // If both lines end near each other, their names are moved apart.
  const doneAt = y(last.done) + 4;
  const begunAt = Math.min(y(last.begun) + 4, doneAt - LINE);
  return {
    ...size,
    shapes: [
      ...scale,
      ...lines,
      text(`${words.begun} ${last.begun}`, right + 8, begunAt, { class: 'name begun' }),
      text(`${words.done} ${last.done}`, right + 8, doneAt, { class: 'name done' }),
      text(words.dayOf(first.day), LEFT, height - 6, {}),
      // Its middle is at the end of the scale, so half of it is below the names. Ending there, it would touch the first
      // day in a narrow picture.
      text(words.dayOf(last.day), right, height - 6, { 'text-anchor': 'middle' }),
    ],
  };
}
