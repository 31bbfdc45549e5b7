/** What somebody has to do over all plans of a site, and how it stands in this browser. */
import { statuses } from '../text/statuses.ts';
import { groupBy } from './groups.ts';
import { holdersOf } from './fields.ts';
import { statesOf } from './fold.ts';
import type { Home } from './home.ts';
import { lineOf } from './lines.ts';
import type { Line } from './lines.ts';
import type { PlacedRow } from './plan-rows.ts';
import { namedBy } from './scope.ts';
import { readStored } from './stored.ts';
import { DAYS } from './view.ts';
import type { Who } from './who.ts';

/** A plan's measure, with what my unit says of it. */
export interface PlanLine extends Line {
  row: PlacedRow;
  /** Whether its 责任人 or one of its 协办人 is the person who is typing. */
  isPersonal: boolean;
}

/**
 * The measures of a plan that my unit answers for, or that I am the 责任人 or a 协办人 of, in the order of the text.
 *
 * @param home Where the plan's ledger lives.
 * @param today YYYY-MM-DD.
 */
export function myLines(
  home: Home,
  rows: readonly PlacedRow[],
  who: Who,
  today: string,
): PlanLine[] {
  const states = statesOf(home, readStored(home).entries);
  const named = namedBy(who);
  const yardstick = { today, soon: DAYS, silent: DAYS };
  return rows.flatMap((row): PlanLine[] => {
    const state = states.get(row.item)?.get(who.unit);
    const isPersonal = who.by !== '' && holdersOf(state).includes(who.by);
    const isMine = named !== '' && row.units.includes(named);
    return isMine || isPersonal ? [{ ...lineOf(row, state, yardstick), row, isPersonal }] : [];
  });
}

/** Lines of several plans by how urgent they are; each in one group, a group without lines is left out. */
export function byUrgency<Some extends Line>(
  lines: readonly Some[],
): Map<'overdue' | 'soon' | 'open' | 'closed', Some[]> {
  const ORDER = ['overdue', 'soon', 'open', 'closed'] as const;
  const groups = groupBy(lines, ({ timing, status }) => {
    const urgent = ORDER.find((one) => timing.some((timed) => timed === one));
    return urgent ?? (statuses[status].isOpen ? 'open' : 'closed');
  });
  return new Map(
    ORDER.flatMap((urgency) => {
      const some = groups.get(urgency);
      return some === undefined ? [] : [[urgency, some] as const];
    }),
  );
}
