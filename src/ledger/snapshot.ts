import type { Home } from './home.ts';
import { snapshotKey } from './keys.ts';
import type { Status } from './status.ts';
import { readStatus } from './status.ts';

/** What the first paint needs of an item, and a click before the ledger has loaded. */
export interface Glance {
  status: Status;
  /** What unticking returns to. */
  untick: Status;
  /** What the next entry stands over. */
  heads: string[];
}

/** Items by id, for one unit; those without an entry are left out. */
export type Snapshot = Map<string, Glance>;

/**
 * Reads the cache of a plan's marks. It is never the truth, so that what cannot be read counts as empty,
 * and so does what was kept for another unit.
 *
 * @param unit Whose marks are wanted.
 */
export function readSnapshot(home: Home, unit: string): Snapshot {
  const snapshot: Snapshot = new Map();
  try {
    const kept = JSON.parse(home.environment.read(snapshotKey(home)) ?? '{}');
    if (kept.unit !== unit) return snapshot;
    for (const [item, glance] of Object.entries<unknown[]>(kept.items)) {
      const [status, untick, ...heads] = glance.map(String);
      snapshot.set(item, { status: readStatus(status), untick: readStatus(untick), heads });
    }
  } catch {
    snapshot.clear();
  }
  return snapshot;
}

/**
 * Keeps the cache: the unit, and for each item its status, the status after unticking, and heads.
 *
 * @param unit Whose marks these are.
 */
export function keepSnapshot(home: Home, unit: string, snapshot: Snapshot): void {
  const items = [...snapshot].map(([item, { status, untick, heads }]) => [
    item,
    [status, untick, ...heads],
  ]);
  const kept = JSON.stringify({ unit, items: Object.fromEntries(items) });
  home.environment.write(snapshotKey(home), kept);
}
