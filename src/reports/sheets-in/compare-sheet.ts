import { columnNames, groupBy, isOwnField, MOST_NAME, push } from '../../ledger/index.ts';
import { has, valueIn } from '../../outside/records.ts';
import type { OwnColumn, Subjects } from '../../ledger/index.ts';
import { fieldWords, table } from '../../text/index.ts';
import { isAlike, isDayField, isSame, readCell } from '../cells/cell-words.ts';
import { columnWith, finderOf, strangerIn, unitOf } from './find-rows.ts';
import type { Match, Returned } from './find-rows.ts';
import { SHEET_FORMS } from '../sheets-out/forms.ts';
import type { ReturnedSheet } from './hidden-sheet.ts';
import { heldText, isLost } from './sheet-cells.ts';
import type { GridCell } from './sheet-cells.ts';
import { columnsOf, ownColumns } from './sheet-columns.ts';
import type { SheetColumn } from './sheet-columns.ts';
import type { CellChange, SheetChanges } from './sheet-changes.ts';
import type { SheetState, StateRow } from '../sheets-out/sheet-state.ts';
import { shownCell } from '../cells/sheet-text.ts';

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
    // An empty cell may hold a formula without a result. That counts as a change, too.
    const isEmptyFormula = cell.doubt === 'broken' && cell.text === '';
    // A cell with 0.5 that is shown without decimals does not say 1.
    const said = field === 'percent' ? heldText(cell) : cell.text;
    if (at === -1 || (!isEmptyFormula && isSame(field, before, said))) return [];
    // If several columns have this head, an empty cell does not empty the field: somebody may have added the column.
    if (isOneOfSeveral && said === '') return [];
    const read = readCell(field, before, said, hasShares);
    const isTime = cell.doubt === 'timeOnly';
    const ofCell = isTime && !isDayField(field) ? undefined : cell.doubt;
    const ofDay = isDayField(field) ? cell.ofDay : undefined;
    const isNothing = isLost(ofCell) || ofCell === 'timeOnly' || ofDay === 'yearAsDay';
    const value = isNothing ? undefined : read.value;
    const isUnread = value === undefined && read.doubt !== 'badStatus';
    const ofPlace = ofRow ?? (isOneOfSeveral ? 'sameHead' : undefined);
    // Other doubts about the cell do not matter for the question of which day is meant.
    const ofWords = isUnread ? read.doubt : (ofPlace ?? read.doubt);
    const doubt = (isLost(ofCell) ? ofCell : ofDay) ?? ofCell ?? ofWords;
    const change = { row, field, head, before, after: cell.text, value, by };
    return [doubt === undefined ? change : { ...change, doubt }];
  });
}

/**
 * Reduces changes from several rows with one key, or from several columns with one head: if they agree, to one for each
 * field. If they do not, all become unsure.
 *
 * @param doubt The doubt of those that do not agree.
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
 * How many cells of a row's official text were changed.
 *
 * @param columns The columns of its place and of its words; -1 for a missing one.
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

/** The words by which a row is named, or else all its words. @param columns As for officialChanges. */
function wordsOfRow(columns: readonly number[], cells: readonly GridCell[]): string {
  const joined = (texts: readonly string[]): string => texts.filter(Boolean).join(' ');
  return (
    joined(columns.map((at) => cells[at]?.text ?? '')) || joined(cells.map(({ text }) => text))
  );
}

/** Adds the changes in one of the sheets to all others. */
function addForm(all: SheetChanges, sheet: Returned, named: SheetState['heads']): void {
  const [find, otherUnit] = [finderOf(sheet), strangerIn(sheet)];
  const columns = columnsOf(sheet, named);
  const found = new Map<StateRow, CellChange[][]>();
  const { place, official } = sheet.form;
  const [writer = -1, ...naming] = [table.columns.by, place, official].map((head) =>
    columnWith(sheet, head),
  );
  for (const cells of sheet.rows) {
    const stranger = otherUnit(cells);
    if (stranger !== '' && !all.otherUnits.includes(stranger)) all.otherUnits.push(stranger);
    const match = stranger === '' ? find(cells) : undefined;
    if (match === undefined) {
      const said = wordsOfRow(naming, cells);
      if (said !== '') all.unknown.push(said);
      continue;
    }
    const by = cells[writer] ?? { text: '' };
    push(found, match.row, agreed(changesOfRow(columns, match, cells, by), 'unlike'));
    all.official += officialChanges(naming, match.row, cells);
  }
  const changes: CellChange[] = [];
  for (const [row, rows] of found) {
    const ofRow = rows.length === 1 ? rows.flat() : agreed(rows.flat(), 'twice', rows.length);
    const changed = new Set(ofRow.map(({ field }) => field));
    const same = columns.filter(
      ({ at, field, isOneOfSeveral }) => at !== -1 && !isOneOfSeveral && !changed.has(field),
    );
    all.unchanged.push(...same.map(({ field }) => ({ row, field })));
    changes.push(...ofRow);
  }
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
 * Finds what people have changed in a workbook since it was exported. They may have moved rows, hidden or moved
 * columns, or changed formats; only cells that say something else count.
 *
 * @param subjects The plan's own rows, by which a workbook without its hidden part is recognised.
 * @param own The team's own columns, which serve the same purpose.
 */
export function compareSheet(
  sheet: ReturnedSheet,
  subjects: Subjects,
  own: readonly OwnColumn[] = [],
): SheetChanges {
  const { state, sum, grids, ownSheets } = sheet;
  const isLoose = state === undefined;
  const all: SheetChanges = {
    ...{ sum, changes: [], unchanged: [], matched: 0, missing: 0, unknown: [], official: 0 },
    ...{ otherUnits: [], noColumn: [], sameHeads: [] },
    ...{ ownColumns: [], ownSheets: [...ownSheets], newer: [], isLoose, isOfNoUnit: isLoose },
  };
  const names = columnNames(own);
  SHEET_FORMS.forEach((form, at) => {
    const named = state?.heads ?? (form.part === 'rows' ? names : {});
    const before = isLoose ? form.rowsOf(subjects) : state[form.part];
    const grid = grids[at];
    if (grid !== undefined) addForm(all, { form, before, isLoose, ...grid }, named);
    else if (!isLoose) all.missing += before.length;
  });
  return all;
}
