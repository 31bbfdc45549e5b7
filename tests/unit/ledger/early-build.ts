/** What builds did that knew neither packs nor stubs. */
import { archivable, archiveEntries } from '../../../src/ledger/index.ts';
import type { Entry, Ledger } from '../../../src/ledger/index.ts';
import { ENTRIES, keep, LIVE, PACKS, YEAR_END } from './archiving.ts';
import { FakeProfile } from './fakes.ts';
import { FakeVault } from './vaults.ts';

/** The beginning of the keys under which values are set aside. */
export const ASIDE = `taizhang:quarantine:v1:${LIVE}`;

/** Where such a build sets the value of a key aside, beside so many others of that key. */
export function asideOf(key: string, copy = 0): string {
  return `taizhang:quarantine:v1:${key}${copy === 0 ? '' : `:${copy}`}`;
}

/** Opens such a build in another tab: it sets aside the values of these keys. Other tabs hear of it. */
export function setAsideEarly(profile: FakeProfile, keys: readonly string[]): void {
  for (const key of keys) {
    const value = profile.values.get(key) ?? '';
    let copy = 0;
    while (![undefined, value].includes(profile.values.get(asideOf(key, copy)))) copy += 1;
    profile.change(asideOf(key, copy), value);
    profile.change(key, null);
  }
}

interface Inside {
  profile: FakeProfile;
  vault: FakeVault;
  ledger: Ledger;
  /** Of the first pack. */
  key: string;
}

/** A profile of which all packs stand in localStorage. */
export function inside(entries: readonly Entry[] = ENTRIES): Inside {
  const [profile, vault] = [new FakeProfile(), new FakeVault()];
  const ledger = keep(profile, entries);
  archiveEntries(ledger, archivable(ledger, YEAR_END));
  const [key = ''] = profile.keys(PACKS);
  return { profile, vault, ledger, key };
}
