import { describe, expect, test } from 'vitest';
import {
  archivable,
  archiveEntries,
  deleteEntries,
  deletionsOf,
  dropTrash,
  restoreEntries,
} from '../../../../src/ledger/index.ts';
import type { Entry, Environment, Ledger } from '../../../../src/ledger/index.ts';
import { movePart } from '../../../../src/ledger/storage/moving.ts';
import { packsOf } from '../../../../src/ledger/storage/packs.ts';
import { FakeProfile } from '../fakes.ts';
import { PACKS, YEAR_END, years, keep, same, openedAgain } from '../archiving.ts';

describe('what is deleted of the archive', () => {
  const ENTRIES = years(300);
  const idsOf = (entries: readonly Entry[]): Set<string> => new Set(entries.map(({ id }) => id));

  function archived(profile: FakeProfile): Ledger {
    const ledger = keep(profile, ENTRIES);
    archiveEntries(ledger, archivable(ledger, YEAR_END));
    return ledger;
  }

  test.each([0, 1, 40, 299])('stands in the trash and comes back, all or all but %i', (spared) => {
    const profile = new FakeProfile();
    const ledger = archived(profile);
    const gone = ENTRIES.slice(spared);
    expect(deleteEntries(ledger, idsOf(gone))).toEqual([]);
    expect(same(ledger.entries())).toEqual(same(ENTRIES.slice(0, spared)));
    expect(same(openedAgain(profile))).toEqual(same(ENTRIES.slice(0, spared)));
    const [deletion] = deletionsOf(ledger.home);
    expect(same(deletion?.entries ?? [])).toEqual(same(gone));
    expect(restoreEntries(ledger, deletion?.entries ?? [])).toEqual([]);
    expect(same(openedAgain(profile))).toEqual(same(ENTRIES));
    expect(deletionsOf(ledger.home)).toEqual([]);
  });

  test('needs no room, and stays in the archive where a part of a pack has none', () => {
    const profile = new FakeProfile();
    const ledger = archived(profile);
    profile.characters = profile.used;
    const [pack] = packsOf(ledger.home);
    const part = (pack?.entries ?? []).slice(0, 5);
    expect(deleteEntries(ledger, idsOf(part))).toHaveLength(5);
    expect(same(openedAgain(profile))).toEqual(same(ENTRIES));
    profile.characters = profile.used + 200;
    expect(deleteEntries(ledger, idsOf(ENTRIES))).toEqual([]);
    expect(openedAgain(profile)).toEqual([]);
    const [deletion] = deletionsOf(ledger.home);
    expect(same(deletion?.entries ?? [])).toEqual(same(ENTRIES));
  });

  test('is whole again where the rest of a pack cannot be moved', () => {
    const profile = new FakeProfile();
    profile.values.set('pack', 'ab');
    const tab = profile.tab();
    const write: Environment['write'] = (key, value) =>
      key === 'rest' ? 'full' : tab.write(key, value);
    expect(movePart({ ...tab, write }, 'pack', ['part', 'a'], ['rest', 'b'])).toBe(false);
    expect([...profile.values]).toEqual([['pack', 'ab']]);
  });

  test('goes from both places, where archiving was cut off or two tabs did it', () => {
    const profile = new FakeProfile();
    const ledger = archived(profile);
    const [pack] = packsOf(ledger.home);
    profile.values.set(`${PACKS}second`, profile.values.get(pack?.key ?? '') ?? '');
    keep(profile, (pack?.entries ?? []).slice(0, 3));
    ledger.resync();
    deleteEntries(ledger, idsOf(ENTRIES));
    expect(openedAgain(profile)).toEqual([]);
    const [deletion] = deletionsOf(ledger.home);
    expect(deletion?.entries).toHaveLength(300);
    restoreEntries(ledger, deletion?.entries ?? []);
    expect(same(openedAgain(profile))).toEqual(same(ENTRIES));
    expect(deletionsOf(ledger.home)).toEqual([]);
  });

  test('can be had back in part, and be dropped in part', () => {
    const profile = new FakeProfile();
    const ledger = archived(profile);
    deleteEntries(ledger, idsOf(ENTRIES));
    restoreEntries(ledger, ENTRIES.slice(0, 10));
    expect(same(openedAgain(profile))).toEqual(same(ENTRIES.slice(0, 10)));
    dropTrash(ledger.home, ENTRIES.slice(10, 20));
    expect(same(deletionsOf(ledger.home).flatMap(({ entries }) => entries))).toEqual(
      same(ENTRIES.slice(20)),
    );
    dropTrash(ledger.home, ENTRIES.slice(20));
    expect(profile.keys('taizhang:trash:')).toEqual([]);
    expect(same(openedAgain(profile))).toEqual(same(ENTRIES.slice(0, 10)));
  });
});
