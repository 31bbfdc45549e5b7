import type { Entry } from './entry.ts';
import { isRecord, readEntry } from './entry.ts';
import type { Environment } from './environment.ts';
import type { Home } from './home.ts';
import { readKept } from './kept.ts';
import {
  entryKey,
  itemAndIdOf,
  keyBefore,
  planPrefix,
  quarantineKey,
  quarantinePrefix,
} from './keys.ts';

/** A value in storage that is no entry. */
export interface Unreadable {
  key: string;
  value: string;
  /**
   * `aside`: moved out of the way. `stuck`: it has to stay, since storage takes no more. `newer`: left alone,
   * since it is well-formed and may be a later build's.
   */
  where: 'aside' | 'stuck' | 'newer';
}

/** The entry under a key, or undefined if what is there is not the entry that the key names. */
export function entryUnder(key: string, value: string): Entry | undefined {
  const entry = readEntry(value);
  return entry !== undefined && key.endsWith(itemAndIdOf(entry)) ? entry : undefined;
}

/** What becomes of a value that is no entry: only what is no JSON record is moved, to where nothing else is. */
function setAside(environment: Environment, key: string, value: string): Unreadable {
  if (isRecord(readKept(environment, key))) return { key, value, where: 'newer' };
  let copy = 0;
  const isTaken = (): boolean => {
    const there = environment.read(quarantineKey(key, copy));
    return there !== null && there !== value;
  };
  while (isTaken()) copy += 1;
  const refusal = environment.write(quarantineKey(key, copy), value);
  if (refusal === undefined) environment.remove(key);
  return { key, value, where: refusal === undefined ? 'aside' : 'stuck' };
}

/** Takes back what an earlier build set aside and this one can read; returns what is still aside. */
function quarantined(home: Home): Unreadable[] {
  const { environment } = home;
  const prefix = quarantinePrefix(home);
  return environment.keys().flatMap((key): Unreadable[] => {
    if (!key.startsWith(prefix)) return [];
    const value = environment.read(key) ?? '';
    const entry = readEntry(value);
    if (entry !== undefined && keyBefore(key) === entryKey(home, entry)) {
      const there = environment.read(keyBefore(key));
      const isBack =
        there === value ||
        (there === null && environment.write(keyBefore(key), value) === undefined);
      if (isBack) {
        environment.remove(key);
        return [];
      }
    }
    return [{ key, value, where: 'aside' }];
  });
}

/**
 * Reads all that is stored for a plan. What is no entry is set aside under a key of its own, never
 * overwritten or lost.
 */
export function readStored(home: Home): { entries: Entry[]; unreadable: Unreadable[] } {
  const { environment } = home;
  quarantined(home);
  const prefix = planPrefix(home);
  const entries: Entry[] = [];
  const left: Unreadable[] = [];
  for (const key of environment.keys()) {
    const value = key.startsWith(prefix) ? environment.read(key) : null;
    if (value === null) continue;
    const entry = entryUnder(key, value);
    if (entry !== undefined) {
      entries.push(entry);
      continue;
    }
    const unreadable = setAside(environment, key, value);
    if (unreadable.where !== 'aside') left.push(unreadable);
  }
  return { entries, unreadable: [...quarantined(home), ...left] };
}
