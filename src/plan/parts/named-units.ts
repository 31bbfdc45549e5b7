import { rulesOfClause } from '../units/rules.ts';
import { rowTasks } from './task-table.ts';
import { readUnits } from '../units/unit-roles.ts';

/**
 * All names of units in lines of units, rules and rows of tasks.
 *
 * @param clauses Of a plan, in the order of the text.
 * @returns Each name once, in that order.
 */
export function unitNames(clauses: readonly { kind: string; text: string }[]): string[] {
  const rows = rowTasks(clauses);
  const names = clauses.flatMap((clause, index) => [
    ...(clause.kind === 'units' ? readUnits(clause.text).map(({ unit }) => unit) : []),
    ...(rows.get(index)?.units ?? []).map(({ unit }) => unit),
    ...rulesOfClause(clause).flatMap(({ effect }) => (effect.kind === 'also' ? effect.units : [])),
  ]);
  return [...new Set(names)];
}
