/** What was written in a period, in order. */
import { momentOf } from '../entries/entry.ts';
import type { Entry } from '../entries/entry.ts';
import { isIn } from './period.ts';
import type { Period } from './period.ts';

/**
 * Entries by their moments, but none before an entry that it stands over: a word that an undo repeats has the moment at
 * which it was first said.
 */
function inOrder(entries: readonly Entry[]): Entry[] {
  const made = [...entries].sort((one, other) => Date.parse(one.at) - Date.parse(other.at));
  const places = new Map<string, { unit: string; time: number }>();
  for (const entry of made) {
    const under = entry.over.flatMap((id) => places.get(id) ?? []);
    const times = under.flatMap(({ unit, time }) => (unit === entry.unit ? [time] : []));
    const time = Math.max(Date.parse(momentOf(entry)), ...times);
    places.set(entry.id, { unit: entry.unit, time });
  }
  const timeOf = ({ id }: Entry): number => places.get(id)?.time ?? NaN;
  return made.sort((one, other) => timeOf(one) - timeOf(other));
}

/** The entries that were made in a period, the oldest first. */
export function entriesIn(entries: readonly Entry[], period: Period, today: string): Entry[] {
  return inOrder(entries.filter((entry) => isIn(entry, period, today)));
}
