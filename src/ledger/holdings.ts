import type { Entry } from './entry.ts';
import { isAhead, momentOf } from './entry.ts';

/** Up to when a ledger holds what somebody said. */
export interface Holding {
  /** The unit, or where it is '' the person, or ''. */
  name: string;
  count: number;
  /** The newest entry's moment, ISO 8601. */
  until: string;
  /** Whether that lies more than a day ahead: some clock is wrong. */
  isAhead: boolean;
}

/** What a ledger holds, by who says it, the newest first. */
export function holdingsOf(entries: readonly Entry[], now: number): Holding[] {
  const holdings = new Map<string, Holding>();
  for (const entry of entries) {
    const name = entry.unit === '' ? entry.by : entry.unit;
    const { count, until } = holdings.get(name) ?? { count: 0, until: '' };
    const at = momentOf(entry);
    holdings.set(name, {
      name,
      count: count + 1,
      until: at > until ? at : until,
      isAhead: isAhead({ at: at > until ? at : until }, now),
    });
  }
  return [...holdings.values()].sort((one, other) => {
    if (one.until !== other.until) return one.until < other.until ? 1 : -1;
    return one.name < other.name ? -1 : 1;
  });
}
