/** Sheets as people hand them back: sorted, pasted, in their own words, without their hidden part, years later. */
import * as XLSX from '@e965/xlsx';
import { sheet as words, table } from '../../../src/text/index.ts';
import { cellAt, edited } from './edit.ts';

export const { place: PLACE, text: TEXT, by: BY } = table.columns;

/** Some rows of a sheet exchange the cells of some columns, as when a selection is sorted. */
export function sorted(
  bytes: Uint8Array,
  order: readonly number[],
  heads?: readonly string[],
): Uint8Array {
  return edited(bytes, (ledger) => {
    const all = XLSX.utils.sheet_to_json<string[]>(ledger, { header: 1 })[0] ?? [];
    for (const head of heads ?? all.filter((one) => one !== words.key)) {
      const cells = order.map((row): unknown => ledger[cellAt(ledger, head, row)]);
      cells.forEach((cell, at) => (ledger[cellAt(ledger, head, at + 1)] = cell));
    }
  });
}
