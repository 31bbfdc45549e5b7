import { countStatuses, STATUSES } from '../ledger/index.ts';
import type { Status } from '../ledger/index.ts';
import { statuses } from '../text/fields/statuses.ts';
import { rect, round } from './picture.ts';
import type { Picture, Shape } from './picture.ts';

export type Counts = Readonly<Record<Status, number>>;

/** The statuses from done to not begun; those of one rank in the order of the table, which has 不涉及 at its end. */
export const ORDER = /* @__PURE__ */ STATUSES.slice().sort(
  (one, other) => statuses[other].rank - statuses[one].rank,
);

/** The width of a bar. The page stretches it. */
const WIDE = 100;
const HIGH = 10;

/** A bar with a piece for each status that occurs, as wide as its share. `class` names the status. */
export function stackedBar(counts: Counts): Picture {
  const all = ORDER.reduce((sum, status) => sum + counts[status], 0);
  const shapes: Shape[] = [];
  let x = 0;
  for (const status of ORDER) {
    const width = all === 0 ? 0 : (WIDE * counts[status]) / all;
    if (width > 0) {
      const height = HIGH * statuses[status].barHeight;
      shapes.push(rect(x, HIGH - height, width, height, { class: `is-${status}` }));
    }
    x += width;
  }
  return { width: WIDE, height: HIGH, shapes };
}

/** A bar for one count out of all. */
export function bar(status: Status, count: number, all: number): Picture {
  const whole = countStatuses(count === 0 ? [] : [status], (one) => one).statuses;
  const { shapes, ...size } = stackedBar(whole);
  const share = all === 0 ? 0 : count / all;
  return {
    ...size,
    shapes: shapes.map((shape) => ({
      ...shape,
      attributes: { ...shape.attributes, width: round(WIDE * share) },
    })),
  };
}
