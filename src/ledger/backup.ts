import type { Entry } from './entry.ts';
import type { Home } from './home.ts';
import { backupKey } from './keys.ts';

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
const DAY = 86_400_000;

function readBackup({ environment, ...names }: Home): Backup | undefined {
  try {
    const { at, count } = JSON.parse(environment.read(backupKey(names)) ?? '{}');
    return typeof at === 'string' && typeof count === 'number' ? { at, count } : undefined;
  } catch {
    return undefined;
  }
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
