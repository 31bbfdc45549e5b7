import { statuses } from '../text/statuses.ts';
import type { Status } from '../text/statuses.ts';
import { later } from './entry.ts';
import type { Entry } from './entry.ts';
import { below, unbeatenIn } from './standing.ts';
import type { Group } from './standing.ts';

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
export function statusAfterUntick(entries: Group, heads: readonly string[]): Status {
  const isOpen = ({ set }: Entry): boolean => {
    const status = readStatus(set['status']);
    return set['status'] !== undefined && status !== 'done' && status !== 'na';
  };
  const known = below(heads, entries);
  const [last] = unbeatenIn(new Map([...entries].filter(([id]) => known.has(id))))(isOpen).sort(
    later,
  );
  return readStatus(last?.set['status']);
}

/** How many of some things have each status: the one count behind every figure and percentage. */
export interface Count {
  all: number;
  /** Without those that are 不涉及: what a percentage is of. */
  counted: number;
  done: number;
  statuses: Record<Status, number>;
}

/** Counts the statuses of measures, lines, or what units say. */
export function countStatuses<Subject>(
  subjects: readonly Subject[],
  statusOf: (subject: Subject) => Status,
): Count {
  const counts = Object.fromEntries(STATUSES.map((status) => [status, 0])) as Count['statuses'];
  for (const subject of subjects) counts[statusOf(subject)] += 1;
  const { length: all } = subjects;
  return { all, counted: all - counts.na, done: counts.done, statuses: counts };
}
