import { expect, test } from 'vitest';
import { keepSnapshot, readSnapshot, snapshotKey } from '../../../src/ledger/index.ts';
import type { Snapshot } from '../../../src/ledger/index.ts';
import { FakeProfile, homeOf, NAMES } from './fakes.ts';

const SNAPSHOT: Snapshot = new Map([
  ['3.1.1-1', { status: 'done', untick: 'doing', heads: ['a', 'b'] }],
]);

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
    profile.values.set(snapshotKey(NAMES), raw);
    expect(readSnapshot(homeOf(profile.tab()), '')).toEqual(new Map());
  },
);
