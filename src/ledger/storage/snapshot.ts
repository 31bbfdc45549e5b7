import { isRecord } from '../../outside/records.ts';
import type { Basics } from '../browser/environment.ts';
import { itemNow, writeKept, planKey, readRecord } from '../browser/home.ts';
import type { Home } from '../browser/home.ts';
import type { Glance } from '../entries/making.ts';
import { readStatus } from '../entries/statuses.ts';
import type { Status } from '../entries/statuses.ts';

/** Items by id, for one unit; those without an entry are left out. */
export type Snapshot = Map<string, Glance>;

/**
 * Reads the cache of a plan's marks. It is only a cache: if it cannot be read, or was kept for another unit, it counts
 * as empty. Former ids of items are read as the present ones.
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

/** The status of an item in the cache. */
export function statusIn(snapshot: Snapshot, item: string): Status {
  return snapshot.get(item)?.status ?? 'todo';
}

/**
 * Keeps the cache: the unit, and for each item its status, the status after unticking, and the heads. If there is no
 * room, the old cache is removed, since it would make the next first paint show outdated marks.
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
  if (writeKept(environment, key, { unit, items: Object.fromEntries(items) }) !== undefined)
    environment.remove(key);
}
