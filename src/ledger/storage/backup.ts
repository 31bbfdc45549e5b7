import { DAY, dayOf } from '../browser/days.ts';
import type { Entry } from '../entries/entry.ts';
import { emptiesStorage } from '../browser/user-agent.ts';
import { canonical } from '../files/file.ts';
import type { LedgerFile } from '../files/file.ts';
import { groupBy } from '../entries/group-by.ts';
import { writeKept, planKey, readRecord } from '../browser/home.ts';
import type { Home } from '../browser/home.ts';

/** How far a ledger has gone since its last backup. */
export interface SinceBackup {
  /** Undefined if there never was one. */
  last: string | undefined;
  /** Entries since. */
  changes: number;
  /** Whole days since the last backup. If there was none: since the first entry whose date is believable. */
  days: number;
  /** Whether it is time for another. */
  isDue: boolean;
}

/**
 * A backup is due after so many changes, or after so many days if anything changed; sooner where the browser forgets.
 */
const MOST_CHANGES = 20;
const MOST_DAYS = 7;
const MOST_DAYS_WHERE_EMPTIED = 3;

/** A device, the id of its newest entry, and the number of its entries. */
type Written = [device: string, newest: string, count: number];

/**
 * What each device has written. Ids sort by time, but entries may arrive in another order: a sheet that is taken in
 * late brings entries that are older than those of another sheet of the unit. So entries are also counted.
 */
function writtenIn(entries: readonly Entry[]): Written[] {
  const devices = groupBy(entries, ({ device }) => device);
  return [...devices].map(([device, all]) => [
    device,
    all.reduce((newest, { id }) => (id > newest ? id : newest), ''),
    all.length,
  ]);
}

/** Notes that all of these entries have just been saved to a file. */
export function noteBackup(home: Home, entries: readonly Entry[]): void {
  const at = new Date(home.environment.now()).toISOString();
  writeKept(home.environment, planKey('backup', home), { at, newest: writtenIn(entries) });
}

/**
 * How many entries the last backup lacks, by the note of it. Earlier builds noted only the number of its entries, or
 * only the newest.
 */
function changesSince(
  { newest, count }: Record<string, unknown>,
  entries: readonly Entry[],
): number {
  if (!Array.isArray(newest)) {
    return Math.max(0, entries.length - (typeof count === 'number' ? count : 0));
  }
  const known = new Map(newest.filter(Array.isArray).map(([device, ...rest]) => [device, rest]));
  const changes = [...groupBy(entries, ({ device }) => device)].map(([device, all]) => {
    const [last, had] = known.get(device) ?? [];
    const newer = all.filter(({ id }) => id > String(last ?? '')).length;
    return typeof had === 'number' ? Math.max(newer, all.length - had) : newer;
  });
  return changes.reduce((sum, one) => sum + one, 0);
}

/**
 * How far these entries have gone since the last backup.
 *
 * @param published The day on which the plan was published, YYYY-MM-DD; '' if it is not known. A date before it comes
 * from a wrong clock.
 */
export function sinceBackup(home: Home, entries: readonly Entry[], published: string): SinceBackup {
  const { environment } = home;
  const noted = readRecord(environment, planKey('backup', home));
  const last = typeof noted['at'] === 'string' ? noted['at'] : undefined;
  const changes = changesSince(last === undefined ? {} : noted, entries);
  const isBelievable = (at: string): boolean => dayOf(Date.parse(at)) >= published;
  const [first = ''] = entries
    .map(({ at }) => at)
    .filter(isBelievable)
    .sort();
  const since = Date.parse(last ?? first);
  const days = Math.max(0, Math.floor((environment.now() - since) / DAY)) || 0;
  const mostDays = emptiesStorage(environment.agent) ? MOST_DAYS_WHERE_EMPTIED : MOST_DAYS;
  const isDue = changes >= MOST_CHANGES || (changes > 0 && days >= mostDays);
  return { last, changes, days, isDue };
}

/** How many entries a file lacks, or has with other content: of a backup that can be trusted, none. */
export function missingIn({ ledgers }: LedgerFile, entries: readonly Entry[]): number {
  const kept = new Map(ledgers.flatMap((ledger) => ledger.entries.map((one) => [one.id, one])));
  return entries.filter((entry) => {
    const copy = kept.get(entry.id);
    return copy === undefined || canonical(copy) !== canonical(entry);
  }).length;
}

export interface AutoFile {
  name: string;
  /** Whether it could not be written when it was last tried. */
  hasFailed: boolean;
}

/** The file into which each change is written, if there is one. Earlier builds kept its bare name. */
export function autoFileOf(home: Home): AutoFile | undefined {
  const raw = home.environment.read(planKey('auto', home));
  if (raw === null) return undefined;
  const { name, hasFailed } = readRecord(home.environment, planKey('auto', home));
  return { name: typeof name === 'string' ? name : raw, hasFailed: hasFailed === true };
}

/**
 * Keeps which file changes are written into, and how the last writing went. Undefined: there is no such file any more.
 */
export function noteAutoFile(home: Home, file: AutoFile | undefined): void {
  if (file === undefined) home.environment.remove(planKey('auto', home));
  else writeKept(home.environment, planKey('auto', home), file);
}
