import type { Entry } from './entry.ts';

/**
 * The names under which things are kept in localStorage. `<site>` is the id in `content/site.yaml`,
 * never the path, so that a site that moves keeps its marks. Site, plan, item and entry ids hold no
 * colon.
 */

/** One key for each entry, written once: `taizhang:v1:<site>:<plan>:<item>:<entry>`. */
const ENTRY = 'taizhang:v1:';

/** Before all keys of a plan's entries. */
export function planPrefix(site: string, plan: string): string {
  return `${ENTRY}${site}:${plan}:`;
}

/** How an entry's key ends. */
export function itemAndIdOf({ item, id }: Pick<Entry, 'item' | 'id'>): string {
  return `:${item}:${id}`;
}

/** The key of an entry. */
export function entryKey(site: string, plan: string, entry: Pick<Entry, 'item' | 'id'>): string {
  return planPrefix(site, plan).slice(0, -1) + itemAndIdOf(entry);
}

/** This browser profile's random id, for all plans of a site. */
export function deviceKey(site: string): string {
  return `taizhang:device:v1:${site}`;
}

/** The cache from which the first paint draws; never the truth. */
export function snapshotKey(site: string, plan: string): string {
  return `taizhang:snapshot:v1:${site}:${plan}`;
}

/** Before all keys under which a plan's unreadable entries are set aside. */
export function quarantinePrefix(site: string, plan: string): string {
  return `taizhang:quarantine:v1:${planPrefix(site, plan)}`;
}

/** Where the value of an unreadable key is set aside; `copy` counts from 0 if other values have been. */
export function quarantineKey(key: string, copy: number): string {
  return `taizhang:quarantine:v1:${key}${copy === 0 ? '' : `:${copy}`}`;
}
