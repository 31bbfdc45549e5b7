import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withoutBreaking } from '../../../../src/ledger/index.ts';
import type { Entry } from '../../../../src/ledger/index.ts';
import { entryWith } from '../fakes.ts';

test('entries that break what is made of them, alone or together, are left out and named; the rest stands', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.integer({ min: 0, max: 40 })),
      fc.uniqueArray(fc.integer({ min: 0, max: 40 })),
      fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 40 })),
      (all, bad, pair) => {
        const entries = all.map((number) => entryWith({ id: String(number) }));
        const ids = (some: readonly Entry[]) => some.map(({ id }) => Number(id));
        const { made, broken } = withoutBreaking(entries, (some) => {
          const there = ids(some);
          if (there.some((id) => bad.includes(id))) throw new Error('bad');
          if (pair[0] !== pair[1] && pair.every((id) => there.includes(id)))
            throw new Error('pair');
          return there;
        });
        const alone = all.filter((id) => bad.includes(id));
        expect(ids(broken)).toEqual(expect.arrayContaining(alone));
        expect(broken.length - alone.length).toBeLessThanOrEqual(1);
        expect([...made, ...ids(broken)].sort()).toEqual([...all].sort());
      },
    ),
  );
});

test('where nothing can be made of no entries either, that is no fault of an entry', () => {
  const fail = (): never => {
    throw new Error('always');
  };
  expect(() => withoutBreaking([entryWith({ id: 'a' })], fail)).toThrow('always');
});
