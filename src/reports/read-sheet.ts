import { readXlsx } from 'hucre/xlsx';
import type { Cell, CellValue, Sheet } from 'hucre/xlsx';
import { refuse } from '../ledger/index.ts';
import type { Complaint } from '../ledger/index.ts';
import { fieldWords, sheet as words } from '../text/index.ts';
import { measuresForm, targetsForm } from './forms.ts';
import type { Form } from './forms.ts';
import { MOST_ROWS, readState } from './sheet-state.ts';
import type { SheetState } from './sheet-state.ts';
import { plainCell } from './sheet-text.ts';
import { unpackSheet } from './unpack.ts';

/** A cell that came back. */
export interface GridCell {
  text: string;
  /** What makes it unsure, if anything does. */
  doubt?: 'formula' | 'merged' | 'broken';
}

/** What the cells of one sheet say now. */
export interface Grid {
  /** The words above the columns. */
  heads: string[];
  /** The rows below them. */
  rows: GridCell[][];
}

/** A workbook that came back: what it was, and what the cells of its ledger say now. */
export interface ReturnedSheet extends Grid {
  state: SheetState;
  /** The sheet of targets; undefined if there is none any more. */
  targets: Grid | undefined;
}

/** A head stands in one of the first rows: people put titles above it. */
const HEAD_ROWS = 20;
/** Columns are read up to AZ; ours end at R. */
const RANGE = `A1:AZ${MOST_ROWS + HEAD_ROWS}`;

/** Besides the hidden one, so many sheets are read: ours are four, and a cell at the end of each costs a million. */
const MOST_SHEETS = 10;

function isRead(): (info: { name: string }) => boolean {
  const counts = { hidden: 0, others: 0 };
  return ({ name }) => {
    const kind = name === words.state ? 'hidden' : 'others';
    counts[kind] += 1;
    return counts[kind] <= (kind === 'hidden' ? 1 : MOST_SHEETS);
  };
}

/** Whether a number of days leads to no day that people write. */
function isNoDay(value: CellValue | undefined): boolean {
  if (!(value instanceof Date)) return false;
  return Number.isNaN(value.getTime()) || !/^\d{4}-/u.test(value.toISOString());
}

function textOf(value: CellValue | undefined): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date && !isNoDay(value)) return value.toISOString().slice(0, 10);
  return plainCell(String(value));
}

function cellAt(value: CellValue | undefined, cell: Cell | undefined): GridCell {
  const result = cell?.formulaResult ?? value;
  const text = textOf(result);
  if (cell?.type === 'error' || isNoDay(result)) return { text, doubt: 'broken' };
  if (cell?.formula === undefined) return { text };
  return { text, doubt: text === '' || text.startsWith('#') ? 'broken' : 'formula' };
}

/**
 * The cells of a sheet; what was merged stands in each of the cells that it covers.
 *
 * @throws If cells were merged more than once, which no program does: each time costs as many cells.
 */
function gridOf({ rows, cells, merges = [] }: Sheet): GridCell[][] {
  const grid = rows.map((values, row) =>
    values.map((value, column) => cellAt(value, cells?.get(`${row},${column}`))),
  );
  const merged = new Set<GridCell>();
  for (const { startRow, startCol, endRow, endCol } of merges) {
    const first = grid[startRow]?.[startCol];
    if (first === undefined || endCol < startCol) continue;
    const doubt = first.doubt === 'broken' ? 'broken' : 'merged';
    for (const row of grid.slice(startRow, endRow + 1)) {
      for (let column = startCol; column <= endCol && column < row.length; column += 1) {
        const before = row[column];
        if (before === undefined || merged.has(before)) throw new Error('Merged cells overlap.');
        const cell: GridCell = { text: first.text, doubt };
        row[column] = cell;
        merged.add(cell);
      }
    }
  }
  return grid;
}

type Heads = ReadonlySet<string>;

/** The hidden key, or else the official words and what people fill in: lists of a report have two fields at most. */
const hasKey = (heads: Heads, { key }: Form): boolean => heads.has(key);
const hasNames = (heads: Heads, { place, official, fields }: Form): boolean =>
  heads.has(place) &&
  heads.has(official) &&
  fields.filter((field) => heads.has(fieldWords[field])).length >= Math.min(3, fields.length);

/** Where the head of a form is. */
function headRow({ rows }: Sheet, isHead: (heads: Heads) => boolean): number {
  return rows.slice(0, HEAD_ROWS).findIndex((row) => isHead(new Set(row.map(textOf))));
}

/** A form among some sheets, below its head; a copy of its columns elsewhere has no keys. */
function gridOfForm(sheets: readonly Sheet[], form: Form): Grid | undefined {
  for (const has of [hasKey, hasNames]) {
    const isHead = (heads: Heads): boolean => has(heads, form);
    const sheet = sheets.find((one) => headRow(one, isHead) !== -1);
    if (sheet === undefined) continue;
    const [head = [], ...rows] = gridOf(sheet).slice(headRow(sheet, isHead));
    const filled = rows.filter((cells) => cells.some(({ text, doubt }) => text !== '' || doubt));
    return { heads: head.map(({ text }) => text), rows: filled };
  }
  return undefined;
}

/**
 * Reads an .xlsx that may come from anywhere, of any program: the ledger that went out and what its cells
 * say now.
 *
 * @returns Why it is refused, if it is.
 */
export async function readSheet(
  bytes: Uint8Array,
): Promise<{ sheet: ReturnedSheet } | { complaints: Complaint[] }> {
  const unpacked = unpackSheet(bytes);
  if ('complaints' in unpacked) return unpacked;
  let sheets: Sheet[];
  let ledger: Grid | undefined;
  let targets: Grid | undefined;
  try {
    ({ sheets } = await readXlsx(unpacked.bytes, { range: RANGE, sheets: isRead() }));
    const shown = sheets.filter(({ name }) => name !== words.state);
    ledger = gridOfForm(shown, measuresForm);
    targets = gridOfForm(shown, targetsForm);
  } catch {
    return refuse('sheetDamaged');
  }
  const hidden = sheets.find(({ name }) => name === words.state);
  if (hidden === undefined) return refuse('noState', words.state);
  const reading = readState(hidden.rows.slice(1).map(([cell]) => textOf(cell)));
  if ('complaints' in reading) return reading;
  if (ledger === undefined) return refuse('noLedgerSheet');
  const isTooLong = [ledger, targets].some((grid) => (grid?.rows.length ?? 0) > MOST_ROWS);
  if (isTooLong) return refuse('tooManyRows', String(MOST_ROWS));
  return { sheet: { state: reading.state, ...ledger, targets } };
}
