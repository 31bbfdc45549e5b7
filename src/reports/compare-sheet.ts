import type { NamedField } from '../ledger/index.ts';
import { dayOfWords, fieldWords, sheet as words, statusWords, table } from '../text/index.ts';
import { measuresForm, targetsForm } from './forms.ts';
import type { Form } from './forms.ts';
import type { Grid, GridCell, ReturnedSheet } from './read-sheet.ts';
import type { StateRow } from './sheet-state.ts';
import { comparedCell, keyCell, shownCell } from './sheet-text.ts';

/** What makes a changed cell unsure; `src/text/sheet.ts` has the sentences. */
export type Doubt = keyof typeof words.reasons;

/** A cell that a person changed after the sheet had gone out. */
export interface CellChange {
  row: StateRow;
  field: NamedField;
  /** What it showed, and what it shows now. */
  before: string;
  after: string;
  /** What the field becomes; undefined if that cannot be told. */
  value: string | null | undefined;
  /** Who says so, if the row names another person than it did, or ''. */
  by: string;
  doubt?: Doubt;
}

/** What was done to a sheet since it went out. */
export interface SheetChanges {
  changes: CellChange[];
  /** How many of its rows are not there any more. */
  missing: number;
  /** How many rows with something in them were not there when it went out. */
  unknown: number;
  /** How many cells of official text say something else. */
  official: number;
  /** Heads of columns to fill in that are not there any more. */
  noColumn: string[];
}

/** The longest field that a ledger file may hold. */
const LONGEST = 20_000;
const STATUS_OF = new Map(
  Object.entries(statusWords).map(([status, word]) => [word as string, status]),
);

/** A day as people write it, or the number of days since 1899-12-30 by which spreadsheets keep it. */
function readDay(text: string): string | undefined {
  if (!/^[1-9]\d{4}$/u.test(text)) return dayOfWords(text);
  return new Date(Date.UTC(1899, 11, 30 + Number(text))).toISOString().slice(0, 10);
}

/** What a changed cell makes of its field. */
function readCell(field: NamedField, text: string): Pick<CellChange, 'value' | 'doubt'> {
  if (text.length > LONGEST) return { value: undefined, doubt: 'tooLong' };
  if (text === '') return { value: null };
  if (field === 'status') {
    const status = STATUS_OF.get(text);
    return status === undefined ? { value: undefined, doubt: 'badStatus' } : { value: status };
  }
  if (field !== 'due') return { value: text };
  const day = readDay(text);
  return day === undefined ? { value: undefined, doubt: 'badDate' } : { value: day };
}

/** What a cell showed when it went out. */
function shown(text: string): string {
  return shownCell(text, words.more);
}

/** Whether two cells say the same, whatever programs have made of it. */
function isAlike(one: string, other: string): boolean {
  return one === other || comparedCell(one) === comparedCell(other);
}

/** Whether a cell says what it said, if maybe in another way. */
function isSame(field: NamedField, before: string, after: string): boolean {
  if (isAlike(before, after)) return true;
  if (field === 'status') return after === '' && before === statusWords.todo;
  const day = field === 'due' ? readDay(before) : undefined;
  return day !== undefined && day === readDay(after);
}

function push<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  list.push(value);
}

/** One of the sheets that came back: how it is built, its rows as they went out, and what it says now. */
interface Returned extends Grid {
  form: Form;
  before: readonly StateRow[];
}

/** Finds the rows of a sheet that came back among those that went out. */
function finder({ form, before, heads }: Returned) {
  const [key, place, text, unit] = [form.key, form.place, form.official, words.unit].map((head) =>
    heads.indexOf(head),
  );
  const byKey = new Map(before.map((row) => [keyCell(row.key), row]));
  // Where the column of units was deleted, rows of several units look the same.
  const unitOf = (row: StateRow): string =>
    unit === -1 ? '' : row.key.slice(row.key.indexOf('@') + 1);
  const nameOf = (...texts: string[]): string =>
    JSON.stringify(texts.map((one) => comparedCell(shown(one))));
  const byName = new Map<string, StateRow[]>();
  for (const row of before) push(byName, nameOf(row.place, row.official, unitOf(row)), row);
  const at = (cells: readonly GridCell[], column = -1): string => cells[column]?.text ?? '';
  return (cells: readonly GridCell[]): { row: StateRow; isSure: boolean } | undefined => {
    const known = byKey.get(at(cells, key));
    if (known !== undefined) return { row: known, isSure: true };
    if (at(cells, key) !== '') return undefined;
    const named = byName.get(nameOf(at(cells, place), at(cells, text), at(cells, unit))) ?? [];
    const [row] = named;
    return row === undefined || named.length > 1 ? undefined : { row, isSure: false };
  };
}

