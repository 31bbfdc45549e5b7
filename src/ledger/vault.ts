/**
 * A vault: where texts of packs lie outside of localStorage. What stands under the key of such a pack is its stub: how
 * many entries it has, of which days, and what tells whether a text, or a file, is what was taken out. So a vault that
 * is gone is seen, and never taken for one in which nothing was. A page reads the vault before it reads a ledger
 * (`readVault`); from then on a stub reads like its pack (unpack.ts).
 */
import type { PackedDays } from '../text/missing.ts';
import { isRecord } from '../text/records.ts';
import { archiveDayOf } from './archive-day.ts';
import type { Entry } from './entry.ts';
import type { Environment } from './environment.ts';
import { canonical } from './file.ts';
import { ENTRY, packsPrefix, readKept } from './home.ts';
import type { Home } from './home.ts';
import { byItem } from './packs.ts';
import { keysUnder } from './room.ts';
import { isStub } from './stub.ts';
import { shortId, sumOf } from './checksums.ts';
import { held, unpack } from './unpack.ts';

/** Keeps texts under the keys of their packs; each of its deeds may be refused. */
export interface Vault {
  get: (key: string) => Promise<string | undefined>;
  set: (key: string, text: string) => Promise<void>;
  remove: (key: string) => Promise<void>;
  keys: () => Promise<string[]>;
}

/** Stands in localStorage for a pack whose text lies in the vault. */
export interface Stub extends PackedDays {
  /** Tells its text from others. */
  sum: string;
  /** Tells its entries from others, however they are packed. */
  content: string;
  /** Two characters for each id, in the order of `byItem`: which entries of a file may be of it. */
  ids: string;
}

/** The stub of a pack that could not be had, and under which key it stands. */
export interface Missing extends Stub {
  key: string;
}

/** A sum of some entries, the same in whatever order they come. */
function contentOf(entries: readonly Entry[]): string {
  return sumOf(canonical(byItem(entries)));
}

/** The stub of a pack's text; undefined if it is no pack, or a stub already. */
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

/** A stub as it is kept. Earlier builds see a record of a later build: they leave it where it is, and say so. */
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

/** Whether a text is the one that was taken out. */
export function fits({ sum }: Stub, text: string | undefined): text is string {
  return text !== undefined && sumOf(text) === sum;
}

/** Takes the entries with these short ids out of a list, in its order; where two in a row share one, the first. */
function pick(entries: readonly (readonly [string, Entry])[], ids: readonly string[]): Entry[] {
  let at = 0;
  return entries.flatMap(([short, entry]) => {
    if (short !== ids[at]) return [];
    at += 1;
    return [entry];
  });
}

/**
 * The entries of a pack, found by its stub among other entries; undefined unless all are there as they were. Of several
 * with one id the last one counts. In a large file entries of other packs have the same short ids: the order tells them
 * apart or, of neighbours, the content.
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

/** The stubs under keys that begin so whose texts this page does not have. */
function stubsWithout(environment: Environment, prefix: string): Missing[] {
  return keysUnder(environment, prefix)
    .sort()
    .flatMap((key) => {
      const stub = stubUnder(environment, key);
      return stub === undefined || held.has(stub.sum) ? [] : [{ key, ...stub }];
    });
}

/** The packs of a plan that lie in the vault and could not be had. */
export function missingOf(home: Home): Missing[] {
  return stubsWithout(home.environment, packsPrefix(home));
}

/**
 * Reads of the vault what this page does not have yet of any plan. What a vault refuses, and a text that is another
 * than was taken out, stays missing.
 */
export async function readVault(environment: Environment, vault: Vault): Promise<void> {
  await Promise.all(
    stubsWithout(environment, ENTRY).map(async ({ key, ...stub }) => {
      const text = await vault.get(key).catch(() => undefined);
      if (fits(stub, text)) held.set(stub.sum, text);
    }),
  );
}
