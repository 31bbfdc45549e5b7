import {
  FIELDS,
  isDisputed,
  isReworded,
  lastBy,
  lastDay,
  percentOf,
  valueOf,
} from '../ledger/index.ts';
import type {
  Field,
  ItemState,
  NamedField,
  Report,
  Said,
  TargetNow,
  TargetRow,
  TargetSaid,
} from '../ledger/index.ts';
import {
  fields,
  fieldWords,
  marks,
  report,
  sheet,
  statusWords,
  table,
  targets as words,
  valueWords,
} from '../text/index.ts';
import { shareOf } from './target-blocks.ts';

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

/** A row of the sheet of targets: one unit's value of one target. */
export interface TargetCells extends TargetSaid {
  target: TargetRow;
}

/** The rows: of one unit each target, of all units those of which they have said something. */
export function targetRows(targets: readonly TargetNow[]): TargetCells[] {
  return targets.flatMap(({ target, said }) => said.map((one) => ({ ...one, target })));
}

/** Columns of the targets; for several units also who says so. */
export function targetColumns({ unit }: Pick<Report, 'unit'>): SheetColumn<TargetCells>[] {
  const reporting: SheetColumn<TargetCells> = {
    head: sheet.unit,
    width: 16,
    textOf: (cells) => cells.unit,
  };
  return [
    { head: words.target, width: 24, textOf: ({ target }) => target.of },
    { head: words.figure, width: 13, textOf: ({ target }) => target.figure },
    { head: words.words, width: 40, textOf: ({ target }) => target.words },
    { head: table.columns.place, width: 16, textOf: ({ target }) => target.place },
    { head: words.date, width: 16, textOf: ({ target }) => target.date },
    ...(unit === undefined ? [reporting] : []),
    {
      head: fieldWords.value,
      width: 20,
      field: 'value',
      textOf: ({ state }) => valueOf(state, 'value'),
    },
    {
      head: sheet.compared,
      width: 22,
      textOf: ({ target, state }) =>
        shareOf(target, percentOf(valueOf(state, 'value'), target.figure)),
    },
    ...lastColumns<TargetCells>(
      ({ state }) => state,
      ({ target, state }) => hintOf(state, ['value'], target.fingerprint),
    ),
  ];
}
