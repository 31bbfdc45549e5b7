import {
  columnNames,
  FIELDS,
  isDisputed,
  isReworded,
  lastBy,
  lastSpokenDay,
  valueOf,
} from '../../ledger/index.ts';
import type { ItemState, NamedField, OwnColumn, Report, Said } from '../../ledger/index.ts';
import {
  beside,
  changeWords,
  colourWords,
  fields,
  fieldWords,
  ownWords,
  report,
  sheet,
  statusWords,
  table,
  termWords,
  unitsInLine,
  valueWords,
  warnings,
} from '../../text/index.ts';

const { columns: heads } = table;

/** A table of a report: its name, its head, its rows, and the relative widths of its columns. */
export interface TableBlock {
  kind: 'table';
  name: string;
  head: string[];
  rows: string[][];
  widths: number[];
}

/** A piece of a report, in the order in which it is read. */
export type Block =
  { kind: 'title' | 'subtitle' | 'note' | 'heading' | 'text'; text: string } | TableBlock;

/** A paragraph of a report. */
export function textBlock(text: string): Block {
  return { kind: 'text', text };
}

/**
 * A column of a table or a sheet. `width` is in characters; `textOf` gives the cell for the subject of a row. `role`
 * matters in sheets only: it is the field that people fill in here, or 'official' for the text of the plan.
 */
export type TableColumn<Subject> = [
  head: string,
  width: number,
  textOf: (subject: Subject, index: number) => string,
  role?: string,
];

/** A table with a row for each subject. */
export function tableOf<Subject>(
  name: string,
  subjects: readonly Subject[],
  columns: readonly TableColumn<Subject>[],
): TableBlock {
  const head = columns.map(([word]) => word);
  const widths = columns.map(([, width]) => width);
  const rows = subjects.map((subject, index) =>
    columns.map(([, , textOf]) => textOf(subject, index)),
  );
  return { kind: 'table', name, head, rows, widths };
}

/** Lists the fields on which people disagree, one line for each. @param own The team's own columns. */
export function disputeLines(
  state: ItemState,
  names: readonly NamedField[],
  own: readonly OwnColumn[],
): string[] {
  const named = names.map((field): [string, string] => [field, fieldWords[field]]);
  return [...named, ...Object.entries(columnNames(own))]
    .filter(([field]) => isDisputed(state, field))
    .map(([field, word]) => {
      const values = state.fields.get(field)?.map(({ value }) => valueWords(field, value)) ?? [];
      return `${word}${beside.disputed}${values.join('；')}`;
    });
}

/**
 * Why a state needs a second look: people disagree, or the text's wording has changed.
 *
 * @param own The team's own columns.
 */
export function hintOf(
  state: ItemState | undefined,
  names: readonly NamedField[],
  fingerprint: string,
  own: readonly OwnColumn[] = [],
): string {
  if (state === undefined) return '';
  return withDoubt(disputeLines(state, names, own).join('\n'), isReworded(state, fingerprint));
}

/** Whether the words on a row were said about a former wording of the text. */
export function isOfOldWords({ state, row }: Pick<Said, 'state' | 'row'>): boolean {
  return state !== undefined && isReworded(state, row.fingerprint);
}

/** The lines of a cell; if the text's wording has changed, with a line that says so. */
export function withDoubt(cell: string, isOld: boolean): string {
  return isOld ? [cell, beside.wordingChanged].filter(Boolean).join('\n') : cell;
}

/** A status; if the text's wording has changed, with a line that says so. */
export function statusCell(said: Pick<Said, 'status' | 'state' | 'row'>): string {
  return withDoubt(statusWords[said.status], isOfOldWords(said));
}

/** The column of units, which only sheets of several units have. */
export function unitColumn({ unit }: Pick<Report, 'unit'>): TableColumn<{ unit: string }>[] {
  return unit === undefined ? [[sheet.unit, 16, (said) => said.unit]] : [];
}

