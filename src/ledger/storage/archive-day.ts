import { dayOf } from '../browser/days.ts';
import { momentOf } from '../entries/entry.ts';
import type { Entry } from '../entries/entry.ts';

/**
 * The day that decides whether an entry is archived: the day of its moment or the day on which it was made, whichever
 * is later.
 */
export function archiveDayOf(entry: Entry): string {
  return [momentOf(entry), entry.at].map((moment) => dayOf(Date.parse(moment))).sort()[1] ?? '';
}
