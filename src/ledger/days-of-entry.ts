import { dayOf } from './days.ts';
import { momentOf } from './entry.ts';
import type { Entry } from './entry.ts';

/** The day of an entry, by what it says of itself and by when it was made: the later one. */
export function dayOfEntry(entry: Entry): string {
  return [momentOf(entry), entry.at].map((moment) => dayOf(Date.parse(moment))).sort()[1] ?? '';
}
