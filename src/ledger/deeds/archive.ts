/**
 * The archive: entries up to a chosen day are packed, and take about a fifth of the room. They stay entries: pages,
 * reports and files read them as before.
 */
import { archiveDayOf } from '../storage/archive-day.ts';
import { daysLater } from '../browser/days.ts';
import type { Entry } from '../entries/entry.ts';
import type { StorageRefusal } from '../browser/environment.ts';
import { canonical } from '../files/file.ts';
import { entryKey, packsPrefix } from '../browser/home.ts';
import type { Home } from '../browser/home.ts';
import { refusalIfAlone } from './imports.ts';
import type { Ledger } from './ledger.ts';
import { packOf } from '../storage/pack.ts';
import { byItem, MOST_PACKED, newPackKey, packsOf } from '../storage/packs.ts';
import { roomUnder } from '../storage/room.ts';
import { entryUnder } from '../storage/stored.ts';
import { unpack } from '../storage/unpack.ts';
import { writeAll } from '../storage/writing.ts';

/**
 * If there is no room for a whole pack beside its entries, fewer entries go into one pack, but never fewer than these.
 */
const LEAST_PACKED = 4;

export interface Archive {
  count: number;
  /** The day of its newest entry, YYYY-MM-DD; '' where there is none. */
  until: string;
  /** The characters that the archive takes in storage. */
  room: number;
}

/** How many entries of a plan are archived, up to which day, and in how much room. */
export function archiveOf(home: Home): Archive {
  const entries = packsOf(home).flatMap((pack) => pack.entries);
  return {
    count: new Set(entries.map(({ id }) => id)).size,
    until: entries.map(archiveDayOf).sort().pop() ?? '',
    room: roomUnder(home.environment, packsPrefix(home)),
  };
}

/** The entry as it stands under its own key; undefined if there is none. */
function aloneOf(home: Home, entry: Entry): Entry | undefined {
  const key = entryKey(home, entry);
  return entryUnder(key, home.environment.read(key) ?? '');
}

/**
 * The entries up to a day that can be archived: those that are stored under keys of their own.
 *
 * @param until YYYY-MM-DD.
 */
export function archivable({ home, entries }: Ledger, until: string): Entry[] {
  return entries()
    .filter((entry) => archiveDayOf(entry) <= until)
    .flatMap((entry) => aloneOf(home, entry) ?? []);
}

/** A day up to which can be archived, and how many entries that would be. */
export interface ArchiveDay {
  day: string;
  count: number;
}

/**
 * The days up to which entries can be archived: the ends of past years, the latest first, then the end of last month.
 * Days up to which there is no entry are left out.
 *
 * @param today YYYY-MM-DD.
 */
export function archiveDays(ledger: Ledger, today: string): ArchiveDay[] {
  const monthEnd = daysLater(`${today.slice(0, 8)}01`, -1);
  const days = archivable(ledger, monthEnd).map(archiveDayOf);
  const ends = days.map((day) => `${day.slice(0, 4)}-12-31`).filter((day) => day <= monthEnd);
  return [...new Set([...ends.sort().reverse(), monthEnd])]
    .map((day) => ({ day, count: days.filter((one) => one <= day).length }))
    .filter(({ count }) => count > 0);
}

/** Whether entries are the same, whatever order the fields of each have. */
function areSame(some: readonly Entry[] | undefined, others: readonly Entry[]): boolean {
  return canonical(some) === canonical(others);
}

/** Why entries stay as they are. `differs`: storage gives back something else than was written. */
type Stopped = StorageRefusal | 'differs';

/**
 * Packs entries. The pack is written and read back before any entry is removed, and read once more afterwards, since
 * another tab may have unpacked it.
 */
function archiveSome(home: Home, entries: readonly Entry[]): Stopped | undefined {
  const { read, write, remove } = home.environment;
  const key = newPackKey(home);
  const refusal = write(key, packOf(entries));
  if (refusal !== undefined) return refusal;
  const isPacked = (): boolean => areSame(unpack(read(key) ?? ''), entries);
  if (!isPacked()) {
    remove(key);
    return 'differs';
  }
  entries.forEach((entry) => remove(entryKey(home, entry)));
  return isPacked() ? undefined : (writeAll(home, entries) ?? 'differs');
}

export interface Archived {
  count: number;
  /** Why not all were archived. */
  refusal: Stopped | undefined;
}

/**
 * Archives entries in several packs, one after the other, so that each pack makes room for the next. At every moment
 * each entry is stored somewhere. If archiving is cut off, the entries not yet reached stay as they were, and some are
 * stored twice.
 *
 * @param entries The result of `archivable`.
 */
export function archiveEntries({ home, resync }: Ledger, entries: readonly Entry[]): Archived {
  const packed = new Map(
    packsOf(home).flatMap((pack) => pack.entries.map((entry) => [entry.id, canonical(entry)])),
  );
  // If archiving was cut off before, some entries are both in a pack and under their own key.
  const twice = entries.filter((entry) => packed.get(entry.id) === canonical(entry));
  twice.forEach((entry) => home.environment.remove(entryKey(home, entry)));
  // Another tab may have unpacked these entries meanwhile and removed their pack.
  const still = new Set(
    twice.length === 0 ? [] : packsOf(home).flatMap((pack) => pack.entries.map(({ id }) => id)),
  );
  const lost = twice.filter(({ id }) => !still.has(id));
  const rest = byItem(entries.filter(({ id }) => !packed.has(id)));
  let [done, size] = [0, MOST_PACKED];
  let refusal: Archived['refusal'] = writeAll(home, lost);
  while (done < rest.length && refusal === undefined) {
    const some = rest.slice(done, done + size);
    const refused = archiveSome(home, some);
    if (refused === undefined) {
      done += some.length;
      size = Math.min(MOST_PACKED, 4 * size);
    } else if (refused === 'full' && size > LEAST_PACKED) size = Math.floor(size / 4);
    else refusal = refused;
  }
  resync();
  return { count: twice.length + done, refusal };
}

/** Gives archived entries keys of their own again, pack by pack. Returns why, if it could not do so for all. */
export function unarchive({ home, resync }: Ledger): Stopped | undefined {
  let stopped: Stopped | undefined;
  for (const { key, entries } of packsOf(home)) {
    const areAlone = (): boolean =>
      areSame(
        entries.flatMap((entry) => aloneOf(home, entry) ?? []),
        entries,
      );
    stopped = refusalIfAlone(home, entries) ?? writeAll(home, entries);
    if (stopped === undefined && !areAlone()) stopped = 'differs';
    if (stopped !== undefined) break;
    home.environment.remove(key);
    // Another tab may have archived these entries at the same time.
    if (!areAlone()) stopped = writeAll(home, entries);
  }
  resync();
  return stopped;
}
