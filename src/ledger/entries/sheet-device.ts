/** Tells entries that come from a sheet from those of a browser, by their device. */
import type { Entry } from './entry.ts';

const SHEET = 'sheet-';

/**
 * The device of entries from a sheet, made of the sum of the sheet as it was exported. All copies of the sheet share
 * it.
 */
export function deviceOfSheet(sum: string): string {
  return SHEET + sum;
}

/** Whether an entry comes from a sheet. */
export function isOfSheet({ device }: Pick<Entry, 'device'>): boolean {
  return device.startsWith(SHEET);
}
