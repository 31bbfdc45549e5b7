import { describe, expect, test } from 'vitest';
import {
  addEntries,
  createLedger,
  cutOffOf,
  deleteEntries,
  deletionsOf,
  entryKey,
  forgetCutOff,
  needsCare,
  refusalAloneOrPacked,
  roomFor,
  settleImport,
  SPARE_ROOM,
  importHere,
} from '../../../../src/ledger/index.ts';
import type { CutOff, Ledger } from '../../../../src/ledger/index.ts';
import { entryWith, FakeProfile, homeOf, NAMES } from '../fakes.ts';

const KEY = 'taizhang:import:v1:site:plan';
const LIVE = 'taizhang:v1:';
const NAME = '黄石-台账.json';
const FOREIGN = Array.from({ length: 10 }, (_, at) => entryWith({ id: `e${at}`, item: `1-${at}` }));

function open(profile: FakeProfile): Ledger {
  return createLedger(homeOf(profile.tab()));
}

function lastOf(ledger: Ledger) {
  return importHere(ledger.home, ledger.entries());
}

describe('an import', () => {
  test('can be taken back, by its name, until another entry stands over one that it added', () => {
    const profile = new FakeProfile();
    const ledger = open(profile);
    expect(lastOf(ledger)).toBeUndefined();
    addEntries(ledger, FOREIGN, NAME);
    expect(lastOf(ledger)).toMatchObject({ name: NAME, at: profile.clock });
    expect([...(lastOf(ledger)?.ids ?? [])].sort()).toEqual(FOREIGN.map(({ id }) => id));
    deleteEntries(ledger, new Set(['e0']));
    expect(lastOf(ledger)).toMatchObject({ ids: { size: 9 }, isStoodOver: false });
    const { heads = [] } = ledger.$items.get().get('1-1')?.get('') ?? {};
    ledger.record([{ item: '1-1', unit: '', over: heads, text: '', set: { status: 'todo' } }]);
    expect(lastOf(ledger)).toMatchObject({ name: NAME, isStoodOver: true });
  });

  test('noted by an earlier build, by its bare ids, can be taken back too', () => {
    const profile = new FakeProfile();
    const ledger = open(profile);
    addEntries(ledger, FOREIGN, NAME);
    profile.values.set(KEY, '["e0","e1","gone"]');
    expect(lastOf(ledger)).toMatchObject({ ids: new Set(['e0', 'e1']), name: '', at: 0 });
    expect(needsCare(ledger.home)).toBe(false);
  });

  test.each(['["e0"', '5', '{}', '{"ids":5}', 'null'])(
    'cannot be taken back where what was noted of it cannot be read: %s',
    (raw) => {
      const profile = new FakeProfile();
      addEntries(open(profile), FOREIGN, NAME);
      profile.values.set(KEY, raw);
      expect(lastOf(open(profile))).toBeUndefined();
    },
  );

  test('leaves room for ticks and for taking it back, or is refused with nothing changed', () => {
    const profile = new FakeProfile();
    const ledger = open(profile);
    addEntries(ledger, FOREIGN.slice(0, 1), 'before');
    const before = new Map(profile.values);
    profile.characters = profile.used + SPARE_ROOM + 100;
    expect(refusalAloneOrPacked(ledger.home, FOREIGN.slice(1))).toBe('full');
    expect(addEntries(ledger, FOREIGN.slice(1), NAME)).toBe('full');
    expect(profile.values).toEqual(before);
    profile.characters += roomFor(NAMES, FOREIGN) + 900;
    expect(refusalAloneOrPacked(ledger.home, FOREIGN.slice(1))).toBeUndefined();
    expect(addEntries(ledger, FOREIGN.slice(1), NAME)).toHaveLength(9);
    expect(profile.characters - profile.used).toBeGreaterThanOrEqual(SPARE_ROOM);
    expect(profile.used).toBeLessThan(
      [...before].reduce((sum, [key, value]) => sum + key.length + value.length, 0) +
        roomFor(NAMES, FOREIGN) +
        2000,
    );
  });

  test('where nothing can be noted, nothing is taken', () => {
    const profile = new FakeProfile();
    const ledger = open(profile);
    profile.room = profile.values.size;
    expect(addEntries(ledger, FOREIGN, NAME)).toBe('full');
    expect(profile.keys(KEY)).toEqual([]);
    profile.blocked = true;
    expect(addEntries(open(profile), FOREIGN, NAME)).toBe('blocked');
  });

  test('takes back nothing that another tab has taken in since it was looked at', () => {
    const profile = new FakeProfile();
    const [one, other] = [open(profile), open(profile)];
    expect(addEntries(other, FOREIGN.slice(0, 1), 'X.json')).toHaveLength(1);
    expect(addEntries(one, FOREIGN.slice(0, 2), 'Y.json')).toMatchObject([{ id: 'e1' }]);
    deleteEntries(one, lastOf(one)?.ids ?? new Set());
    expect(open(profile).entries()).toMatchObject([{ id: 'e0' }]);
  });

  test('of what is all there adds nothing, and the one before can still be taken back', () => {
    const ledger = open(new FakeProfile());
    addEntries(ledger, FOREIGN, NAME);
    expect(addEntries(ledger, FOREIGN.slice(2), 'again')).toEqual([]);
    expect(lastOf(ledger)).toMatchObject({ name: NAME, ids: { size: 10 } });
  });

  test('that fails takes out nothing that another tab has just imported', () => {
    const profile = new FakeProfile();
    const [one, other] = [open(profile), open(profile)];
    addEntries(one, FOREIGN.slice(0, 5), NAME);
    profile.room = profile.values.size + 2;
    expect(addEntries(other, FOREIGN, NAME)).toBe('full');
    expect(profile.keys(LIVE)).toHaveLength(5);
    expect(open(profile).entries()).toHaveLength(5);
  });
});

