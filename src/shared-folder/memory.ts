import type { Entry } from '../ledger/index.ts';

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
  /** Whether it was found empty, cut off or changed since. Then it holds nothing for anybody. */
  isSpoilt?: boolean;
}

/**
 * What is known of files, by their names. A file that is missing from a listing stays: the listing may be incomplete.
 */
export type Memory = Map<string, Seen>;

/** A person and unit whose words came, and when they last wrote. */
export interface Heard extends Pick<Seen, 'unit' | 'by' | 'at'> {
  /** How many entries there are in the file. */
  count: number;
}

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

/** The people whose words came, the last first. Files of the same person and unit are one line. */
export function heardFrom(memory: Memory, mine: string): Heard[] {
  const lines = new Map<string, Heard>();
  for (const [name, { unit, by, at, ids }] of memory) {
    if (name === mine) continue;
    const key = JSON.stringify([unit, by]);
    const before = lines.get(key);
    if (before === undefined || before.at < at) lines.set(key, { unit, by, at, count: ids.length });
  }
  return [...lines.values()].sort((one, other) => (one.at < other.at ? 1 : -1));
}
