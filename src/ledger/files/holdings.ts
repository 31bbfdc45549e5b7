import { isAhead, momentOf } from '../entries/entry.ts';
import { groupBy } from '../entries/group-by.ts';
import type { Entry } from '../entries/entry.ts';

/** Up to when a ledger holds the words of a unit or a person. */
export interface Holding {
  /** The unit; if that is '', the person, or ''. */
  name: string;
  count: number;
  /** The newest entry's moment, ISO 8601. */
  until: string;
  /** Whether that moment is more than a day ahead: some clock is wrong. */
  isAhead: boolean;
}

/** The entries of a ledger by who made them, the newest first. */
export function holdingsOf(entries: readonly Entry[], now: number): Holding[] {
  const groups = groupBy(entries, ({ unit, by }) => (unit === '' ? by : unit));
  const holdings = [...groups].map(([name, said]): Holding => {
    const until = said.map(momentOf).sort().pop() ?? '';
    return { name, count: said.length, until, isAhead: isAhead({ at: until }, now) };
  });
  return holdings.sort((one, other) => {
    if (one.until !== other.until) return one.until < other.until ? 1 : -1;
    return one.name < other.name ? -1 : 1;
  });
}
