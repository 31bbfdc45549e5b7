/**
 * Reads an ordinary workbook, which was never exported from here, by the roles that a person gives its columns and
 * rows.
 */
import {
  controlOf,
  dayOfEntry,
  FIELDS,
  foldItem,
  groupBy,
  isOwnField,
  readStatus,
  valueOf,
} from '../../ledger/index.ts';
import type { Entries, Entry, ItemState, OwnColumn, Subjects } from '../../ledger/index.ts';
import { statusWords } from '../../text/index.ts';
import { changesOfRow } from '../sheets-in/compare-sheet.ts';
import type { CellChange, OrdinaryRows, SheetChanges } from '../sheets-in/sheet-changes.ts';
import { itemOf } from '../sheets-in/find-rows.ts';
import { measuresForm } from '../sheets-out/forms.ts';
import { readRole, rolesWith } from '../cells/column-roles.ts';
import type { ColumnRole } from '../cells/column-roles.ts';
import { matcherOf } from './ordinary-rows.ts';
import type { RowMatch } from './ordinary-rows.ts';
import type { OrdinaryTable } from './ordinary-table.ts';
import type { GridCell } from '../sheets-in/sheet-cells.ts';
import { hasSharesIn } from '../sheets-in/sheet-columns.ts';
import type { SheetColumn } from '../sheets-in/sheet-columns.ts';
import type { StateRow } from '../sheets-out/sheet-state.ts';

export interface OrdinaryBook {
  sum: string;
  table: OrdinaryTable;
  /** The proposed roles of its columns. */
  columns: readonly ColumnRole[];
  /** The plan's own rows, among which its rows are found. */
  subjects: Subjects;
  /** Names of its other filled sheets. */
  ownSheets: string[];
}

/** A person's answers about the workbook. */
export interface OrdinaryChoice {
  columns: readonly ColumnRole[];
  /** For rows in doubt, by their index, the item that they are about. */
  rows: ReadonlyMap<number, string>;
  /** The unit of rows that name none. */
  unit: string;
  /** The day on which it was filled in. */
  on: string;
}

function columnsWith(columns: readonly ColumnRole[], role: ColumnRole): number[] {
  return columns.flatMap((one, at) => (one === role ? [at] : []));
}

function textsAt(cells: readonly GridCell[], columns: readonly number[]): string[] {
  return columns.map((at) => cells[at]?.text ?? '');
}

/** The result for a workbook, so that its rows are matched anew only if its columns change. */
const found = new WeakMap<OrdinaryBook, { columns: string; matches: RowMatch[] }>();

/** The items that each row of a workbook may be about. */
function matchesOf(book: OrdinaryBook, columns: readonly ColumnRole[]): RowMatch[] {
  const key = columns.join();
  const known = found.get(book);
  if (known?.columns === key) return known.matches;
  const match = matcherOf(book.subjects.rows);
  const [places, official] = (['place', 'official'] as const).map((role) =>
    columnsWith(columns, role),
  );
  const matches = book.table.rows.map((cells) =>
    match(textsAt(cells, places ?? []), textsAt(cells, official ?? [])),
  );
  found.set(book, { columns: key, matches });
  return matches;
}

/** A value as the cell of its field shows it. */
export function shownValue(state: ItemState | undefined, field: string): string {
  const value = valueOf(state, field);
  return field === 'status' ? statusWords[readStatus(value)] : value;
}

/** A row of the plan as it stood for a unit on the day before, as if the workbook had been exported then. */
function rowBefore(
  row: StateRow,
  unit: string,
  day: string,
  group: ReadonlyMap<string, Entry>,
  own: readonly OwnColumn[],
): StateRow {
  const earlier = [...group].filter(([, entry]) => dayOfEntry(entry) < day);
  const state = foldItem(new Map(earlier));
  const cells = [...FIELDS, ...own.map(({ field }) => field)].map(
    (field) => [field, shownValue(state, field)] as const,
  );
  return {
    ...row,
    key: `${itemOf(row)}@${unit}`,
    over: state.heads,
    cells: Object.fromEntries(cells),
  };
}

