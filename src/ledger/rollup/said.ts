import { saysNothing } from '../../text/rules/nothing.ts';
import type { ChangeKind } from './change-kind.ts';
import type { Rule } from '../time/colours.ts';
import { claimsOf, FIELDS, isDisputed, isFilled } from '../entries/field-values.ts';
import type { OwnColumn } from '../table/own-columns.ts';
import type { OwnField } from '../entries/own-ids.ts';
import type { Field, NamedField } from '../entries/field-values.ts';
import type { ItemState, States } from '../entries/fold.ts';
import type { LedgerRow } from '../table/lines.ts';
import { plainName } from '../units/reporters.ts';
import { sortedUnits, spokenOf } from '../entries/spoken.ts';
import { countStatuses } from '../entries/statuses.ts';
import type { StatusCount, Status } from '../entries/statuses.ts';
import type { TargetNow, TargetRow } from '../table/targets.ts';
import { taskRowsOf } from '../table/task-rows.ts';

/** What a 期次 has changed in an item. */
export interface Since {
  before: Status;
  change: ChangeKind;
  /** The words on its progress that were written in the 期次. */
  progress: string;
}

/** What one unit says of one measure, or of a whole task. */
export interface Said {
  row: LedgerRow;
  unit: string;
  /** Undefined if the unit has said nothing. */
  state: ItemState | undefined;
  status: Status;
  /** 序时进度 in per cent, if a report can tell it. */
  pace?: number | undefined;
  /** In the report of a 期次: the status before it, and what the 期次 has changed. */
  since?: Since | undefined;
  /** The rule that colours it in a report. */
  warning?: Rule | undefined;
  /** Whether the unit answers for it. Otherwise its words are shown, but not counted. */
  counts: boolean;
}

/** Where each item stands in the text, by id: tasks and measures; for a target, the thing that it measures. */
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

/**
 * Units in the order of the list of those that should report, which is the order of offices; then the others by pinyin.
 */
export function unitsInOrder(units: Iterable<string>, expected: readonly string[]): string[] {
  const places = new Map(expected.map((name, at) => [plainName(name), at]));
  const placeOf = (unit: string): number => places.get(plainName(unit)) ?? expected.length;
  return sortedUnits(units).sort((one, other) => placeOf(one) - placeOf(other));
}

/** The units whose words still stand in part or in whole, in order. */
export function unitsOf(states: States, expected: readonly string[] = []): string[] {
  return unitsInOrder(spokenOf(states).keys(), expected);
}

/**
 * The measures that count: those of the plan for which the unit answers. Whole tasks and own items of a team do not.
 */
export function counting<Some extends Pick<Said, 'row' | 'counts'>>(said: readonly Some[]): Some[] {
  return said.filter(({ row, counts }) => counts && !row.isTask && !row.isOwn);
}

/** Counts the statuses of the measures that count. */
export function countOf(said: readonly Said[]): StatusCount {
  return countStatuses(counting(said), ({ status }) => status);
}

/** Counts the statuses of all measures, whichever unit answers for them. */
export function countAll(said: readonly Said[]): StatusCount {
  return countOf(said.map((one) => ({ ...one, counts: true })));
}

/** Whether a field says something. The word 无 is kept as typed, but counts as nothing. */
export function hasWords({ state }: Pick<Said, 'state'>, field: Field): boolean {
  return claimsOf(state, field).some((claim) => isFilled(claim) && !saysNothing(claim.value ?? ''));
}

/** The items that need help or name a problem, 需协调 first. */
export function problemsOf(said: readonly Said[]): Said[] {
  const isBlocked = ({ status }: Said): boolean => status === 'blocked';
  const hasProblem = (one: Said): boolean => hasWords(one, 'problem');
  return [...said.filter(isBlocked), ...said.filter((one) => !isBlocked(one) && hasProblem(one))];
}

/** A disagreement among the people of one unit on one item. */
export interface Disagreement {
  /** 三（一）1.第1句, or the thing that a target measures. */
  place: string;
  unit: string;
  state: ItemState | undefined;
  fields: (NamedField | OwnField)[];
}

/**
 * Where people of one unit disagree, on targets and on measures, and in which fields.
 *
 * @param columns The team's own columns, which are looked at too.
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
