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

/** Items by id; those without an entry are left out. */
export type Snapshot = Map<string, Glance>;

/**
 * Reads the cache. It is never the truth, so that what cannot be read counts as empty.
 *
 * @param raw A JSON object of arrays: item → status, status after unticking, heads.
 */
export function readSnapshot(raw: string | null): Snapshot {
  const snapshot: Snapshot = new Map();
  try {
    for (const [item, glance] of Object.entries<unknown>(JSON.parse(raw ?? '{}'))) {
      if (!Array.isArray(glance)) continue;
      const [status, untick, ...heads] = glance.map(String);
      snapshot.set(item, { status: readStatus(status), untick: readStatus(untick), heads });
    }
  } catch {
    snapshot.clear();
  }
  return snapshot;
}

/** The snapshot as it is kept. */
export function writeSnapshot(snapshot: Snapshot): string {
  const items = [...snapshot].map(([item, { status, untick, heads }]) => [
    item,
    [status, untick, ...heads],
  ]);
  return JSON.stringify(Object.fromEntries(items));
}
