import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addEntries,
  canonical,
  createLedger,
  deleteEntries,
  deletionsOf,
  dropTrash,
  entryKey,
  needsCare,
  purgeTrash,
  restoreEntries,
  usageOf,
  usedRoom,
} from '../../../../src/ledger/index.ts';
import type { Entry, Ledger } from '../../../../src/ledger/index.ts';
import { entryWith, FakeProfile, homeOf, NAMES } from '../fakes.ts';

const DAY = 24 * 60 * 60 * 1000;
const LIVE = 'taizhang:v1:';
const TRASH = 'taizhang:trash:v1:';

/** Entries with ids as long as those that are made here. */
const ENTRIES = Array.from({ length: 61 }, (_, at) =>
  entryWith({
    id: `0mfr00000${String(at).padStart(20, '0')}`,
    item: `3.1.1-${at}`,
    set: { progress: '字'.repeat(at) },
  }),
);

function with61(profile: FakeProfile): Ledger {
  for (const entry of ENTRIES) profile.values.set(entryKey(NAMES, entry), JSON.stringify(entry));
  return createLedger(homeOf(profile.tab()));
}

const idsOf = (entries: readonly Entry[]): string[] => entries.map(({ id }) => id).sort();
const same = (entries: readonly Entry[]): string[] => entries.map(canonical).sort();

describe('what is deleted', () => {
  test('moves under another name, and comes back as it was', () => {
    const profile = new FakeProfile();
    const ledger = with61(profile);
    expect(deleteEntries(ledger, new Set(idsOf(ENTRIES)))).toEqual([]);
    expect([ledger.entries(), profile.keys(LIVE)]).toEqual([[], []]);
    const [deletion] = deletionsOf(ledger.home);
    expect(deletion?.at).toBe(profile.clock);
    expect(same(deletion?.entries ?? [])).toEqual(same(ENTRIES));
    expect(restoreEntries(ledger, deletion?.entries ?? [])).toEqual([]);
    expect(same(createLedger(homeOf(profile.tab())).entries())).toEqual(same(ENTRIES));
    expect(profile.keys(TRASH)).toEqual([]);
  });

  test('stands by what was deleted at once, the last first', () => {
    const profile = new FakeProfile();
    const ledger = with61(profile);
    deleteEntries(ledger, new Set(idsOf(ENTRIES.slice(0, 10))));
    profile.clock += 1;
    deleteEntries(ledger, new Set(idsOf(ENTRIES.slice(10, 13))));
    expect(deletionsOf(ledger.home).map(({ entries }) => entries.length)).toEqual([3, 10]);
  });

  test('is kept for 30 days, and gone when the ledger is opened on two days after that', () => {
    const profile = new FakeProfile();
    const ledger = with61(profile);
    deleteEntries(ledger, new Set(idsOf(ENTRIES)));
    profile.clock += 30 * DAY;
    purgeTrash(ledger.home);
    expect(profile.keys(TRASH)).toHaveLength(61);
    expect(needsCare(ledger.home)).toBe(true);
    profile.clock += 1;
    expect(purgeTrash(ledger.home)).toBe(false);
    expect(purgeTrash(ledger.home)).toBe(false);
    expect(profile.keys(TRASH)).toHaveLength(61);
    profile.clock += DAY;
    expect(purgeTrash(ledger.home)).toBe(true);
    expect(profile.keys(TRASH)).toEqual([]);
    expect(needsCare(ledger.home)).toBe(false);
    expect(profile.keys('taizhang:oldTrash:')).toEqual([]);
  });

  test('is whole after a visit with a clock that was a year ahead, and each later day', () => {
    const profile = new FakeProfile();
    const ledger = with61(profile);
    const start = profile.clock;
    deleteEntries(ledger, new Set(idsOf(ENTRIES)));
    for (const days of [1, 2, 366, 3, 367, 4]) {
      profile.clock = start + days * DAY;
      purgeTrash(ledger.home);
    }
    expect(profile.keys(TRASH)).toHaveLength(61);
  });

  test('can be removed for good, one deletion alone', () => {
    const profile = new FakeProfile();
    const ledger = with61(profile);
    deleteEntries(ledger, new Set(idsOf(ENTRIES.slice(0, 10))));
    profile.clock += 1;
    deleteEntries(ledger, new Set(idsOf(ENTRIES.slice(10))));
    dropTrash(ledger.home, deletionsOf(ledger.home)[0]?.entries ?? []);
    expect(deletionsOf(ledger.home).map(({ entries }) => entries.length)).toEqual([10]);
  });

  test('leaves the trash when it comes back by an import', () => {
    const profile = new FakeProfile();
    const ledger = with61(profile);
    deleteEntries(ledger, new Set(idsOf(ENTRIES)));
    expect(addEntries(ledger, ENTRIES.slice(0, 60), '备份.json')).toHaveLength(60);
    expect(deletionsOf(ledger.home).flatMap(({ entries }) => idsOf(entries))).toEqual(
      idsOf(ENTRIES.slice(60)),
    );
  });

  test('what is here already is not written again when it is put back', () => {
    const profile = new FakeProfile();
    const ledger = with61(profile);
    const [entry = entryWith({ id: 'x' })] = ENTRIES;
    deleteEntries(ledger, new Set([entry.id]));
    const raw = `${JSON.stringify(entry)} `;
    profile.values.set(entryKey(NAMES, entry), raw);
    expect(restoreEntries(ledger, [entry])).toEqual([]);
    expect(profile.values.get(entryKey(NAMES, entry))).toBe(raw);
    expect(profile.keys(TRASH)).toEqual([]);
  });

  test('rubbish in the trash is left alone', () => {
    const profile = new FakeProfile();
    for (const [at, raw] of ['{', '5', '{"at":1,"entry":5}', '{"at":"x","entry":{}}'].entries()) {
      profile.values.set(`${TRASH}site:plan:3.1.1-1:${at}`, raw);
    }
    expect(deletionsOf(createLedger(homeOf(profile.tab())).home)).toEqual([]);
    expect(profile.keys(TRASH)).toHaveLength(4);
  });

  test('is not what another plan has deleted', () => {
    const profile = new FakeProfile();
    deleteEntries(with61(profile), new Set(idsOf(ENTRIES)));
    expect(deletionsOf({ ...homeOf(profile.tab()), plan: 'other' })).toEqual([]);
  });
});

