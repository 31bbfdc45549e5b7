/** The items of the report that is handed in: each once, however many units speak of it, and when they are due. */
import { counting, dueOf, groupBy, isOpen, judge, valueOf } from '../../ledger/index.ts';
import type { LedgerRow, Report, Said, Timing } from '../../ledger/index.ts';
import { dueWords, formal as words } from '../../text/index.ts';

/** An item, and what units say of it. */
export interface RowGroup {
  row: LedgerRow;
  some: Said[];
}

/** How many days ahead something counts as due soon. */
export const SOON_DAYS = 30;

/** What units say, by item, in the order in which the items come. */
export function rowGroups(said: readonly Said[]): RowGroup[] {
  return [...groupBy(said, ({ row }) => row.item).values()].flatMap((some) =>
    some[0] === undefined ? [] : [{ row: some[0].row, some }],
  );
}

/** The measures that count and are late, due soon, or long without news at the end of the period. */
export function timedOf(report: Report, timing: Timing): Said[] {
  const yardstick = { today: report.period.until, soon: SOON_DAYS, silent: SOON_DAYS };
  return counting(report.said).filter(({ row, state }) =>
    judge(state, row.deadline, yardstick).includes(timing),
  );
}

/** Open measures that count, but whose own time names no day (长期): nobody can be late with them. */
export function dayless(report: Report): Said[] {
  return counting(report.said).filter(
    ({ row, state, status }) =>
      isOpen(status) && valueOf(state, 'due') !== '' && dueOf(state, row.deadline) === '',
  );
}

/** When an item is due in the words of its units, the earliest day first. Words that name no day come last. */
function duesOf({ row, some }: RowGroup): { day: string; words: string }[] {
  const dues = some.map(({ state }) => {
    const day = dueOf(state, row.deadline);
    return { day, words: valueOf(state, 'due') || day };
  });
  return dues.filter(({ words: said }) => said !== '').sort(dayFirst);
}

function dayFirst(one: { day: string }, other: { day: string }): number {
  if (one.day === other.day) return 0;
  if (one.day === '' || other.day === '') return one.day === '' ? 1 : -1;
  return one.day < other.day ? -1 : 1;
}

/** The words for when an item is due; if its units say different times, the first of these. */
export function dueIn(group: RowGroup): string {
  const dues = duesOf(group).map((due) => dueWords(due.words));
  const [first = ''] = dues;
  return dues.some((due) => due !== first) ? words.firstDue(first) : first;
}

/** Items sorted by the day by which they are to be done, the earliest first. */
export function byDue(said: readonly Said[]): RowGroup[] {
  const keyed = rowGroups(said).map((group) => ({ group, day: duesOf(group)[0]?.day ?? '' }));
  return keyed.sort(dayFirst).map(({ group }) => group);
}
