/**
 * Early builds knew neither packs nor stubs, and set them aside: each was moved to another key, as this build does with
 * what it cannot read itself. What this build can read comes back, so that all the rest reads it as ever.
 */
import type { Entry } from '../entries/entry.ts';
import type { Environment } from '../browser/environment.ts';
import { canonical } from '../files/file.ts';
import { PACKS, QUARANTINE } from '../browser/home.ts';
import { moveValue } from './moving.ts';
import { newPacks } from './packs.ts';
import { entriesUnder, readStored } from './stored.ts';
import { isStub } from './stub.ts';
import { writePlaces } from './writing.ts';

/**
 * The keys whose values have come back on this page. Each comes back once: an early build that is open in another tab
 * would set it aside again and again.
 */
export const returned = new Set<string>();

/** The key under which a value stood before it was set aside; undefined if it was not. */
export function keyBefore(key: string): string | undefined {
  if (!key.startsWith(QUARANTINE)) return undefined;
  return /^(?:[^:]*:){5}[^:]*/u.exec(key.slice(QUARANTINE.length))?.[0];
}

/**
 * Packs the entries that are not here, since another value stands under the key of their pack. Returns whether all are
 * here now as they are.
 */
function packMissing(environment: Environment, before: string, entries: readonly Entry[]): boolean {
  const [, , site = '', plan = '', item] = before.split(':');
  const home = { environment, site, plan };
  const here = new Map(readStored(home).entries.map((entry) => [entry.id, canonical(entry)]));
  const others = entries.filter((entry) => here.get(entry.id) !== canonical(entry));
  // What stands under an entry's own key may be the same entry as a later build writes it.
  if (others.some(({ id }) => here.has(id) || item !== PACKS)) return false;
  return writePlaces(environment, newPacks(home, others)) === undefined;
}

/**
 * Takes back a value that was set aside, if this build can read it: an entry, a pack, or a stub. Another value that
 * stands under its key by now stays; then the entries that are not here are packed anew. A stub whose text this page
 * does not have stays aside then, and is missing.
 *
 * @param key Under which it stands now.
 * @returns Whether it is no longer aside.
 */
export function comeBack(environment: Environment, key: string): boolean {
  const [before, value] = [keyBefore(key), environment.read(key)];
  // Another page may have taken it back.
  if (value === null) return true;
  if (before === undefined || returned.has(key)) return false;
  const entries = entriesUnder(before, value);
  if (entries === undefined && !isStub(value)) return false;
  const there = environment.read(before);
  const isBack =
    there === null
      ? moveValue(environment, key, before, value)
      : there === value || (entries !== undefined && packMissing(environment, before, entries));
  if (!isBack) return false;
  returned.add(key);
  environment.remove(key);
  return true;
}
