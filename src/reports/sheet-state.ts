import { FIELDS, readLedgerFile } from '../ledger/index.ts';
import type { Complaint, Field, LedgerFile } from '../ledger/index.ts';

/**
 * What an .xlsx carries in its hidden sheet: the rows as they were exported, and the entries they came
 * from. By it a sheet that comes back is compared with its own past, never with the present.
 */
export interface SheetState {
  format: 'taizhang-sheet';
  version: 1;
  rows: StateRow[];
  ledger: LedgerFile;
}

/** A row at its export. */
export interface StateRow {
  /** `<item>@<unit>`. */
  key: string;
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
  cells: Record<Field, string>;
}

/** So many characters stand in one cell; Excel lets 32,767. */
const CHUNK = 30_000;
/** Rows of a sheet; the largest plans have two thousand measures. */
export const MOST_ROWS = 20_000;

/**
 * The cells of the hidden sheet, one below the other: JSON in pieces, each in brackets, so that no program
 * trims what stands at its ends; without `_x`, by which Excel names signs by their numbers.
 */
export function writeState(state: SheetState): string[] {
  const json = JSON.stringify(state).replace(/_x/gu, '\\u005fx');
  const cells: string[] = [];
  for (let at = 0; at < json.length;) {
    const isHalf = /[\uD800-\uDBFF]/.test(json.charAt(at + CHUNK - 1));
    const end = at + CHUNK - (isHalf ? 1 : 0);
    cells.push(`[${json.slice(at, end)}]`);
    at = end;
  }
  return cells;
}

type Fields = Record<string, unknown>;

function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isStateRow(value: unknown): value is StateRow {
  if (!isRecord(value)) return false;
  const { over, cells } = value;
  return (
    ['key', 'place', 'official', 'text', 'by'].every((name) => typeof value[name] === 'string') &&
    /^[0-9A-Za-z.~-]{1,64}@/u.test(String(value['key'])) &&
    Array.isArray(over) &&
    over.length <= 1000 &&
    over.every((id) => typeof id === 'string' && /^[\w-]{1,64}$/u.test(id)) &&
    isRecord(cells) &&
    FIELDS.every((field) => typeof cells[field] === 'string')
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function refuse(reason: Complaint['reason'], what = ''): { complaints: Complaint[] } {
  return { complaints: [{ reason, where: '', what }] };
}

/**
 * Reads the cells of the hidden sheet; they may have been changed by anybody.
 *
 * @returns What is wrong with them, if anything is.
 */
export function readState(
  cells: readonly string[],
): { state: SheetState } | { complaints: Complaint[] } {
  const value = parsed(cells.map((cell) => cell.slice(1, -1)).join(''));
  if (!isRecord(value) || value['format'] !== 'taizhang-sheet') return refuse('sheetDamaged');
  if (typeof value['version'] === 'number' && value['version'] > 1) {
    return refuse('newer', String(value['version']));
  }
  const { rows } = value;
  const areRows = Array.isArray(rows) && rows.length <= MOST_ROWS && rows.every(isStateRow);
  if (!areRows) return refuse('sheetDamaged');
  const reading = readLedgerFile(JSON.stringify(value['ledger'] ?? ''));
  if ('complaints' in reading) return reading;
  return { state: { format: 'taizhang-sheet', version: 1, rows, ledger: reading.file } };
}
