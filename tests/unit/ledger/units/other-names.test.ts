import { expect, test } from 'vitest';
import {
  entryKey,
  namesBesideMine,
  readStored,
  siteKey,
  statesOf,
  valueOf,
} from '../../../../src/ledger/index.ts';
import type { Entry, Home, NamedLedger } from '../../../../src/ledger/index.ts';
import { takeOverEverywhere } from '../../../../src/ledger/units/takeover-everywhere.ts';
import { entryWith, FakeProfile } from '../fakes.ts';

const [OLD, NEW] = ['黄石市经信局', '黄石市工信局'];

/** A browser with something under the old name in two plans, of somebody who types for the new one. */
function renamed(...more: [plan: string, entry: Entry][]): FakeProfile {
  const profile = new FakeProfile();
  const all: typeof more = [
    ['a', entryWith({ id: '1', unit: OLD })],
    [
      'a',
      entryWith({ id: '2', item: '3.1.1-2', unit: OLD, set: { status: 'doing', owner: '张三' } }),
    ],
    ['b', entryWith({ id: '3', unit: OLD })],
    ['b', entryWith({ id: '4', unit: '' })],
    ...more,
  ];
  for (const [plan, entry] of all) {
    profile.values.set(entryKey({ site: 'site', plan }, entry), JSON.stringify(entry));
  }
  const who = { by: '李四', unit: NEW, answers: '', answersIn: {} };
  profile.values.set(siteKey('who', 'site'), JSON.stringify(who));
  return profile;
}

function homesIn(profile: FakeProfile): Home[] {
  const environment = profile.tab();
  return ['a', 'b', 'c'].map((plan) => ({ environment, site: 'site', plan }));
}

function ledgersIn(profile: FakeProfile): NamedLedger[] {
  return homesIn(profile).map((home) => ({
    home,
    title: home.plan,
    entries: readStored(home).entries,
  }));
}

test('names under which something stands are told if nothing stands under mine', () => {
  const ledgers = ledgersIn(renamed());
  expect(namesBesideMine(ledgers, NEW)).toEqual([
    {
      unit: OLD,
      count: 3,
      plans: [
        { title: 'a', count: 2 },
        { title: 'b', count: 1 },
      ],
    },
    { unit: '', count: 1, plans: [{ title: 'b', count: 1 }] },
  ]);
  expect(namesBesideMine(ledgers, '')).toEqual([]);
  const two = ledgersIn(renamed(['c', entryWith({ id: '5', unit: NEW })]));
  expect(namesBesideMine(two, NEW)).toEqual([]);
});

test('what stands under a name is moved to mine in all plans, and back', () => {
  const profile = renamed();
  const taken = takeOverEverywhere(homesIn(profile), OLD);
  expect(taken).toMatchObject({ claims: 4, plans: 2 });
  expect(namesBesideMine(ledgersIn(profile), OLD)).toMatchObject([
    { unit: NEW, count: 3 },
    { unit: '', count: 1 },
  ]);
  if (typeof taken === 'string') throw new Error(taken);
  taken.undo();
  expect(namesBesideMine(ledgersIn(profile), NEW)).toMatchObject([
    { unit: OLD, count: 3 },
    { unit: '', count: 1 },
  ]);
});

test('a talk about the former name follows, and goes back, where nothing else stands under that name', () => {
  const profile = renamed(
    ['c', entryWith({ id: '5', unit: '' })],
    [
      'c',
      entryWith({
        id: '6',
        item: '3.1.1-1.vaaaaaaaa',
        unit: '省信息办',
        set: { about: OLD, opinion: '请说明' },
      }),
    ],
  );
  const wasInThird = (): string => {
    const [, , third] = ledgersIn(profile);
    const states = third === undefined ? undefined : statesOf(third.home, third.entries);
    return valueOf(states?.get('3.1.1-1.vaaaaaaaa')?.get(NEW), 'was');
  };
  const taken = takeOverEverywhere(homesIn(profile), OLD);
  expect(taken).toMatchObject({ claims: 4, plans: 2 });
  expect(wasInThird()).toBe(OLD);
  if (typeof taken === 'string') throw new Error(taken);
  taken.undo();
  expect(wasInThird()).toBe('');
});

test('if storage refuses a part, nothing is moved', () => {
  const profile = renamed();
  // There is room for the first plan, and not for the second.
  profile.room = profile.values.size + 6;
  const before = ledgersIn(profile).map(({ entries }) => entries.length);
  expect(takeOverEverywhere(homesIn(profile), OLD)).toBe('full');
  expect(ledgersIn(profile).map(({ entries }) => entries.length)).toEqual(before);
  expect(namesBesideMine(ledgersIn(profile), NEW)).toMatchObject([{ unit: OLD, count: 3 }, {}]);
  const blocked = homesIn(renamed()).map((home) => {
    const environment = { ...home.environment, blocked: true, write: () => 'blocked' as const };
    return { ...home, environment };
  });
  expect(takeOverEverywhere(blocked, OLD)).toBe('blocked');
});
