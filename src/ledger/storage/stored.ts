import { isRecord } from '../../outside/records.ts';
import { readEntry } from '../entries/entry.ts';
import type { Entry } from '../entries/entry.ts';
import { entryKey, itemAndIdOf, planPrefix, quarantinePrefix, readKept } from '../browser/home.ts';
import type { Home } from '../browser/home.ts';
import { unpack } from './unpack.ts';

/** A value in storage that is no entry. */
export interface Unreadable {
  key: string;
  value: string;
  /**
   * `aside`: moved to another key. `stuck`: still under its key, since it could not be moved yet. `newer`: left under
   * its key, since it is a JSON record: an entry of a later build, or the stub of a pack that is missing.
   */
  where: 'aside' | 'stuck' | 'newer';
}

/** The entry under a key; undefined if the value is not the entry that the key names. */
export function entryUnder(key: string, value: string): Entry | undefined {
  const entry = readEntry(value);
  return entry !== undefined && key.endsWith(itemAndIdOf(entry)) ? entry : undefined;
}

/** The entries under a key: one, or those of a pack. Undefined if there is none, or if the key names another. */
export function entriesUnder(key: string, value: string): Entry[] | undefined {
  const entry = entryUnder(key, value);
  return entry === undefined ? unpack(value) : [entry];
}

/** What is stored for a plan. */
export interface Stored {
  entries: Entry[];
  unreadable: Unreadable[];
  /** The own keys of all entries that were found in packs. */
  packed: Set<string>;
}

/** Reads all that is stored for a plan, and changes nothing. */
export function readStored(home: Home): Stored {
  const { environment } = home;
  const [live, aside] = [planPrefix(home), quarantinePrefix(home)];
  // An entry that is both in a pack and under its own key, or in two packs, is one entry.
  const entries = new Map<string, Entry>();
  const packed = new Set<string>();
  const unreadable: Unreadable[] = [];
  for (const key of environment.keys()) {
    const isAside = key.startsWith(aside);
    const value = isAside || key.startsWith(live) ? environment.read(key) : null;
    if (value === null) continue;
    const found = isAside ? undefined : entriesUnder(key, value);
    if (found === undefined) {
      const isNewer = isRecord(readKept(environment, key));
      unreadable.push({ key, value, where: isAside ? 'aside' : isNewer ? 'newer' : 'stuck' });
    }
    for (const entry of found ?? []) {
      const alone = entryKey(home, entry);
      entries.set(alone, entry);
      if (alone !== key) packed.add(alone);
    }
  }
  return { entries: [...entries.values()], unreadable, packed };
}
