import { readXlsx } from 'hucre/xlsx';
import type { Sheet } from 'hucre/xlsx';
import { dayOf, excerpt, refuse } from '../ledger/index.ts';
import type { LedgerFile, OwnColumn, Rejected, Subjects } from '../ledger/index.ts';
import { fieldWords, sheet as words } from '../text/index.ts';
import { compareSheet } from './compare-sheet.ts';
import type { SheetChanges } from './compare-sheet.ts';
import { FORMS } from './forms.ts';
import type { Form } from './forms.ts';
import type { OrdinaryBook } from './ordinary.ts';
import { proposedColumns } from './ordinary-columns.ts';
import { findTable } from './ordinary-table.ts';
import { gridOf, HEAD_ROWS, textOf } from './sheet-cells.ts';
import type { Calendar, Grid } from './sheet-cells.ts';
import { readTextSheet } from './text-sheet.ts';
import { MOST_ROWS, readState, sumOf } from './sheet-state.ts';
import type { SheetState } from './sheet-state.ts';
import { unpackSheet } from './unpack.ts';

/** A sheet that can be taken in. */
export interface OpenedSheet {
  /** The entries that it carries; undefined if it has no hidden part. */
  ledger: LedgerFile | undefined;
  /** What was done to it; of an ordinary workbook that depends on what somebody says of it. */
  found: SheetChanges | OrdinaryBook;
  /** When what stands in it was typed, ISO 8601 UTC, as the file itself has it. */
  at: string;
  /** The day on which it was filled in, YYYY-MM-DD, as far as the file tells. */
  day: string;
}

/**
 * Opens an .xlsx, or a table that comes as text, that may come from anywhere.
 *
 * @param subjects The plan's own rows: by them a sheet without its hidden part is known.
 * @param modified When this computer says that the file was changed, and what time it is, both in
 *   milliseconds since 1970: a sheet is not filled in later than now.
 * @param own The team's own columns: one of an ordinary workbook may be one of them, or of ours without its hidden part.
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
  // What was saved before it went out was saved by a clock that is wrong.
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

/** A workbook that came back: what it was, and what the cells of its ledger say now. */
export interface ReturnedSheet {
  /** Undefined if it has no hidden part: somebody deleted it, or it was never ours. */
  state: SheetState | undefined;
  /** By it one sheet is told from another. */
  sum: string;
  /** When it was saved last, as the file itself says, ISO 8601 UTC; undefined if it does not. */
  saved: string | undefined;
  /** Its sheets in the order of `FORMS`; undefined where one is not there any more. */
  grids: (Grid | undefined)[];
  /** Names of sheets that are not ours, and have something in them. */
  ownSheets: string[];
}

/** Columns are read up to AZ; ours are far fewer. */
const RANGE = `A1:AZ${MOST_ROWS + HEAD_ROWS}`;
/** The same in numbers. */
const MOST_CELLS = { rows: MOST_ROWS + HEAD_ROWS, columns: 52 };

/** Besides the hidden one, so many sheets are read: ours are four, and a cell at the end of each costs a million. */
const MOST_SHEETS = 10;

/** Tells which sheets are read, and notes the names of all. */
function isRead(names: string[]): (info: { name: string }) => boolean {
  const counts = { hidden: 0, others: 0 };
  return ({ name }) => {
    names.push(name);
    const kind = name === words.state ? 'hidden' : 'others';
    counts[kind] += 1;
    return counts[kind] <= (kind === 'hidden' ? 1 : MOST_SHEETS);
  };
}

type Heads = ReadonlySet<string>;

/** Whether heads are of a form: they have its key, or else its official words and so many fields. */
function areHeads(heads: Heads, { key, place, official, fields }: Form, fewest?: number): boolean {
  if (fewest === undefined) return heads.has(key);
  const filled = fields.filter((field) => heads.has(fieldWords[field]));
  const isNamed = heads.has(place) && heads.has(official);
  return isNamed && filled.length >= Math.min(fewest, fields.length);
}

/** A form among some sheets, below its head; a copy of its columns elsewhere has no keys. */
function gridOfForm(sheets: readonly Sheet[], form: Form, calendar: Calendar): Grid | undefined {
  // Lists of a report, which are ours as well, have two fields at most.
  for (const fewest of [undefined, 3, 1]) {
    for (const sheet of sheets) {
      if (fewest === 1 && LISTS.has(sheet.name)) continue;
      const first = sheet.rows
        .slice(0, HEAD_ROWS)
        .findIndex((row) => areHeads(new Set(row.map((value) => textOf(value))), form, fewest));
      if (first === -1) continue;
      const [head = [], ...rows] = gridOf(sheet, calendar).slice(first);
      const filled = rows.filter((cells) => cells.some(({ text, doubt }) => text !== '' || doubt));
      return { name: sheet.name, heads: head.map(({ text }) => text), rows: filled };
    }
  }
  return undefined;
}

