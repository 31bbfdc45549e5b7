import type { Entry } from './entry.ts';
import { readEntry } from './entry.ts';
import type { Environment } from './environment.ts';
import type { Home } from './home.ts';
import { itemAndIdOf, planPrefix, quarantineKey, quarantinePrefix } from './keys.ts';

/** A value in storage that is no entry. */
export interface Unreadable {
  key: string;
  value: string;
  /** Whether it was moved out of the way; if storage is full it stays where it is. */
  setAside: boolean;
}

/** The entry under a key, or undefined if what is there is not the entry that the key names. */
export function entryUnder(key: string, value: string): Entry | undefined {
  const entry = readEntry(value);
  return entry !== undefined && key.endsWith(itemAndIdOf(entry)) ? entry : undefined;
}

/** Moves a value that is no entry to a key where nothing else is; what cannot be moved stays. */
function setAside(environment: Environment, key: string, value: string): Unreadable {
  let copy = 0;
  const isTaken = (): boolean => {
    const there = environment.read(quarantineKey(key, copy));
    return there !== null && there !== value;
  };
  while (isTaken()) copy += 1;
  const refusal = environment.write(quarantineKey(key, copy), value);
  if (refusal === undefined) environment.remove(key);
  return { key, value, setAside: refusal === undefined };
}

/** What was set aside, now or earlier. */
function quarantined(environment: Environment, prefix: string): Unreadable[] {
  return environment
    .keys()
    .filter((key) => key.startsWith(prefix))
    .map((key) => ({ key, value: environment.read(key) ?? '', setAside: true }));
}

/**
 * Reads all that is stored for a plan. What is no entry is set aside under a key of its own, never
 * overwritten or lost.
 */
export function readStored(home: Home): { entries: Entry[]; unreadable: Unreadable[] } {
  const { environment } = home;
  const prefix = planPrefix(home);
  const entries: Entry[] = [];
  const stuck: Unreadable[] = [];
  for (const key of environment.keys()) {
    const value = key.startsWith(prefix) ? environment.read(key) : null;
    if (value === null) continue;
    const entry = entryUnder(key, value);
    if (entry !== undefined) {
      entries.push(entry);
      continue;
    }
    const unreadable = setAside(environment, key, value);
    if (!unreadable.setAside) stuck.push(unreadable);
  }
  const unreadable = [...quarantined(environment, quarantinePrefix(home)), ...stuck];
  return { entries, unreadable };
}
