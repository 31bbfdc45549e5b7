import type { Plan, PlanTask } from './types.ts';

/**
 * What part a unit has in a task: lead, join, listed or other as the text says; where the text names
 * no lead anywhere, first or later, which says only where the unit stands in the list.
 */
export type PartInTask = 'lead' | 'join' | 'listed' | 'other' | 'first' | 'later';

/** The more a part asks of a unit, the earlier it comes: a unit that is named twice has the first. */
const BY_WEIGHT = ['lead', 'listed', 'join', 'other'] as const;

/** Whether the text names a lead anywhere, at a unit or by a rule. */
export function namesLeads(plan: Pick<Plan, 'tasks'>): boolean {
  return plan.tasks.some(({ responsible }) => responsible.some(({ role }) => role === 'lead'));
}

/** What part a unit has in a task that names it. */
export function partInTask(
  plan: Pick<Plan, 'tasks'>,
  { responsible }: Pick<PlanTask, 'responsible'>,
  unit: string,
): PartInTask {
  if (!namesLeads(plan)) return responsible[0]?.unit === unit ? 'first' : 'later';
  const roles = responsible.filter((one) => one.unit === unit).map(({ role }) => role);
  return BY_WEIGHT.find((role) => roles.includes(role)) ?? 'other';
}
