import { isRecord, own, readLedgerFile, refuse } from '../ledger/index.ts';
import type { Complaint, LedgerFile } from '../ledger/index.ts';
import { crc32 } from './crc.ts';
import { measuresForm, targetsForm } from './forms.ts';
import type { Form } from './forms.ts';

/**
 * What an .xlsx carries in its hidden sheet: the rows as they were exported, and the entries they came
 * from. By it a sheet that comes back is compared with its own past, never with the present.
 */
export interface SheetState {
  format: 'taizhang-sheet';
  version: 1;
  rows: StateRow[];
  /** Of the sheet of targets; none in sheets that were made before there was one. */
  targets: StateRow[];
  ledger: LedgerFile;
}

/** A row at its export. */
export interface StateRow {
  /** `<item>@<unit>`. */
  key: string;
  /** What it is called by: where it stands, or what it is a figure of. */
  place: string;
  /** The official words in its cell. */
  official: string;
  /** Fingerprint of the wording. */
  text: string;
  /** The entries that no other stood over. */
  over: string[];
  /** The person who had said something last. */
  by: string;
  /** What the cells of the fields showed. */
  cells: Readonly<Record<string, string>>;
}

/** So many characters stand in one cell; Excel lets 32,767. */
const CHUNK = 30_000;
/** Rows of a sheet; the largest plans have two thousand measures. */
export const MOST_ROWS = 20_000;

/** What XML cannot say, programs take for the end of a line, or trim. */
const FRAGILE = /[\u007F-\u00A0\u2028\u2029\uFEFF\uFFFE\uFFFF]/gu;

/** By what is known whether somebody changed the state; of every sign, so that none is lost. */
function sumOf(json: string): string {
  return crc32(new TextEncoder().encode(json)).toString(16).padStart(8, '0');
}

/**
 * The cells of the hidden sheet, one below the other, each in brackets, so that no program trims what
 * stands at its ends: a sum, by which is known whether they were changed, and JSON in pieces; without
 * `_x`, by which Excel names signs by their numbers.
 */
export function writeState(state: SheetState): string[] {
  const json = JSON.stringify(state)
    .replace(/_x/gu, '\\u005fx')
    .replace(FRAGILE, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
  const cells = [`[${sumOf(json)}]`];
  for (let at = 0; at < json.length;) {
    const isHalf = /[\uD800-\uDBFF]/.test(json.charAt(at + CHUNK - 1));
    const end = at + CHUNK - (isHalf ? 1 : 0);
    cells.push(`[${json.slice(at, end)}]`);
    at = end;
  }
  return cells;
}

function isStateRow(value: unknown, { fields }: Form): value is StateRow {
  if (!isRecord(value)) return false;
  const { over, cells } = value;
  return (
    ['key', 'place', 'official', 'text', 'by'].every(
      (name) => typeof own(value, name) === 'string',
    ) &&
    /^[0-9A-Za-z.~-]{1,64}@/u.test(String(value['key'])) &&
    Array.isArray(over) &&
    over.length <= 1000 &&
    over.every((id) => typeof id === 'string' && /^[\w-]{1,64}$/u.test(id)) &&
    isRecord(cells) &&
    fields.every((field) => typeof cells[field] === 'string')
  );
}

function areRows(value: unknown, form: Form): value is StateRow[] {
  return (
    Array.isArray(value) && value.length <= MOST_ROWS && value.every((row) => isStateRow(row, form))
  );
}

type StateReading = { state: SheetState } | { complaints: Complaint[] };

/** @throws If the text is no JSON, or lies within itself so deeply that it cannot be written again. */
function readJson(json: string): StateReading {
  const value: unknown = JSON.parse(json);
  if (!isRecord(value) || value['format'] !== 'taizhang-sheet') return refuse('sheetDamaged');
  const { version, rows, targets = [] } = value;
  if (typeof version === 'number' && version > 1) return refuse('newer', String(version));
  if (version !== 1 || !areRows(rows, measuresForm) || !areRows(targets, targetsForm)) {
    return refuse('sheetDamaged');
  }
  const reading = readLedgerFile(JSON.stringify(value['ledger'] ?? ''));
  if ('complaints' in reading) return reading;
  return { state: { format: 'taizhang-sheet', version, rows, targets, ledger: reading.file } };
}

/**
 * Reads the cells of the hidden sheet; they may have been changed by anybody.
 *
 * @returns What is wrong with them, if anything is.
 */
export function readState(cells: readonly string[]): StateReading {
  const [sum, ...pieces] = cells.map((cell) => cell.slice(1, -1));
  const json = pieces.join('');
  // What a changed past is compared with would be changes that nobody made.
  if (sumOf(json) !== sum) return refuse('sheetDamaged');
  try {
    return readJson(json);
  } catch {
    return refuse('sheetDamaged');
  }
}
