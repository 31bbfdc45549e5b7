/** What the open files come to; loaded when there is one, or entries of this browser's own. */
import { dayOf, itemNow, reportOf, statesOf, unite, withoutBreaking } from '../../ledger/index.ts';
import type { Entry, Ledger, Report, Row, Spellings, States } from '../../ledger/index.ts';
import { publishedOn } from '../ledger/plan-names.ts';
import type { PlanFacts } from '../ledger/plan-names.ts';
import { getTargets } from '../lists/targets.ts';

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
  ledger: Ledger;
  facts: PlanFacts;
  rows: readonly Row[];
  kept: readonly Entry[];
  spellings: Spellings;
  expected: readonly string[];
}

/** What entries of many units come to today; spellings of one unit as a reader has put them. */
export function wholeOf({ ledger, facts, rows, kept, spellings, expected }: Sources): Whole {
  const { home } = ledger;
  const today = dayOf(home.environment.now());
  const around = { mine: ledger.$who.get(), today, since: publishedOn(), expected };
  const subjects = { rows, targets: getTargets() };
  const day = { from: '', until: today };
  const { made, broken } = withoutBreaking(unite(kept, spellings), (entries) => ({
    entries,
    states: statesOf(home, entries),
    report: reportOf(home, subjects, entries, day, undefined, around),
  }));
  const orphans = kept.filter(({ item }) => !facts.items.has(itemNow(home, item))).length;
  return { ...made, kept, broken, orphans };
}