/** Joins the cells of several rows on one item. If they differ in a column, that is unsure. */
function changesOfRows(
  columns: readonly SheetColumn[],
  row: StateRow,
  rows: readonly (readonly GridCell[])[],
  writer: number,
): CellChange[] {
  return columns.flatMap((column): CellChange[] => {
    const said = rows.flatMap((cells) => {
      const cell = cells[column.at];
      return cell === undefined || (cell.text === '' && cell.doubt === undefined)
        ? []
        : [{ cell, cells }];
    });
    const [first, ...others] = [...groupBy(said, ({ cell }) => cell.text).values()];
    const [one] = first ?? [];
    if (one === undefined) return [];
    const at = (cell: GridCell): GridCell[] => {
      const cells: GridCell[] = [];
      cells[column.at] = cell;
      return cells;
    };
    const by = one.cells[writer] ?? { text: '' };
    const changes = changesOfRow([column], { row }, at(one.cell), by);
    if (others.length === 0) return changes;
    const after = [first, ...others].map((same) => same?.[0]?.cell.text ?? '').join('\n');
    const isJoined = controlOf(column.field) === 'lines';
    const joined = changesOfRow([column], { row }, at({ text: after }), by);
    return joined.map((change) => ({
      ...change,
      ...(isJoined
        ? { doubt: change.doubt ?? 'joined' }
        : { value: undefined, doubt: 'twice' as const }),
    }));
  });
}

/** The words of a row, in a line. */
function wordsOf(cells: readonly GridCell[], columns: readonly number[]): string {
  return textsAt(cells, columns)
    .filter((text) => text !== '')
    .join(' ');
}

/**
 * Reads an ordinary workbook as changes since the day before it was filled in, as if it had been exported then. An
 * empty cell says nothing.
 *
 * @param groups All entries of the ledger, by item and unit.
 * @param own The team's own columns. A column with the role of one that is gone is ignored.
 */
export function readOrdinary(
  book: OrdinaryBook,
  { columns: chosenColumns, rows: chosen, unit, on }: OrdinaryChoice,
  groups: Entries,
  own: readonly OwnColumn[],
): SheetChanges {
  const { table, sum, subjects, ownSheets } = book;
  const columns = chosenColumns.map((role) => readRole(role, own) ?? 'ignore');
  const matches = matchesOf(book, columns);
  const known = new Map(measuresForm.rowsOf(subjects).map((row) => [itemOf(row), row]));
  const names = new Map(rolesWith(own));
  const filled = columns.flatMap((field, at): SheetColumn[] =>
    FIELDS.some((one) => one === field) || isOwnField(field)
      ? [
          {
            ...{ field, head: names.get(field) ?? '', at, isHandedOut: false },
            ...{ isOneOfSeveral: false, hasShares: hasSharesIn(table.rows, field, at) },
          },
        ]
      : [],
  );
  const named = [...columnsWith(columns, 'place'), ...columnsWith(columns, 'official')];
  const [writer = -1] = columnsWith(columns, 'by');
  const [speaker = -1] = columnsWith(columns, 'unit');
  const all: OrdinaryRows = { matched: [], doubtful: [], without: [], own };
  const byRow = new Map<string, { row: StateRow; rows: GridCell[][] }>();
  let isOfNoUnit = true;
  table.rows.forEach((cells, at) => {
    if (filled.every((column) => (cells[column.at]?.text ?? '') === '')) return;
    const { items, isSure } = matches[at] ?? { items: [], isSure: false };
    const fits = items.flatMap((item) => known.get(item) ?? []);
    const line = { at, words: wordsOf(cells, named), fits };
    const item = isSure ? items[0] : chosen.get(at);
    const row = fits.find((one) => itemOf(one) === item);
    if (fits.length === 0) all.without.push(line);
    else if (!isSure) all.doubtful.push(line);
    if (row === undefined) return;
    all.matched.push({ ...line, fits: [row] });
    const speaks = cells[speaker]?.text ?? '';
    if (speaks !== '') isOfNoUnit = false;
    const of = speaks === '' ? unit : speaks;
    const key = `${itemOf(row)}@${of}`;
    const before = byRow.get(key) ?? {
      row: rowBefore(row, of, on, groups.get(itemOf(row))?.get(of) ?? new Map(), own),
      rows: [],
    };
    before.rows.push(cells);
    byRow.set(key, before);
  });
  const ignored = columnsWith(columns, 'ignore').filter((column) =>
    table.rows.some((cells) => (cells[column]?.text ?? '') !== ''),
  );
  return {
    ...{ sum, missing: 0, unknown: [], official: 0, noColumn: [], newer: [], isLoose: false },
    ...{ sameHeads: [], unchanged: [], otherUnits: [] },
    changes: [...byRow.values()].flatMap(({ row, rows }) =>
      changesOfRows(filled, row, rows, writer),
    ),
    matched: all.matched.length,
    ownColumns: ignored.flatMap((column) => table.heads[column] || []),
    ownSheets,
    isOfNoUnit,
    ordinary: all,
  };
}
