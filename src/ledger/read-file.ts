import { Complaints, refuse } from './complaint.ts';
import type { Complaint } from './complaint.ts';
import { checkEntry, isDeeperThan, isRecord } from './entry.ts';
import { FORMAT, VERSION } from './file.ts';
import type { LedgerFile } from './file.ts';
import { DEEPEST, MOST_FILE } from './limits.ts';
import { readJson } from './read-json.ts';

/** A file that can be applied, or what is wrong with it: the first things of many. */
export type Reading = { file: LedgerFile } | { complaints: Complaint[] };

/** Complains of all that keeps a file from being used. Its entries may contradict each other: `sift` knows. */
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
 * Reads a ledger file that may come from anywhere: all of it is checked before any of it is used.
 *
 * @param text As read or pasted; a byte order mark and white space around it do no harm.
 */
export function readLedgerFile(text: string): Reading {
  if (text.length > MOST_FILE) {
    return refuse('tooLarge', `${Math.ceil(text.length / 1_000_000)} MB`);
  }
  const trimmed = text.replace(/^\uFEFF/u, '').trim();
  if (trimmed === '') return refuse('empty');
  const read = readJson(trimmed);
  if ('complaints' in read) return read;
  const { value } = read;
  if (!isRecord(value) || value['format'] !== FORMAT) return refuse('otherFormat');
  const { version } = value;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    return refuse('wrongType', version, 'version');
  }
  if (version > VERSION) return refuse('newer', String(version));
  if (isDeeperThan(DEEPEST, value)) return refuse('tooDeep', String(DEEPEST));
  const complaints = new Complaints();
  checkFile(value, complaints);
  return complaints.all.length > 0
    ? { complaints: complaints.all }
    : { file: value as unknown as LedgerFile };
}
