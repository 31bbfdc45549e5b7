/**
 * Reads an ordinary workbook, one that never went out from here, by the roles that a person gives its columns and
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
} from '../ledger/index.ts';
import type { Entries, Entry, ItemState, OwnColumn, Subjects } from '../ledger/index.ts';
import { statusWords } from '../text/index.ts';
import { changesOfRow } from './compare-sheet.ts';
import type { CellChange, SheetChanges } from './compare-sheet.ts';
import { itemOf } from './find-rows.ts';
import { measuresForm } from './forms.ts';
import { readRole, rolesWith } from './column-roles.ts';
import type { ColumnRole } from './column-roles.ts';
import { matcherOf } from './ordinary-rows.ts';
import type { RowMatch } from './ordinary-rows.ts';
import type { OrdinaryTable } from './ordinary-table.ts';
import type { GridCell } from './sheet-cells.ts';
import { hasSharesIn } from './sheet-columns.ts';
import type { SheetColumn } from './sheet-columns.ts';
import type { StateRow } from './sheet-state.ts';

export interface OrdinaryBook {
  sum: string;
  table: OrdinaryTable;
  /** A guess at its columns. */
  columns: readonly ColumnRole[];
  /** The plan's own rows, among which its rows are found. */
  subjects: Subjects;
  /** Names of its other sheets with something in them. */
  ownSheets: string[];
}

/** Somebody's answers on it. */
export interface OrdinaryChoice {
  columns: readonly ColumnRole[];
  /** By the index of a row in doubt, the item of which it speaks. */
  rows: ReadonlyMap<number, string>;
  /** The unit of rows that name none. */
  unit: string;
  /** The day on which it was filled in. */
  on: string;
}

/** A row with something filled in: its index, its words, and the plan's rows that it may speak of. */
export interface OrdinaryRow {
  at: number;
  words: string;
  fits: StateRow[];
}

/** How the rows with something filled in were read. */
export interface OrdinaryRows {
  /** Rows whose item is sure, by themselves or since somebody said so: it is the first of `fits`. */
  matched: OrdinaryRow[];
  /** Rows of which somebody has to say the item, those of which they have said it among them. */
  doubtful: OrdinaryRow[];
  without: OrdinaryRow[];
  /** The team's own columns, which each column of the book may be. */
  own: readonly OwnColumn[];
}

function columnsWith(columns: readonly ColumnRole[], role: ColumnRole): number[] {
  return columns.flatMap((one, at) => (one === role ? [at] : []));
}

function textsAt(cells: readonly GridCell[], columns: readonly number[]): string[] {
  return columns.map((at) => cells[at]?.text ?? '');
}

/** Rows are matched anew only where the columns of a book change. */
const found = new WeakMap<OrdinaryBook, { columns: string; matches: RowMatch[] }>();

/** Which item each row of a book may speak of. */
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

/** A row of the plan as it stood for a unit on the day before: as if the book had gone out then. */
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

/** The cells of several rows on one item as those of one; where they differ in a column, that is unsure. */
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
 * Reads an ordinary workbook as changes since the day before it was filled in, as if it had gone out then. A cell
 * that is empty says nothing.
 *
 * @param groups All entries that are here, by item and unit.
 * @param own The team's own columns; one that is none of them any more is taken for nothing.
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
    sameHeads: [],
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
