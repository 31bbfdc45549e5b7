import {
  expectedUnits,
  periodOf,
  readStored,
  reportOf,
  todayOf,
  unitedHere,
} from '../../ledger/index.ts';
import type { NamedPeriod, SiteHome } from '../../ledger/index.ts';
import { rowsOf, targetRowsOf } from '../../ledger/table/plan-rows.ts';
import { blocksOf } from '../../reports/tables/blocks.ts';
import type { Block } from '../../reports/index.ts';
import { missingSentences } from '../here/missing-sentences.ts';
import type { FetchedPlan } from './plans.ts';
import { mineOf, ledgerOfPlan } from './plans.ts';

/** The reports of all plans with something of mine, one after another: of my unit or, if I have none, of all units. */
export function blocksOfAll(
  { home, loaded }: { home: SiteHome; loaded: readonly FetchedPlan[] },
  name: NamedPeriod,
): Block[] {
  const today = todayOf(home.environment);
  const period = periodOf(name, today);
  return loaded.flatMap(({ plan, data }) => {
    const place = ledgerOfPlan(home, plan);
    const mine = mineOf(place, plan);
    const subjects = { rows: rowsOf(data), targets: targetRowsOf(data) };
    const expected = expectedUnits(place.home);
    const around = { mine, today, since: plan.published, expected };
    const { entries: kept } = readStored(place.home);
    const unit = mine.unit === '' ? undefined : mine.unit;
    const entries = unit === undefined ? unitedHere(place.home, kept) : kept;
    const made = reportOf(place.home, subjects, entries, period, unit, around);
    const lacking = missingSentences(place.home);
    return blocksOf(made, plan.title, subjects.rows, { hasLog: false, broken: [], lacking });
  });
}
