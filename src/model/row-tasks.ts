import { rowTasks } from '../plan/index.ts';
import type { PlanClause, PlanTask } from './plan-schema.ts';

/** A task that a table gives by row; the row is its one measure. */
export interface RowOfPlan {
  place: string;
  task: PlanTask;
}

/**
 * The tasks that tables give by row, each a row that names who is responsible.
 *
 * @param clauses Of the plan, in the order of the text.
 * @param year That the plan is for, where its title names one.
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