/** Sheets of ours that are not read back. */
const LISTS: ReadonlySet<string> = new Set([words.figures, words.written]);

/** Names of sheets that are not ours, and have something in them. */
function othersIn(sheets: readonly Sheet[], grids: readonly (Grid | undefined)[]): string[] {
  const ours = new Set([...LISTS, ...grids.map((grid) => grid?.name)]);
  return sheets
    .filter(({ name }) => !ours.has(name))
    .filter(({ rows }) => rows.some((row) => row.some((value) => textOf(value) !== '')))
    .map(({ name }) => name);
}

/** A workbook as its cells are read. */
interface Book {
  /** When it was saved last, as the file itself says. */
  saved: string | undefined;
  /** The sheet that we hid in it. */
  hidden: Sheet | undefined;
  seen: Sheet[];
  calendar: Calendar;
  /** Sheets in the order of `FORMS`; undefined where one is not there. */
  grids: (Grid | undefined)[];
  /** Names of sheets beyond those that are read. */
  unread: string[];
  /** The name of the sheet that was open when the book was saved. */
  open: string | undefined;
}

function bookOf(
  sheets: readonly Sheet[],
  calendar: Calendar,
  saved: string | undefined,
  names: readonly string[] = [],
  active = 0,
): Book {
  const hidden = sheets.find(({ name }) => name === words.state);
  const seen = sheets.filter((sheet) => sheet !== hidden);
  const grids = FORMS.map((form) => gridOfForm(seen, form, calendar));
  const read = new Set(sheets.map(({ name }) => name));
  const unread = names.filter((name) => !read.has(name)).slice(0, MOST_SHEETS);
  return { saved, hidden, seen, calendar, grids, unread, open: names[active] };
}

/** Whether a file is refused since it is of another kind, by its first bytes. */
function isNoExcel({ complaints }: Rejected): boolean {
  return complaints.some(({ reason }) => reason === 'notExcel');
}

/** Reads an .xlsx, or a table that comes as text, that may come from anywhere, of any program. */
async function readBook(bytes: Uint8Array): Promise<Book | Rejected> {
  const unpacked = unpackSheet(bytes);
  const names: string[] = [];
  try {
    if ('complaints' in unpacked) {
      const sheet = isNoExcel(unpacked) ? readTextSheet(bytes, MOST_CELLS) : undefined;
      return sheet === undefined ? unpacked : bookOf([sheet], undefined, undefined);
    }
    const { sheets, dateSystem, activeSheet } = await readXlsx(unpacked.bytes, {
      range: RANGE,
      sheets: isRead(names),
      // By a cell's form it is known that its 1 is 100%.
      readStyles: true,
    });
    return bookOf(sheets, dateSystem, unpacked.saved, names, activeSheet);
  } catch {
    return refuse('sheetDamaged');
  }
}

/** Names of the sheets of a book that are none of ours, and not one of some others. */
function ownSheetsOf({ seen, unread }: Book, grids: readonly (Grid | undefined)[]): string[] {
  return [...othersIn(seen, grids), ...unread].map(excerpt);
}

/** The ledger of a book that went out, and what its cells say now. */
function returnedOf(book: Book): { sheet: ReturnedSheet } | Rejected {
  const { hidden, grids, saved } = book;
  if (grids[0] === undefined) return refuse('noLedgerSheet');
  const isTooLong = grids.some((grid) => (grid?.rows.length ?? 0) > MOST_ROWS);
  if (isTooLong) return refuse('tooManyRows', String(MOST_ROWS));
  const ownSheets = ownSheetsOf(book, grids);
  if (hidden === undefined) {
    const sum = sumOf(JSON.stringify(grids));
    return { sheet: { state: undefined, sum, saved, grids, ownSheets } };
  }
  const reading = readState(hidden.rows.slice(1).map(([cell]) => textOf(cell)));
  if ('complaints' in reading) return reading;
  return { sheet: { ...reading, saved, grids, ownSheets } };
}

/** The table of a book that never went out from here; undefined if it has a hidden part, or no table that people know. */
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
    const sum = sumOf(JSON.stringify([table.heads, table.rows]));
    const ownSheets = ownSheetsOf(book, [table]);
    return { sum, table, columns: proposedColumns(table, own), subjects, ownSheets };
  } catch {
    return refuse('sheetDamaged');
  }
}

/**
 * Reads an .xlsx that may come from anywhere, of any program: the ledger that went out and what its cells
 * say now.
 *
 * @returns Why it is refused, if it is.
 */
export async function readSheet(bytes: Uint8Array): Promise<{ sheet: ReturnedSheet } | Rejected> {
  const book = await readBook(bytes);
  return 'complaints' in book ? book : returnedOf(book);
}
