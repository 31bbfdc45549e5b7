import { readXlsx } from 'hucre/xlsx';
import type { Cell, CellValue, Sheet } from 'hucre/xlsx';
import type { Complaint } from '../ledger/index.ts';
import { sheet as words, table } from '../text/index.ts';
import { MOST_ROWS, readState } from './sheet-state.ts';
import type { SheetState } from './sheet-state.ts';
import { decodeCell } from './sheet-text.ts';
import { unpackSheet } from './unpack.ts';

/** A cell that came back. */
export interface GridCell {
  text: string;
  /** What makes it unsure, if anything does. */
  doubt?: 'formula' | 'merged' | 'broken';
}

/** A sheet that came back: what it was, and what its cells say now. */
export interface ReturnedSheet {
  state: SheetState;
  /** The words above the columns. */
  heads: string[];
  /** The rows below them. */
  rows: GridCell[][];
}

/** A head stands in one of the first rows: people put titles above it. */
const HEAD_ROWS = 20;
/** Columns are read up to AZ; ours end at R. */
const RANGE = `A1:AZ${MOST_ROWS + HEAD_ROWS}`;

function textOf(value: CellValue | undefined): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return decodeCell(String(value));
}

function cellAt(value: CellValue | undefined, cell: Cell | undefined): GridCell {
  if (cell?.formula === undefined) return { text: textOf(value) };
  const text = textOf(cell.formulaResult ?? value);
  return { text, doubt: text === '' || text.startsWith('#') ? 'broken' : 'formula' };
}

/** The cells of a sheet; what was merged stands in each of the cells that it covers. */
function gridOf({ rows, cells, merges = [] }: Sheet): GridCell[][] {
  const grid = rows.map((values, row) =>
    values.map((value, column) => cellAt(value, cells?.get(`${row},${column}`))),
  );
  for (const { startRow, startCol, endRow, endCol } of merges) {
    const text = grid[startRow]?.[startCol]?.text ?? '';
    for (const row of grid.slice(startRow, endRow + 1)) {
      for (let column = startCol; column <= endCol && column < row.length; column += 1) {
        row[column] = { text, doubt: 'merged' };
      }
    }
  }
  return grid;
}

/** Where the head of a ledger is: the row that names its keys, or place and measure. */
function headRow(grid: readonly GridCell[][]): number {
  return grid.slice(0, HEAD_ROWS).findIndex((row) => {
    const heads = new Set(row.map(({ text }) => text));
    const hasPlace = heads.has(table.columns.place) && heads.has(table.columns.text);
    return heads.has(words.key) || hasPlace;
  });
}

function refuse(reason: Complaint['reason'], what = ''): { complaints: Complaint[] } {
  return { complaints: [{ reason, where: '', what }] };
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
  try {
    ({ sheets } = await readXlsx(unpacked.bytes, { range: RANGE, readStyles: true }));
  } catch {
    return refuse('sheetDamaged');
  }
  const hidden = sheets.find(({ name }) => name === words.state);
  if (hidden === undefined) return refuse('noState', words.state);
  const reading = readState(hidden.rows.slice(1).map(([cell]) => textOf(cell)));
  if ('complaints' in reading) return reading;
  const grids = sheets.filter((sheet) => sheet !== hidden).map(gridOf);
  const grid = grids.find((cells) => headRow(cells) !== -1);
  if (grid === undefined) return refuse('noLedgerSheet');
  const head = headRow(grid);
  if (grid.length - head > MOST_ROWS) return refuse('tooManyRows', String(MOST_ROWS));
  const heads = (grid[head] ?? []).map(({ text }) => text);
  return { sheet: { state: reading.state, heads, rows: grid.slice(head + 1) } };
}
