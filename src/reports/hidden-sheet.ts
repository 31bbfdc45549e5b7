import { refuse } from '../ledger/index.ts';
import type { Rejected } from '../ledger/index.ts';
import { ownSheetsOf } from './read-book.ts';
import type { Book } from './read-book.ts';
import { textOf } from './sheet-cells.ts';
import type { Grid } from './sheet-cells.ts';
import { MOST_ROWS, readState, sumOfCells } from './sheet-state.ts';
import type { SheetState } from './sheet-state.ts';

/** Its own past, and the cells of its ledger as they are now. */
export interface ReturnedSheet {
  /** Undefined if it has no hidden part: somebody deleted it, or it was never ours. */
  state: SheetState | undefined;
  /** By it one sheet is told from another. */
  sum: string;
  /** Its sheets in the order of `FORMS`; undefined where one is not there any more. */
  grids: (Grid | undefined)[];
  /** Names of sheets that are not ours, and have something in them. */
  ownSheets: string[];
}

/** The ledger of a book that went out, and what its cells say now. */
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
