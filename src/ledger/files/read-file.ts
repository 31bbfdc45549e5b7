import { Complaints, refuse, refuseSize } from './complaint.ts';
import type { Rejected } from './complaint.ts';
import { isRecord } from '../../outside/records.ts';
import { boundPassedBy } from './bounds.ts';
import { checkEntry } from '../entries/entry.ts';
import { FORMAT, LOCKED_VERSION, VERSION } from './file.ts';
import type { LedgerFile } from './file.ts';
import { DEEPEST, MOST_FILE } from '../entries/limits.ts';

/** A file that can be used, or what is wrong with it: the first faults, if there are many. */
export type FileReading = { file: LedgerFile } | Rejected;

/**
 * Complains about everything that keeps a file from being used. Its entries may contradict each other; `sift` handles
 * that.
 */
function checkFile(file: Record<string, unknown>, complaints: Complaints): void {
  complaints.texts(file, '', ['site', 'exported', 'by']);
  for (const [ledger, where] of complaints.records(file['ledgers'], 'ledgers')) {
    complaints.texts(ledger, `${where}.`, ['plan', 'title', 'source']);
    for (const [entry, at] of complaints.records(ledger['entries'], `${where}.entries`)) {
      checkEntry(entry, (fault, way, piece) => complaints.addFault(fault, at, way, piece));
    }
  }
  if (file['unreadable'] === undefined) return;
  for (const [raw, where] of complaints.records(file['unreadable'], 'unreadable')) {
    complaints.texts(raw, `${where}.`, ['key', 'value']);
  }
}

/**
 * Reads a ledger file from any source. All of it is checked before any of it is used.
 *
 * @param text As read or pasted; a byte order mark and white space around it do no harm.
 */
export function readLedgerFile(text: string): FileReading {
  if (text.length > MOST_FILE) {
    return refuseSize(text.length);
  }
  // If UTF-16 is read as UTF-8, each letter has a zero byte beside it.
  if (text.slice(0, 8).includes('\0')) return refuse('otherEncoding');
  const trimmed = text.replace(/^\uFEFF/u, '').trim();
  if (trimmed === '') return refuse('empty');
  const passed = /^[[{]/u.test(trimmed) ? boundPassedBy(trimmed) : undefined;
  if (passed !== undefined) return refuse(passed, String(DEEPEST));
  const read = readJson(trimmed);
  if ('complaints' in read) return read;
  const { value } = read;
  if (!isRecord(value) || value['format'] !== FORMAT) return refuse('otherFormat');
  const { version } = value;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    return refuse('wrongType', version, 'version');
  }
  if (version === LOCKED_VERSION && isRecord(value['encrypted'])) return refuse('locked');
  if (version > VERSION) return refuse('newer', String(version));
  const complaints = new Complaints();
  checkFile(value, complaints);
  return complaints.all.length > 0
    ? { complaints: complaints.all }
    : { file: value as unknown as LedgerFile };
}

/** Line and column of a position, both from 1, as `3:14`. */
function lineAndColumn(text: string, position: number): string {
  const before = text.slice(0, position).split('\n');
  return `${before.length}:${(before[before.length - 1]?.length ?? 0) + 1}`;
}

/** The place at which a browser says that JSON breaks; '' if it names none. */
function placeOf(error: unknown, text: string): string {
  const message = error instanceof Error ? error.message : '';
  const [, position] = /position (\d+)/u.exec(message) ?? [];
  if (position !== undefined) return lineAndColumn(text, Number(position));
  const [, line, column] = /line (\d+) column (\d+)/u.exec(message) ?? [];
  return line === undefined ? '' : `${line}:${column}`;
}

/** The piece of text at a place, up to the end of its line; '' if the place is not known. */
function pieceAt(place: string, text: string): string {
  const [line, column] = place.split(':').map(Number);
  if (line === undefined || column === undefined) return '';
  return text.split('\n', line)[line - 1]?.slice(column - 1, column + 9) ?? '';
}

/** Reads JSON, or tells that it ends too early, or where it breaks. */
function readJson(text: string): { value: unknown } | Rejected {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    const where = placeOf(error, text);
    const endsEarly = !/[\]}]$/u.test(text) || where === lineAndColumn(text, text.length);
    const reason = /^[[{]/u.test(text) && endsEarly ? 'cutOff' : 'notJson';
    return refuse(reason, pieceAt(where, text), where);
  }
}
