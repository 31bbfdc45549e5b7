import { isOfLaterVersion, siteOfKey } from './aside.ts';
import { readEntry } from './entry.ts';
import type { Entry } from './entry.ts';
import type { Raw } from './file.ts';
import { groupBy } from './groups.ts';
import type { Home } from './home.ts';

/** Entries of this plan that another site id keeps in this browser: the site had another name once. */
export function entriesElsewhere({ environment, site, plan }: Home): Map<string, Entry[]> {
  const groups = groupBy(environment.keys(), (key) => siteOfKey(key, plan) ?? site);
  groups.delete(site);
  const entries = [...groups].map(
    ([other, keys]) =>
      [other, keys.flatMap((key) => readEntry(environment.read(key) ?? '') ?? [])] as const,
  );
  return new Map(entries.filter(([, found]) => found.length > 0));
}

/** What a later version of this software has written for this plan: left alone, and exported. */
export function ofLaterVersions(home: Home): Raw[] {
  const { environment } = home;
  return environment
    .keys()
    .filter((key) => isOfLaterVersion(key, home))
    .map((key) => ({ key, value: environment.read(key) ?? '' }));
}
