/** Our sheets as other programs read and write them: a second library, and LibreOffice where it is. */
import * as XLSX from '@e965/xlsx';
import { sheet as words } from '../../../src/text/index.ts';
import { linesOf } from './outcome.ts';
import { changesIn } from './sheets.ts';

export const MINUTE = 60_000;

export async function foundIn(bytes: Uint8Array): Promise<string[]> {
  return linesOf(await changesIn(bytes));
}

/** Opened by the second library as it is, changed, and written. */
export function rewritten(bytes: Uint8Array, change: (ledger: XLSX.WorkSheet) => void): Uint8Array {
  const book = XLSX.read(bytes, { cellStyles: true });
  const ledger = book.Sheets[words.ledger];
  if (ledger === undefined) throw new Error('The file has no ledger.');
  change(ledger);
  return new Uint8Array(XLSX.write(book, { type: 'array', bookType: 'xlsx', cellStyles: true }));
}
