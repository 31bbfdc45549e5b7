/** The storage keys of entries that are not marks of this site: unreadable ones, and those of another site or version. */
import { ENTRY, planPrefix } from './home.ts';
import type { Home } from './home.ts';

type Names = Pick<Home, 'site' | 'plan'>;

/** The site under which a key keeps an entry of a plan; undefined if it keeps none. */
export function siteOfKey(key: string, plan: string): string | undefined {
  const [, site, of] = key.startsWith(ENTRY) ? key.slice(ENTRY.length - 1).split(':') : [];
  return of === plan ? site : undefined;
}

/** Whether a key keeps what a later version of this software wrote for a plan. */
export function isOfLaterVersion(key: string, { site, plan }: Names): boolean {
  return /^taizhang:v(?:[2-9]|\d{2,}):/u.test(key) && key.includes(`:${site}:${plan}:`);
}

/** Before all keys under which a plan's unreadable entries are set aside. */
export function quarantinePrefix(names: Names): string {
  return `taizhang:quarantine:v1:${planPrefix(names)}`;
}

/** Where the value of an unreadable key is set aside; `copy` counts from 0 if other values have been. */
export function quarantineKey(key: string, copy: number): string {
  return `taizhang:quarantine:v1:${key}${copy === 0 ? '' : `:${copy}`}`;
}

/** The key under which a value stood that is set aside under this one. */
export function keyBefore(quarantine: string): string {
  const [, key = ''] = /^taizhang:quarantine:v1:((?:[^:]*:){5}[^:]*)/u.exec(quarantine) ?? [];
  return key;
}
