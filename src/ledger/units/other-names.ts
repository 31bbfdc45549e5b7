/** What stands under other names of units than mine, over all plans of a site. */
import type { Entry } from '../entries/entry.ts';
import { statesOf } from '../entries/fold.ts';
import { spokenOf } from '../entries/spoken.ts';
import type { Home } from '../browser/home.ts';

/** The ledger of a plan, as far as other names are looked for in it. */
export interface NamedLedger {
  home: Home;
  title: string;
  entries: readonly Entry[];
}

/** Another name, with the number of items under it, in all and in each plan that has some. */
export interface OtherName {
  unit: string;
  count: number;
  plans: { title: string; count: number }[];
}

/**
 * The names under which something stands if nothing stands under mine in any plan, the largest number first: mine may
 * be the new name of one of them. Empty if something stands under mine, as then they are several units.
 */
export function namesBesideMine(ledgers: readonly NamedLedger[], mine: string): OtherName[] {
  const names = new Map<string, OtherName>();
  for (const { home, title, entries } of ledgers) {
    for (const [unit, { length: count }] of spokenOf(statesOf(home, entries))) {
      const known = names.get(unit) ?? { unit, count: 0, plans: [] };
      const plans = [...known.plans, { title, count }];
      names.set(unit, { unit, count: known.count + count, plans });
    }
  }
  if (mine === '' || names.has(mine)) return [];
  return [...names.values()].sort((one, other) => other.count - one.count);
}
