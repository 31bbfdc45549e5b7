import { refuse } from '../../ledger/index.ts';
import type { Rejected } from '../../ledger/index.ts';
import { ownSheetsOf } from './read-book.ts';
import type { Book } from './read-book.ts';
import { textOf } from './sheet-cells.ts';
import type { Grid } from './sheet-cells.ts';
import { MOST_ROWS, readState, sumOfCells } from '../sheets-out/sheet-state.ts';
import type { SheetState } from '../sheets-out/sheet-state.ts';

/** A workbook that came back: its state when it was exported, and its present cells. */
export interface ReturnedSheet {
  /** Undefined if it has no hidden part: somebody deleted it, or the workbook was never ours. */
  state: SheetState | undefined;
  /** The sum by which it is told from other workbooks. */
  sum: string;
  /** Its sheets in the order of `SHEET_FORMS`; undefined for a missing one. */
  grids: (Grid | undefined)[];
  /** Names of filled sheets that are not ours. */
  ownSheets: string[];
}

/** Reads an exported workbook: its hidden state, and its present cells. */
export function returnedOf(book: Book): { sheet: ReturnedSheet } | Rejected {
  const { hidden, grids } = book;
  if (grids[0] === undefined) return refuse('noLedgerSheet');
  const isTooLong = grids.some((grid) => (grid?.rows.length ?? 0) > MOST_ROWS);
  if (isTooLong) return refuse('tooManyRows', String(MOST_ROWS));
  const ownSheets = ownSheetsOf(book, grids);
  if (hidden === undefined) {
    const sum = sumOfCells(grids);
    return { sheet: { state: undefined, sum, grids, ownSheets } };
  }
  const reading = readState(hidden.rows.slice(1).map(([cell]) => textOf(cell)));
  if ('complaints' in reading) return reading;
  return { sheet: { ...reading, grids, ownSheets } };
}
