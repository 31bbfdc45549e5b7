/** What was said again under another name of its unit, and what comes from sheets, where many say something of one day. */
import { own } from '../text/own.ts';
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

/** Whether an entry says again, under another unit's name, what one says: by its author, of its moment. */
export function repeats(entry: Entry, one: Entry): boolean {
  return (
    entry.unit !== one.unit &&
    // Of a sheet the day is known, not the moment: two units may well say the same on one day.
    !isOfSheet(entry) &&
    entry.by === one.by &&
    entry.on === momentOf(one) &&
    Object.entries(entry.set).every(([field, value]) => own(one.set, field) === value)
  );
}
