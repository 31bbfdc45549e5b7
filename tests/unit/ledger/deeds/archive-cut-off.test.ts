import { describe, expect, test } from 'vitest';
import {
  archivable,
  archiveEntries,
  archiveOf,
  createLedger,
  readStored,
  unarchive,
} from '../../../../src/ledger/index.ts';
import type { Environment } from '../../../../src/ledger/index.ts';
import { FakeProfile, homeOf } from '../fakes.ts';
import { LIVE, PACKS, YEAR_END, keep, same, openedAgain, ENTRIES } from '../archiving.ts';

describe('the archive', () => {
  test('that is cut off at any moment has lost nothing, and is taken up again', () => {
    const some = ENTRIES.slice(0, 40);
    const profiles = new Set<string>();
    for (let moment = 0; moment < 45; moment += 1) {
      const profile = new FakeProfile();
      keep(profile, some);
      const tab = profile.tab();
      let left = moment;
      const dying =
        <Args extends unknown[], Result>(deed: (...args: Args) => Result) =>
        (...args: Args): Result => {
          if (left === 0) throw new Error('closed');
          left -= 1;
          return deed(...args);
        };
      const environment: Environment = {
        ...tab,
        write: dying(tab.write),
        remove: dying(tab.remove),
        soon: () => undefined,
      };
      const ledger = createLedger(homeOf(environment));
      try {
        archiveEntries(ledger, archivable(ledger, YEAR_END));
      } catch {
        // The tab is gone.
      }
      const after = createLedger(homeOf(profile.tab()));
      expect(same(after.entries())).toEqual(same(some));
      expect(after.entries()).toHaveLength(some.length);
      profiles.add(`${profile.keys(LIVE).length}`);
      archiveEntries(after, archivable(after, YEAR_END));
      expect(same(openedAgain(profile))).toEqual(same(some));
      expect(profile.keys(LIVE)).toEqual(profile.keys(PACKS));
      expect(archiveOf(after.home).count).toBe(some.length);
    }
    // The moments differ.
    expect(profiles.size).toBeGreaterThan(30);
  });

  test('makes room for itself where storage is nearly full, and says so where it is wholly full', () => {
    const profile = new FakeProfile();
    const ledger = keep(profile, ENTRIES);
    profile.characters = profile.used + 2500;
    const chosen = archivable(ledger, YEAR_END);
    expect(archiveEntries(ledger, chosen)).toEqual({ count: chosen.length, refusal: undefined });
    expect(same(openedAgain(profile))).toEqual(same(ENTRIES));

    const full = new FakeProfile();
    const other = keep(full, ENTRIES);
    full.characters = full.used;
    expect(archiveEntries(other, chosen)).toEqual({ count: 0, refusal: 'full' });
    expect(same(openedAgain(full))).toEqual(same(ENTRIES));
    expect(full.keys(PACKS)).toEqual([]);
  });

  test('removes nothing where storage gives back another pack than was written', () => {
    const profile = new FakeProfile();
    keep(profile, ENTRIES);
    const tab = profile.tab();
    const write: Environment['write'] = (key, value) =>
      tab.write(key, key.startsWith(PACKS) ? value.replace('调试', '') : value);
    const ledger = createLedger(homeOf({ ...tab, write }));
    expect(archiveEntries(ledger, archivable(ledger, YEAR_END))).toEqual({
      count: 0,
      refusal: 'differs',
    });
    expect(profile.keys(PACKS)).toEqual([]);
    expect(same(openedAgain(profile))).toEqual(same(ENTRIES));
  });

  test('by two tabs at once holds each entry once for whoever reads, and comes back whole', () => {
    const profile = new FakeProfile();
    const [one, other] = [keep(profile, ENTRIES), createLedger(homeOf(profile.tab()))];
    const chosen = archivable(one, YEAR_END);
    archiveEntries(one, chosen);
    archiveEntries(other, chosen);
    // As if both had been at it at the same moment.
    const [key = ''] = profile.keys(PACKS);
    profile.values.set(`${PACKS}second`, profile.values.get(key) ?? '');
    expect(same(openedAgain(profile))).toEqual(same(ENTRIES));
    expect(readStored(one.home).entries).toHaveLength(600);
    expect(archiveOf(one.home).count).toBe(chosen.length);
    expect(unarchive(one)).toBeUndefined();
    expect(profile.keys(PACKS)).toEqual([]);
    expect(profile.keys(LIVE)).toHaveLength(600);
    expect([same(one.entries()), same(openedAgain(profile))]).toEqual([
      same(ENTRIES),
      same(ENTRIES),
    ]);
  });
});
