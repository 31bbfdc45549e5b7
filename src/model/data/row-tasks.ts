import { rowTasks } from '../../plan/index.ts';
import type { PlanClause, PlanTask } from './plan-schema.ts';

/** A task that is a row of a table. The row is its only measure. */
export interface RowOfPlan {
  place: string;
  task: PlanTask;
}

/**
 * The tasks that are rows of tables: each is a row that names who is responsible.
 *
 * @param clauses Of the plan, in the order of the text.
 * @param year For which the plan is made, if its title names one.
 * @returns By the id of the row's clause.
 */
export function rowTasksOf(clauses: readonly PlanClause[], year?: number): Map<string, RowOfPlan> {
  return new Map(
    [...rowTasks(clauses, year)].map(([index, { place, heading, units, deadlines }]) => {
      const id = clauses[index]?.id ?? '';
      const task = {
        id,
        path: [],
        heading,
        measures: [id],
        units: [...new Set(units.map(({ unit }) => unit))],
        responsible: units.map((unit) => ({ ...unit, clause: id, covers: [id] })),
        deadlines: deadlines.map((deadline) => ({ clause: id, ...deadline })),
      };
      return [id, { place, task }];
    }),
  );
}
