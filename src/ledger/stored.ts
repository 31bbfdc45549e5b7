import { quarantinePrefix } from './aside.ts';
import { isRecord } from '../text/own.ts';
import { readEntry } from './entry.ts';
import type { Entry } from './entry.ts';
import { itemAndIdOf, planPrefix, readKept } from './home.ts';
import type { Home } from './home.ts';

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

/** Reads all that is stored for a plan, and changes nothing. */
export function readStored(home: Home): { entries: Entry[]; unreadable: Unreadable[] } {
  const { environment } = home;
  const [live, aside] = [planPrefix(home), quarantinePrefix(home)];
  const entries: Entry[] = [];
  const unreadable: Unreadable[] = [];
  for (const key of environment.keys()) {
    const isAside = key.startsWith(aside);
    const value = isAside || key.startsWith(live) ? environment.read(key) : null;
    if (value === null) continue;
    const entry = isAside ? undefined : entryUnder(key, value);
    if (entry !== undefined) entries.push(entry);
    else {
      const isNewer = isRecord(readKept(environment, key));
      unreadable.push({ key, value, where: isAside ? 'aside' : isNewer ? 'newer' : 'stuck' });
    }
  }
  return { entries, unreadable };
}
