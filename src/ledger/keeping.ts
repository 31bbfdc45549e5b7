import type { Entry } from './entry.ts';
import { readEntry } from './entry.ts';
import type { Environment } from './environment.ts';
import type { Raw } from './file.ts';
import type { Home } from './home.ts';
import { backupKey, expectedKey, importKey, isOfLaterVersion, siteOfKey } from './keys.ts';

/** When a ledger was last taken out of the browser, and of how many entries. */
export interface Backup {
  /** ISO 8601 UTC. */
  at: string;
  count: number;
}

/** How far a ledger has gone since its last backup. */
export interface SinceBackup {
  /** Undefined if there never was one. */
  last: string | undefined;
  /** Entries since. */
  changes: number;
  /** Whole days since the last backup, or since the first entry. */
  days: number;
  /** Whether it is time for another. */
  isDue: boolean;
}

/** After so many changes, or so many days with any, a backup is due. */
const MOST_CHANGES = 20;
const MOST_DAYS = 7;
const DAY = 24 * 60 * 60 * 1000;

function parsed(raw: string | null): unknown {
  try {
    return JSON.parse(raw ?? 'null');
  } catch {
    return null;
  }
}

function readBackup({ environment, ...names }: Home): Backup | undefined {
  const kept = parsed(environment.read(backupKey(names)));
  if (typeof kept !== 'object' || kept === null) return undefined;
  const { at, count } = kept as Partial<Backup>;
  return typeof at === 'string' && typeof count === 'number' ? { at, count } : undefined;
}

/** Notes that all of so many entries have just been taken out of the browser. */
export function noteBackup(home: Home, count: number): void {
  const at = new Date(home.environment.now()).toISOString();
  home.environment.write(backupKey(home), JSON.stringify({ at, count }));
}

/** How far these entries have gone since the last backup. */
export function sinceBackup(home: Home, entries: readonly Entry[]): SinceBackup {
  const backup = readBackup(home);
  const changes = Math.max(0, entries.length - (backup?.count ?? 0));
  const first = entries.reduce((least, { at }) => (least === '' || at < least ? at : least), '');
  const since = Date.parse(backup?.at ?? first);
  const days = Math.max(0, Math.floor((home.environment.now() - since) / DAY)) || 0;
  const isDue = changes >= MOST_CHANGES || (changes > 0 && days >= MOST_DAYS);
  return { last: backup?.at, changes, days, isDue };
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

/** The units that should report, as somebody has listed them. */
export function expectedUnits(home: Home): string[] {
  const kept = parsed(home.environment.read(expectedKey(home)));
  return Array.isArray(kept) ? kept.map(String) : [];
}

/** Keeps the list of units that should report. */
export function noteExpected(home: Home, units: readonly string[]): void {
  home.environment.write(expectedKey(home), JSON.stringify(units));
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
