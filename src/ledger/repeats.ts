/** Which entries are copies under another name of their unit, and which come from sheets. */
import { valueIn } from '../text/records.ts';
import { momentOf } from './entry.ts';
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

/** Whether an entry is a copy of another one under another unit's name: with the same author, moment and values. */
export function repeats(entry: Entry, one: Entry): boolean {
  return (
    entry.unit !== one.unit &&
    // Of a sheet the day is known, not the moment: two units may well say the same on one day.
    !isOfSheet(entry) &&
    entry.by === one.by &&
    entry.on === momentOf(one) &&
    Object.entries(entry.set).every(([field, value]) => valueIn(one.set, field) === value)
  );
}