describe('on a disk filled to the last byte', () => {
  test('all of it moves to the trash, needs no more room than before, and comes back', () => {
    const profile = new FakeProfile();
    const ledger = with61(profile);
    profile.characters = profile.used;
    expect(deleteEntries(ledger, new Set(idsOf(ENTRIES)))).toEqual([]);
    expect([profile.keys(LIVE).length, profile.keys(TRASH).length]).toEqual([0, 61]);
    profile.characters = profile.used + 61 * 30;
    expect(restoreEntries(ledger, ENTRIES)).toEqual([]);
    expect(profile.keys(LIVE)).toHaveLength(61);
  });

  test('whatever fits or not, each entry is in one of the two places, and those that stayed are named', () => {
    const text = fc.array(fc.nat(40), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(text, fc.nat(60), fc.boolean(), (lengths, spare, isLong) => {
        const profile = new FakeProfile();
        const entries = lengths.map((length, at) =>
          entryWith({ id: isLong ? `${at}`.padStart(29, '0') : `${at}`, by: '字'.repeat(length) }),
        );
        for (const entry of entries) {
          profile.values.set(entryKey(NAMES, entry), JSON.stringify(entry));
        }
        const ledger = createLedger(homeOf(profile.tab()));
        profile.characters = profile.used + spare;
        const stayed = deleteEntries(ledger, new Set(idsOf(entries)));
        const trashed = deletionsOf(ledger.home).flatMap((one) => one.entries);
        expect(same([...stayed, ...trashed])).toEqual(same(entries));
        expect(same(ledger.entries())).toEqual(same(stayed));
        if (isLong) expect(stayed).toEqual([]);
        const left = restoreEntries(ledger, trashed);
        expect(same([...ledger.entries(), ...left])).toEqual(same(entries));
        expect(same(deletionsOf(ledger.home).flatMap((one) => one.entries))).toEqual(same(left));
      }),
    );
  });

  test('what was on the page only and is deleted stays there if the trash takes nothing', () => {
    const profile = new FakeProfile();
    const ledger = createLedger(homeOf(profile.tab()));
    profile.characters = profile.used;
    const [entry = entryWith({ id: 'x' })] = ENTRIES;
    ledger.adopt([entry]);
    expect(idsOf(deleteEntries(ledger, new Set([entry.id])))).toEqual([entry.id]);
    expect(ledger.entries()).toHaveLength(1);
    profile.characters = Infinity;
    profile.values.clear();
    expect(deleteEntries(ledger, new Set([entry.id]))).toEqual([]);
    expect([ledger.entries(), ledger.$trouble.get().unsaved]).toEqual([[], 0]);
  });

  test('the page can say who takes the room', () => {
    const profile = new FakeProfile();
    const ledger = with61(profile);
    deleteEntries(ledger, new Set(idsOf(ENTRIES.slice(0, 30))));
    profile.values.set('taizhang:v1:site:other-plan:1:x', 'y');
    profile.values.set('其他程序', '12');
    const { here, trash, ours, others } = usageOf(ledger.home);
    expect(Math.min(here, trash, ours)).toBeGreaterThan(0);
    expect(others).toBe(6);
    expect(here + trash + ours + others).toBe(usedRoom(ledger.home.environment));
    expect(usedRoom(ledger.home.environment)).toBe(profile.used);
  });
});
