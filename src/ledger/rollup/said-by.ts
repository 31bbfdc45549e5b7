/**
 * What units say of the items of a plan, each followed by what the team has added below it. For reports and roll-ups.
 */
import { says, shownStatus } from '../entries/field-values.ts';
import type { States } from '../entries/fold.ts';
import { groupBy } from '../entries/group-by.ts';
import type { Aliased } from '../browser/home.ts';
import type { LedgerRow } from '../table/lines.ts';
import { ownItems } from '../entries/own-items.ts';
import type { OwnItem } from '../entries/own-items.ts';
import { rowsUnder } from '../table/own-rows.ts';
import { unitsOf } from './said.ts';
import type { Said } from './said.ts';
import { withTasks } from '../table/task-rows.ts';
import { answersOf, unitsIn } from '../units/scope.ts';
import type { Mine } from '../units/scope.ts';

/** The 分解任务 of a unit under a row, as rows. */
function addedUnder(above: Said, items: readonly OwnItem[]): Said[] {
  return rowsUnder(above.row, items).map(({ row, one: { state, status } }) => ({
    ...above,
    row: { ...row, units: [] },
    state,
    status,
  }));
}

/**
 * All that a unit says of some measures, and of their tasks if it has said something of them. Its 分解任务 follow each
 * item.
 */
export function saidBy(
  home: Aliased,
  states: States,
  rows: readonly LedgerRow[],
  unit: string,
  mine: Mine,
): Said[] {
  const answers = answersOf(unit, unitsIn(rows), mine);
  const own = ownItems(home, states, unit);
  return withTasks(rows).flatMap((row) => {
    const state = states.get(row.item)?.get(unit);
    const counts = answers === '' || row.units.includes(answers);
    const said = { row, unit, state, status: shownStatus(state), counts };
    const added = addedUnder(said, own.get(row.item) ?? []);
    return row.isTask && !says(state) ? added : [said, ...added];
  });
}

/** All that units have said, in the order of the text, then of the units. */
export function saidOf(
  home: Aliased,
  states: States,
  rows: readonly LedgerRow[],
  mine: Mine,
  units = unitsOf(states),
): Said[] {
  const all = units.flatMap((unit) => saidBy(home, states, rows, unit, mine));
  const byItem = groupBy(
    all.filter(({ state }) => says(state)),
    ({ row }) => (row.above ?? row).item,
  );
  const items = rows.flatMap(({ item, taskId }) => [taskId, item]);
  return [...new Set(items)].flatMap((item) => byItem.get(item) ?? []);
}
