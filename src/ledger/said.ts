import { FIELDS, isDisputed, says, valueOf } from './fields.ts';
import type { NamedField } from './fields.ts';
import type { ItemState, States } from './fold.ts';
import { groupBy } from './groups.ts';
import type { Row } from './lines.ts';
import { countStatuses, readStatus } from './status.ts';
import type { Count, Status } from './status.ts';
import type { TargetNow, TargetRow } from './targets.ts';
import { answersOf } from './scope.ts';
import type { Mine } from './scope.ts';

/** What each unit says of items, of those of which something is left of what it said. */
export function spokenOf(states: States): Map<string, [unit: string, state: ItemState][]> {
  const all = [...states.values()].flatMap((units) => [...units]);
  return groupBy(
    all.filter(([, state]) => says(state)),
    ([unit]) => unit,
  );
}

/** Units as a list has them: by pinyin. */
export function sortedUnits(units: Iterable<string>): string[] {
  const { compare } = new Intl.Collator('zh-CN');
  return [...new Set(units)].sort(compare);
}

/** What one unit says of one measure, or of a whole task. */
export interface Said {
  row: Row;
  unit: string;
  /** Undefined if it has said nothing. */
  state: ItemState | undefined;
  status: Status;
  /** Whether the unit answers for it; what it says beyond that is shown, not counted. */
  counts: boolean;
}

/** The tasks of a table's rows as rows of their own, before whose measures they stand. */
export function taskRowsOf(rows: readonly Row[]): Row[] {
  return rows
    .filter((row, index) => row.taskId !== rows[index - 1]?.taskId)
    .map((row) => ({
      ...row,
      item: row.taskId,
      place: row.taskPlace,
      text: row.task,
      isTask: true as const,
    }));
}

/** Where each item stands, by id: tasks, measures, and what targets are of. */
export function placesOf(
  rows: readonly Row[],
  targets: readonly TargetRow[],
  placeOf: (row: Row) => string = ({ place }) => place,
): Map<string, string> {
  return new Map([
    ...[...taskRowsOf(rows), ...rows].map((row) => [row.item, placeOf(row)] as const),
    ...targets.map(({ item, of }) => [item, of] as const),
  ]);
}

/** What a unit says of each of some measures, and of those tasks of which it has said something. */
export function saidBy(states: States, rows: readonly Row[], unit: string, mine: Mine): Said[] {
  const answers = answersOf(unit, rows, mine);
  const tasks = new Map(taskRowsOf(rows).map((task) => [task.item, task]));
  const saidOfRow = (row: Row): Said => {
    const state = states.get(row.item)?.get(unit);
    const status = readStatus(valueOf(state, 'status'));
    return { row, unit, state, status, counts: answers === '' || row.units.includes(answers) };
  };
  return rows.flatMap((row) => {
    const task = tasks.get(row.taskId);
    tasks.delete(row.taskId);
    // A task that is nothing but its heading is its own one measure.
    const whole = task === undefined || task.item === row.item ? [] : [saidOfRow(task)];
    return [...whole.filter(({ state }) => says(state)), saidOfRow(row)];
  });
}

/** The units of which something is left of what they said, by pinyin. */
export function unitsOf(states: States): string[] {
  return sortedUnits(spokenOf(states).keys());
}

/** What all units have said, in the order of the text, then of the units. */
export function saidOf(states: States, rows: readonly Row[], mine: Mine): Said[] {
  const all = unitsOf(states).flatMap((unit) => saidBy(states, rows, unit, mine));
  const byItem = groupBy(
    all.filter(({ state }) => says(state)),
    ({ row }) => row.item,
  );
  const items = rows.flatMap(({ item, taskId }) => [taskId, item]);
  return [...new Set(items)].flatMap((item) => byItem.get(item) ?? []);
}

/** Counts measures; whole tasks don't count, nor what a unit does not answer for. */
export function countOf(said: readonly Said[]): Count {
  const counting = said.filter(({ row, counts }) => counts && !row.isTask);
  return countStatuses(counting, ({ status }) => status);
}

/** The same of all measures, whichever unit answers for them. */
export function countAll(said: readonly Said[]): Count {
  return countOf(said.map((one) => ({ ...one, counts: true })));
}

/** What needs somebody's help or has a problem written down, 需协调 first. */
export function problemsOf(said: readonly Said[]): Said[] {
  const isBlocked = ({ status }: Said): boolean => status === 'blocked';
  const hasProblem = (one: Said): boolean => valueOf(one.state, 'problem') !== '';
  return [...said.filter(isBlocked), ...said.filter((one) => !isBlocked(one) && hasProblem(one))];
}

/** What people of one unit say differently of one item. */
export interface Disagreement {
  /** 三（一）1.第1句, or what a target is of. */
  place: string;
  unit: string;
  state: ItemState | undefined;
  fields: NamedField[];
}

/** Where people of one unit disagree, of targets and of measures, and on which fields. */
export function disputesOf(said: readonly Said[], targets: readonly TargetNow[]): Disagreement[] {
  const disputed = (
    place: string,
    { unit, state }: Pick<Said, 'unit' | 'state'>,
    names: readonly NamedField[],
  ): Disagreement[] => {
    const fields = names.filter((field) => isDisputed(state, field));
    return fields.length > 0 ? [{ place, unit, state, fields }] : [];
  };
  return [
    ...targets.flatMap(({ target, said: all }) =>
      all.flatMap((one) => disputed(target.of, one, ['value'])),
    ),
    ...said.flatMap((one) => disputed(one.row.place, one, FIELDS)),
  ];
}
