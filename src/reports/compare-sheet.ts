import { columnNames, groupBy, isOwnField, MOST_NAME, push } from '../ledger/index.ts';
import { has, valueIn } from '../text/records.ts';
import type { OwnColumn, Subjects } from '../ledger/index.ts';
import { fieldWords, table } from '../text/index.ts';
import { isAlike, isDayField, isSame, readCell } from './cell-words.ts';
import type { CellDoubt } from './cell-words.ts';
import { columnWith, finderOf, unitOf } from './find-rows.ts';
import type { Match, Returned } from './find-rows.ts';
import { FORMS } from './forms.ts';
import type { ReturnedSheet } from './hidden-sheet.ts';
import type { OrdinaryRows } from './ordinary.ts';
import { heldText, isLost } from './sheet-cells.ts';
import type { GridCell } from './sheet-cells.ts';
import { columnsOf, ownColumns } from './sheet-columns.ts';
import type { SheetColumn } from './sheet-columns.ts';
import type { SheetState, StateRow } from './sheet-state.ts';
import { shownCell } from './sheet-text.ts';

/** A cell that a person changed after the sheet had gone out. */
export interface CellChange {
  row: StateRow;
  field: string;
  /** The head of its column. */
  head: string;
  /** Shown then, and shown now. */
  before: string;
  after: string;
  /** The field's new value; undefined if it cannot be told. */
  value: string | null | undefined;
  /** The person who says so, if the row names another than it did, or ''. */
  by: string;
  doubt?: CellDoubt;
}

/** The changes to a sheet since it went out. */
export interface SheetChanges {
  /** The sheet's sum: by it one sheet is told from another. */
  sum: string;
  changes: CellChange[];
  /** How many rows of ours are in it. */
  matched: number;
  /** How many of its rows are not there any more. */
  missing: number;
  /** The words of rows with something in them that were not there when it went out. */
  unknown: string[];
  /** How many cells of official text say something else. */
  official: number;
  /** Heads of columns to fill in that are not there any more. */
  noColumn: string[];
  /** Heads under which several columns have something in them. */
  sameHeads: string[];
  /** Columns and sheets of its own, with something in them, of which nothing is taken. */
  ownColumns: string[];
  ownSheets: string[];
  /** Heads of fields that a later version added, and in which cells were changed. */
  newer: string[];
  /** Whether it has no hidden part, so that nothing is known of how it went out. */
  isLoose: boolean;
  /** Whether no row of a loose sheet, or of an ordinary one, says whose it is. */
  isOfNoUnit: boolean;
  /** The rows that were found, if it is an ordinary workbook. */
  ordinary?: OrdinaryRows;
}

/** The cells of one row that were changed. */
export function changesOfRow(
  columns: readonly SheetColumn[],
  { row, doubt: ofRow }: Match,
  cells: readonly GridCell[],
  writer: GridCell,
): CellChange[] {
  const isNobody = isLost(writer.doubt) || writer.text.length > MOST_NAME;
  const by = isNobody || isAlike(writer.text, shownCell(row.by)) ? '' : writer.text;
  return columns.flatMap(({ field, head, at, isOneOfSeveral, hasShares }): CellChange[] => {
    const before = shownCell(valueIn(row.cells, field) ?? '');
    const cell: GridCell = cells[at] ?? { text: '' };
    // An empty cell may hold a formula without a result: that counts as a change, too.
    const isEmptyFormula = cell.doubt === 'broken' && cell.text === '';
    // A share of 0.5 that is shown without decimals is no 1.
    const said = field === 'percent' ? heldText(cell) : cell.text;
    if (at === -1 || (!isEmptyFormula && isSame(field, before, said))) return [];
    // Where several columns have this head, an empty cell empties nothing: somebody may have added that column.
    if (isOneOfSeveral && said === '') return [];
    const read = readCell(field, before, said, hasShares);
    const isTime = cell.doubt === 'timeOnly';
    const ofCell = isTime && !isDayField(field) ? undefined : cell.doubt;
    const ofDay = isDayField(field) ? cell.ofDay : undefined;
    const isNothing = isLost(ofCell) || ofCell === 'timeOnly' || ofDay === 'yearAsDay';
    const value = isNothing ? undefined : read.value;
    const isUnread = value === undefined && read.doubt !== 'badStatus';
    const ofPlace = ofRow ?? (isOneOfSeveral ? 'sameHead' : undefined);
    // What else makes the cell unsure says nothing of which day is meant.
    const ofWords = isUnread ? read.doubt : (ofPlace ?? read.doubt);
    const doubt = (isLost(ofCell) ? ofCell : ofDay) ?? ofCell ?? ofWords;
    const change = { row, field, head, before, after: cell.text, value, by };
    return [doubt === undefined ? change : { ...change, doubt }];
  });
}

