import { FIELDS, lastWord, valueOf } from './fields.ts';
import type { Field } from './fields.ts';
import type { ItemState } from './fold.ts';
import { judge } from './judge.ts';
import type { TextDeadline, Timing, Yardstick } from './judge.ts';
import { countStatuses, readStatus, STATUSES } from './status.ts';
import type { Status } from './status.ts';

/** A measure as the ledger's table has it from the plan. */
export interface Row {
  item: string;
  /** From 1, in the order of the text. */
  number: number;
  /** 三（一）1.第2句 */
  place: string;
  task: string;
  /** Id of its task, and where that stands: 三（一）1. */
  taskId: string;
  taskPlace: string;
  chapter: string;
  /** Verbatim. */
  text: string;
  units: string[];
  places: string[];
  deadline: TextDeadline | undefined;
  /** The text's words for when it is due, or —. */
  deadlineWords: string;
  /** Fingerprint of its wording. */
  fingerprint: string;
}

/** A measure with what my unit says of it. */
export interface Line {
  row: Row;
  state: ItemState | undefined;
  status: Status;
  timing: Timing[];
}

/** What a filter on time can ask for. */
export const TIMES = ['overdue', 'soon', 'silent', 'deadline', 'noDue', 'noEntry'] as const;
type Time = (typeof TIMES)[number];

/** Columns of the table, in its order. */
export const COLUMNS: readonly Column[] = /* @__PURE__ */ columnsAround(FIELDS);
export type Column =
  'number' | 'place' | 'task' | 'text' | 'units' | 'deadline' | Field | 'updated' | 'by';

function columnsAround(fields: readonly Field[]): Column[] {
  return ['number', 'place', 'task', 'text', 'units', 'deadline', ...fields, 'updated', 'by'];
}

/** What filters there are. */
export const FILTERS = ['unit', 'chapter', 'place', 'status', 'time', 'person'] as const;
export type Filter = (typeof FILTERS)[number];

/** What the table shows, as the address says it. */
export interface View extends Record<Filter, string> {
  /** Words, all of which have to stand in a row. */
  q: string;
  sort: Column;
  isDescending: boolean;
  /** From 1. */
  page: number;
  hidden: Column[];
  /** YYYY-MM-DD, or '' for this device's day. */
  day: string;
  soon: number;
  silent: number;
}

/** Days ahead that count as soon, and days without news that count as long. */
const DAYS = 30;
/** Rows of a page. */
export const PAGE_ROWS = 100;

/** All rows in the order of the text. */
export const WHOLE: View = {
  unit: '',
  chapter: '',
  place: '',
  status: '',
  time: '',
  person: '',
  q: '',
  sort: 'number',
  isDescending: false,
  page: 1,
  hidden: [],
  day: '',
  soon: DAYS,
  silent: DAYS,
};

function isColumn(word: string): word is Column {
  return COLUMNS.some((column) => column === word);
}

/** What a filter can be set to, where the plan and its ledger do not say. */
const VALUES: Partial<Record<Filter, readonly string[]>> = { status: STATUSES, time: TIMES };

function wholeNumber(word: string | null, otherwise: number): number {
  return word !== null && /^\d{1,4}$/u.test(word) ? Number(word) : otherwise;
}

/** The view of an address; what it does not know is left aside. */
export function readView(fields: URLSearchParams): View {
  const word = (name: string): string => fields.get(name) ?? '';
  const sort = word('sort').replace(/^-/u, '');
  const known = (name: Filter): string =>
    VALUES[name]?.includes(word(name)) === false ? '' : word(name);
  return {
    ...WHOLE,
    ...(Object.fromEntries(FILTERS.map((name) => [name, known(name)])) as Record<Filter, string>),
    q: word('q'),
    sort: isColumn(sort) ? sort : 'number',
    isDescending: word('sort').startsWith('-'),
    page: Math.max(1, wholeNumber(fields.get('page'), 1)),
    hidden: word('hide').split(',').filter(isColumn),
    day: /^\d{4}-\d\d-\d\d$/u.test(word('day')) && Date.parse(word('day')) > 0 ? word('day') : '',
    soon: wholeNumber(fields.get('soon'), DAYS),
    silent: wholeNumber(fields.get('silent'), DAYS),
  };
}

/** The address of a view: only what differs from the whole. A unit that was cleared stays said. */
export function writeView(view: View, mine: string): string {
  const sort = (view.isDescending ? '-' : '') + view.sort;
  const words: [string, string, string][] = [
    ['unit', view.unit, mine],
    ...FILTERS.slice(1).map((name): [string, string, string] => [name, view[name], '']),
    ['q', view.q, ''],
    ['sort', sort, 'number'],
    ['page', String(view.page), '1'],
    ['hide', view.hidden.join(','), ''],
    ['day', view.day, ''],
    ['soon', String(view.soon), String(DAYS)],
    ['silent', String(view.silent), String(DAYS)],
  ];
  const said = words.filter(([, value, otherwise]) => value !== otherwise);
  return new URLSearchParams(said.map(([name, value]) => [name, value])).toString();
}

