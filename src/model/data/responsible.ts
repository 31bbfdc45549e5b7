import { applyRules, coversOf, readUnits, rulesOfClause } from '../../plan/index.ts';
import type { RuleEffect } from '../../plan/index.ts';
import type { PlanClause, PlanRule, PlanTask } from './plan-schema.ts';

type Responsible = PlanTask['responsible'][number];

/** A rule, and the index of its clause in the order of the text. */
export interface PlacedRule {
  rule: { clause: string; words: string; effect: RuleEffect };
  at: number;
}

/**
 * The rules of a plan.
 *
 * @param isOutside Whether a clause stands outside the numbering. A rule there applies to the whole text.
 */
export function rulesOfPlan(
  clauses: readonly PlanClause[],
  isOutside: (clause: PlanClause) => boolean,
): PlacedRule[] {
  return clauses.flatMap((clause, at) =>
    rulesOfClause(clause).map(({ words, effect }) => {
      const from = isOutside(clause) ? ('whole' as const) : effect.from;
      return { rule: { clause: clause.id, words, effect: { ...effect, from } }, at };
    }),
  );
}

/** A rule as `plan.json` shows it. */
export function planRule({ rule: { clause, words, effect } }: PlacedRule): PlanRule {
  const { kind, from } = effect;
  const more =
    effect.kind === 'also'
      ? { units: [...effect.units], unnamed: effect.unnamed }
      : effect.kind === 'scope'
        ? { scope: effect.scope }
        : {};
  return { clause, words, effect: { kind, from, ...more } };
}

/**
 * The units responsible for a task, in the order of the text, and the measures for which each is responsible.
 *
 * @param clauses Of the task.
 * @param at The index of its first clause in the order of the text.
 * @param rules Of the plan.
 */
export function responsibleFor(
  clauses: readonly PlanClause[],
  at: number,
  rules: readonly PlacedRule[],
): Responsible[] {
  // Neighbouring lines of units are treated together by a rule.
  return coversOf(clauses).flatMap(({ lines, covers }) => {
    const row = clauses.filter(({ id }) => lines.includes(id));
    const place = Math.max(...row.map((clause) => at + clauses.indexOf(clause)));
    const here = rules.filter(
      ({ rule, at: ruled }) => rule.effect.from === 'whole' || ruled <= place,
    );
    const named = row.flatMap(({ id, text }) =>
      readUnits(text).map(({ unit, role, words }) => ({ unit, role, words, clause: id, covers })),
    );
    const { units, added } = applyRules(
      named,
      here.map(({ rule }) => rule.effect),
    );
    const byRule = added.map(({ unit, role, rule }) => ({
      unit,
      role,
      words: unit,
      clause: here[rule]?.rule.clause ?? '',
      covers,
    }));
    return [...units, ...byRule];
  });
}
