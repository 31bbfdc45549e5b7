/** Which entries are copies of others, made when a unit took another name. */
import { valueIn } from '../../outside/records.ts';
import { momentOf } from './entry.ts';
import { groupBy } from './group-by.ts';
import { isOfSheet } from './sheet-device.ts';
import type { Entry } from './entry.ts';

/** Whether an entry copies another one to another name of its unit: with the same author, moment and values. */
export function repeats(entry: Entry, one: Entry): boolean {
  return (
    entry.unit !== one.unit &&
    // For a sheet only the day is known, not the moment: two units may well say the same on one day.
    !isOfSheet(entry) &&
    entry.by === one.by &&
    entry.on === momentOf(one) &&
    Object.entries(entry.set).every(([field, value]) => valueIn(one.set, field) === value)
  );
}

/**
 * Whether an entry only empties what another one says, as of the other's moment. A take-over leaves such entries under
 * the former name.
 */
export function empties(entry: Entry, one: Entry): boolean {
  return (
    entry.on === momentOf(one) &&
    entry.over.includes(one.id) &&
    Object.entries(entry.set).every(
      ([field, value]) => value === null && (valueIn(one.set, field) ?? null) !== null,
    )
  );
}

/**
 * The entries, with each word counted once after a take-over: a word that was copied to another name counts only there,
 * and the entry that emptied it under the former name is left out.
 */
export function withoutGivenUp(entries: readonly Entry[]): Entry[] {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const keyOf = (entry: Entry): string => JSON.stringify([entry.item, entry.by, momentOf(entry)]);
  const copies = groupBy(
    entries.filter(({ on }) => on !== undefined),
    keyOf,
  );
  const emptiedBy = (entry: Entry): string[] =>
    entry.over.filter((id) => {
      const one = byId.get(id);
      return one !== undefined && empties(entry, one);
    });
  const emptied = new Set(entries.flatMap(emptiedBy));
  return entries.filter((entry) => {
    // Copies of one word repeat each other. The last of them is emptied nowhere.
    const isMoved =
      emptied.has(entry.id) && copies.get(keyOf(entry))?.some((copy) => repeats(copy, entry));
    return isMoved !== true && emptiedBy(entry).length === 0;
  });
}
