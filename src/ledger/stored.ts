import { isRecord } from '../text/records.ts';
import { readEntry } from './entry.ts';
import type { Entry } from './entry.ts';
import { entryKey, itemAndIdOf, planPrefix, quarantinePrefix, readKept } from './home.ts';
import type { Home } from './home.ts';
import { unpack } from './unpack.ts';

/** A value in storage that is no entry. */
export interface Unreadable {
  key: string;
  value: string;
  /**
   * `aside`: moved out of the way. `stuck`: where it was, since it could not be moved yet. `newer`: left where
   * it was, since it is a JSON record and may be an entry of a later build.
   */
  where: 'aside' | 'stuck' | 'newer';
}

/** The entry under a key, or undefined if what is there is not the entry that the key names. */
export function entryUnder(key: string, value: string): Entry | undefined {
  const entry = readEntry(value);
  return entry !== undefined && key.endsWith(itemAndIdOf(entry)) ? entry : undefined;
}

/** The entries under a key, one or those of a pack; undefined if there is none, or another than the key names. */
export function entriesUnder(key: string, value: string): Entry[] | undefined {
  const entry = entryUnder(key, value);
  return entry === undefined ? unpack(value) : [entry];
}

interface Stored {
  entries: Entry[];
  unreadable: Unreadable[];
  /** The keys under which those entries would stand alone that stand in packs. */
  packed: Set<string>;
}

/** Reads all that is stored for a plan, and changes nothing. */
export function readStored(home: Home): Stored {
  const { environment } = home;
  const [live, aside] = [planPrefix(home), quarantinePrefix(home)];
  // An entry in a pack and under a key of its own, or in two packs, is one entry.
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
