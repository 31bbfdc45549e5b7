import { readEntry } from '../entries/entry.ts';
import type { Entry } from '../entries/entry.ts';
import type { Raw } from '../files/file.ts';
import { groupBy } from '../entries/group-by.ts';
import { ENTRY } from '../browser/home.ts';
import type { Home, Names } from '../browser/home.ts';
import { unpack } from './unpack.ts';

/** The site under which a key keeps an entry of this plan; undefined if it keeps none. */
function siteOfKey(key: string, plan: string): string | undefined {
  const [, site, of] = key.startsWith(ENTRY) ? key.slice(ENTRY.length - 1).split(':') : [];
  return of === plan ? site : undefined;
}

function isOfLaterVersion(key: string, { site, plan }: Names): boolean {
  return /^taizhang:v(?:[2-9]|\d{2,}):/u.test(key) && key.includes(`:${site}:${plan}:`);
}

/**
 * Entries of this plan that this browser keeps under another site id, and that are missing here: they were stored
 * before the site's id was changed.
 */
export function entriesElsewhere(
  { environment, site, plan }: Home,
  here: readonly Entry[],
): Map<string, Entry[]> {
  const known = new Set(here.map(({ id }) => id));
  const groups = groupBy(environment.keys(), (key) => siteOfKey(key, plan) ?? site);
  groups.delete(site);
  const entries = [...groups].map(([other, keys]): [string, Entry[]] => {
    const values = keys.map((key) => environment.read(key) ?? '');
    const found = values.flatMap((value) => readEntry(value) ?? unpack(value) ?? []);
    return [other, found.filter(({ id }) => !known.has(id))];
  });
  return new Map(entries.filter(([, found]) => found.length > 0));
}

/** Values that a later version of this software wrote for this plan. They are left alone, and exported. */
export function ofLaterVersions(home: Home): Raw[] {
  const { environment } = home;
  return environment
    .keys()
    .filter((key) => isOfLaterVersion(key, home))
    .map((key) => ({ key, value: environment.read(key) ?? '' }));
}
