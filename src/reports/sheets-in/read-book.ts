/** A workbook of any program as its cells: its sheets, and our sheets among them. */
import { readXlsx } from 'hucre/xlsx';
import type { Sheet } from 'hucre/xlsx';
import { excerpt, refuse } from '../../ledger/index.ts';
import type { Rejected } from '../../ledger/index.ts';
import { fieldWords, sheet as words } from '../../text/index.ts';
import { SHEET_FORMS } from '../sheets-out/forms.ts';
import type { Form } from '../sheets-out/forms.ts';
import { gridOf, HEAD_ROWS, textOf } from './sheet-cells.ts';
import type { Calendar, Grid } from './sheet-cells.ts';
import { MOST_ROWS } from '../sheets-out/sheet-state.ts';
import { missingArchive } from '../../text/data/missing.ts';
import { readTextSheet } from './text-sheet.ts';
import { unpackSheet } from './unpack-workbook.ts';

/** Columns are read up to AZ; ours are far fewer. */
const RANGE = `A1:AZ${MOST_ROWS + HEAD_ROWS}`;
/** The same range in numbers. */
const MOST_CELLS = { rows: MOST_ROWS + HEAD_ROWS, columns: 52 };

/**
 * How many sheets are read besides the hidden one. Ours are four, and each sheet with a cell at its far end costs a
 * million cells.
 */
const MOST_SHEETS = 10;

/** Makes a function that chooses the sheets to read, and notes the names of all. */
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

/**
 * Whether heads belong to a form: they have its key or, if `fewest` is given, its place and official words and so many
 * of its fields.
 */
function areHeads(heads: Heads, { key, place, official, fields }: Form, fewest?: number): boolean {
  if (fewest === undefined) return heads.has(key);
  const filled = fields.filter((field) => heads.has(fieldWords[field]));
  const isNamed = heads.has(place) && heads.has(official);
  return isNamed && filled.length >= Math.min(fewest, fields.length);
}

/**
 * Finds a form among some sheets, and reads it from its head on. Sheets with keys come first: a copy of the columns
 * elsewhere has none.
 */
function gridOfForm(sheets: readonly Sheet[], form: Form, calendar: Calendar): Grid | undefined {
  // Lists of a report are also ours, but have two fields at most.
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

/** Our sheets that are not read back. */
const LISTS: ReadonlySet<string> = new Set([words.figures, words.written]);

/** A workbook as its cells are read. */
export interface Book {
  /** When it was last saved, as the file itself says. */
  saved: string | undefined;
  /** Our hidden sheet. */
  hidden: Sheet | undefined;
  seen: Sheet[];
  calendar: Calendar;
  /** The sheets in the order of `SHEET_FORMS`; undefined for a missing one. */
  grids: (Grid | undefined)[];
  /** Names of the sheets that were not read. */
  unread: string[];
  /** The name of the sheet that was open when the book was saved. */
  open: string | undefined;
}

/** Whether a row is only the sentence that our .csv has below its table where an archive could not be read. */
function isFoot([first, ...others]: Sheet['rows'][number]): boolean {
  return missingArchive.isFoot.test(textOf(first)) && others.every((value) => textOf(value) === '');
}

/** A sheet without such a sentence, every other row in its place. */
function withoutFoot(sheet: Sheet): Sheet {
  return { ...sheet, rows: sheet.rows.map((row) => (isFoot(row) ? [] : row)) };
}

function bookOf(
  sheets: readonly Sheet[],
  calendar: Calendar,
  saved: string | undefined,
  names: readonly string[] = [],
  active = 0,
): Book {
  const hidden = sheets.find(({ name }) => name === words.state);
  const seen = sheets.filter((sheet) => sheet !== hidden).map(withoutFoot);
  const grids = SHEET_FORMS.map((form) => gridOfForm(seen, form, calendar));
  const read = new Set(sheets.map(({ name }) => name));
  const unread = names.filter((name) => !read.has(name)).slice(0, MOST_SHEETS);
  return { saved, hidden, seen, calendar, grids, unread, open: names[active] };
}

/** Reads an .xlsx of any program, or a table in text form, from any source. */
export async function readBook(bytes: Uint8Array): Promise<Book | Rejected> {
  const unpacked = unpackSheet(bytes);
  const names: string[] = [];
  try {
    if ('complaints' in unpacked) {
      const isNoExcel = unpacked.complaints.some(({ reason }) => reason === 'notExcel');
      const sheet = isNoExcel ? readTextSheet(bytes, MOST_CELLS) : undefined;
      return sheet === undefined ? unpacked : bookOf([sheet], undefined, undefined);
    }
    const { sheets, dateSystem, activeSheet } = await readXlsx(unpacked.bytes, {
      range: RANGE,
      sheets: isRead(names),
      // Needed to see that a cell with 1 shows 100%.
      readStyles: true,
    });
    return bookOf(sheets, dateSystem, unpacked.saved, names, activeSheet);
  } catch {
    return refuse('sheetDamaged');
  }
}

/** Names of filled sheets that are not ours. */
function othersIn(sheets: readonly Sheet[], grids: readonly (Grid | undefined)[]): string[] {
  const ours = new Set([...LISTS, ...grids.map((grid) => grid?.name)]);
  return sheets
    .filter(({ name }) => !ours.has(name))
    .filter(({ rows }) => rows.some((row) => row.some((value) => textOf(value) !== '')))
    .map(({ name }) => name);
}

/** Names of the sheets of a workbook that are neither ours nor among `grids`. */
export function ownSheetsOf(
  { seen, unread }: Book,
  grids: readonly (Grid | undefined)[],
): string[] {
  return [...othersIn(seen, grids), ...unread].map(excerpt);
}
