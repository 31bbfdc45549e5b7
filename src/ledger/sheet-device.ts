/** Which entries come not from a browser but from a sheet: their device says so. */
import type { Entry } from './entry.ts';

const SHEET = 'sheet-';

/** The device that entries of a sheet name, by the sum of the sheet as it went out: all its copies have one. */
export function deviceOfSheet(sum: string): string {
  return SHEET + sum;
}

/** Whether an entry comes not from a browser but from a sheet. */
export function isOfSheet({ device }: Pick<Entry, 'device'>): boolean {
  return device.startsWith(SHEET);
}
