// Of the parser's words alone: pages load this.
import { LEADS } from '../plan/words.ts';
import type { Plan, PlanRule, PlanTask } from './plan-schema.ts';

/**
 * A unit's part in a task: lead, join, listed or other as the text says; where the text names
 * no lead anywhere, first or later, which says only where the unit stands in the list.
 */
export type PartInTask = 'lead' | 'join' | 'listed' | 'other' | 'first' | 'later';

/** The more a part asks of a unit, the earlier it comes: a unit that is named twice has the first. */
const BY_WEIGHT = ['lead', 'listed', 'join', 'other'] as const;

/** Whether the text names a lead anywhere, at a unit or by a rule. */
export function namesLeads(plan: Pick<Plan, 'tasks'>): boolean {
  return plan.tasks.some(({ responsible }) => responsible.some(({ role }) => role === 'lead'));
}

/** A unit's part in a task that names it. */
export function partInTask(
  plan: Pick<Plan, 'tasks'>,
  { responsible }: Pick<PlanTask, 'responsible'>,
  unit: string,
): PartInTask {
  if (!namesLeads(plan)) return responsible[0]?.unit === unit ? 'first' : 'later';
  const roles = responsible.filter((one) => one.unit === unit).map(({ role }) => role);
  return BY_WEIGHT.find((role) => roles.includes(role)) ?? 'other';
}

/** Whether a unit with that part leads the task, or stands first where the text names no lead. */
export function comesFirst(part: PartInTask): boolean {
  return part === 'lead' || part === 'first';
}

/**
 * The rules of a plan that say something of a task that its own lines do not: that who stands first leads,
 * or a unit that only the rule names.
 */
export function rulesOfTask(
  { rules, clauses }: Pick<Plan, 'rules' | 'clauses'>,
  { responsible }: Pick<PlanTask, 'responsible'>,
): PlanRule[] {
  if (rules.length === 0) return [];
  const lines = new Map(clauses.map(({ id, text }) => [id, text]));
  return rules.filter(({ clause, effect: { kind } }) => {
    if (kind === 'also') return responsible.some((one) => one.clause === clause);
    const isSilent = (line: string): boolean =>
      line === clause || lines.get(line)?.includes(LEADS) === false;
    return (
      kind === 'first-leads' &&
      responsible.some((one) => one.role === 'lead' && isSilent(one.clause))
    );
  });
}
