import type { Plan, PlanClause } from './types.ts';

/** The clauses of a plan, paragraph by paragraph, in the order of the text. */
export function paragraphsOf({ clauses }: Pick<Plan, 'clauses'>): PlanClause[][] {
  return [...Map.groupBy(clauses, ({ paragraph }) => paragraph).values()];
}
