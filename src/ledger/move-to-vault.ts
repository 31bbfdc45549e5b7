/**
 * How packs go into the vault, and what becomes of it. At every moment each entry stands somewhere: what goes is
 * written there, read back and compared before the stub takes its place, in one step. Packs of the vault come back,
 * are deleted, exported and merged as those of localStorage are (archive.ts, packed-trash.ts).
 */
import type { Entry } from './entry.ts';
import type { Environment, StorageRefusal } from './environment.ts';
import { packsPrefix } from './home.ts';
import type { Home } from './home.ts';
import { packOf } from './pack.ts';
import { keysUnder } from './room.ts';
import { held } from './unpack.ts';
import { entriesOfStub, fits, stubOf, stubUnder, writeStub } from './vault.ts';
import type { Missing, Stub, Vault } from './vault.ts';

/** How the way of packs into the vault ended. */
export interface Removed {
  /** How many entries they have. */
  count: number;
  /** Why not all went: `vault`: the vault refuses, or gives back something else. */
  refusal: StorageRefusal | 'vault' | undefined;
}

/** Puts a text into the vault; whether it is there then, as it is. */
async function put(vault: Vault, key: string, text: string): Promise<boolean> {
  try {
    await vault.set(key, text);
    return (await vault.get(key)) === text;
  } catch {
    return false;
  }
}

/** Puts a stub in the place of a text that is in the vault now; this page goes on reading the text. */
function keepStub(environment: Environment, key: string, stub: Stub, text: string) {
  held.set(stub.sum, text);
  return environment.write(key, writeStub(stub));
}

/** Puts a text that this page holds back into a vault that was emptied meanwhile; whether none is lacking. */
async function isThere({ environment }: Home, vault: Vault, key: string): Promise<boolean> {
  const stub = stubUnder(environment, key);
  const text = stub && held.get(stub.sum);
  if (stub === undefined || text === undefined) return true;
  return fits(stub, await vault.get(key).catch(() => undefined)) || put(vault, key, text);
}

/** How many entries of a plan's archive stand in localStorage. */
export function countInside(home: Home): number {
  const { environment } = home;
  return keysUnder(environment, packsPrefix(home)).reduce(
    (sum, key) => sum + (stubOf(environment.read(key) ?? '')?.count ?? 0),
    0,
  );
}

/** Puts all packs of a plan into the vault, and what it has lost since this page has read it. */
export async function packsOut(home: Home, vault: Vault): Promise<Removed> {
  const { environment } = home;
  let count = 0;
  for (const key of keysUnder(environment, packsPrefix(home)).sort()) {
    const text = environment.read(key) ?? '';
    const stub = stubOf(text);
    const isIn = await (stub === undefined ? isThere(home, vault, key) : put(vault, key, text));
    if (!isIn) return { count, refusal: 'vault' };
    if (stub === undefined) continue;
    // It may have been deleted meanwhile.
    if (environment.read(key) !== text) continue;
    const refusal = keepStub(environment, key, stub, text);
    if (refusal !== undefined) return { count, refusal };
    count += stub.count;
  }
  return { count, refusal: undefined };
}

/**
 * Brings packs back that the vault lacks, from entries that are known to be theirs: into the vault or, where that
 * refuses, to where they stood before.
 *
 * @param missing What `missingOf` said.
 * @param entries Of a file, and of what is here.
 * @returns How many entries came back.
 */
export async function refill(
  { environment }: Home,
  vault: Vault,
  missing: readonly Missing[],
  entries: readonly Entry[],
): Promise<number> {
  let count = 0;
  for (const one of missing) {
    const there = await vault.get(one.key).catch(() => undefined);
    const found = entriesOfStub(one, entries);
    // A text that is there as it was, and only came late, is not written over.
    const text = fits(one, there) ? there : found === undefined ? '' : packOf(found);
    const stub = stubOf(text);
    if (stub === undefined) continue;
    const isIn = await put(vault, one.key, text);
    if (stubUnder(environment, one.key)?.content !== one.content) continue;
    const refusal = isIn
      ? keepStub(environment, one.key, stub, text)
      : environment.write(one.key, text);
    if (refusal === undefined) count += stub.count;
  }
  return count;
}

/**
 * Gives up packs that the vault has lost. A pack that the vault refuses at the moment, or has after all, stays.
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
      if (fits(stub, await vault.get(key))) return false;
      if (stubUnder(environment, key)?.sum === stub.sum) environment.remove(key);
    }
    return true;
  } catch {
    return false;
  }
}

/**
 * Removes from the vault what no key of localStorage names: what was deleted for good, or came back.
 *
 * @param pause After it is looked once more: another tab may just be archiving.
 */
export async function sweepVault(
  { keys }: Pick<Environment, 'keys'>,
  vault: Vault,
  pause: () => Promise<void>,
): Promise<void> {
  const unnamed = (found: readonly string[]): string[] => {
    const named = new Set(keys());
    // A localStorage that cannot be read, or was emptied by another hand, names nothing.
    return named.size === 0 ? [] : found.filter((key) => !named.has(key));
  };
  try {
    const found = unnamed(await vault.keys());
    if (found.length > 0) await pause();
    for (const key of unnamed(found)) await vault.remove(key);
  } catch {
    // It is tried again when the trash is emptied next.
  }
}
