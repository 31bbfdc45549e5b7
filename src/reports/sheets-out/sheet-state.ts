import { crc32 } from '../../intake/bytes/zip.ts';
import { MOST_FIELDS, MOST_OVER, readLedgerFile, refuse } from '../../ledger/index.ts';
import { isRecord, valueIn } from '../../outside/records.ts';
import type { LedgerFile, Rejected } from '../../ledger/index.ts';
import { asText } from '../../outside/records.ts';

/**
 * The hidden sheet of an .xlsx: the rows as they were exported, and the entries from which they came. A sheet that
 * comes back is compared with this state, never with the present one.
 */
export interface SheetState {
  format: 'taizhang-sheet';
  version: 1;
  /** The heads of columns, by field. So a file tells the names even of fields that a later version added. */
  heads: Readonly<Record<string, string>>;
  rows: StateRow[];
  /** The rows of the sheet of targets; empty in files from before that sheet existed. */
  targets: StateRow[];
  ledger: LedgerFile;
}

export interface StateRow {
  /** `<item>@<unit>`. */
  key: string;
  /** Its name: the place in the text; for a target, the thing that it measures. */
  place: string;
  /** The official words in its cell. */
  official: string;
  /** Fingerprint of the wording. */
  text: string;
  /** The heads of the row's entries when it was exported. */
  over: string[];
  /** The person who had said something last. */
  by: string;
  /** The cells of the fields, as they were shown. */
  cells: Readonly<Record<string, string>>;
}

/** How many characters are put into one cell. Excel allows 32,767. */
const CHUNK = 30_000;
/** The most rows of a sheet. The largest plans have two thousand measures. */
export const MOST_ROWS = 20_000;

/** Characters that XML cannot hold, or that programs trim or take for a line break. */
const FRAGILE = /[\u007F-\u00A0\u2028\u2029\uFEFF\uFFFE\uFFFF]/gu;

/** The checksum of a text. It shows whether somebody changed the state. */
export function stateSum(json: string): string {
  return crc32(new TextEncoder().encode(json)).toString(16).padStart(8, '0');
}

/**
 * The sum of cells that came without a state. `ofDay` was added later and is left out, so that a sheet that an earlier
 * build took in has the same sum.
 */
export function sumOfCells(cells: unknown): string {
  const read = (name: string, value: unknown): unknown => (name === 'ofDay' ? undefined : value);
  return stateSum(JSON.stringify(cells, read));
}

/**
 * The cells of the hidden sheet, one below the other: a checksum, which shows whether they were changed, and pieces of
 * JSON. Each is in brackets, so that no program trims its ends. `_x` is escaped in the JSON, since Excel takes
 * `_x0041_` for the character of that number.
 */
export function writeState(state: SheetState): string[] {
  const json = JSON.stringify(state)
    .replace(/_x/gu, '\\u005fx')
    .replace(FRAGILE, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
  const cells = [`[${stateSum(json)}]`];
  for (let at = 0; at < json.length;) {
    const isHalf = /[\uD800-\uDBFF]/.test(json.charAt(at + CHUNK - 1));
    const end = at + CHUNK - (isHalf ? 1 : 0);
    cells.push(`[${json.slice(at, end)}]`);
    at = end;
  }
  return cells;
}

const KEY = /^[0-9A-Za-z.~-]{1,64}@/u;
const ID = /^[\w-]{1,64}$/u;
const FIELD = /^[A-Za-z]\w{0,63}$/u;

/** The field names and texts in a record. Everything else is left out. */
function textsIn(value: unknown): Record<string, string> {
  const named = Object.entries(isRecord(value) ? value : {}).filter(
    (pair): pair is [string, string] => typeof pair[1] === 'string' && FIELD.test(pair[0]),
  );
  return Object.fromEntries(named.slice(0, MOST_FIELDS));
}

/** A row. Its broken parts count as if they had not been exported. A row without a key is dropped. */
function readRow(value: unknown): StateRow[] {
  if (!isRecord(value)) return [];
  const text = (name: string): string => asText(valueIn(value, name));
  if (!KEY.test(text('key'))) return [];
  const over = Array.isArray(value['over']) ? value['over'].slice(0, MOST_OVER) : [];
  return [
    {
      key: text('key'),
      place: text('place'),
      official: text('official'),
      text: text('text'),
      over: over.filter((id): id is string => typeof id === 'string' && ID.test(id)),
      by: text('by'),
      cells: textsIn(value['cells']),
    },
  ];
}

type StateReading = { state: SheetState; sum: string } | Rejected;

/**
 * Reads the state from JSON. @throws If the text is no JSON, or is nested so deeply that it cannot be written again.
 */
function readJson(json: string, sum: string): StateReading {
  const value: unknown = JSON.parse(json);
  if (!isRecord(value) || value['format'] !== 'taizhang-sheet') return refuse('sheetDamaged');
  const { version, rows, targets = [] } = value;
  if (typeof version === 'number' && version > 1) return refuse('newer', String(version));
  const isRead = version === 1 && Array.isArray(rows) && Array.isArray(targets);
  if (!isRead || Math.max(rows.length, targets.length) > MOST_ROWS) return refuse('sheetDamaged');
  const reading = readLedgerFile(JSON.stringify(value['ledger'] ?? ''));
  if ('complaints' in reading) return reading;
  const state: SheetState = {
    format: 'taizhang-sheet',
    version,
    heads: textsIn(value['heads']),
    rows: rows.flatMap(readRow),
    targets: targets.flatMap(readRow),
    ledger: reading.file,
  };
  return { state, sum };
}

/**
 * Reads the cells of the hidden sheet, which anybody may have changed.
 *
 * @returns The state and its sum, by which it is told from others; or what is wrong with it.
 */
export function readState(cells: readonly string[]): StateReading {
  const [sum = '', ...pieces] = cells.map((cell) => cell.slice(1, -1));
  const json = pieces.join('');
  // Compared with a changed state, a sheet would seem to have changes that nobody made.
  if (stateSum(json) !== sum) return refuse('sheetDamaged');
  try {
    return readJson(json, sum);
  } catch {
    return refuse('sheetDamaged');
  }
}
