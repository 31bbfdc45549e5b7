// Imports only the words of the parser, since pages load this file.
import { LEADS } from '../../plan/words/words.ts';
import type { Plan, PlanRule, PlanTask } from './plan-schema.ts';

/**
 * A unit's part in a task. The text may say lead, join, listed or other. If it names no lead anywhere, a unit is first
 * or later, which only says where it stands in the list.
 */
export type PartInTask = 'lead' | 'join' | 'listed' | 'other' | 'first' | 'later';

/** The part that asks more of a unit comes earlier. A unit that is named twice has the earlier one. */
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

/** Whether a unit with that part leads the task, or stands first in a text that names no lead. */
export function comesFirst(part: PartInTask): boolean {
  return part === 'lead' || part === 'first';
}

/**
 * The rules of a plan that add something to a task which its own lines do not say: that the first unit leads, or a unit
 * that only the rule names.
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