/** The cells of one row that were changed. */
function changesOfRow(
  { form, heads }: Returned,
  row: StateRow,
  cells: readonly GridCell[],
  isSure: boolean,
): CellChange[] {
  const writer = cells[heads.indexOf(table.columns.by)] ?? { text: '' };
  const isNobody = writer.doubt === 'broken' || writer.text.length > LONGEST;
  const by = isNobody || isAlike(writer.text, shown(row.by)) ? '' : writer.text;
  return form.fields.flatMap((field): CellChange[] => {
    const column = heads.indexOf(fieldWords[field]);
    const before = shown(row.cells[field] ?? '');
    const cell: GridCell = cells[column] ?? { text: '' };
    // A formula without a result is something that a person put there, if it shows nothing.
    const isEmptyFormula = cell.doubt === 'broken' && cell.text === '';
    if (column === -1 || (!isEmptyFormula && isSame(field, before, cell.text))) return [];
    const read = readCell(field, cell.text);
    const value = cell.doubt === 'broken' ? undefined : read.value;
    const doubt = cell.doubt ?? read.doubt ?? (isSure ? undefined : 'noKey');
    return [
      {
        row,
        field,
        before,
        after: cell.text,
        value,
        by,
        ...(doubt === undefined ? {} : { doubt }),
      },
    ];
  });
}

/** What several rows of one key say: what they agree on; where they don't, nobody knows which is meant. */
function united(rows: readonly CellChange[][]): CellChange[] {
  const fields = new Map<NamedField, CellChange[]>();
  for (const change of rows.flat()) push(fields, change.field, change);
  return [...fields.values()].flatMap((changes): CellChange[] => {
    const [first] = changes;
    if (first === undefined) return [];
    const agree =
      changes.length === rows.length && changes.every(({ after }) => after === first.after);
    return agree
      ? [first]
      : changes.map((change) => ({ ...change, value: undefined, doubt: 'twice' }));
  });
}

/** How many cells of a row's official text are not what they were. */
function officialChanges(
  { form, heads }: Returned,
  row: StateRow,
  cells: readonly GridCell[],
): number {
  const official: [string, string][] = [
    [form.place, row.place],
    [form.official, row.official],
  ];
  return official.filter(([head, text]) => {
    const cell = cells[heads.indexOf(head)];
    const withoutSpace = (one: string): string => one.replace(/\s/gu, '');
    return cell !== undefined && !isAlike(withoutSpace(cell.text), withoutSpace(shown(text)));
  }).length;
}

/** What people have changed in one of the sheets. */
function changesOfForm(sheet: Returned): SheetChanges {
  const find = finder(sheet);
  const found = new Map<StateRow, CellChange[][]>();
  const counts = { unknown: 0, official: 0 };
  for (const cells of sheet.rows) {
    const match = find(cells);
    if (match === undefined) {
      if (cells.some(({ text }) => text !== '')) counts.unknown += 1;
      continue;
    }
    const { row, isSure } = match;
    const changes = changesOfRow(sheet, row, cells, isSure);
    push(found, row, changes);
    counts.official += officialChanges(sheet, row, cells);
  }
  return {
    changes: [...found.values()].flatMap(united),
    missing: sheet.before.length - found.size,
    ...counts,
    noColumn: sheet.form.fields
      .map((field) => fieldWords[field])
      .filter((head) => !sheet.heads.includes(head)),
  };
}

/** What people have changed in the sheet of targets. */
function changesOfTargets({ state: { targets: before }, targets }: ReturnedSheet): SheetChanges {
  if (before.length > 0 && targets !== undefined) {
    return changesOfForm({ form: targetsForm, before, ...targets });
  }
  return { changes: [], missing: before.length, unknown: 0, official: 0, noColumn: [] };
}

/**
 * What people have changed in a workbook since it went out. Rows may have been moved, columns hidden or
 * moved, formats changed; only cells that say something else count.
 */
export function compareSheet(sheet: ReturnedSheet): SheetChanges {
  const { heads, rows } = sheet;
  const measures = changesOfForm({ form: measuresForm, before: sheet.state.rows, heads, rows });
  const targets = changesOfTargets(sheet);
  return {
    changes: [...measures.changes, ...targets.changes],
    missing: measures.missing + targets.missing,
    unknown: measures.unknown + targets.unknown,
    official: measures.official + targets.official,
    noColumn: [...measures.noColumn, ...targets.noColumn],
  };
}
