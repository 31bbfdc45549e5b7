/**
 * The trash: nothing is removed at once. A deleted entry moves to another key and can be restored for 30 days. The
 * moved text leaves out what its key says, so that moving also works when storage is full.
 */
import { isRecord } from '../../outside/records.ts';
import { dayOf } from '../browser/days.ts';
import { readEntry } from '../entries/entry.ts';
import type { Entry } from '../entries/entry.ts';
import { groupBy } from '../entries/group-by.ts';
import { entryKey, planKey, planPrefix, readRecord } from '../browser/home.ts';
import type { Home } from '../browser/home.ts';
import { keysUnder } from '../storage/room.ts';
import type { Ledger } from './ledger.ts';
import { moveValue } from '../storage/moving.ts';
import { deletedPacks, deletePacked, dropPacked, restorePacked } from '../storage/packed-trash.ts';

/** How long a deleted entry is kept, in milliseconds. */
export const TRASH_KEPT = 2_592_000_000;

/** Entries that were deleted together. */
export interface Deletion {
  /** When, milliseconds since 1970. */
  at: number;
  entries: Entry[];
}

function idsOf(entries: readonly Entry[]): Set<string> {
  return new Set(entries.map(({ id }) => id));
}

/** Each entry once: two packs may hold the same one. */
function eachOnce(entries: readonly Entry[]): Entry[] {
  return [...new Map(entries.map((entry) => [entry.id, entry])).values()];
}

/** The deletions that can be undone, the last first. */
export function deletionsOf(home: Home): Deletion[] {
  const { environment } = home;
  const prefix = planPrefix(home, 'trash:');
  const deleted = keysUnder(environment, prefix).flatMap((key) => {
    const { at, entry: rest } = readRecord(environment, key);
    const [item, id] = key.slice(prefix.length).split(':');
    const entry = isRecord(rest) ? readEntry(JSON.stringify({ id, item, ...rest })) : undefined;
    return typeof at !== 'number' || entry === undefined ? [] : [{ at, entry }];
  });
  const packed = deletedPacks(home).flatMap(({ at, entries }) =>
    entries.map((entry) => ({ at, entry })),
  );
  return [...groupBy([...deleted, ...packed], ({ at }) => at)]
    .map(([at, all]) => ({ at, entries: eachOnce(all.map(({ entry }) => entry)) }))
    .sort((one, other) => other.at - one.at);
}

/** Removes deleted entries for good. */
export function dropTrash(home: Home, entries: readonly Entry[]): void {
  entries.forEach((entry) => home.environment.remove(entryKey(home, entry, 'trash:')));
  dropPacked(home, idsOf(entries));
}

/**
 * Removes for good what was deleted more than 30 days ago, but only if the clock says so on a second day too. Otherwise
 * a clock that ran ahead for one visit would empty the trash.
 *
 * @returns Whether anything was removed.
 */
export function purgeTrash(home: Home): boolean {
  const { environment } = home;
  const now = environment.now();
  const old = deletionsOf(home).filter(({ at }) => at < now - TRASH_KEPT);
  const [key, today] = [planKey('oldTrash', home), dayOf(now)];
  const seen = environment.read(key);
  if (old.length > 0 && (seen === null || seen >= today)) {
    environment.write(key, today);
    return false;
  }
  if (seen !== null) environment.remove(key);
  old.forEach(({ entries }) => dropTrash(home, entries));
  return old.length > 0;
}

/** Moves entries of a ledger to the trash. Returns those that could not be moved. */
export function deleteEntries(ledger: Ledger, ids: ReadonlySet<string>): Entry[] {
  const { home } = ledger;
  const at = home.environment.now();
  const all = ledger.entries().filter(({ id }) => ids.has(id));
  const packed = deletePacked(home, ids, at);
  const stayed = all.filter((entry) => {
    const went = packed.get(entry.id);
    // An entry that another tab is archiving is also stored under its own key.
    if (went === true) home.environment.remove(entryKey(home, entry));
    if (went !== undefined) return !went;
    const value = JSON.stringify({ at, entry: { ...entry, id: undefined, item: undefined } });
    return !moveValue(
      home.environment,
      entryKey(home, entry),
      entryKey(home, entry, 'trash:'),
      value,
    );
  });
  ledger.forget(idsOf(all.filter((entry) => !stayed.includes(entry))));
  return stayed;
}

/** Puts deleted entries back into a ledger. Returns those that storage refused, which stay in the trash. */
export function restoreEntries(ledger: Ledger, entries: readonly Entry[]): Entry[] {
  const { home } = ledger;
  const packed = restorePacked(home, idsOf(entries));
  const stayed = entries.filter((entry) => {
    const came = packed.get(entry.id);
    if (came !== undefined) return !came;
    const [from, to] = [entryKey(home, entry, 'trash:'), entryKey(home, entry)];
    const isThere = home.environment.read(to) !== null;
    if (isThere) home.environment.remove(from);
    return !isThere && !moveValue(home.environment, from, to, JSON.stringify(entry));
  });
  ledger.resync();
  return stayed;
}
