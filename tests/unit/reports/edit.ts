/** Changes sheets as people do, with another program's library. */
import * as XLSX from '@e965/xlsx';
import { sheet as words } from '../../../src/text/index.ts';

/** Opens a file, lets somebody change anything in it, and saves it. */
export function reworked(bytes: Uint8Array, change: (book: XLSX.WorkBook) => void): Uint8Array {
  const book = XLSX.read(bytes, { cellStyles: true, cellDates: true });
  change(book);
  return new Uint8Array(XLSX.write(book, { type: 'array', bookType: 'xlsx', cellStyles: true }));
}

/** The same, for one of its sheets: the ledger, unless another is named. */
export function edited(
  bytes: Uint8Array,
  change: (sheet: XLSX.WorkSheet) => void,
  name: string = words.ledger,
): Uint8Array {
  return reworked(bytes, ({ Sheets }) => {
    const sheet = Sheets[name];
    if (sheet === undefined) throw new Error(`The file has no sheet ${name}.`);
    change(sheet);
  });
}

/** The address of the cell below a head, in a row counted from 1 below the heads. */
export function cellAt(ledger: XLSX.WorkSheet, head: string, row: number): string {
  const range = XLSX.utils.decode_range(ledger['!ref'] ?? 'A1');
  for (let column = 0; column <= range.e.c; column += 1) {
    const address = XLSX.utils.encode_cell({ r: 0, c: column });
    if (ledger[address]?.v === head) return XLSX.utils.encode_cell({ r: row, c: column });
  }
  throw new Error(`There is no column ${head}.`);
}

/** Types a text into a cell. */
export function type(ledger: XLSX.WorkSheet, head: string, row: number, text: string): void {
  ledger[cellAt(ledger, head, row)] = { t: 's', v: text };
}