describe('an import that was cut off', () => {
  /** A tab that was closed after so many entries. */
  function cutOffAfter(profile: FakeProfile, count: number): void {
    const note = { name: NAME, at: profile.clock, isDone: false, ids: FOREIGN.map(({ id }) => id) };
    profile.values.set(KEY, JSON.stringify(note));
    for (const entry of FOREIGN.slice(0, count)) {
      profile.values.set(entryKey(NAMES, entry), JSON.stringify(entry));
    }
  }

  /** A page that is opened: its ledger, and what it says of cut-off imports. */
  function start(profile: FakeProfile): { ledger: Ledger; said: CutOff[] } {
    const ledger = open(profile);
    const said: CutOff[] = [];
    settleImport(ledger, (cutOff) => said.push(cutOff));
    return { ledger, said };
  }

  test('is taken back into the trash at the next start, and the page says so until that is read', () => {
    const profile = new FakeProfile();
    cutOffAfter(profile, 4);
    profile.clock += 60_000;
    expect(needsCare(homeOf(profile.tab()))).toBe(true);
    const { ledger, said } = start(profile);
    expect(said).toEqual([{ name: NAME, all: 10, found: 4, isKept: false }]);
    expect([ledger.entries(), profile.keys(LIVE)]).toEqual([[], []]);
    expect(deletionsOf(ledger.home)[0]?.entries).toHaveLength(4);
    expect(profile.keys(KEY)).toEqual([]);
    expect(start(profile).said).toEqual([]);
    const home = homeOf(profile.tab());
    expect([cutOffOf(home), needsCare(home)]).toEqual([said[0], true]);
    forgetCutOff(home);
    expect([cutOffOf(home), profile.keys('taizhang:cutOff')]).toEqual([undefined, []]);
  });

  test('is left alone for a minute, since another tab may be at work, and looked at again then', () => {
    const profile = new FakeProfile();
    cutOffAfter(profile, 4);
    profile.clock += 20_000;
    const { ledger, said } = start(profile);
    profile.pass(39_999);
    expect([ledger.entries().length, said]).toEqual([4, []]);
    profile.pass(1);
    expect([ledger.entries().length, said.length]).toEqual([0, 1]);
  });

  test('that another tab has brought to its end meanwhile is an import like any other', () => {
    const profile = new FakeProfile();
    cutOffAfter(profile, 4);
    const { ledger, said } = start(profile);
    addEntries(open(profile), FOREIGN, NAME);
    profile.pass(60_000);
    expect(ledger.entries()).toHaveLength(10);
    expect(lastOf(ledger)?.ids.size).toBe(10);
    expect(said).toEqual([]);
  });

  test('that is all there is complete', () => {
    const profile = new FakeProfile();
    cutOffAfter(profile, 10);
    profile.clock += 60_000;
    const { ledger, said } = start(profile);
    expect(ledger.entries()).toHaveLength(10);
    expect(said).toEqual([]);
    expect(lastOf(ledger)).toMatchObject({ name: NAME, isDone: true });
  });

  test('stays where somebody has gone on from it, and the page says how much there is', () => {
    const profile = new FakeProfile();
    cutOffAfter(profile, 4);
    const mine = entryWith({ id: 'mine', item: '1-0', over: ['e0'] });
    profile.values.set(entryKey(NAMES, mine), JSON.stringify(mine));
    profile.clock += 60_000;
    const { ledger, said } = start(profile);
    expect(ledger.entries()).toHaveLength(5);
    expect(said).toEqual([{ name: NAME, all: 10, found: 4, isKept: true }]);
    expect(start(profile).said).toEqual([]);
  });

  test('noted by a clock that stood ahead is not waited for', () => {
    const profile = new FakeProfile();
    cutOffAfter(profile, 4);
    profile.clock -= 60 * 60 * 1000;
    expect(start(profile).said).toMatchObject([{ found: 4 }]);
  });
});
