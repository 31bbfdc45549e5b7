import { groupBy } from '../ledger/index.ts';
import type { Entry } from '../ledger/index.ts';

/** Since when a file cannot be taken in; moments are milliseconds since 1970, by this browser's clock. */
export interface Doubt {
  since: number;
  /** What tells how it is from how it was at other looks, and the first look that found it so. */
  state: string;
  from: number;
}

/** What is known of a file since it was last read. */
export interface Seen {
  tag: string;
  /** Ids of its entries of this plan. */
  ids: readonly string[];
  /** Its writer's name, as written, or ''. */
  by: string;
  /** The unit of its newest entry, or ''. */
  unit: string;
  /** When it was written, ISO 8601 UTC, by the writer's clock. */
  at: string;
  isLocked?: boolean;
  /** Set while it cannot be taken in. */
  doubt?: Doubt;
  /** Whether it has stayed empty, cut off or changed since. Then it holds nothing for anybody. */
  isSpoilt?: boolean;
  /** Whether our writing of it has begun and was not seen to end: what is half there is our own doing. */
  isUnfinished?: boolean;
}

/**
 * What is known of files, by their names. A file that is missing from a listing stays: the listing may be incomplete.
 */
export type Memory = Map<string, Seen>;

/** A person and unit whose words came, and when they last wrote. */
export interface Heard extends Pick<Seen, 'unit' | 'by' | 'at'> {
  /** How many entries there are in their files. */
  count: number;
  /** Whether the clock with which they wrote is ahead of ours. */
  isAhead: boolean;
}

/** What is known of a file that was never read. */
export const NEVER_READ: Seen = { tag: '', ids: [], by: '', unit: '', at: '' };

/** What is to be remembered of a file that was just read. */
export function seenOf(
  tag: string,
  { by, exported }: { by: string; exported: string },
  entries: readonly Entry[],
): Seen {
  const newest = entries.reduce<Entry | undefined>(
    (last, one) => (last === undefined || one.id > last.id ? one : last),
    undefined,
  );
  const ids = entries.map(({ id }) => id);
  return { tag, ids, by: by || (newest?.by ?? ''), unit: newest?.unit ?? '', at: exported };
}

/** The last moment that is not later than `latest`; the first, if all are later. */
function lastOf(moments: readonly string[], latest: string): string {
  const sorted = [...moments].sort();
  return sorted.filter((moment) => moment <= latest).pop() ?? sorted[0] ?? '';
}

/**
 * The people whose words came, the last first. Files of the same person and unit are one line: they come from several
 * devices, of which one may have a wrong clock.
 *
 * @param mine The name of our own file.
 * @param latest A moment, ISO 8601 UTC. The clock of a file that was written later is wrong.
 */
export function heardFrom(memory: Memory, mine: string, latest: string): Heard[] {
  const others = [...memory]
    .filter(([name, { ids, doubt }]) => name !== mine && (doubt === undefined || ids.length > 0))
    .map(([, seen]) => seen);
  const heard = [...groupBy(others, ({ unit, by }) => JSON.stringify([unit, by])).values()].map(
    (files) => {
      const [{ unit, by } = { unit: '', by: '' }] = files;
      const at = lastOf(
        files.map((file) => file.at),
        latest,
      );
      const count = new Set(files.flatMap(({ ids }) => ids)).size;
      return { unit, by, at, count, isAhead: at > latest };
    },
  );
  return heard.sort((one, other) => (one.at < other.at ? 1 : -1));
}

/**
 * Which deleted entries to remember, also when the trash here is emptied: those that files of others still hold, and
 * that are not here again. Otherwise they would come back as soon as such a file is read anew.
 *
 * @param mine The name of our own file.
 */
export function stillHeld(
  memory: Memory,
  mine: string,
  deleted: ReadonlySet<string>,
  here: readonly Entry[],
): Set<string> {
  const held = new Set<string>();
  for (const [name, { ids }] of memory) {
    if (name !== mine) ids.filter((id) => deleted.has(id)).forEach((id) => held.add(id));
  }
  here.forEach(({ id }) => held.delete(id));
  return held;
}
