import { dueEnd } from '../../text/rules/due.ts';
import {
  allClaims,
  holdersOf,
  lastBy,
  lastWord,
  says,
  shownStatus,
  valueOf,
} from '../entries/field-values.ts';
import type { ItemState } from '../entries/fold.ts';
import { judge } from '../time/overdue.ts';
import type { TextDeadline, Timing, Yardstick } from '../time/overdue.ts';
import { STATUSES } from '../entries/statuses.ts';
import type { Status } from '../entries/statuses.ts';
import { FILTERS, isColumn, TIMES } from './view.ts';
import type { ColumnId, Filter, Time, View } from './view.ts';

/** A measure as the plan gives it to the table of the ledger. */
export interface LedgerRow {
  item: string;
  /** From 1, in the order of the text. */
  number: number;
  /** 三（一）1.第2句 */
  place: string;
  task: string;
  /** Id of its task, the place of the task (三（一）1.), and the fingerprint of the task's heading. */
  taskId: string;
  taskPlace: string;
  taskFingerprint: string;
  chapter: string;
  /** Verbatim. */
  text: string;
  units: string[];
  places: string[];
  deadline: TextDeadline | undefined;
  /** The text's words on when it is due, or —. */
  deadlineWords: string;
  fingerprint: string;
  /** Whether the row is a whole task. It then stands before the task's measures. */
  isTask?: true;
  /** Whether the team has added it. `text` is then the team's own, and the row does not count. */
  isOwn?: true;
  /** For a row that the team has added: the row of the plan under which it stands. */
  above?: LedgerRow;
}

/** A row, and what my unit says of it. */
export interface Line {
  row: LedgerRow;
  state: ItemState | undefined;
  status: Status;
  timing: Timing[];
}

/** Joins a row and what is said of it. */
export function lineOf<Row extends LedgerRow>(
  row: Row,
  state: ItemState | undefined,
  yardstick: Yardstick,
): Line & { row: Row } {
  const timing = judge(state, row.deadline, yardstick);
  return { row, state, status: shownStatus(state), timing };
}

/** The lines without those that the team has added itself, which do not count for the plan. */
export function ofPlan<Some extends Line>(lines: readonly Some[]): Some[] {
  return lines.filter(({ row }) => row.isOwn !== true);
}

/** The 责任人, the 协办人 and the authors of what stands, each once. */
function peopleOf({ state }: Line): string[] {
  const claims = allClaims(state).filter(({ value }) => value !== null);
  const people = [...holdersOf(state), ...claims.map(({ entry }) => entry.by)];
  return [...new Set(people)].filter((name) => name !== '');
}

/** The values by which a filter can pick a line. */
export function filterValues(line: Line, filter: Filter): readonly string[] {
  const { row, state, status, timing } = line;
  if (filter === 'unit') return row.units;
  if (filter === 'chapter') return [row.chapter];
  if (filter === 'place') return row.places;
  if (filter === 'status') return [status];
  if (filter === 'person') return peopleOf(line);
  const has: Partial<Record<Time, boolean>> = {
    deadline: row.deadline !== undefined,
    noDue: valueOf(state, 'due') === '',
    noEntry: !says(state),
  };
  return TIMES.filter((time) => has[time] ?? timing.some((one) => one === time));
}

function wordsOf({ row, state }: Line): string {
  const fields = [...(state?.fields.keys() ?? [])].filter(isColumn);
  const typed = fields.map((field) => (field === 'status' ? '' : valueOf(state, field)));
  return [row.place, row.task, row.text, ...row.units, ...typed].join('\n').toLowerCase();
}

/** The lines that a view picks. `without` ignores one filter, to count the choices in it. */
export function filterLines<Some extends Line>(
  lines: readonly Some[],
  view: View,
  without?: Filter,
): Some[] {
  const words = view.q.toLowerCase().split(/\s+/u).filter(Boolean);
  const filters = FILTERS.filter((name) => view[name].length > 0 && name !== without);
  return lines.filter((line) => {
    if (!filters.every((name) => filterValues(line, name).some((one) => view[name].includes(one))))
      return false;
    const text = words.length === 0 ? '' : wordsOf(line);
    return words.every((word) => text.includes(word));
  });
}

function keyOf({ row, state, status }: Line, column: ColumnId): string | number {
  const value = valueOf(state, column);
  const keys: Partial<Record<ColumnId, string | number>> = {
    number: row.number,
    place: row.number,
    task: row.task,
    text: row.text,
    units: String(row.units),
    deadline: row.deadline?.until ?? '',
    status: STATUSES.indexOf(status),
    updated: lastWord(state) ?? '',
    by: lastBy(state),
  };
  return (column === 'due' && dueEnd(value)) || (keys[column] ?? value);
}

/** Lines sorted by a column. Empty values come last; equal ones stay in the order of the text. */
export function sortLines<Some extends Line>(
  lines: readonly Some[],
  { sort, isDescending }: View,
): Some[] {
  const sign = isDescending ? -1 : 1;
  const collator = new Intl.Collator('zh-CN', { numeric: true });
  const keyed = lines.map((line) => ({ line, key: keyOf(line, sort) }));
  keyed.sort((one, other) => {
    if (one.key === '' || other.key === '')
      return one.key === other.key ? 0 : one.key === '' ? 1 : -1;
    return sign * collator.compare(String(one.key), String(other.key));
  });
  return keyed.map(({ line }) => line);
}
