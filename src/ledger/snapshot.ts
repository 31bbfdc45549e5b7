import { isRecord } from '../text/records.ts';
import type { Basics } from './environment.ts';
import { itemNow, keep, planKey, readRecord } from './home.ts';
import type { Home } from './home.ts';
import { readStatus } from './statuses.ts';
import type { Status } from './statuses.ts';

/** An item as the first paint needs it, and a click before the ledger has loaded. */
export interface Glance {
  status: Status;
  /** Unticking returns to it. */
  untick: Status;
  /** The next entry stands over them. */
  heads: string[];
}

/** Items by id, for one unit; those without an entry are left out. */
export type Snapshot = Map<string, Glance>;

/**
 * Reads the cache of a plan's marks. A cache is never the truth: one that cannot be read, or was kept for another unit,
 * counts as empty. It may have ids that items had before; they are read as those that the items have now.
 *
 * @param unit Whose marks are wanted.
 */
export function readSnapshot(home: Home<Basics>, unit: string): Snapshot {
  const snapshot: Snapshot = new Map();
  const kept = readRecord(home.environment, planKey('snapshot', home));
  if (kept['unit'] !== unit || !isRecord(kept['items'])) return snapshot;
  for (const [item, glance] of Object.entries(kept['items'])) {
    if (!Array.isArray(glance)) continue;
    const [status, untick, ...heads] = glance.map(String);
    snapshot.set(itemNow(home, item), {
      status: readStatus(status),
      untick: readStatus(untick),
      heads,
    });
  }
  return snapshot;
}

/** The status that a cache has of an item. */
export function statusIn(snapshot: Snapshot, item: string): Status {
  return snapshot.get(item)?.status ?? 'todo';
}

/**
 * Keeps the cache: the unit, and for each item its status, the status after unticking, and the heads. If there
 * is no room, the old cache is removed: the next first paint would show what is no longer so.
 *
 * @param unit Whose marks these are.
 */
export function keepSnapshot(home: Home<Basics>, unit: string, snapshot: Snapshot): void {
  const items = [...snapshot].map(([item, { status, untick, heads }]) => [
    item,
    [status, untick, ...heads],
  ]);
  const { environment } = home;
  const key = planKey('snapshot', home);
  if (keep(environment, key, { unit, items: Object.fromEntries(items) }) !== undefined)
    environment.remove(key);
}
