import { has, MOST_NAME, own } from '../ledger/index.ts';
import type { Subjects } from '../ledger/index.ts';
import { fieldWords, table } from '../text/index.ts';
import { isAlike, isSame, readCell, shown } from './cell-words.ts';
import type { Doubt } from './cell-words.ts';
import { finderOf, push, unitOf } from './find-rows.ts';
import type { Match, Returned } from './find-rows.ts';
import { FORMS } from './forms.ts';
import type { ReturnedSheet } from './read-sheet.ts';
import type { GridCell } from './sheet-cells.ts';
import { columnsOf, ownColumns } from './sheet-columns.ts';
import type { Column } from './sheet-columns.ts';
import type { SheetState, StateRow } from './sheet-state.ts';

/** A cell that a person changed after the sheet had gone out. */
export interface CellChange {
  row: StateRow;
  field: string;
  /** What its column is called. */
  head: string;
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
  /** The sheet's sum: by it one sheet is told from another. */
  sum: string;
  changes: CellChange[];
  /** How many rows of ours are in it. */
  matched: number;
  /** How many of its rows are not there any more. */
  missing: number;
  /** How many rows with something in them were not there when it went out. */
  unknown: number;
  /** How many cells of official text say something else. */
  official: number;
  /** Heads of columns to fill in that are not there any more. */
  noColumn: string[];
  /** Columns and sheets of its own, with something in them, of which nothing is taken. */
  ownColumns: string[];
  ownSheets: string[];
  /** Heads of fields that a later version added, and in which cells were changed. */
  newer: string[];
  /** Whether it has no hidden part, so that nothing is known of how it went out. */
  isLoose: boolean;
  /** Whether no row of a loose sheet says whose it is. */
  isOfNoUnit: boolean;
}

/** The cells of one row that were changed. */
function changesOfRow(
  columns: readonly Column[],
  { row, doubt: ofRow }: Match,
  cells: readonly GridCell[],
  writer: GridCell,
): CellChange[] {
  const isNobody = writer.doubt === 'broken' || writer.text.length > MOST_NAME;
  const by = isNobody || isAlike(writer.text, shown(row.by)) ? '' : writer.text;
  return columns.flatMap(({ field, head, at }): CellChange[] => {
    const before = shown(own(row.cells, field) ?? '');
    const cell: GridCell = cells[at] ?? { text: '' };
    // A formula without a result is something that a person put there, if it shows nothing.
    const isEmptyFormula = cell.doubt === 'broken' && cell.text === '';
    if (at === -1 || (!isEmptyFormula && isSame(field, before, cell.text))) return [];
    const read = readCell(field, before, cell.text);
    const isTime = cell.doubt === 'timeOnly';
    const ofCell = isTime && field !== 'due' ? undefined : cell.doubt;
    const isNothing = ofCell === 'broken' || ofCell === 'timeOnly';
    const value = isNothing ? undefined : read.value;
    const isLost = value === undefined && read.doubt !== 'badStatus';
    const doubt = ofCell ?? (isLost ? read.doubt : (ofRow ?? read.doubt));
    const change = { row, field, head, before, after: cell.text, value, by };
    return [doubt === undefined ? change : { ...change, doubt }];
  });
}

/** What several rows of one key say: what they agree on; where they don't, nobody knows which is meant. */
function united(rows: readonly CellChange[][]): CellChange[] {
  const fields = new Map<string, CellChange[]>();
  for (const change of rows.flat()) push(fields, change.field, change);
  return [...fields.values()].flatMap((changes): CellChange[] => {
    const [first] = changes;
    const isOne =
      changes.length === rows.length && changes.every(({ after }) => after === first?.after);
    if (isOne) return changes.slice(0, 1);
    return changes.map((change) => ({ ...change, value: undefined, doubt: 'twice' }));
  });
}

/** How many cells of a row's official text are not what they were. */
function officialChanges({ form, heads }: Returned, row: StateRow, cells: readonly GridCell[]) {
  const official: [string, string][] = [
    [form.place, row.place],
    [form.official, row.official],
  ];
  const plain = (one: string): string => one.replace(/\s/gu, '');
  return official.filter(([head, text]) => {
    const cell = cells[heads.indexOf(head)];
    return cell !== undefined && !isAlike(plain(cell.text), plain(shown(text)));
  }).length;
}

type Found = Omit<SheetChanges, 'sum' | 'ownSheets' | 'isLoose'>;

const NOTHING: Found = {
  ...{ changes: [], matched: 0, missing: 0, unknown: 0, official: 0, noColumn: [] },
  ...{ ownColumns: [], newer: [], isOfNoUnit: true },
};

/** What people have changed in one of the sheets. */
function changesOfForm(sheet: Returned, named: SheetState['heads']): Found {
  const find = finderOf(sheet);
  const columns = columnsOf(sheet, named);
  const found = new Map<StateRow, CellChange[][]>();
  const counts = { unknown: 0, official: 0 };
  const writer = sheet.heads.indexOf(table.columns.by);
  for (const cells of sheet.rows) {
    const match = find(cells);
    if (match === undefined) {
      if (cells.some(({ text }) => text !== '')) counts.unknown += 1;
      continue;
    }
    push(found, match.row, changesOfRow(columns, match, cells, cells[writer] ?? { text: '' }));
    counts.official += officialChanges(sheet, match.row, cells);
  }
  const changes = [...found.values()].flatMap(united);
  const newer = new Set(
    changes.filter(({ field }) => !has(fieldWords, field)).map(({ head }) => head),
  );
  return {
    changes,
    matched: found.size,
    missing: sheet.isLoose ? 0 : sheet.before.length - found.size,
    ...counts,
    noColumn: columns
      .filter(({ at, isHandedOut }) => isHandedOut && at === -1)
      .map(({ head }) => head),
    ownColumns: ownColumns(sheet, columns),
    newer: [...newer],
    isOfNoUnit: sheet.isLoose && [...found.keys()].every((row) => unitOf(row) === ''),
  };
}

/**
 * What people have changed in a workbook since it went out. Rows may have been moved, columns hidden or
 * moved, formats changed; only cells that say something else count.
 *
 * @param subjects The plan's own rows: by them a workbook without its hidden part is known.
 */
export function compareSheet(sheet: ReturnedSheet, subjects: Subjects): SheetChanges {
  const { state, sum, grids, ownSheets } = sheet;
  const isLoose = state === undefined;
  const parts = FORMS.map((form, at): Found => {
    const before = isLoose ? form.rowsOf(subjects) : form.rowsIn(state);
    const grid = grids[at];
    if (grid !== undefined)
      return changesOfForm({ form, before, isLoose, ...grid }, state?.heads ?? {});
    return { ...NOTHING, missing: isLoose ? 0 : before.length };
  });
  const all = <Part>(listOf: (part: Found) => Part[]): Part[] => parts.flatMap(listOf);
  const count = (countOf: (part: Found) => number): number =>
    parts.reduce((whole, part) => whole + countOf(part), 0);
  return {
    sum,
    changes: all(({ changes }) => changes),
    matched: count(({ matched }) => matched),
    missing: count(({ missing }) => missing),
    unknown: count(({ unknown }) => unknown),
    official: count(({ official }) => official),
    noColumn: all(({ noColumn }) => noColumn),
    ownColumns: all((part) => part.ownColumns),
    ownSheets: [...ownSheets],
    newer: all(({ newer }) => newer),
    isLoose,
    isOfNoUnit: isLoose && parts.every(({ isOfNoUnit }) => isOfNoUnit),
  };
}
