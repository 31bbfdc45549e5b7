import { expect, test } from 'vitest';
import { keepSnapshot, readSnapshot, planKey } from '../../../../src/ledger/index.ts';
import type { Glance, Snapshot } from '../../../../src/ledger/index.ts';
import { FakeProfile, homeOf, NAMES } from '../fakes.ts';

const glance = (): Glance => ({ status: 'done', untick: 'doing', heads: ['a', 'b'] });
const SNAPSHOT: Snapshot = new Map([['3.1.1-1', glance()]]);

test('the snapshot comes back as it was kept, for its own unit only', () => {
  const home = homeOf(new FakeProfile().tab());
  keepSnapshot(home, '甲', SNAPSHOT);
  expect(readSnapshot(home, '甲')).toEqual(SNAPSHOT);
  expect(readSnapshot(home, '')).toEqual(new Map());
});

test.each(['', '{', '[1]', '{"a":1}', 'null', '"x"', '{"unit":"","items":{"1":2}}'])(
  'a snapshot that cannot be read counts as empty: %s',
  (raw) => {
    const profile = new FakeProfile();
    profile.values.set(planKey('snapshot', NAMES), raw);
    expect(readSnapshot(homeOf(profile.tab()), '')).toEqual(new Map());
  },
);

test('a snapshot that cannot be kept is removed: an old one would show what is not so', () => {
  const profile = new FakeProfile();
  const home = homeOf(profile.tab());
  keepSnapshot(home, '', SNAPSHOT);
  profile.characters = profile.used;
  keepSnapshot(home, '', new Map([...SNAPSHOT, ...new Map([['3.1.1-2', glance()]])]));
  expect(profile.values.has(planKey('snapshot', NAMES))).toBe(false);
});

test('a snapshot kept before a clause got another id is of the clause', () => {
  const profile = new FakeProfile();
  keepSnapshot(homeOf(profile.tab()), '', new Map([['old-1', glance()]]));
  const home = { ...homeOf(profile.tab()), aliases: { 'old-1': '3.1.1-1' } };
  expect([...readSnapshot(home, '').keys()]).toEqual(['3.1.1-1']);
});
