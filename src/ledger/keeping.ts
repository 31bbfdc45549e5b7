import type { Entry } from './entry.ts';
import { readEntry } from './entry.ts';
import type { Raw } from './file.ts';
import type { Home } from './home.ts';
import { isOfLaterVersion, siteOfKey } from './keys.ts';

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
