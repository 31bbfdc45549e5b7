/** What is known of the shared folder's files, for this plan, from one page to the next. It lives in IndexedDB. */
import { del, get, set } from 'idb-keyval';
import { DAY, deletionsOf, deviceOf, planKey } from '../../ledger/index.ts';
import { fileNameOf, heardFrom, stillHeld } from '../../shared-folder/index.ts';
import type { Heard, Memory } from '../../shared-folder/index.ts';
import { getLedger } from '../here/ledger.ts';

interface Kept {
  /** The choice of a folder to which this belongs (`since` of Shared); '' for one by an earlier version. */
  since: string;
  memory: Memory;
  /** The end of the last round that succeeded, ISO 8601 UTC; undefined if there was none. */
  last: string | undefined;
  /** How many rounds in a row have ended with a fault that passes. */
  failures: number;
  /** Ids of entries that were deleted here and that files of others still hold. */
  gone: ReadonlySet<string>;
}

const memoryKey = (): string => planKey('shared', getLedger().home);

/** The name of this browser's own file. */
export function ownName(): string {
  const { home } = getLedger();
  return fileNameOf(home.plan, deviceOf(home));
}

/**
 * What is known of the folder. Other tabs note here too what they have read.
 *
 * @param since The choice of a folder.
 * @param onPage What this page knows of its rounds. Without IndexedDB nothing else is known, and all files are read
 * again.
 */
export async function keptNow(
  since = '',
  { last, failures }: Pick<Kept, 'last' | 'failures'>,
): Promise<Kept> {
  const kept = await get<Partial<Kept>>(memoryKey()).catch(() => undefined);
  const none = { since, memory: new Map(), last: undefined, failures: 0, gone: new Set<string>() };
  if (kept === undefined) return { ...none, last, failures };
  return (kept.since ?? '') === since ? { ...none, ...kept } : none;
}

/** Notes what is known after a round. */
export async function keep(kept: Kept): Promise<void> {
  const gone = stillHeld(kept.memory, ownName(), deletedNow(kept), getLedger().entries());
  await set(memoryKey(), { ...kept, gone }).catch(() => undefined);
}

/** Forgets all of it, when the folder is shared no more. */
export async function forget(): Promise<void> {
  await del(memoryKey()).catch(() => undefined);
}

/** Ids of entries that were deleted here: those in the trash, and those that files of others still hold. */
export function deletedNow({ gone }: Kept): Set<string> {
  const inTrash = deletionsOf(getLedger().home).flatMap(({ entries }) => entries);
  return new Set([...gone, ...inTrash.map(({ id }) => id)]);
}

/** Whose words came. A clock that is a day ahead is wrong. */
export function heardNow(memory: Memory): Heard[] {
  const latest = new Date(getLedger().home.environment.now() + DAY).toISOString();
  return heardFrom(memory, ownName(), latest);
}
