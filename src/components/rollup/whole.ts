/** What the open files come to; loaded when there is one, or entries of this browser's own. */
import { dayOf, itemNow, reportOf, statesOf, unite, withoutBreaking } from '../../ledger/index.ts';
import type { Entry, Report, Spellings, States } from '../../ledger/index.ts';
import { getLedger } from '../here/ledger.ts';
import { planFacts, publishedOn } from '../here/plan-names.ts';
import { getRows } from '../here/rows.ts';
import { getTargets } from '../here/target-rows.ts';

/** What all entries come to. */
export interface Whole {
  /** As they are kept, and with the spellings of units put together. */
  kept: readonly Entry[];
  entries: Entry[];
  states: States;
  report: Report;
  /** Entries that had to be left out. */
  broken: Entry[];
  /** How many are of items that the text has no more. */
  orphans: number;
}

/** What the whole is made of. */
export interface Sources {
  kept: readonly Entry[];
  spellings: Spellings;
  expected: readonly string[];
}

/** What entries of many units come to today; spellings of one unit as a reader has put them. */
export function wholeOf({ kept, spellings, expected }: Sources): Whole {
  const { home, $who } = getLedger();
  const { items } = planFacts();
  const today = dayOf(home.environment.now());
  const around = { mine: $who.get(), today, since: publishedOn(), expected };
  const subjects = { rows: getRows(), targets: getTargets() };
  const day = { from: '', until: today };
  const { made, broken } = withoutBreaking(unite(kept, spellings), (entries) => ({
    entries,
    states: statesOf(home, entries),
    report: reportOf(home, subjects, entries, day, undefined, around),
  }));
  const orphans = kept.filter(({ item }) => !items.has(itemNow(home, item))).length;
  return { ...made, kept, broken, orphans };
}
