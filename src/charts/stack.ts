import type { Status } from '../ledger/index.ts';
import { round } from './picture.ts';
import type { Picture, Shape } from './picture.ts';

/** How many items have each status. */
export type Counts = Readonly<Record<Status, number>>;

/** From what is done to what is not; 不涉及 stands at the end. */
export const ORDER = ['done', 'doing', 'ongoing', 'blocked', 'todo', 'na'] as const;

/** Width of a bar, which the page stretches to its own. */
export const WIDE = 100;
const HIGH = 10;

/** How much of the bar's height a status takes: so that they differ without colours. */
const SHARE: Record<Status, number> = {
  done: 1,
  doing: 0.75,
  ongoing: 0.55,
  blocked: 0.9,
  todo: 0.3,
  na: 0.1,
};

/** A bar in pieces, one for each status that there is, as wide as its share; `class` says which. */
export function stackedBar(counts: Counts): Picture {
  const all = ORDER.reduce((sum, status) => sum + counts[status], 0);
  const shapes: Shape[] = [];
  let x = 0;
  for (const status of ORDER) {
    const width = all === 0 ? 0 : (WIDE * counts[status]) / all;
    if (width > 0) {
      const height = HIGH * SHARE[status];
      shapes.push({
        tag: 'rect',
        attributes: {
          class: `is-${status}`,
          x: round(x),
          y: round(HIGH - height),
          width: round(width),
          height: round(height),
        },
      });
    }
    x += width;
  }
  return { width: WIDE, height: HIGH, shapes };
}

/** A bar for one count of some. */
export function bar(status: Status, count: number, all: number): Picture {
  const none = { todo: 0, doing: 0, ongoing: 0, done: 0, blocked: 0, na: 0 };
  const { shapes, ...size } = stackedBar({ ...none, [status]: count });
  const share = all === 0 ? 0 : count / all;
  return {
    ...size,
    shapes: shapes.map((shape) => ({
      ...shape,
      attributes: { ...shape.attributes, width: round(WIDE * share) },
    })),
  };
}