/** Joins a row with what is said of it. */
export function lineOf(row: Row, state: ItemState | undefined, yardstick: Yardstick): Line {
  const status = readStatus(valueOf(state, 'status'));
  return { row, state, status, timing: judge(state, row.deadline, yardstick) };
}

/** Who filled in something that stands, each once. */
export function peopleOf({ state }: Line): string[] {
  const claims = [...(state?.fields.values() ?? [])].flat();
  const people = [valueOf(state, 'owner'), ...claims.map(({ entry }) => entry.by)];
  return [...new Set(people)].filter((name) => name !== '');
}

/** The values by which a filter can pick a line. */
export function valuesOf(line: Line, filter: Filter): readonly string[] {
  const { row, state, status, timing } = line;
  if (filter === 'unit') return row.units;
  if (filter === 'chapter') return [row.chapter];
  if (filter === 'place') return row.places;
  if (filter === 'status') return [status];
  if (filter === 'person') return peopleOf(line);
  const has: Record<Time, boolean> = {
    overdue: timing.includes('overdue'),
    soon: timing.includes('soon'),
    silent: timing.includes('silent'),
    deadline: row.deadline !== undefined,
    noDue: valueOf(state, 'due') === '',
    noEntry: state === undefined,
  };
  return TIMES.filter((time) => has[time]);
}

function wordsOf({ row, state }: Line): string {
  const typed = FIELDS.map((field) => (field === 'status' ? '' : valueOf(state, field)));
  return [row.place, row.task, row.text, ...row.units, ...typed].join('\n').toLowerCase();
}

/** The lines that a view picks. `without` leaves one filter aside, to count what it could pick. */
export function filterLines<Some extends Line>(
  lines: readonly Some[],
  view: View,
  without?: Filter,
): Some[] {
  const words = view.q.toLowerCase().split(/\s+/u).filter(Boolean);
  const filters = FILTERS.filter((name) => view[name] !== '' && name !== without);
  return lines.filter((line) => {
    if (!filters.every((name) => valuesOf(line, name).includes(view[name]))) return false;
    const text = words.length === 0 ? '' : wordsOf(line);
    return words.every((word) => text.includes(word));
  });
}

/** How many lines each value of a filter would leave, in the order in which they come. */
export function countsOfFilter(
  lines: readonly Line[],
  view: View,
  filter: Filter,
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const line of filterLines(lines, view, filter)) {
    for (const value of valuesOf(line, filter)) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}

/** What a column is sorted by. */
function keyOf(line: Line, column: Column): string | number {
  const { row, state, status } = line;
  if (column === 'number' || column === 'place') return row.number;
  if (column === 'task') return row.task;
  if (column === 'text') return row.text;
  if (column === 'units') return row.units.join('、');
  if (column === 'deadline') return row.deadline?.until ?? '';
  if (column === 'status') return STATUSES.indexOf(status);
  if (column === 'updated') return lastWord(state) ?? '';
  if (column === 'by') return peopleOf(line).join('、');
  return valueOf(state, column);
}

/** Sorted by a column; what is empty comes last, and what is equal stays in the order of the text. */
export function sortLines<Some extends Line>(
  lines: readonly Some[],
  { sort, isDescending }: View,
): Some[] {
  const sign = isDescending ? -1 : 1;
  const collator = new Intl.Collator('zh-CN', { numeric: true });
  const keyed = lines.map((line) => ({ line, key: keyOf(line, sort) }));
  keyed.sort((one, other) => {
    if (typeof one.key === 'number' && typeof other.key === 'number') {
      return sign * (one.key - other.key);
    }
    if (one.key === '' || other.key === '')
      return one.key === other.key ? 0 : one.key === '' ? 1 : -1;
    return sign * collator.compare(String(one.key), String(other.key));
  });
  return keyed.map(({ line }) => line);
}

/** How many lines have each status, and each thing to say of their time. */
export function summaryOf(lines: readonly Line[]): {
  statuses: Record<Status, number>;
  timings: Record<Timing, number>;
} {
  const statuses = countStatuses([], readStatus);
  const timings = { overdue: 0, soon: 0, silent: 0 };
  for (const { status, timing } of lines) {
    statuses[status] += 1;
    timing.forEach((one) => (timings[one] += 1));
  }
  return { statuses, timings };
}
