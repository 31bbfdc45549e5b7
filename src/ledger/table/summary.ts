import { isAimedPast } from '../time/overdue.ts';
import type { Timing } from '../time/overdue.ts';
import type { Line } from './lines.ts';
import { countStatuses } from '../entries/statuses.ts';
import type { StatusCount } from '../entries/statuses.ts';

export interface Summary extends StatusCount {
  /** How many lines are overdue, due soon or silent. */
  timings: Record<Timing, number>;
  /** How many lines have a date at which the plan only aims (力争), and that date is past. */
  aimedPast: number;
}

/** Counts lines as of a day, such as 2026-01-31. */
export function summaryOf(lines: readonly Line[], today: string): Summary {
  const timings = { overdue: 0, soon: 0, silent: 0 };
  for (const { timing } of lines) timing.forEach((one) => (timings[one] += 1));
  const aimedPast = lines.filter(({ row }) => isAimedPast(row.deadline, today)).length;
  return { ...countStatuses(lines, ({ status }) => status), timings, aimedPast };
}
