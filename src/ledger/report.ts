import type { Entry } from './entry.ts';
import { valueOf } from './fields.ts';
import type { ItemState } from './fold.ts';
import type { Home } from './home.ts';
import { itemNow } from './home.ts';
import { entriesIn, entriesUntil } from './period.ts';
import type { Period } from './period.ts';
import { statesOf } from './states.ts';
import type { States } from './states.ts';
import { countStatuses, readStatus } from './status.ts';
import type { Status } from './status.ts';
import { targetsNow } from './targets.ts';
import type { TargetNow, TargetRow } from './targets.ts';
import { sortedUnits } from './units.ts';
import type { Row } from './view.ts';

/** What of a plan units speak of, in the order of the text. */
export interface Subjects {
  rows: readonly Row[];
  /** None if the plan sets no figures. */
  targets: readonly TargetRow[];
}

/** What one unit says of one measure, or of a whole task. */
export interface Said {
  row: Row;
  unit: string;
  /** Undefined if it has said nothing. */
  state: ItemState | undefined;
  status: Status;
}

/** How many of some measures have each status. */
export interface Count {
  all: number;
  statuses: Record<Status, number>;
}

/** What a ledger comes to at the end of a period. */
export interface Report {
  period: Period;
  /** The unit that reports; undefined if all do that have said something. */
  unit: string | undefined;
  /** The units that had said something by the end, sorted; '' for entries without a unit. */
  units: string[];
  /**
   * In the order of the text, then of the units: of one unit all measures, of all units only those of
   * which they have said something; a whole task before its measures, where something was said of it.
   */
  said: Said[];
  /** Where the plan's figures stand. */
  targets: TargetNow[];
  total: Count;
  chapters: { name: string; count: Count }[];
  /** Of one unit, by the units that the text names; of all, by the units that report. */
  byUnit: { name: string; count: Count }[];
  /** Measures of which nobody has said anything. */
  unspoken: Row[];
  problems: Said[];
  /** Entries made in the period, the oldest first. */
  written: Entry[];
}

/** The tasks of a table's rows as rows of their own, before whose measures they stand. */
export function taskRowsOf(rows: readonly Row[]): Row[] {
  return rows
    .filter((row, index) => row.taskId !== rows[index - 1]?.taskId)
    .map((row) => ({ ...row, item: row.taskId, place: row.taskPlace, text: row.task }));
}

/** Whether a row is a whole task. */
export function isTask({ item, taskId }: Row): boolean {
  return item === taskId;
}

/**
 * What units say of measures and tasks.
 *
 * @param unit Of this unit all measures, whatever it has said; without it, of all units what they have said.
 */
export function saidOf(states: States, rows: readonly Row[], unit?: string): Said[] {
  const tasks = new Map(taskRowsOf(rows).map((task) => [task.item, task]));
  const all = sortedUnits([...states.values()].flatMap((units) => [...units.keys()]));
  const sayings = (row: Row): Said[] => {
    const units = states.get(row.item);
    const said = (name: string): Said => {
      const state = units?.get(name);
      return { row, unit: name, state, status: readStatus(valueOf(state, 'status')) };
    };
    if (unit === undefined) return all.filter((name) => units?.has(name)).map(said);
    return isTask(row) && units?.has(unit) !== true ? [] : [said(unit)];
  };
  return rows.flatMap((row) => {
    const task = tasks.get(row.taskId);
    tasks.delete(row.taskId);
    return [...(task === undefined ? [] : sayings(task)), ...sayings(row)];
  });
}

/** Counts what was said of measures; whole tasks don't count. */
export function countOf(said: readonly Said[]): Count {
  const statuses = countStatuses([], readStatus);
  const measures = said.filter(({ row }) => !isTask(row));
  measures.forEach(({ status }) => (statuses[status] += 1));
  return { all: measures.length, statuses };
}

/** What needs somebody's help or has a problem written down, 需协调 first. */
export function problemsOf(said: readonly Said[]): Said[] {
  const isBlocked = ({ status }: Said): boolean => status === 'blocked';
  const hasProblem = (one: Said): boolean => valueOf(one.state, 'problem') !== '';
  return [...said.filter(isBlocked), ...said.filter((one) => !isBlocked(one) && hasProblem(one))];
}

/** Counts by a name of what was said, in the order in which the names come. */
function countsBy(
  said: readonly Said[],
  namesOf: (one: Said) => readonly string[],
): Report['byUnit'] {
  const groups = new Map<string, Said[]>();
  for (const one of said) {
    for (const name of namesOf(one)) {
      const group = groups.get(name);
      if (group === undefined) groups.set(name, [one]);
      else group.push(one);
    }
  }
  return [...groups].map(([name, group]) => ({ name, count: countOf(group) }));
}

/**
 * What entries come to at the end of a period, and what was written in it, by their own moments.
 *
 * @param unit The unit that reports; undefined for all units.
 */
export function reportOf(
  home: Pick<Home, 'aliases'>,
  { rows, targets }: Subjects,
  entries: readonly Entry[],
  period: Period,
  unit?: string,
): Report {
  const mine = entries.filter((entry) => unit === undefined || entry.unit === unit);
  const atEnd = entriesUntil(mine, period.until);
  const states = statesOf(home, atEnd);
  const said = saidOf(states, rows, unit);
  const units = sortedUnits(atEnd.map((entry) => entry.unit));
  const byUnit = countsBy(said, (one) => (unit === undefined ? [one.unit] : one.row.units));
  const order = (name: string): number => units.indexOf(name);
  return {
    period,
    unit,
    units,
    said,
    targets: targetsNow(states, targets, unit),
    total: countOf(said),
    chapters: countsBy(said, ({ row }) => [row.chapter]),
    byUnit: byUnit.sort((one, other) => order(one.name) - order(other.name)),
    unspoken: rows.filter(({ item }) => !states.has(item)),
    problems: problemsOf(said),
    written: entriesIn(mine, period).map((entry) => ({
      ...entry,
      item: itemNow(home, entry.item),
    })),
  };
}
