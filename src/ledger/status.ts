import { statuses } from '../text/statuses.ts';
import type { Status } from '../text/statuses.ts';
import { later } from './entry.ts';
import type { Entry } from './entry.ts';
import { below, standingOf } from './standing.ts';

export type { Status };

/** All statuses, in the order in which they are chosen. */
export const STATUSES = /* @__PURE__ */ Object.keys(statuses) as Status[];

/** The status that a value stands for; a word that this version does not know counts as `todo`. */
export function readStatus(value: string | null | undefined): Status {
  return STATUSES.find((status) => status === value) ?? 'todo';
}

/**
 * What unticking returns to: the latest status stood over that is neither `done` nor `na`, else `todo`.
 *
 * @param entries Those of one item and unit.
 * @param heads Ids of those that no other stands over.
 */
export function statusAfterUntick(
  entries: ReadonlyMap<string, Entry>,
  heads: readonly string[],
): Status {
  const isOpen = ({ set }: Entry): boolean => {
    const status = readStatus(set['status']);
    return set['status'] !== undefined && status !== 'done' && status !== 'na';
  };
  const known = below(heads, entries);
  const [last] = standingOf(new Map([...entries].filter(([id]) => known.has(id))))
    .unbeaten(isOpen)
    .sort(later);
  return readStatus(last?.set['status']);
}

/** How many items are done, of those that count: `na` (不涉及) leaves the denominator. */
export interface Progress {
  counted: number;
  done: number;
  na: number;
}

/** Counts the statuses of some items. */
export function progress(items: readonly string[], statusOf: (item: string) => Status): Progress {
  const { done, na } = countStatuses(items, statusOf);
  return { counted: items.length - na, done, na };
}

/** How many of some items have each status: the one count behind every figure and percentage. */
export function countStatuses(
  items: readonly string[],
  statusOf: (item: string) => Status,
): Record<Status, number> {
  const counts = Object.fromEntries(STATUSES.map((status) => [status, 0])) as Record<
    Status,
    number
  >;
  for (const item of items) counts[statusOf(item)] += 1;
  return counts;
}
