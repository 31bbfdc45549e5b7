/**
 * Takes entries from elsewhere into the ledger (`addEntries`), and back. A note of the import is written before its
 * first entry, so that an import that is cut off can be taken back. When all entries are in, the note is written again.
 */
import { isRecord } from '../../outside/records.ts';
import type { Entry } from '../entries/entry.ts';
import type { StorageRefusal } from '../browser/environment.ts';
import { writeKept, planKey, readKept, readRecord } from '../browser/home.ts';
import type { Home } from '../browser/home.ts';
import type { Ledger } from './ledger.ts';
import { SPARE_ROOM } from '../entries/limits.ts';
import { newPacks } from '../storage/packs.ts';
import { roomFor } from '../storage/room.ts';
import { readStored } from '../storage/stored.ts';
import { idsOfStubs } from '../storage/stub.ts';
import { shortId, sureId } from '../storage/checksums.ts';
import { deleteEntries, dropTrash } from './trash.ts';
import { eachAlone, proveRoom, writePlaces } from '../storage/writing.ts';
import type { StoredPlace } from '../storage/writing.ts';

/** A character of two bytes. Browsers keep plain letters in one byte each, but most entries hold Chinese. */
const WIDE = '\u5b57';

export interface Import {
  /** Ids of the entries that the import adds. */
  ids: ReadonlySet<string>;
  /** Name of the file or other source; '' if an earlier build did not note it. */
  name: string;
  /** When it was made, milliseconds since 1970; 0 if an earlier build did not note it. */
  at: number;
  /** Whether all its entries are in. */
  isDone: boolean;
  /** Whether somebody has gone on from one of them; the import can no longer be taken back. */
  isStoodOver: boolean;
}

/** How long, in milliseconds, an import in another tab may take. */
const IMPORT_TAKES = 60_000;

interface Note extends Omit<Import, 'ids' | 'isStoodOver'> {
  /** Whether the import added an entry, by the entry's id. */
  added: (id: string) => boolean;
  /** How many entries it was to add. */
  count: number;
}

/** The note of the last import; undefined if there was none or it cannot be read. */
function lastImport(home: Home): Note | undefined {
  const kept = readKept(home.environment, planKey('import', home));
  // Earlier builds noted only the ids, once all entries were in.
  const { ids, name, at, isDone } = Array.isArray(kept)
    ? { ids: kept, name: '', at: 0, isDone: true }
    : isRecord(kept)
      ? kept
      : {};
  const isShort = typeof ids === 'string';
  if (!isShort && !Array.isArray(ids)) return undefined;
  const known = new Set(isShort ? ids.match(/.{4}/gu) : ids.map(String));
  return {
    added: (id) => known.has(isShort ? sureId(id) : id),
    count: known.size,
    name: String(name ?? ''),
    at: Number(at) || 0,
    isDone: isDone === true,
  };
}

function noteDone(home: Home): void {
  const key = planKey('import', home);
  writeKept(home.environment, key, { ...readRecord(home.environment, key), isDone: true });
}

/**
 * The ids of an import's entries that are in the ledger, and whether an entry from elsewhere stands over one of them.
 */
function foundOf({ added }: Note, entries: readonly Entry[]) {
  const ids = new Set(entries.map(({ id }) => id).filter(added));
  const isStoodOver = entries.some(
    ({ id, over }) => !ids.has(id) && over.some((name) => ids.has(name)),
  );
  return { ids, isStoodOver };
}

/** The last import, with those of its entries that are in the ledger; undefined if none of them is. */
export function importHere(home: Home, entries: readonly Entry[]): Import | undefined {
  const last = lastImport(home);
  if (last === undefined) return undefined;
  const { name, at, isDone } = last;
  const { ids, isStoodOver } = foundOf(last, entries);
  return ids.size === 0 ? undefined : { ids, name, at, isDone, isStoodOver };
}

/**
 * Why there is no room for so many characters; undefined if there is. Some room is kept for ticks and for taking back.
 */
function refusalOfCharacters({ environment }: Home, room: number): StorageRefusal | undefined {
  return proveRoom(environment, WIDE.repeat(room + SPARE_ROOM));
}

/** Why there is no room for entries under keys of their own; undefined if there is. */
export function refusalIfAlone(home: Home, entries: readonly Entry[]): StorageRefusal | undefined {
  return refusalOfCharacters(home, roomFor(home, entries));
}

/**
 * Where entries from elsewhere are to be stored: each under its own key, or in packs if there is no room for that. If
 * packs do not fit either: why not.
 */
function placesFor(home: Home, entries: readonly Entry[]): StorageRefusal | readonly StoredPlace[] {
  const refusal = refusalIfAlone(home, entries);
  if (refusal !== 'full') return refusal ?? eachAlone(home, entries);
  const packs = newPacks(home, entries);
  return refusalOfCharacters(home, packs.flat().join('').length) ?? packs;
}

