/** The open files as a whole; loaded when there is one, or entries of this browser's own. */
import { countedIn, dayOf, isGone, uniteNames, withoutBreaking } from '../../ledger/index.ts';
import type { Entry, Report, Reporter, Spellings } from '../../ledger/index.ts';
import { getLedger } from '../here/ledger.ts';
import { planFacts } from '../here/plan-names.ts';
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
  /** How many are of items that the text has no more. */
  orphans: number;
}

export interface Sources {
  kept: readonly Entry[];
  spellings: Spellings;
  expected: readonly Reporter[];
}

/** Puts entries of many units together as of today; spellings of one unit as a reader has put them. */
export function wholeOf({ kept, spellings, expected }: Sources): Whole {
  const { home } = getLedger();
  const { items } = planFacts();
  const today = dayOf(home.environment.now());
  const scope = { period: { from: '', until: today }, unit: undefined };
  const counted = countedIn(kept, spellings, expected);
  const united = uniteNames(kept, counted);
  const should = expected.map(({ unit }) => unit);
  const { made, broken } = withoutBreaking(united, (entries) => ({
    entries,
    report: reportHere(entries, scope, today, should),
  }));
  const orphans = kept.filter(({ item }) => isGone(home, item, items)).length;
  return { ...made, kept, broken, counted, orphans };
}
