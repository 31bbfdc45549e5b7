import type { Environment } from '../browser/environment.ts';

/** Keys of a site that are no marks: how a person reads, and this profile's id. */
const WITHOUT_MARKS = /^taizhang:(?:reading|device):/u;

/**
 * Whether a page must open its ledger at once, since there may be marks of this site or something to say about them. If
 * not, the ledger is loaded at the first mark.
 */
export function isAwake({ blocked, keys }: Environment, site: string): boolean {
  return (
    blocked ||
    keys().some(
      (key) =>
        key.startsWith('taizhang:') && key.split(':').includes(site) && !WITHOUT_MARKS.test(key),
    )
  );
}
