import fc from 'fast-check';
import { expect, test } from 'vitest';
import { spotAfter } from '../../../../src/ledger/index.ts';

const size = { rows: 30, columns: 5 };

test.each([
  ['ArrowDown', false, { row: 4, column: 2 }],
  ['ArrowUp', false, { row: 2, column: 2 }],
  ['ArrowLeft', false, { row: 3, column: 1 }],
  ['ArrowRight', false, { row: 3, column: 3 }],
  ['ArrowDown', true, { row: 29, column: 2 }],
  ['ArrowRight', true, { row: 3, column: 4 }],
  ['Home', false, { row: 3, column: 0 }],
  ['End', false, { row: 3, column: 4 }],
  ['Home', true, { row: 0, column: 0 }],
  ['End', true, { row: 29, column: 4 }],
  ['PageDown', false, { row: 13, column: 2 }],
  ['PageUp', false, { row: 0, column: 2 }],
])('%s, with Ctrl %s, leads to %o', (key, isFar, spot) => {
  expect(spotAfter(key, isFar, { row: 3, column: 2 }, size)).toEqual(spot);
});

test('no key leads out of the grid, and one that leads nowhere says so', () => {
  const keys = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End', 'constructor'];
  const one = fc.record({ row: fc.nat({ max: 29 }), column: fc.nat({ max: 4 }) });
  fc.assert(
    fc.property(fc.constantFrom(...keys), fc.boolean(), one, (key, isFar, spot) => {
      const next = spotAfter(key, isFar, spot, size);
      if (next === undefined) return;
      expect(next).not.toEqual(spot);
      expect(next.row >= 0 && next.row < 30 && next.column >= 0 && next.column < 5).toBe(true);
    }),
  );
  expect(spotAfter('ArrowUp', false, { row: 0, column: 0 }, size)).toBeUndefined();
  expect(spotAfter('Tab', false, { row: 0, column: 0 }, size)).toBeUndefined();
});
