/** Packs (pack.ts) in storage. An entry may be stored under its own key, in a pack, or in both. */
import type { Entry } from '../entries/entry.ts';
import { newId } from '../entries/entry.ts';
import { byId } from '../files/file.ts';
import { entryKey, PACKS, packsPrefix } from '../browser/home.ts';
import type { Area, Home } from '../browser/home.ts';
import { keysUnder } from './room.ts';
import { packOf } from './pack.ts';
import { unpack } from './unpack.ts';
import type { StoredPlace } from './writing.ts';

/** How many entries stand in one pack at most. */
export const MOST_PACKED = 1000;

/** The key of a new pack. */
export function newPackKey(home: Home, area: Area = ''): string {
  const { now, random } = home.environment;
  return entryKey(home, { item: PACKS, id: newId(now(), random(10)) }, area);
}

export interface Packed {
  key: string;
  entries: Entry[];
}

/** The packs of a plan. */
export function packsOf(home: Home): Packed[] {
  const { environment } = home;
  return keysUnder(environment, packsPrefix(home)).flatMap((key) => {
    const entries = unpack(environment.read(key) ?? '');
    return entries === undefined ? [] : [{ key, entries }];
  });
}

/** Entries in the order in which packs take the least room: those of one item together. */
export function byItem(entries: readonly Entry[]): Entry[] {
  return [...entries].sort((one, other) =>
    one.item === other.item ? byId(one, other) : one.item < other.item ? -1 : 1,
  );
}

/** New packs for entries, and the keys under which they are to stand. */
export function newPacks(home: Home, entries: readonly Entry[]): StoredPlace[] {
  const sorted = byItem(entries);
  return Array.from({ length: Math.ceil(sorted.length / MOST_PACKED) }, (_, at) => [
    newPackKey(home),
    packOf(sorted.slice(at * MOST_PACKED, (at + 1) * MOST_PACKED)),
  ]);
}
