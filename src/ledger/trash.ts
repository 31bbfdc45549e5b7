/**
 * What was deleted: nothing is removed at once, it moves under another name and can be had back for 30 days.
 * The moved text leaves out what its key says, so that moving needs no room where there is none.
 */
import { isRecord, readEntry } from './entry.ts';
import type { Entry } from './entry.ts';
import type { Environment } from './environment.ts';
import type { Home } from './home.ts';
import { readRecord } from './kept.ts';
import { entryKey, trashKey, trashPrefix } from './keys.ts';
import type { Ledger } from './ledger.ts';

/** So long, in milliseconds, a deleted entry is kept. */
export const TRASH_KEPT = 2_592_000_000;

/** Entries that were deleted at once. */
export interface Deletion {
  /** When, milliseconds since 1970. */
  at: number;
  entries: Entry[];
}

/** Moves what is kept to another key: a copy first; where there is no room for both, the old one makes way. */
export function moveValue(
  { read, write, remove }: Environment,
  from: string,
  to: string,
  value: string,
): boolean {
  const before = read(from);
  const isCopied = write(to, value) === undefined;
  if (before !== null) remove(from);
  if (isCopied || write(to, value) === undefined) return true;
  if (before !== null) write(from, before);
  return false;
}

/** Moves entries to the trash; returns those that had to stay, since storage takes nothing. */
export function moveToTrash(home: Home, entries: readonly Entry[], at: number): Entry[] {
  return entries.filter((entry) => {
    const { id, item, ...rest } = entry;
    const value = JSON.stringify({ at, entry: rest });
    return !moveValue(home.environment, entryKey(home, entry), trashKey(home, { id, item }), value);
  });
}

/** What was deleted and can be had back, the last deletion first. */
export function deletionsOf(home: Home): Deletion[] {
  const { environment } = home;
  const prefix = trashPrefix(home);
  const deletions = new Map<number, Entry[]>();
  for (const key of environment.keys()) {
    if (!key.startsWith(prefix)) continue;
    const { at, entry: rest } = readRecord(environment, key);
    const [item, id] = key.slice(prefix.length).split(':');
    const entry = isRecord(rest) ? readEntry(JSON.stringify({ id, item, ...rest })) : undefined;
    if (typeof at !== 'number' || entry === undefined) continue;
    const others = deletions.get(at);
    if (others === undefined) deletions.set(at, [entry]);
    else others.push(entry);
  }
  return [...deletions]
    .map(([at, entries]) => ({ at, entries }))
    .sort((one, other) => other.at - one.at);
}

/** Puts deleted entries back; returns those that had to stay where they are. */
function takeFromTrash(home: Home, entries: readonly Entry[]): Entry[] {
  const { environment } = home;
  return entries.filter((entry) => {
    const key = entryKey(home, entry);
    if (environment.read(key) === null) {
      return !moveValue(environment, trashKey(home, entry), key, JSON.stringify(entry));
    }
    dropTrash(home, [entry]);
    return false;
  });
}

/** Removes deleted entries for good. */
export function dropTrash(home: Home, entries: readonly Entry[]): void {
  entries.forEach((entry) => home.environment.remove(trashKey(home, entry)));
}

/** Removes for good what was deleted more than 30 days ago. */
export function purgeTrash(home: Home): void {
  const oldest = home.environment.now() - TRASH_KEPT;
  for (const { at, entries } of deletionsOf(home)) if (at < oldest) dropTrash(home, entries);
}

/** Deletes entries of a ledger, into the trash; returns those that had to stay. */
export function deleteEntries(ledger: Ledger, ids: ReadonlySet<string>): Entry[] {
  const { environment } = ledger.home;
  const all = ledger.entries().filter(({ id }) => ids.has(id));
  const stayed = moveToTrash(ledger.home, all, environment.now());
  const gone = all.filter((entry) => !stayed.includes(entry));
  ledger.forget(new Set(gone.map(({ id }) => id)));
  return stayed;
}

/** Puts deleted entries back into a ledger; returns those that had to stay in the trash. */
export function restoreEntries(ledger: Ledger, entries: readonly Entry[]): Entry[] {
  const stayed = takeFromTrash(ledger.home, entries);
  ledger.resync();
  return stayed;
}
