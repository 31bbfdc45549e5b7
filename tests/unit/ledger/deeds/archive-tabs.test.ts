import { describe, expect, test } from 'vitest';
import {
  addEntries,
  archivable,
  archiveEntries,
  createLedger,
  deleteEntries,
  entryKey,
  receiveEntries,
  refusalAloneOrPacked,
  unarchive,
  importHere,
} from '../../../../src/ledger/index.ts';
import type { Entry, Environment, Ledger } from '../../../../src/ledger/index.ts';
import { FakeProfile, homeOf, NAMES } from '../fakes.ts';
import { LIVE, PACKS, YEAR_END, years, keep, same, openedAgain, ENTRIES } from '../archiving.ts';

describe('entries from elsewhere', () => {
  test('stand in packs where there is no room for each alone, and can be taken back', () => {
    const profile = new FakeProfile();
    const ledger = keep(profile, ENTRIES.slice(0, 10));
    profile.characters = profile.used + 200_000;
    expect(refusalAloneOrPacked(ledger.home, ENTRIES)).toBeUndefined();
    expect(addEntries(ledger, ENTRIES, 'a.json')).toHaveLength(590);
    expect(profile.keys(LIVE).length - profile.keys(PACKS).length).toBe(10);
    expect(same(openedAgain(profile))).toEqual(same(ENTRIES));
    expect(addEntries(ledger, ENTRIES, 'again.json')).toEqual([]);
    const { ids } = importHere(ledger.home, ledger.entries()) ?? { ids: new Set<string>() };
    expect(deleteEntries(ledger, ids)).toEqual([]);
    expect(same(openedAgain(profile))).toEqual(same(ENTRIES.slice(0, 10)));
  });

  test('come into packs by themselves too, from a shared folder', () => {
    const profile = new FakeProfile();
    const ledger = keep(profile, []);
    profile.characters = 200_000;
    expect(receiveEntries(ledger, ENTRIES)).toBeUndefined();
    expect(same(ledger.entries())).toEqual(same(ENTRIES));
    profile.characters = profile.used + 1000;
    expect(receiveEntries(ledger, years(700))).toBe('full');
  });
});

describe('what another tab does meanwhile', () => {
  const some = ENTRIES.slice(0, 40);

  /** The ledger of a tab in which something happens elsewhere just before it removes a first key. */
  function interrupted(profile: FakeProfile, elsewhere: () => void): Ledger {
    const tab = profile.tab();
    let isDone = false;
    const remove: Environment['remove'] = (key) => {
      if (!isDone && key.startsWith(LIVE)) {
        isDone = true;
        elsewhere();
      }
      tab.remove(key);
    };
    return createLedger(homeOf({ ...tab, remove }));
  }

  test('loses nothing where it unpacks what is just being packed', () => {
    const profile = new FakeProfile();
    const other = keep(profile, some);
    const ledger = interrupted(profile, () => unarchive(other));
    expect(archiveEntries(ledger, archivable(ledger, YEAR_END)).refusal).toBe('differs');
    expect(same(openedAgain(profile))).toEqual(same(some));
  });

  test('loses nothing where it packs what is just being unpacked', () => {
    const profile = new FakeProfile();
    const other = keep(profile, some);
    archiveEntries(other, archivable(other, YEAR_END));
    const ledger = interrupted(profile, () => archiveEntries(other, archivable(other, YEAR_END)));
    expect(unarchive(ledger)).toBeUndefined();
    expect(same(openedAgain(profile))).toEqual(same(some));
  });

  test('loses nothing where a key holds another entry than the pack', () => {
    const profile = new FakeProfile();
    const ledger = keep(profile, some);
    archiveEntries(ledger, archivable(ledger, YEAR_END));
    const odd = { ...some[0], by: '李四' } as Entry;
    keep(profile, [odd]);
    expect(unarchive(ledger)).toBe('differs');
    expect(profile.keys(PACKS)).toHaveLength(1);
    expect(archiveEntries(ledger, archivable(ledger, YEAR_END)).refusal).toBeUndefined();
    expect(profile.values.get(entryKey(NAMES, odd))).toBe(JSON.stringify(odd));
  });
});
