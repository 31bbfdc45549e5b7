/**
 * A vault: texts of packs outside of localStorage. Under the key of such a pack, localStorage has its stub: the number
 * and the days of its entries, and sums by which its text or a file is checked. So a vault that was lost is noticed,
 * and never taken for an empty one. A page reads the vault before it reads a ledger (`readVault`); from then on a stub
 * reads like its pack (unpack.ts).
 */
import type { PackedDays } from '../../text/missing.ts';
import { isRecord } from '../../outside/records.ts';
import { archiveDayOf } from './archive-day.ts';
import type { Entry } from '../entries/entry.ts';
import type { Environment } from '../browser/environment.ts';
import { canonical } from '../files/file.ts';
import { ENTRY, packsPrefix, readKept } from '../browser/home.ts';
import type { Home } from '../browser/home.ts';
import { byItem } from './packs.ts';
import { keysUnder } from './room.ts';
import { isStub } from './stub.ts';
import { shortId, sumOf } from './checksums.ts';
import { held, unpack } from './unpack.ts';

/** Keeps texts under the keys of their packs. Each call may be refused. */
export interface Vault {
  get: (key: string) => Promise<string | undefined>;
  set: (key: string, text: string) => Promise<void>;
  remove: (key: string) => Promise<void>;
  keys: () => Promise<string[]>;
}

/** Stands in localStorage for a pack whose text lies in the vault. */
export interface Stub extends PackedDays {
  /** Sum by which its text is recognised. */
  sum: string;
  /** Sum by which its entries are recognised, however they are packed. */
  content: string;
  /** Two characters for each id, in the order of `byItem`: they tell which entries of a file may belong to the pack. */
  ids: string;
}

/** The stub of a pack that the vault did not give, and its key. */
export interface Missing extends Stub {
  key: string;
}

/** A sum of some entries; their order does not matter. */
function contentOf(entries: readonly Entry[]): string {
  return sumOf(canonical(byItem(entries)));
}

/** The stub for a pack's text; undefined if the text is no pack, or already a stub. */
export function stubOf(text: string): Stub | undefined {
  const entries = isStub(text) ? undefined : unpack(text);
  if (entries === undefined) return undefined;
  const days = entries.map(archiveDayOf).sort();
  return {
    count: entries.length,
    from: days[0] ?? '',
    until: days[days.length - 1] ?? '',
    sum: sumOf(text),
    content: contentOf(entries),
    ids: byItem(entries)
      .map(({ id }) => shortId(id))
      .join(''),
  };
}

/** A stub as it is stored. Earlier builds take it for a record of a later build: they leave it alone, and say so. */
export function writeStub(stub: Stub): string {
  return JSON.stringify({ pack: 2, ...stub });
}

/** The stub under a key; undefined if there is none. */
export function stubUnder(door: Pick<Environment, 'read'>, key: string): Stub | undefined {
  const kept = readKept(door, key);
  if (!isRecord(kept) || kept['pack'] !== 2) return undefined;
  const { count, from, until, sum, content, ids } = kept;
  return {
    count: Number(count) || 0,
    from: String(from),
    until: String(until),
    sum: String(sum),
    content: String(content),
    ids: String(ids),
  };
}

/** Whether a text is the one that a stub replaced. */
export function fits({ sum }: Stub, text: string | undefined): text is string {
  return text !== undefined && sumOf(text) === sum;
}

/**
 * Takes the entries with these short ids out of a list, in its order. If two neighbours share a short id, the first is
 * taken.
 */
function pick(entries: readonly (readonly [string, Entry])[], ids: readonly string[]): Entry[] {
  let at = 0;
  return entries.flatMap(([short, entry]) => {
    if (short !== ids[at]) return [];
    at += 1;
    return [entry];
  });
}

/**
 * The entries of a pack, found by its stub among other entries; undefined unless all are there unchanged. Of several
 * with one id the last counts. In a large file, entries of other packs may have the same short ids. The order tells
 * them apart or, for neighbours, the sum of the content.
 */
export function entriesOfStub(
  { content, ids }: Stub,
  entries: readonly Entry[],
): Entry[] | undefined {
  const shorts = ids.match(/../gu) ?? [];
  const known = new Set(shorts);
  const each = [...new Map(entries.map((entry) => [entry.id, entry])).values()];
  const found = each.filter(({ id }) => known.has(shortId(id)));
  const sorted = byItem(found).map((entry) => [shortId(entry.id), entry] as const);
  const ways = [pick(sorted, shorts), pick([...sorted].reverse(), [...shorts].reverse()).reverse()];
  return ways.find((way) => contentOf(way) === content);
}

/** The stubs under keys with a prefix whose texts this page does not have. */
function stubsWithout(environment: Environment, prefix: string): Missing[] {
  return keysUnder(environment, prefix)
    .sort()
    .flatMap((key) => {
      const stub = stubUnder(environment, key);
      return stub === undefined || held.has(stub.sum) ? [] : [{ key, ...stub }];
    });
}

/** The packs of a plan that should be in the vault, but did not come from there. */
export function missingOf(home: Home): Missing[] {
  return stubsWithout(home.environment, packsPrefix(home));
}

/**
 * Reads from the vault what this page does not have yet, for all plans. A text that the vault refuses, or that is not
 * the one that was put there, stays missing.
 */
export async function readVault(environment: Environment, vault: Vault): Promise<void> {
  await Promise.all(
    stubsWithout(environment, ENTRY).map(async ({ key, ...stub }) => {
      const text = await vault.get(key).catch(() => undefined);
      if (fits(stub, text)) held.set(stub.sum, text);
    }),
  );
}
