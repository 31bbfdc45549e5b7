/**
 * How archived entries are deleted and restored. They stay in packs, now in the trash: there may be no room for them
 * alone.
 */
import type { Entry } from '../entries/entry.ts';
import { planPrefix, readRecord } from '../browser/home.ts';
import type { Home } from '../browser/home.ts';
import { keysUnder } from './room.ts';
import { movePart, moveValue } from './moving.ts';
import { packOf } from './pack.ts';
import { newPackKey, packsOf } from './packs.ts';
import type { Packed } from './packs.ts';
import { unpack } from './unpack.ts';

interface DeletedPack extends Packed {
  at: number;
}

type Ids = ReadonlySet<string>;

/** The packs in the trash. */
export function deletedPacks(home: Home): DeletedPack[] {
  const { environment } = home;
  return keysUnder(environment, planPrefix(home, 'trash:')).flatMap((key) => {
    const { at, pack } = readRecord(environment, key);
    const entries = unpack(String(pack));
    return typeof at !== 'number' || entries === undefined ? [] : [{ key, at, entries }];
  });
}

/**
 * The key and text of a new pack: in the ledger or, with the moment of deletion, in the trash. Undefined for no
 * entries.
 */
function placeOf(home: Home, entries: readonly Entry[], at?: number) {
  if (entries.length === 0) return undefined;
  const pack = packOf(entries);
  return at === undefined
    ? ([newPackKey(home), pack] as const)
    : ([newPackKey(home, 'trash:'), JSON.stringify({ at, pack })] as const);
}

/** The entries of a pack that are chosen, and the others. */
function split({ entries }: Packed, ids: Ids): [Entry[], Entry[]] {
  return [entries.filter(({ id }) => ids.has(id)), entries.filter(({ id }) => !ids.has(id))];
}

/** Moves the chosen entries out of packs. Returns for each chosen entry that is in a pack whether it was moved. */
function moveOut<Pack extends Packed>(
  home: Home,
  packs: readonly Pack[],
  ids: Ids,
  to: (pack: Pack) => { part: number | undefined; rest: number | undefined },
): Map<string, boolean> {
  const went = new Map<string, boolean>();
  for (const pack of packs) {
    const [some, others] = split(pack, ids);
    const { part, rest } = to(pack);
    const place = placeOf(home, some, part);
    if (place === undefined) continue;
    const isGone = movePart(home.environment, pack.key, place, placeOf(home, others, rest));
    some.forEach(({ id }) => went.set(id, isGone && went.get(id) !== false));
  }
  return went;
}

/** Deletes entries that are in packs. Returns for each whether it was deleted. */
export function deletePacked(home: Home, ids: Ids, at: number): Map<string, boolean> {
  return moveOut(home, packsOf(home), ids, () => ({ part: at, rest: undefined }));
}

/** Restores entries from packs in the trash. Returns for each whether it came back. */
export function restorePacked(home: Home, ids: Ids): Map<string, boolean> {
  return moveOut(home, deletedPacks(home), ids, ({ at }) => ({ part: undefined, rest: at }));
}

/** Removes entries for good that are in packs of the trash. */
export function dropPacked(home: Home, ids: Ids): void {
  for (const pack of deletedPacks(home)) {
    const [some, others] = split(pack, ids);
    const place = placeOf(home, others, pack.at);
    if (place === undefined) home.environment.remove(pack.key);
    else if (some.length > 0) moveValue(home.environment, pack.key, ...place);
  }
}
