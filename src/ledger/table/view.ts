import { FIELDS } from '../entries/field-values.ts';
import type { Field } from '../entries/field-values.ts';
import type { OwnField } from '../entries/own-ids.ts';
import { STATUSES } from '../entries/statuses.ts';

/** The choices of the filter on time. */
export const TIMES = ['overdue', 'soon', 'silent', 'deadline', 'noDue', 'noEntry'] as const;
export type Time = (typeof TIMES)[number];

/** Columns that every table has, in their order. */
export const COLUMNS: readonly ColumnId[] = /* @__PURE__ */ columnsAround(FIELDS);
export type ColumnId =
  'number' | 'place' | 'task' | 'text' | 'units' | 'deadline' | Field | 'updated' | 'by' | OwnField;

function columnsAround(fields: readonly Field[]): ColumnId[] {
  return ['number', 'place', 'task', 'text', 'units', 'deadline', ...fields, 'updated', 'by'];
}

/** The column that is shown only if somebody has chosen it. */
export const UNCHOSEN = 'phone' satisfies ColumnId;

export const FILTERS = ['unit', 'chapter', 'place', 'status', 'time', 'person'] as const;
export type Filter = (typeof FILTERS)[number];

/** Filters. If a filter has values, a row must have one of them; a filter without values picks all rows. */
export interface Picking extends Record<Filter, readonly string[]> {
  /** Words that must all be in a row. */
  q: string;
}

/** The rows and columns that the table shows, as an address gives them. */
export interface View extends Picking {
  sort: ColumnId;
  isDescending: boolean;
  /** From 1. */
  page: number;
  hidden: ColumnId[];
  /** Whether what the team has added itself is left out. */
  isPlain: boolean;
  /** YYYY-MM-DD, or '' for today on this device. */
  day: string;
  soon: number;
  silent: number;
}

/** Days ahead that count as soon, and days without news that count as long. */
export const DAYS = 30;
export const PAGE_ROWS = 100;

/** The same on a phone, where each row takes a few lines. */
export const PHONE_ROWS = 10;

/** All filters, each with what it picks. */
function picking(q: string, valuesOf: (name: Filter) => readonly string[]): Picking {
  const pairs = FILTERS.map((name) => [name, valuesOf(name)]);
  return { ...(Object.fromEntries(pairs) as Record<Filter, readonly string[]>), q };
}

export const UNPICKED = /* @__PURE__ */ picking('', () => []);

/** All rows in the order of the text. */
export const WHOLE: View = /* @__PURE__ */ Object.assign(
  {
    sort: 'number',
    isDescending: false,
    page: 1,
    hidden: [UNCHOSEN],
    isPlain: false,
    day: '',
    soon: DAYS,
    silent: DAYS,
  } satisfies Omit<View, keyof Picking>,
  UNPICKED,
);

/**
 * Whether a word names a column. For a team's own column its form is enough: a column that does not exist hides and
 * sorts nothing. `isOwnField` is stricter, but the table would have to load its module.
 */
export function isColumn(word: string): word is ColumnId {
  return COLUMNS.some((column) => column === word) || /^c.{8}$/u.test(word);
}

/** The values of those filters whose values come neither from the plan nor from its ledger. */
const VALUES: Partial<Record<Filter, readonly string[]>> = { status: STATUSES, time: TIMES };

/** The view of an address. Values that are not known are ignored. */
export function readView(fields: URLSearchParams): View {
  const word = (name: string): string => fields.get(name) ?? '';
  const wholeNumber = (name: string, otherwise: number): number =>
    /^\d{1,4}$/u.test(word(name)) ? Number(word(name)) : otherwise;
  const sort = word('sort').replace(/^-/u, '');
  const known = (name: Filter): string[] =>
    [...new Set(fields.getAll(name))].filter(
      (value) => value !== '' && VALUES[name]?.includes(value) !== false,
    );
  return {
    ...WHOLE,
    ...picking(word('q'), known),
    sort: isColumn(sort) ? sort : 'number',
    isDescending: word('sort').startsWith('-'),
    page: Math.max(1, wholeNumber('page', 1)),
    hidden: [word('show') === '' ? UNCHOSEN : '', ...word('hide').split(',')].filter(isColumn),
    isPlain: word('own') === 'no',
    day: /^\d{4}-\d\d-\d\d$/u.test(word('day')) && Date.parse(word('day')) > 0 ? word('day') : '',
    soon: wholeNumber('soon', DAYS),
    silent: wholeNumber('silent', DAYS),
  };
}
