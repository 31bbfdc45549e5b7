/** What is known of the shared folder's files, for this plan, from one page to the next. It lives in IndexedDB. */
import { del, get, set } from 'idb-keyval';
import { DAY, deviceOf, planKey } from '../../ledger/index.ts';
import { fileNameOf, heardFrom } from '../../shared-folder/index.ts';
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
}

const memoryKey = (): string => planKey('shared', getLedger().home);

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
  const none = { since, memory: new Map(), last: undefined, failures: 0 };
  if (kept === undefined) return { ...none, last, failures };
  return (kept.since ?? '') === since ? { ...none, ...kept } : none;
}

export async function keep(kept: Kept): Promise<void> {
  await set(memoryKey(), kept).catch(() => undefined);
}

export async function forget(): Promise<void> {
  await del(memoryKey()).catch(() => undefined);
}

/** Whose words came. A clock that is a day ahead is wrong. */
export function heardNow(memory: Memory): Heard[] {
  const { home } = getLedger();
  const latest = new Date(home.environment.now() + DAY).toISOString();
  return heardFrom(memory, fileNameOf(home.plan, deviceOf(home)), latest);
}
