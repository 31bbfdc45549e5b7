import type { Entry } from './entry.ts';
import { readEntry } from './entry.ts';
import type { Environment } from './environment.ts';
import type { Raw } from './file.ts';
import type { Home } from './home.ts';
import { importKey, isOfLaterVersion, siteOfKey } from './keys.ts';

function parsed(raw: string | null): unknown {
  try {
    return JSON.parse(raw ?? 'null');
  } catch {
    return null;
  }
}

/** Ids of the entries that the last import added and that can still be taken back; none if not. */
export function undoableImport(home: Home, entries: readonly Entry[]): Set<string> {
  const kept = parsed(home.environment.read(importKey(home)));
  const ids = new Set(Array.isArray(kept) ? kept.map(String) : []);
  const isStoodOver = entries.some(
    (entry) => !ids.has(entry.id) && entry.over.some((id) => ids.has(id)),
  );
  const present = entries.filter(({ id }) => ids.has(id)).map(({ id }) => id);
  return new Set(isStoodOver ? [] : present);
}

/** Notes what an import added. */
export function noteImport(home: Home, ids: readonly string[]): void {
  home.environment.write(importKey(home), JSON.stringify(ids));
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
