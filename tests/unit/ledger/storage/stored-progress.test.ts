import { expect, test } from 'vitest';
import { entryKey, keptPlans, storedStatuses } from '../../../../src/ledger/index.ts';
import { entryWith, FakeProfile, homeOf } from '../fakes.ts';

function profileWith(...entries: ReturnType<typeof entryWith>[]): FakeProfile {
  const profile = new FakeProfile();
  for (const entry of entries) {
    profile.values.set(entryKey({ site: 'site', plan: 'plan' }, entry), JSON.stringify(entry));
  }
  return profile;
}

test('plans with entries of this site are known by the keys alone', () => {
  const profile = profileWith(entryWith({ id: 'b' }), entryWith({ id: 'a', item: '1-1' }));
  profile.values.set('taizhang:v1:site:another:1-1:c', 'x');
  profile.values.set('taizhang:v1:site2:foreign:1-1:c', 'x');
  profile.values.set('taizhang:snapshot:v1:site:cached', 'x');
  expect(keptPlans(profile.tab(), 'site')).toEqual(['another', 'plan']);
});

test('statuses are of one unit, by the ids that items have now, and of what stands', () => {
  const profile = profileWith(
    entryWith({ id: 'a', item: 'old' }),
    entryWith({ id: 'b', item: 'new', over: ['a'], set: { status: 'blocked' } }),
    entryWith({ id: 'c', item: '2-1', set: { note: 'x' } }),
    entryWith({ id: 'd', item: '3-1', unit: '甲局' }),
  );
  const home = { ...homeOf(profile.tab()), aliases: { old: 'new' } };
  expect(Object.fromEntries(storedStatuses(home, '') ?? [])).toEqual({
    new: 'blocked',
    '2-1': 'todo',
  });
  expect(Object.fromEntries(storedStatuses(home, '甲局') ?? [])).toEqual({ '3-1': 'done' });
});
