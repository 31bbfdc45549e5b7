import type { StatusCount } from '../../text/fields/counts.ts';
import { statuses } from '../../text/fields/statuses.ts';
import type { Status } from '../../text/fields/statuses.ts';

export type { Status };

/** All statuses, in the order in which they are chosen. */
export const STATUSES = /* @__PURE__ */ Object.keys(statuses) as Status[];

/** The status that a value names. A word that this version does not know counts as `todo`. */
export function readStatus(value: string | null | undefined): Status {
  return STATUSES.find((status) => status === value) ?? 'todo';
}

/** Whether an item with this status still has something to do. */
export function isOpen(status: Status): boolean {
  return statuses[status].isOpen;
}

export type { StatusCount };

/** Counts the statuses of measures, lines, or what units say. All figures and percentages come from this count. */
export function countStatuses<Subject>(
  subjects: readonly Subject[],
  statusOf: (subject: Subject) => Status,
): StatusCount {
  const counts = Object.fromEntries(
    STATUSES.map((status) => [status, 0]),
  ) as StatusCount['statuses'];
  const found = subjects.map((subject) => statusOf(subject));
  for (const status of found) counts[status] += 1;
  const { length: counted } = found.filter((status) => !statuses[status].isLeftOut);
  return { all: found.length, counted, done: counts.done, statuses: counts };
}
