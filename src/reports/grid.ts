import { FIELDS, isDisputed, isReworded, lastBy, lastDay, valueOf } from '../ledger/index.ts';
import type { Field, ItemState, NamedField, Report, Said } from '../ledger/index.ts';
import {
  fields,
  fieldWords,
  marks,
  report,
  sheet,
  statusWords,
  table,
  valueWords,
} from '../text/index.ts';

const { columns: heads } = table;

/** A column of a sheet, and what it says of what a row is about. */
export interface SheetColumn<Subject> {
  head: string;
  /** In characters. */
  width: number;
  /** The field that people fill in here; undefined for what is not read back. */
  field?: NamedField;
  /** Whether it shows the text of the plan, which stands as it is. */
  isOfficial?: true;
  textOf: (subject: Subject, index: number) => string;
}

/** A field's value as a cell shows it. */
export function cellOf({ state, status }: Said, field: Field): string {
  return field === 'status' ? statusWords[status] : valueOf(state, field);
}

/** What needs a second look: where people disagree, and whether the text has other words now. */
export function hintOf(
  state: ItemState | undefined,
  fields: readonly NamedField[],
  fingerprint: string,
): string {
  if (state === undefined) return '';
  const disputes = fields
    .filter((field) => isDisputed(state, field))
    .map((field) => {
      const values = state.fields.get(field)?.map(({ value }) => valueWords(field, value)) ?? [];
      return `${fieldWords[field]}${marks.disputed}${values.join('；')}`;
    });
  const reworded = isReworded(state, fingerprint) ? [marks.wordingChanged] : [];
  return [...disputes, ...reworded].join('\n');
}

/** Who spoke last, when, and what needs a second look: the last columns of each sheet. */
export function lastColumns<Subject>(
  stateOf: (subject: Subject) => ItemState | undefined,
  hint: (subject: Subject) => string,
): SheetColumn<Subject>[] {
  return [
    { head: heads.updated, width: 13, textOf: (subject) => lastDay(stateOf(subject)) },
    { head: heads.by, width: 12, textOf: (subject) => lastBy(stateOf(subject)) },
    { head: sheet.hint, width: 28, textOf: hint },
  ];
}

/** The official words of a row; a whole task says that it is one. */
export function officialOf({ row }: Pick<Said, 'row'>): string {
  return row.isTask === true ? marks.wholeTask(row.text) : row.text;
}

function typed(field: Field): SheetColumn<Said> {
  const { word: head, width } = fields[field];
  return { head, width, field, textOf: (said) => cellOf(said, field) };
}

/** Columns of the ledger, as its page has them; for several units also who says so. */
export function sheetColumns({ unit }: Pick<Report, 'unit'>): SheetColumn<Said>[] {
  const reporting: SheetColumn<Said> = {
    head: sheet.unit,
    width: 16,
    textOf: (said) => said.unit,
  };
  return [
    { head: heads.number, width: 6, textOf: (_, index) => String(index + 1) },
    { head: heads.place, width: 16, textOf: ({ row }) => row.place },
    { head: heads.task, isOfficial: true, width: 18, textOf: ({ row }) => row.task },
    { head: heads.text, isOfficial: true, width: 48, textOf: officialOf },
    { head: heads.units, isOfficial: true, width: 24, textOf: ({ row }) => row.units.join('、') },
    ...(unit === undefined ? [reporting] : []),
    { head: heads.deadline, isOfficial: true, width: 14, textOf: ({ row }) => row.deadlineWords },
    ...FIELDS.map(typed),
    ...lastColumns<Said>(
      ({ state }) => state,
      ({ row, state, counts }) =>
        [hintOf(state, FIELDS, row.fingerprint), counts ? '' : report.beyond]
          .filter(Boolean)
          .join('\n'),
    ),
  ];
}
