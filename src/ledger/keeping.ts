import type { Entry } from './entry.ts';
import { isRecord, readEntry } from './entry.ts';
import type { Environment } from './environment.ts';
import type { Raw } from './file.ts';
import type { Home } from './home.ts';
import { importKey, isOfLaterVersion, siteOfKey } from './keys.ts';

/** About as long is the key of an entry. */
const KEY_LENGTH = 100;

function parsed(raw: string | null): unknown {
  try {
    return JSON.parse(raw ?? 'null');
  } catch {
    return null;
  }
}

/** An import that can be taken back. */
export interface UndoableImport {
  /** The entries that it added; none if it can't be taken back any more. */
  ids: Set<string>;
  /** Name of the file. */
  name: string;
  /** When, ISO 8601 UTC. */
  at: string;
}

/** The last import, as far as it can still be taken back. */
export function undoableImport(home: Home, entries: readonly Entry[]): UndoableImport {
  const kept = parsed(home.environment.read(importKey(home)));
  const noted = isRecord(kept) ? kept : { ids: kept };
  const ids = new Set(Array.isArray(noted['ids']) ? noted['ids'].map(String) : []);
  const isStoodOver = entries.some(
    (entry) => !ids.has(entry.id) && entry.over.some((id) => ids.has(id)),
  );
  const present = entries.filter(({ id }) => ids.has(id)).map(({ id }) => id);
  const { name, at } = noted;
  return {
    ids: new Set(isStoodOver ? [] : present),
    name: typeof name === 'string' ? name : '',
    at: typeof at === 'string' ? at : '',
  };
}

/** Notes what an import added. */
export function noteImport(home: Home, ids: readonly string[], name: string): void {
  const at = new Date(home.environment.now()).toISOString();
  home.environment.write(importKey(home), JSON.stringify({ ids, name, at }));
}

/** Characters that entries will take in storage, each with its key. */
export function roomFor(entries: readonly Entry[]): number {
  return entries.reduce((sum, entry) => sum + JSON.stringify(entry).length + KEY_LENGTH, 0);
}

/** Entries of this plan that another site id keeps in this browser: the site had another name once. */
export function entriesElsewhere({ environment, site, plan }: Home): Map<string, Entry[]> {
  const found = new Map<string, Entry[]>();
  for (const key of environment.keys()) {
    const other = siteOfKey(key, plan);
    if (other === undefined || other === site) continue;
    const entry = readEntry(environment.read(key) ?? '');
    if (entry !== undefined) found.set(other, [...(found.get(other) ?? []), entry]);
  }
  return found;
}

/** What a later version of this software has written for this plan: left alone, and exported. */
export function ofLaterVersions(home: Home): Raw[] {
  const { environment } = home;
  return environment
    .keys()
    .filter((key) => isOfLaterVersion(key, home))
    .map((key) => ({ key, value: environment.read(key) ?? '' }));
}

/** Characters that are kept for this origin; most browsers keep five million. */
export function usedRoom(environment: Environment): number {
  return environment
    .keys()
    .reduce((sum, key) => sum + key.length + (environment.read(key)?.length ?? 0), 0);
}
