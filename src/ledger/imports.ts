/**
 * Takes entries from elsewhere into the ledger (`addEntries`), and back. The note of the last import is written before
 * the first entry, so that an import that is cut off can be taken back, and again when all entries are in.
 */
import { isRecord } from '../text/records.ts';
import type { Entry } from './entry.ts';
import type { StorageRefusal } from './environment.ts';
import { keep, planKey, readKept, readRecord } from './home.ts';
import type { Home } from './home.ts';
import type { Ledger } from './ledger.ts';
import { SPARE_ROOM } from './limits.ts';
import { newPacks } from './packs.ts';
import { roomFor } from './room.ts';
import { readStored } from './stored.ts';
import { idsOfStubs } from './stub.ts';
import { shortId, sureId } from './checksums.ts';
import { deleteEntries, dropTrash } from './trash.ts';
import { eachAlone, proveRoom, writePlaces } from './writing.ts';
import type { StoredPlace } from './writing.ts';

/** A character of two bytes: browsers keep a text of plain letters in one byte each, and most entries hold Chinese. */
const WIDE = '\u5b57';

export interface Import {
  /** Ids of the entries that it adds: of those that were not there. */
  ids: ReadonlySet<string>;
  /** Name of the file or of what else they came from; '' if an earlier build did not note it. */
  name: string;
  /** When, milliseconds since 1970; 0 if an earlier build did not note it. */
  at: number;
  /** Whether all of them are in. */
  isDone: boolean;
}

/** So long, in milliseconds, an import may be under way in another tab. */
const IMPORT_TAKES = 60_000;

interface Note extends Omit<Import, 'ids'> {
  /** Whether it added an entry, by its id. */
  added: (id: string) => boolean;
  /** How many entries it had to add. */
  count: number;
}

/** The note of the last import; undefined if there was none or it cannot be read. */
function lastImport(home: Home): Note | undefined {
  const kept = readKept(home.environment, planKey('import', home));
  // Earlier builds noted the bare ids, once all were in.
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
  keep(home.environment, key, { ...readRecord(home.environment, key), isDone: true });
}

/** The ids of the entries of an import that are here, and whether an entry that it did not add stands over one. */
function foundOf({ added }: Note, entries: readonly Entry[]) {
  const ids = new Set(entries.map(({ id }) => id).filter(added));
  const isStoodOver = entries.some(
    ({ id, over }) => !ids.has(id) && over.some((name) => ids.has(name)),
  );
  return { ids, isStoodOver };
}

/** The last import, with those of its entries that are here, while it can be taken back. */
export function undoableImport(home: Home, entries: readonly Entry[]): Import | undefined {
  const last = lastImport(home);
  if (last === undefined) return undefined;
  const { name, at, isDone } = last;
  const { ids, isStoodOver } = foundOf(last, entries);
  return isStoodOver || ids.size === 0 ? undefined : { ids, name, at, isDone };
}

/** Why there is no room for so many characters, if so; some is kept for ticks and for taking entries back. */
function refusalOfCharacters({ environment }: Home, room: number): StorageRefusal | undefined {
  return proveRoom(environment, WIDE.repeat(room + SPARE_ROOM));
}

/** Why there is no room for entries under keys of their own, if so. */
export function refusalIfAlone(home: Home, entries: readonly Entry[]): StorageRefusal | undefined {
  return refusalOfCharacters(home, roomFor(home, entries));
}

/**
 * Where entries from elsewhere are to stand: each alone, or in packs where there is no room for that; or why
 * nowhere.
 */
function placesFor(home: Home, entries: readonly Entry[]): StorageRefusal | readonly StoredPlace[] {
  const refusal = refusalIfAlone(home, entries);
  if (refusal !== 'full') return refusal ?? eachAlone(home, entries);
  const packs = newPacks(home, entries);
  return refusalOfCharacters(home, packs.flat().join('').length) ?? packs;
}

/** Why there is no room for entries from elsewhere, neither each alone nor in packs, if so. */
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
 * Adds entries from elsewhere to a ledger as one import: all or, where storage refuses one, none. The note
 * comes first, and names only what is not there at this moment: another tab may have taken in the rest since
 * somebody looked at them, and that is its own import. What was deleted of them before leaves the trash.
 *
 * @param name Of the file or of what else they come from.
 * @returns Those that were added, or why none could be.
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
  // If the last import was cut off, this one completes what it had begun.
  const isBegun = ({ id }: Entry): boolean => last?.isDone === false && last.added(id);
  const stored = readStored(home);
  const there = new Set(stored.entries.map(({ id }) => id));
  const entries = all.filter((entry) => isBegun(entry) || !there.has(entry.id));
  if (entries.length === 0) return [];
  // The note leaves out entries that a missing archive may hold: taking the import back must not remove them there.
  const archived = idsOfStubs(stored.unreadable);
  const own = entries.map(({ id }) => id).filter((id) => !archived.has(shortId(id)));
  const ids = [...new Set(own)].map(sureId).join('');
  const note = { name, at: environment.now(), isDone: false, ids };
  const refusal = keep(environment, key, note) ?? takeIn(home, entries);
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
 * Adds entries that come by themselves, from a shared folder: all or none. It is no import that somebody made, and
 * so it is not noted as one: what was imported last can still be taken back.
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
  /** How many entries it had to add, and how many of them were found. */
  all: number;
  found: number;
  /** Whether those stay, since others have gone on from them. */
  isKept: boolean;
}

/** The end of an import that was cut off; undefined if there was none, or somebody has read of it. */
export function cutOffOf(home: Home): CutOff | undefined {
  const { name, all, found, isKept } = readRecord(home.environment, planKey('cutOff', home));
  return typeof all === 'number' && typeof found === 'number'
    ? { name: String(name ?? ''), all, found, isKept: isKept === true }
    : undefined;
}

/** Somebody has read what became of it. */
export function forgetCutOff({ environment, ...names }: Home): void {
  environment.remove(planKey('cutOff', names));
}

/**
 * Settles an import whose tab was closed before it was through: what is all there is complete, else it is
 * taken back, unless others have gone on from it. One that may still be under way in another tab is looked at
 * again later.
 *
 * @param say Told what became of it, if it was not all there.
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
  keep(home.environment, planKey('cutOff', home), cutOff);
  say(cutOff);
}
