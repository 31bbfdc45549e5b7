import { isAimedPast } from './overdue.ts';
import type { Timing } from './overdue.ts';
import type { Line } from './lines.ts';
import { countStatuses } from './statuses.ts';
import type { StatusCount } from './statuses.ts';

export interface Summary extends StatusCount {
  /** How many have each thing to say of their time. */
  timings: Record<Timing, number>;
  /** The number of those for which the plan only aims at a day, and that day is past. */
  aimedPast: number;
}

/** Counts lines as of a day, 2026-01-31. */
export function summaryOf(lines: readonly Line[], today: string): Summary {
  const timings = { overdue: 0, soon: 0, silent: 0 };
  for (const { timing } of lines) timing.forEach((one) => (timings[one] += 1));
  const aimedPast = lines.filter(({ row }) => isAimedPast(row.deadline, today)).length;
  return { ...countStatuses(lines, ({ status }) => status), timings, aimedPast };
}