/** The last columns of each sheet: when somebody last said something, who, and what needs a second look. */
export function lastColumns<Subject extends Pick<Said, 'state'>>(
  hint: (subject: Subject) => string,
): TableColumn<Subject>[] {
  return [
    [heads.updated, 13, ({ state }) => lastSpokenDay(state)],
    [heads.by, 12, ({ state }) => lastBy(state)],
    [sheet.hint, 28, hint],
  ];
}

/** The official words of a row. It is marked if they are a whole task's, or not official but the team's own. */
export function officialOf({ row }: Pick<Said, 'row'>): string {
  if (row.isOwn === true) return ownWords.ofTeam(row.text);
  return row.isTask === true ? beside.wholeTask(row.text) : row.text;
}

/** The place of a row. It is marked if the row is a whole task. */
export function placeOf({ row }: Pick<Said, 'row'>): string {
  return row.isTask === true ? beside.wholeTask(row.place) : row.place;
}

/** The place of an item; if its wording has changed since some units spoke of it, with a line that says so. */
export function groupPlace(group: Pick<Said, 'row'> & { some: readonly Said[] }): string {
  return withDoubt(placeOf(group), group.some.some(isOfOldWords));
}

/** 较上期. */
export const changeColumn: TableColumn<Said> = [
  termWords.heads.change,
  11,
  ({ since }: Said): string => (since === undefined ? '' : changeWords[since.change]),
];

/** Columns of a 期次. */
const TERM_COLUMNS: TableColumn<Said>[] = [
  changeColumn,
  [
    termWords.heads.before,
    11,
    ({ since }) => (since === undefined ? '' : statusWords[since.before]),
  ],
  [termWords.heads.progress, 28, ({ since }) => since?.progress ?? ''],
];

export const warningColumn: TableColumn<Said> = [
  warnings.head,
  8,
  ({ warning }: Said): string => (warning === undefined ? '' : colourWords[warning.colour]),
];

/**
 * What decides the columns of a sheet: whether it is for one unit or several, whether for a 期次, and whether rules
 * colour its rows.
 */
export type SheetOf = Pick<Report, 'unit' | 'columns'> & {
  term?: unknown;
  rules?: readonly unknown[];
};

/** The columns of the ledger, as its page has them. Sheets of several units also have the unit. */
export function sheetColumns(of: SheetOf): TableColumn<Said>[] {
  return [
    [heads.number, 6, (_, index) => String(index + 1)],
    [heads.place, 16, ({ row }) => row.place],
    [heads.task, 18, ({ row }) => row.task, 'official'],
    [heads.text, 48, officialOf, 'official'],
    [heads.units, 24, ({ row }) => unitsInLine(row.units), 'official'],
    ...unitColumn(of),
    [heads.deadline, 14, ({ row }) => row.deadlineWords, 'official'],
    ...FIELDS.flatMap((field): TableColumn<Said>[] => {
      const { word, width } = fields[field];
      const textOf = ({ state, status }: Said): string =>
        field === 'status' ? statusWords[status] : valueOf(state, field);
      const filled: TableColumn<Said> = [word, width, textOf, field];
      return field === 'percent'
        ? [filled, [sheet.pace, 9, ({ pace }) => String(pace ?? '')]]
        : [filled];
    }),
    ...of.columns.shown.map(({ name, field }): TableColumn<Said> => [
      name,
      16,
      ({ state }) => valueOf(state, field),
      field,
    ]),
    ...(of.term === undefined ? [] : TERM_COLUMNS),
    ...((of.rules ?? []).length > 0 ? [warningColumn] : []),
    ...lastColumns<Said>(({ row, state, counts }) =>
      [hintOf(state, FIELDS, row.fingerprint, of.columns.shown), counts ? '' : report.beyond]
        .filter(Boolean)
        .join('\n'),
    ),
  ];
}
