/** Somebody's items over all plans of a site, and how they stand in this browser. */
import { isOpen } from './statuses.ts';
import type { Entry } from './entry.ts';
import { groupBy } from './group-by.ts';
import { holdersOf } from './field-values.ts';
import { statesOf } from './fold.ts';
import { itemNow } from './home.ts';
import type { Home } from './home.ts';
import { lineOf } from './lines.ts';
import type { Line } from './lines.ts';
import type { PlacedRow } from './plan-rows.ts';
import { isIn, isSpan } from './period.ts';
import { answersOf, unitsIn } from './scope.ts';
import type { Mine } from './scope.ts';
import { termsOf } from './terms.ts';
import type { Term } from './terms.ts';
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
 * @param entries All that are kept of the plan.
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

/** A 期次 for which something of mine is still to be filled in. */
export interface DueTerm<Some extends Line> {
  term: Term;
  /** Open items of which my unit has said nothing in it. */
  left: Some[];
}

/**
 * The 期次 of a plan that have begun and are not closed, the earliest first, each with what is open and was not spoken
 * of in it; one for which all was said is left out. What 已完成 or 不涉及 leaves nothing to say.
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

/** Lines of several plans by how urgent they are; each in one group, a group without lines is left out. */
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
