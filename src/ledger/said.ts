import { saysNothing } from '../text/nothing.ts';
import type { ChangeKind } from './changed.ts';
import type { Rule } from './colours.ts';
import { claimsOf, FIELDS, isDisputed, isFilled, says } from './field-values.ts';
import type { OwnColumn } from './own-columns.ts';
import type { OwnField } from './own-ids.ts';
import type { Field, NamedField } from './field-values.ts';
import type { ItemState, States } from './fold.ts';
import { groupBy } from './group-by.ts';
import type { LedgerRow } from './lines.ts';
import { plainName } from './reporters.ts';
import { isWorkItem } from './own-ids.ts';
import { countStatuses } from './statuses.ts';
import type { StatusCount, Status } from './statuses.ts';
import type { TargetNow, TargetRow } from './targets.ts';

/**
 * By unit, the states of the items of which it says something. Items that it emptied again, talks, and what the team
 * keeps for itself (期次, columns, rules) are left out.
 */
export function spokenOf(states: States): Map<string, [unit: string, state: ItemState][]> {
  const all = [...states].flatMap(([item, units]) => (isWorkItem(item) ? [...units] : []));
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

/** News of an item in a 期次. */
export interface Since {
  before: Status;
  change: ChangeKind;
  /** Written of its progress in the 期次. */
  progress: string;
}

/** The words of one unit on one measure, or on a whole task. */
export interface Said {
  row: LedgerRow;
  unit: string;
  /** Undefined if it has said nothing. */
  state: ItemState | undefined;
  status: Status;
  /** 序时进度 in per cent, where a report can tell it. */
  pace?: number | undefined;
  /** In the report of a 期次: how far that was before it, and what the 期次 itself has brought. */
  since?: Since | undefined;
  /** The rule by which a report colours it. */
  warning?: Rule | undefined;
  /** Whether the unit answers for it; what it says beyond that is shown, not counted. */
  counts: boolean;
}

/** The tasks of a table's rows, as rows of their own: each is to stand before its measures. */
export function taskRowsOf<Some extends LedgerRow>(rows: readonly Some[]): Some[] {
  return rows
    .filter((row, index) => row.taskId !== rows[index - 1]?.taskId)
    .map((row) => ({
      ...row,
      item: row.taskId,
      place: row.taskPlace,
      text: row.task,
      fingerprint: row.taskFingerprint,
      isTask: true as const,
    }));
}

/** Rows, each task once before its measures; one that is nothing but its heading is its own one measure. */
export function withTasks<Some extends LedgerRow>(rows: readonly Some[]): Some[] {
  const tasks = new Map(taskRowsOf(rows).map((task) => [task.item, task]));
  return rows.flatMap((row) => {
    const task = tasks.get(row.taskId);
    tasks.delete(row.taskId);
    return task === undefined || task.item === row.item ? [row] : [task, row];
  });
}

/** Where each item stands, by id: tasks, measures, and what targets are of. */
export function placesOf(
  rows: readonly LedgerRow[],
  targets: readonly TargetRow[],
  placeOf: (row: LedgerRow) => string = ({ place }) => place,
): Map<string, string> {
  return new Map([
    ...[...taskRowsOf(rows), ...rows].map((row) => [row.item, placeOf(row)] as const),
    ...targets.map(({ item, of }) => [item, of] as const),
  ]);
}

/** Units in the order of a list of those that should report, which is that of offices, then the others by pinyin. */
export function inOrder(units: Iterable<string>, expected: readonly string[]): string[] {
  const places = new Map(expected.map((name, at) => [plainName(name), at]));
  const placeOf = (unit: string): number => places.get(plainName(unit)) ?? expected.length;
  return sortedUnits(units).sort((one, other) => placeOf(one) - placeOf(other));
}

/** The units of which something is left of what they said, in order. */
export function unitsOf(states: States, expected: readonly string[] = []): string[] {
  return inOrder(spokenOf(states).keys(), expected);
}

/** Those that count: measures of the plan for which the unit answers; not whole tasks, not what a team has added. */
export function counting<Some extends Pick<Said, 'row' | 'counts'>>(said: readonly Some[]): Some[] {
  return said.filter(({ row, counts }) => counts && !row.isTask && !row.isOwn);
}

/** The statuses of those that count. */
export function countOf(said: readonly Said[]): StatusCount {
  return countStatuses(counting(said), ({ status }) => status);
}

/** The statuses of all measures, whichever unit answers for them. */
export function countAll(said: readonly Said[]): StatusCount {
  return countOf(said.map((one) => ({ ...one, counts: true })));
}

/** Whether something is said in a field; that there is nothing (无) is kept as it was typed, and counts for nothing. */
export function hasWords({ state }: Pick<Said, 'state'>, field: Field): boolean {
  return claimsOf(state, field).some((claim) => isFilled(claim) && !saysNothing(claim.value ?? ''));
}

/** The items that need help or name a problem, 需协调 first. */
export function problemsOf(said: readonly Said[]): Said[] {
  const isBlocked = ({ status }: Said): boolean => status === 'blocked';
  const hasProblem = (one: Said): boolean => hasWords(one, 'problem');
  return [...said.filter(isBlocked), ...said.filter((one) => !isBlocked(one) && hasProblem(one))];
}

/** People of one unit disagree on one item. */
export interface Disagreement {
  /** 三（一）1.第1句, or what a target is of. */
  place: string;
  unit: string;
  state: ItemState | undefined;
  fields: (NamedField | OwnField)[];
}

/**
 * Where people of one unit disagree, of targets and of measures, and on which fields.
 *
 * @param columns The team's own columns, in which they may, too.
 */
export function disputesOf(
  said: readonly Said[],
  targets: readonly TargetNow[],
  columns: readonly OwnColumn[],
): Disagreement[] {
  const disputed = (
    place: string,
    { unit, state }: Pick<Said, 'unit' | 'state'>,
    names: Disagreement['fields'],
  ): Disagreement[] => {
    const fields = names.filter((field) => isDisputed(state, field));
    return fields.length > 0 ? [{ place, unit, state, fields }] : [];
  };
  const all = [...FIELDS, ...columns.map(({ field }) => field)];
  return [
    ...targets.flatMap(({ target, said: sides }) =>
      sides.flatMap((one) => disputed(target.of, one, ['value'])),
    ),
    ...said.flatMap((one) => disputed(one.row.place, one, all)),
  ];
}