/**
 * The changes of a field once, where they agree, as those of several rows with one key, or of columns with one head.
 *
 * @param doubt Why the others are unsure.
 * @param fewest How many have to agree.
 */
function agreed(
  changes: readonly CellChange[],
  doubt: 'twice' | 'unlike',
  fewest = 1,
): CellChange[] {
  return [...groupBy(changes, ({ field }) => field).values()].flatMap((said): CellChange[] => {
    const [first] = said;
    const isOne = said.length >= fewest && said.every(({ after }) => after === first?.after);
    return isOne ? said.slice(0, 1) : said.map((one) => ({ ...one, value: undefined, doubt }));
  });
}

/**
 * How many cells of a row's official text are not what they were.
 *
 * @param columns The column of its place, and that of its words; -1 for one that is not there.
 */
function officialChanges(
  columns: readonly number[],
  row: StateRow,
  cells: readonly GridCell[],
): number {
  const plain = (one: string): string => one.replace(/\s/gu, '');
  return [row.place, row.official].filter((text, index) => {
    const cell = cells[columns[index] ?? -1];
    return cell !== undefined && !isAlike(plain(cell.text), plain(shownCell(text)));
  }).length;
}

/** What a row is called by, or else all that stands in it. @param columns As for officialChanges. */
function wordsOfRow(columns: readonly number[], cells: readonly GridCell[]): string {
  const joined = (texts: readonly string[]): string => texts.filter(Boolean).join(' ');
  return (
    joined(columns.map((at) => cells[at]?.text ?? '')) || joined(cells.map(({ text }) => text))
  );
}

/** Adds what people have changed in one of the sheets. */
function addForm(all: SheetChanges, sheet: Returned, named: SheetState['heads']): void {
  const find = finderOf(sheet);
  const columns = columnsOf(sheet, named);
  const found = new Map<StateRow, CellChange[][]>();
  const { place, official } = sheet.form;
  const [writer = -1, ...naming] = [table.columns.by, place, official].map((head) =>
    columnWith(sheet, head),
  );
  for (const cells of sheet.rows) {
    const match = find(cells);
    if (match === undefined) {
      const said = wordsOfRow(naming, cells);
      if (said !== '') all.unknown.push(said);
      continue;
    }
    const by = cells[writer] ?? { text: '' };
    push(found, match.row, agreed(changesOfRow(columns, match, cells, by), 'unlike'));
    all.official += officialChanges(naming, match.row, cells);
  }
  const changes = [...found.values()].flatMap((rows) =>
    rows.length === 1 ? rows.flat() : agreed(rows.flat(), 'twice', rows.length),
  );
  const newer = new Set(
    changes
      .filter(({ field }) => !has(fieldWords, field) && !isOwnField(field))
      .map(({ head }) => head),
  );
  const gone = columns.filter(({ at, isHandedOut }) => isHandedOut && at === -1);
  all.changes.push(...changes);
  all.matched += found.size;
  if (!sheet.isLoose) all.missing += sheet.before.length - found.size;
  all.noColumn.push(...gone.map(({ head }) => head));
  const several = columns.filter(({ isOneOfSeveral }) => isOneOfSeveral);
  all.sameHeads.push(...new Set(several.map(({ head }) => head)));
  all.ownColumns.push(...ownColumns(sheet, columns));
  all.newer.push(...newer);
  all.isOfNoUnit &&= [...found.keys()].every((row) => unitOf(row) === '');
}

/**
 * Finds what people have changed in a workbook since it went out. Rows may have been moved, columns hidden or
 * moved, formats changed; only cells that say something else count.
 *
 * @param subjects The plan's own rows: by them a workbook without its hidden part is known.
 * @param own The team's own columns: so are they.
 */
export function compareSheet(
  sheet: ReturnedSheet,
  subjects: Subjects,
  own: readonly OwnColumn[] = [],
): SheetChanges {
  const { state, sum, grids, ownSheets } = sheet;
  const isLoose = state === undefined;
  const all: SheetChanges = {
    ...{ sum, changes: [], matched: 0, missing: 0, unknown: [], official: 0, noColumn: [] },
    sameHeads: [],
    ...{ ownColumns: [], ownSheets: [...ownSheets], newer: [], isLoose, isOfNoUnit: isLoose },
  };
  const names = columnNames(own);
  FORMS.forEach((form, at) => {
    const named = state?.heads ?? (form.part === 'rows' ? names : {});
    const before = isLoose ? form.rowsOf(subjects) : state[form.part];
    const grid = grids[at];
    if (grid !== undefined) addForm(all, { form, before, isLoose, ...grid }, named);
    else if (!isLoose) all.missing += before.length;
  });
  return all;
}
