/** What was said again under another name of its unit, and what comes from sheets, where many say something of one day. */
import { own } from '../text/own.ts';
import { momentOf } from './entry.ts';
import type { Entry } from './entry.ts';

/** Whether an entry comes not from a browser but from a sheet: all copies of a sheet have one name. */
export function isOfSheet({ device }: Pick<Entry, 'device'>): boolean {
  return device.startsWith('sheet-');
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