/**
 * Why there is no room for entries from elsewhere, neither under keys of their own nor in packs; undefined if there is.
 */
export function refusalAloneOrPacked(
  home: Home,
  entries: readonly Entry[],
): StorageRefusal | undefined {
  const places = placesFor(home, entries);
  return typeof places === 'string' ? places : undefined;
}

function takeIn(home: Home, entries: readonly Entry[]): StorageRefusal | undefined {
  const places = placesFor(home, entries);
  return typeof places === 'string' ? places : writePlaces(home.environment, places);
}

/**
 * Adds entries from elsewhere to a ledger as one import. If storage refuses one, none is added. The note is written
 * first. It names only entries that are missing at this moment: another tab may have taken in the others since somebody
 * looked at them, and they belong to that tab's import. Entries that were deleted before leave the trash.
 *
 * @param name Of the file or other source.
 * @returns The entries that were added, or why none could be.
 */
export function addEntries(
  ledger: Ledger,
  all: readonly Entry[],
  name: string,
): StorageRefusal | readonly Entry[] {
  const { home } = ledger;
  const { environment } = home;
  const key = planKey('import', home);
  const before = environment.read(key);
  const last = lastImport(home);
  // If the last import was cut off, this one completes it.
  const isBegun = ({ id }: Entry): boolean => last?.isDone === false && last.added(id);
  const stored = readStored(home);
  const there = new Set(stored.entries.map(({ id }) => id));
  const entries = all.filter((entry) => isBegun(entry) || !there.has(entry.id));
  if (entries.length === 0) return [];
  // The note leaves out entries that a missing archive may hold: taking the import back must not remove them from the
  // archive.
  const archived = idsOfStubs(stored.unreadable);
  const own = entries.map(({ id }) => id).filter((id) => !archived.has(shortId(id)));
  const ids = [...new Set(own)].map(sureId).join('');
  const note = { name, at: environment.now(), isDone: false, ids };
  const refusal = writeKept(environment, key, note) ?? takeIn(home, entries);
  if (refusal === undefined) {
    noteDone(home);
    dropTrash(home, entries);
    ledger.resync();
    return entries;
  }
  if (before === null) environment.remove(key);
  else environment.write(key, before);
  return refusal;
}

/**
 * Adds entries that a shared folder brings by itself. If storage refuses one, none is added. Nobody has made this
 * import, so it is not noted as one, and the last real import can still be taken back.
 *
 * @returns Why they could not be kept.
 */
export function receiveEntries(
  ledger: Ledger,
  entries: readonly Entry[],
): StorageRefusal | undefined {
  const { home } = ledger;
  const refusal = takeIn(home, entries);
  if (refusal === undefined) ledger.resync();
  return refusal;
}

export interface CutOff {
  name: string;
  /** How many entries the import was to add, and how many of them were found. */
  all: number;
  found: number;
  /** Whether the found entries stay, because other entries stand over them. */
  isKept: boolean;
}

/** How an import that was cut off ended; undefined if there was none, or if somebody has read of it. */
export function cutOffOf(home: Home): CutOff | undefined {
  const { name, all, found, isKept } = readRecord(home.environment, planKey('cutOff', home));
  return typeof all === 'number' && typeof found === 'number'
    ? { name: String(name ?? ''), all, found, isKept: isKept === true }
    : undefined;
}

/** Somebody has read how the import ended. */
export function forgetCutOff({ environment, ...names }: Home): void {
  environment.remove(planKey('cutOff', names));
}

/**
 * Settles an import whose tab was closed before it was complete. If all its entries are in, it counts as complete.
 * Otherwise it is taken back, unless other entries stand over it. If it may still be running in another tab, it is
 * looked at again later.
 *
 * @param say Is told how the import ended, if not all its entries were found.
 */
export function settleImport(ledger: Ledger, say: (cutOff: CutOff) => void): void {
  const { home } = ledger;
  const { after, now, remove } = home.environment;
  const last = lastImport(home);
  if (last === undefined || last.isDone) return;
  const age = now() - last.at;
  if (age >= 0 && age < IMPORT_TAKES) {
    after(IMPORT_TAKES - age, () => settleImport(ledger, say));
    return;
  }
  ledger.resync();
  const { name, count: all } = last;
  const { ids, isStoodOver } = foundOf(last, ledger.entries());
  const found = ids.size;
  const isKept = found === all || isStoodOver;
  if (isKept) noteDone(home);
  else if (deleteEntries(ledger, ids).length === 0) remove(planKey('import', home));
  if (found === all) return;
  const cutOff = { name, all, found, isKept };
  writeKept(home.environment, planKey('cutOff', home), cutOff);
  say(cutOff);
}
