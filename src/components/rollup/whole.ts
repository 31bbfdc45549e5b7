/** The open files as a whole; loaded when there is one, or entries of this browser's own. */
import {
  countedIn,
  todayOf,
  inOrder,
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
  /** As they are kept, and with the spellings of units put together. */
  kept: readonly Entry[];
  entries: Entry[];
  report: Report;
  /** Entries that had to be left out. */
  broken: Entry[];
  /** Names that are counted under others. */
  counted: Spellings;
  /** How the text calls units that are counted under another name. */
  names: Readonly<Record<string, string>>;
  /** How many are of items that the text has no more. */
  orphans: number;
  /** Who was typing: the rules of their unit colour, and what it answers for counts. */
  mine: Who;
}

export interface Sources {
  kept: readonly Entry[];
  spellings: Spellings;
  expected: readonly Reporter[];
}

/** Whether two lists of spellings put the same names to the same units. */
function isAlike(some: Spellings, others: Spellings): boolean {
  return some.size === others.size && [...some].every(([from, to]) => others.get(from) === to);
}

/**
 * Puts entries of many units together as of today; spellings of one unit as a reader has put them.
 *
 * @param before What it was last. Where only the list of those that should report is another one, which is typed letter
 *   by letter, and moves no unit that has spoken, nothing is folded again.
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
    inOrder(before.report.units, should).every((unit, at) => unit === before.report.units[at])
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
