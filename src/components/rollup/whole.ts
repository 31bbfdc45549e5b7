/** The open files as a whole. Loaded when there is a file, or an entry of this browser's own. */
import {
  countedIn,
  todayOf,
  unitsInOrder,
  isGone,
  newsBy,
  textNames,
  uniteNames,
  withoutBreaking,
} from '../../ledger/index.ts';
import type { Entry, Report, Reporter, Spellings, Who } from '../../ledger/index.ts';
import { getLedger } from '../here/ledger.ts';
import { planFacts } from '../here/plan-names.ts';
import { planUnits } from '../here/plan-units.ts';
import { reportHere } from '../report/report-parts.ts';

export interface Whole {
  /** The entries as they were written. In `entries`, the spellings of each unit are put together. */
  kept: readonly Entry[];
  entries: Entry[];
  report: Report;
  /** Entries that had to be left out, since no report could be made with them. */
  broken: Entry[];
  /** Names of units that are counted under another name. */
  counted: Spellings;
  /** The names in the text of units that are counted under another name. */
  names: Readonly<Record<string, string>>;
  /** How many entries belong to items that the text has no more. */
  orphans: number;
  /** Who was typing. The rules of their unit give the colours, and what that unit answers for is counted. */
  mine: Who;
}

export interface Sources {
  kept: readonly Entry[];
  spellings: Spellings;
  expected: readonly Reporter[];
}

/** Whether two lists of spellings give the same names to the same units. */
function isAlike(some: Spellings, others: Spellings): boolean {
  return some.size === others.size && [...some].every(([from, to]) => others.get(from) === to);
}

/**
 * Makes the report of many units as of today. Spellings of one unit are put together as a reader has chosen.
 *
 * @param before The result before. The list of units that should report is typed letter by letter. If only that
 * list has changed and the units with entries keep their order, nothing is folded again.
 */
export function wholeOf({ kept, spellings, expected }: Sources, before?: Whole): Whole {
  const { home, $who } = getLedger();
  const { items } = planFacts();
  const mine = $who.get();
  const today = todayOf(home.environment);
  const counted = countedIn(kept, spellings, expected);
  const should = expected.map(({ unit }) => unit);
  const names = textNames(home, planUnits(), expected, spellings);
  if (
    before?.kept === kept &&
    before.mine === mine &&
    before.report.today === today &&
    isAlike(before.counted, counted) &&
    JSON.stringify(before.names) === JSON.stringify(names) &&
    unitsInOrder(before.report.units, should).every((unit, at) => unit === before.report.units[at])
  ) {
    return { ...before, report: { ...before.report, news: newsBy(before.report.news, should) } };
  }
  const scope = { period: { from: '', until: today }, unit: undefined };
  const united = uniteNames(kept, counted);
  const { made, broken } = withoutBreaking(united, (entries) => ({
    entries,
    report: reportHere(entries, scope, today, should, names),
  }));
  const orphans = kept.filter(({ item }) => isGone(home, item, items)).length;
  return { ...made, kept, broken, counted, names, orphans, mine };
}
