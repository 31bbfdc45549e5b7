import fc from 'fast-check';
import { expect, test } from 'vitest';
import { choosePair, nearestPairs } from '../../../../src/model/revision/judge-pairs.ts';

const places = fc.uniqueArray(fc.nat(30)).map((list) => list.sort((one, other) => one - other));

test('among equals the nearest are chosen as among all pairs of them', () => {
  fc.assert(
    fc.property(places, places, (fresh, old) => {
      const all = fresh.flatMap((one) =>
        old.map((other) => ({ fresh: one, old: other, score: 1 })),
      );
      const chosen = choosePair(all, () => false).map((pair): [number, number] => [
        pair.fresh,
        pair.old,
      ]);
      expect([...nearestPairs(fresh, old)]).toEqual(chosen);
    }),
    { numRuns: 500, seed: 2018 },
  );
});
