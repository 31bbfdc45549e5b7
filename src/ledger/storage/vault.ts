/**
 * A vault: texts of packs outside of localStorage. Under the key of such a pack, localStorage has its stub: the number
 * and the days of its entries, and sums by which its text or a file is checked. So a vault that was lost is noticed,
 * and never taken for an empty one. A page reads the vault before it reads a ledger (`readVault`); from then on a stub
 * reads like its pack (unpack.ts).
 */
import type { PackedDays } from '../../text/data/missing.ts';
import { archiveDayOf } from './archive-day.ts';
import type { Entry } from '../entries/entry.ts';
import type { Environment } from '../browser/environment.ts';
import { canonical } from '../files/file.ts';
import { ENTRY, PACKS } from '../browser/home.ts';
import type { Home } from '../browser/home.ts';
import { byItem } from './packs.ts';
import { comeBack, keyBefore } from './set-aside.ts';
import { readStored } from './stored.ts';
import type { Unreadable } from './stored.ts';
import { fieldsOf, isStub } from './stub.ts';
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

/** A stub as it is read; undefined if a text is none. */
function readStub(raw: string): Stub | undefined {
  if (!isStub(raw)) return undefined;
  const { count, from, until, sum, content, ids } = fieldsOf(raw);
  return {
    count: Number(count) || 0,
    from: String(from),
    until: String(until),
    sum: String(sum),
    content: String(content),
    ids: String(ids),
  };
}

/** The stub under a key; undefined if there is none. */
export function stubUnder({ read }: Pick<Environment, 'read'>, key: string): Stub | undefined {
  return readStub(read(key) ?? '');
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

/** Of the values of a ledger that this page cannot read, the packs that should be in the vault. */
export function missingAmong(unreadable: readonly Unreadable[]): Missing[] {
  return unreadable
    .flatMap(({ key, value }) => {
      const stub = readStub(value);
      return stub === undefined ? [] : [{ key, ...stub }];
    })
    .sort((one, other) => (one.key < other.key ? -1 : 1));
}

/** The packs of a plan that should be in the vault, but did not come from there. */
export function missingOf(home: Home): Missing[] {
  return missingAmong(readStored(home).unreadable);
}

/** The key under which the vault has the text of a stub. */
export function vaultKey(key: string): string {
  return keyBefore(key) ?? key;
}

/**
 * Reads from the vault what this page does not have yet, for all plans. A text that the vault refuses, or that is not
 * the one that was put there, stays missing. Then what an earlier build set aside comes back.
 */
export async function readVault(environment: Environment, vault: Vault): Promise<void> {
  const keys = environment.keys().filter((key) => key.includes(`:${PACKS}:`));
  const stubs = keys.filter((key) => vaultKey(key).startsWith(ENTRY));
  await Promise.all(
    stubs.map(async (key) => {
      const stub = stubUnder(environment, key);
      if (stub === undefined || held.has(stub.sum)) return;
      const text = await vault.get(vaultKey(key)).catch(() => undefined);
      if (fits(stub, text)) held.set(stub.sum, text);
    }),
  );
  const aside = environment.keys().filter((key) => keyBefore(key) !== undefined);
  aside.sort().forEach((key) => comeBack(environment, key));
}
