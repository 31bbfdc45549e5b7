/**
 * How packs get into the vault, and what happens to them there. At every moment each entry is stored somewhere: a pack
 * is written to the vault, read back and compared, before its stub replaces it in one step. Packs in the vault are
 * unpacked, deleted, exported and merged like those in localStorage (deeds/archive.ts, packed-trash.ts).
 */
import type { Entry } from '../entries/entry.ts';
import type { Environment, StorageRefusal } from '../browser/environment.ts';
import { packsPrefix } from '../browser/home.ts';
import type { Home } from '../browser/home.ts';
import { packOf } from './pack.ts';
import { newPackKey } from './packs.ts';
import { keysUnder } from './room.ts';
import { held } from './unpack.ts';
import { keyBefore } from './set-aside.ts';
import { entriesOfStub, fits, stubOf, stubUnder, vaultKey, writeStub } from './vault.ts';
import type { Missing, Stub, Vault } from './vault.ts';

/** How the moving of packs into the vault ended. */
export interface Moved {
  /** How many entries the moved packs have. */
  count: number;
  /** Why not all packs were moved. `vault`: the vault refuses, or gives back something else. */
  refusal: StorageRefusal | 'vault' | undefined;
}

/** Puts a text into the vault. Returns whether the vault then gives the same text back. */
async function put(vault: Vault, key: string, text: string): Promise<boolean> {
  try {
    await vault.set(key, text);
    return (await vault.get(key)) === text;
  } catch {
    return false;
  }
}

/** Replaces a text that is now in the vault by its stub. This page goes on reading the text. */
function keepStub(environment: Environment, key: string, stub: Stub, text: string) {
  held.set(stub.sum, text);
  return environment.write(key, writeStub(stub));
}

/**
 * Puts a text that this page holds back into a vault that was emptied meanwhile. Returns whether the vault has it now;
 * also true for a stub whose text this page lacks.
 */
async function putBackLost({ environment }: Home, vault: Vault, key: string): Promise<boolean> {
  const stub = stubUnder(environment, key);
  const text = stub && held.get(stub.sum);
  if (stub === undefined || text === undefined) return true;
  return fits(stub, await vault.get(key).catch(() => undefined)) || put(vault, key, text);
}

/** How many archived entries of a plan are still stored in localStorage. */
export function countInside(home: Home): number {
  const { environment } = home;
  return keysUnder(environment, packsPrefix(home)).reduce(
    (sum, key) => sum + (stubOf(environment.read(key) ?? '')?.count ?? 0),
    0,
  );
}

/** Puts all packs of a plan into the vault, and also texts that the vault has lost since this page read them. */
export async function movePacksToVault(home: Home, vault: Vault): Promise<Moved> {
  const { environment } = home;
  let count = 0;
  for (const key of keysUnder(environment, packsPrefix(home)).sort()) {
    const text = environment.read(key) ?? '';
    const stub = stubOf(text);
    const isIn = await (stub === undefined ? putBackLost(home, vault, key) : put(vault, key, text));
    if (!isIn) return { count, refusal: 'vault' };
    if (stub === undefined) continue;
    // The pack may have been deleted meanwhile.
    if (environment.read(key) !== text) continue;
    const refusal = keepStub(environment, key, stub, text);
    if (refusal !== undefined) return { count, refusal };
    count += stub.count;
  }
  return { count, refusal: undefined };
}

/**
 * Brings back packs that the vault lacks, from entries that are known to belong to them. They go into the vault or, if
 * it refuses, back into localStorage. What was set aside, and whose key another value has by now, gets a new key.
 *
 * @param missing The result of `missingOf`.
 * @param entries From a file, and from this browser.
 * @returns How many entries came back.
 */
export async function refill(
  home: Home,
  vault: Vault,
  missing: readonly Missing[],
  entries: readonly Entry[],
): Promise<number> {
  const { environment } = home;
  let count = 0;
  for (const one of missing) {
    const key = keyBefore(one.key) === undefined ? one.key : newPackKey(home);
    const there = await vault.get(vaultKey(one.key)).catch(() => undefined);
    const found = entriesOfStub(one, entries);
    // A text that only arrived late in the vault, and is as it was, is not overwritten.
    const text = fits(one, there) ? there : found === undefined ? '' : packOf(found);
    const stub = stubOf(text);
    if (stub === undefined) continue;
    const isIn = await put(vault, key, text);
    if (stubUnder(environment, one.key)?.content !== one.content) continue;
    const refusal = isIn ? keepStub(environment, key, stub, text) : environment.write(key, text);
    if (refusal !== undefined) continue;
    if (key !== one.key) environment.remove(one.key);
    count += stub.count;
  }
  return count;
}

/**
 * Gives up packs that the vault has lost. A pack stays if the vault has it after all, or cannot be asked at the moment.
 *
 * @returns Whether all are given up.
 */
export async function giveUp(
  { environment }: Home,
  vault: Vault,
  missing: readonly Missing[],
): Promise<boolean> {
  try {
    for (const { key, ...stub } of missing) {
      if (fits(stub, await vault.get(vaultKey(key)))) return false;
      if (stubUnder(environment, key)?.sum === stub.sum) environment.remove(key);
    }
    return true;
  } catch {
    return false;
  }
}

/**
 * Removes texts from the vault that no key in localStorage names: their packs were deleted for good, or came back. A
 * stub that was set aside names its text too.
 *
 * @param pause Waited for before looking a second time: another tab may be archiving at the moment.
 */
export async function sweepVault(
  { keys }: Pick<Environment, 'keys'>,
  vault: Vault,
  pause: () => Promise<void>,
): Promise<void> {
  const unnamed = (found: readonly string[]): string[] => {
    const named = new Set(keys().map(vaultKey));
    // If localStorage cannot be read, or was emptied from outside, it has no keys: nothing may be concluded from that.
    return named.size === 0 ? [] : found.filter((key) => !named.has(key));
  };
  try {
    const found = unnamed(await vault.keys());
    if (found.length > 0) await pause();
    for (const key of unnamed(found)) await vault.remove(key);
  } catch {
    // The next emptying of the trash tries again.
  }
}
