import { FIELDS, taskRowsOf } from '../../ledger/index.ts';
import type {
  ItemState,
  NamedField,
  Report,
  LedgerRow,
  Subjects,
  TargetRow,
} from '../../ledger/index.ts';
import { sheet as words, table, targetFields, targets } from '../../text/index.ts';
import { officialOf, sheetColumns, tableOf } from '../tables/columns.ts';
import type { TableColumn, SheetOf } from '../tables/columns.ts';
import type { StateRow } from './sheet-state.ts';
import { targetColumns, targetRows } from '../tables/target-tables.ts';

interface Shown {
  columns: TableColumn<never>[];
  /** For each row the state that is hidden in the file, and the texts of its cells. */
  rows: { state: StateRow; texts: string[] }[];
}

/** A sheet that people fill in and send back. */
export interface Form {
  name: string;
  paper: 'a3' | 'a4';
  /** The heads of the hidden column of keys, of the column that names the row, and of the official words. */
  key: string;
  place: string;
  official: string;
  /** The fields that are read back. */
  fields: readonly NamedField[];
  show: (report: Pick<Report, 'said' | 'targets'> & SheetOf) => Shown;
  /** Which part of the hidden state has its rows. */
  part: 'rows' | 'targets';
  /** The rows of a plan itself, of no unit, before anybody has said anything. */
  rowsOf: (subjects: Subjects) => StateRow[];
}

/** An item of the plan, as a row names it. */
interface Named extends Pick<StateRow, 'place' | 'official' | 'text'> {
  item: string;
}

function nameOfRow(row: LedgerRow): Named {
  const { item, place, fingerprint: text } = row;
  return { item, place, official: officialOf({ row }), text };
}

function nameOfTarget({ item, of: place, words: official, fingerprint: text }: TargetRow): Named {
  return { item, place, official, text };
}

/** A row of the plan itself. By its key it is recognised when the sheet comes back, whatever was done to its rows. */
function planRow({ item, ...named }: Named, unit = ''): StateRow {
  return { key: `${item}@${unit}`, ...named, over: [], by: '', cells: {} };
}

/** The rows of subjects. Their hidden state holds what the cells show. */
function shown<Subject extends { unit: string; state: ItemState | undefined }>(
  columns: TableColumn<Subject>[],
  subjects: readonly Subject[],
  nameOf: (subject: Subject) => Named,
): Shown {
  const { head, rows } = tableOf('', subjects, columns);
  const writer = head.indexOf(table.columns.by);
  return {
    columns,
    rows: subjects.map((subject, index) => {
      const texts = rows[index] ?? [];
      const filled = columns.flatMap(([, , , role], at): [string, string][] =>
        role === undefined || role === 'official' ? [] : [[role, texts[at] ?? '']],
      );
      const state: StateRow = {
        ...planRow(nameOf(subject), subject.unit),
        over: subject.state?.heads ?? [],
        by: texts[writer] ?? '',
        cells: Object.fromEntries(filled),
      };
      return { state, texts };
    }),
  };
}

export const measuresForm: Form = {
  name: words.ledger,
  paper: 'a3',
  key: words.key,
  place: table.columns.place,
  official: table.columns.text,
  fields: FIELDS,
  show: (report) => shown(sheetColumns(report), report.said, ({ row }) => nameOfRow(row)),
  part: 'rows',
  rowsOf: ({ rows }) => [...taskRowsOf(rows), ...rows].map((row) => planRow(nameOfRow(row))),
};

/** The sheet of targets. Its column of keys has another head, since people may reorder the sheets. */
export const targetsForm: Form = {
  name: words.targets,
  paper: 'a4',
  key: words.targetKey,
  place: targets.target,
  official: targets.words,
  fields: Object.keys(targetFields) as NamedField[],
  show: (report) =>
    shown(targetColumns(report), targetRows(report.targets), ({ target }) => nameOfTarget(target)),
  part: 'targets',
  rowsOf: (subjects) => subjects.targets.map((target) => planRow(nameOfTarget(target))),
};

/** All sheets that people fill in. */
export const SHEET_FORMS: readonly Form[] = [measuresForm, targetsForm];
