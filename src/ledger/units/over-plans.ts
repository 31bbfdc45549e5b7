/** A person's items over all plans of a site, and where they stand in this browser. */
import { isOpen } from '../entries/statuses.ts';
import type { Entry } from '../entries/entry.ts';
import { groupBy } from '../entries/group-by.ts';
import { holdersOf } from '../entries/field-values.ts';
import { statesOf } from '../entries/fold.ts';
import { itemNow } from '../browser/home.ts';
import type { Home } from '../browser/home.ts';
import { lineOf } from '../table/lines.ts';
import type { Line } from '../table/lines.ts';
import type { PlacedRow } from '../table/plan-rows.ts';
import { isIn, isSpan } from '../time/period.ts';
import { answersOf, unitsIn } from './scope.ts';
import type { Mine } from './scope.ts';
import { termsOf } from '../time/terms.ts';
import type { Term } from '../time/terms.ts';
import { DAYS } from '../table/view.ts';
import type { Who } from '../browser/who.ts';

/** A measure of a plan, and what my unit says of it. */
export interface PlanLine extends Line {
  row: PlacedRow;
  /** Whether the person who is typing is its 责任人 or one of its 协办人. */
  isPersonal: boolean;
}

/**
 * The measures of a plan for which my unit answers, or of which I am the 责任人 or a 协办人, in the order of the text.
 *
 * @param home Where the plan's ledger is stored.
 * @param entries All entries of the plan.
 * @param today YYYY-MM-DD.
 */
export function myLines(
  home: Home,
  entries: readonly Entry[],
  rows: readonly PlacedRow[],
  mine: Mine & Who,
  today: string,
): PlanLine[] {
  const states = statesOf(home, entries);
  const answers = answersOf(mine.unit, unitsIn(rows), mine);
  const yardstick = { today, soon: DAYS, silent: DAYS };
  return rows.flatMap((row): PlanLine[] => {
    const state = states.get(row.item)?.get(mine.unit);
    const isPersonal = mine.by !== '' && holdersOf(state).includes(mine.by);
    const isMine = row.units.includes(answers);
    return isMine || isPersonal ? [{ ...lineOf(row, state, yardstick), row, isPersonal }] : [];
  });
}

/** A 期次 for which I still have something to fill in. */
export interface DueTerm<Some extends Line> {
  term: Term;
  /** Open items of which my unit has said nothing in the 期次. */
  left: Some[];
}

/**
 * The 期次 of a plan that have begun and are not closed, the earliest first. Each has the open items of which the unit
 * has said nothing in it; items that are 已完成 or 不涉及 are not open. A 期次 without such items is left out.
 *
 * @param today YYYY-MM-DD.
 */
export function dueTerms<Some extends Line>(
  home: Home,
  entries: readonly Entry[],
  lines: readonly Some[],
  { unit }: Who,
  today: string,
): DueTerm<Some>[] {
  const open = lines.filter(({ status }) => isOpen(status));
  const terms = termsOf(entries).filter(
    ({ closed, from, until }) => closed === undefined && isSpan({ from, until }) && from <= today,
  );
  return terms.reverse().flatMap((term) => {
    const mine = entries.filter((entry) => entry.unit === unit && isIn(entry, term, today));
    const said = new Set(mine.map(({ item }) => itemNow(home, item)));
    const left = open.filter(({ row }) => !said.has(row.item));
    return left.length === 0 ? [] : [{ term, left }];
  });
}

/** Lines of several plans by how urgent they are. Each line is in one group; groups without lines are left out. */
export function byUrgency<Some extends Line>(
  lines: readonly Some[],
): Map<'overdue' | 'soon' | 'open' | 'closed', Some[]> {
  const ORDER = ['overdue', 'soon', 'open', 'closed'] as const;
  const groups = groupBy(lines, ({ timing, status }) => {
    const urgent = ORDER.find((one) => timing.some((timed) => timed === one));
    return urgent ?? (isOpen(status) ? 'open' : 'closed');
  });
  return new Map(
    ORDER.flatMap((urgency) => {
      const some = groups.get(urgency);
      return some === undefined ? [] : [[urgency, some] as const];
    }),
  );
}
