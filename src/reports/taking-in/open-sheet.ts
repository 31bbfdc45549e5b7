import { dayOf, refuse } from '../../ledger/index.ts';
import type { LedgerFile, OwnColumn, Rejected, Subjects } from '../../ledger/index.ts';
import { compareSheet } from '../sheets-in/compare-sheet.ts';
import type { SheetChanges } from '../sheets-in/sheet-changes.ts';
import type { OrdinaryBook } from '../ordinary/ordinary.ts';
import { proposedColumns } from '../ordinary/ordinary-columns.ts';
import { findTable } from '../ordinary/ordinary-table.ts';
import { ownSheetsOf, readBook } from '../sheets-in/read-book.ts';
import type { Book } from '../sheets-in/read-book.ts';
import { returnedOf } from '../sheets-in/hidden-sheet.ts';
import { MOST_ROWS, sumOfCells } from '../sheets-out/sheet-state.ts';

export interface OpenedSheet {
  /** The entries that the file carries; undefined if it has no hidden part. */
  ledger: LedgerFile | undefined;
  /** The changes in it. For an ordinary workbook they depend on a person's answers. */
  found: SheetChanges | OrdinaryBook;
  /** When its content was typed, ISO 8601 UTC, as the file itself says. */
  at: string;
  /** The day on which it was filled in, YYYY-MM-DD, as far as the file tells. */
  day: string;
}

/**
 * Opens an .xlsx, or a table in text form, from any source.
 *
 * @param subjects The plan's own rows, by which a sheet without its hidden part is recognised.
 * @param modified When this computer says that the file was changed, and the present time, both in milliseconds since
 * 1970: no sheet is filled in later than now.
 * @param own The team's own columns, which an ordinary workbook, or a sheet without its hidden part, may have too.
 */
export async function openSheet(
  bytes: Uint8Array,
  subjects: Subjects,
  { modified, now }: { modified: number; now: number },
  own: readonly OwnColumn[] = [],
): Promise<OpenedSheet | Rejected> {
  const book = await readBook(bytes);
  if ('complaints' in book) return book;
  const reading = returnedOf(book);
  const compared = 'complaints' in reading ? undefined : compareSheet(reading.sheet, subjects, own);
  const isOurs = compared !== undefined && !(compared.isLoose && compared.matched === 0);
  const found = isOurs ? compared : ordinaryOf(book, subjects, own);
  if (found === undefined) return 'complaints' in reading ? reading : refuse('noneOfOurs');
  if ('complaints' in found) return found;
  const { state } = 'complaints' in reading ? {} : reading.sheet;
  const { saved = '' } = book;
  const times = [saved, state?.ledger.exported ?? ''].map((said) => Date.parse(said));
  const told = times.filter((time) => !Number.isNaN(time));
  // If the file says that it was saved before it was exported, the clock was wrong.
  const at = told.length === 0 ? modified : Math.max(...told);
  const filled = 'table' in found ? found.table.day : '';
  const day = dayOf(Math.min(saved === '' ? Math.max(at, modified) : at, now));
  return {
    ledger: state?.ledger,
    found,
    at: new Date(at).toISOString(),
    day: filled !== '' && filled <= dayOf(now) ? filled : day,
  };
}

/** The table of a workbook that was never exported from here; undefined if it has a hidden part, or no known table. */
function ordinaryOf(
  book: Book,
  subjects: Subjects,
  own: readonly OwnColumn[],
): OrdinaryBook | Rejected | undefined {
  if (book.hidden !== undefined) return undefined;
  try {
    const table = findTable(book.seen, book.calendar, own, book.open);
    if (table === undefined) return undefined;
    if (table.rows.length > MOST_ROWS) return refuse('tooManyRows', String(MOST_ROWS));
    const sum = sumOfCells([table.heads, table.rows]);
    const ownSheets = ownSheetsOf(book, [table]);
    return { sum, table, columns: proposedColumns(table, own), subjects, ownSheets };
  } catch {
    return refuse('sheetDamaged');
  }
}
