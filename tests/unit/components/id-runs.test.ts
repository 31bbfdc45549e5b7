import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readItems, writeItems } from '../../../src/components/here/id-runs.ts';

describe('lists of measures in an attribute', () => {
  test('a run is written by its ends, what is no run as it is', () => {
    const ids = ['3.1.1-1', '3.1.1-2', '3.1.1-3', '3.1.2-1', '4.1-9', '4.1-10', '4.1-12'];
    expect(writeItems(ids)).toBe('3.1.1-1..3 3.1.2-1 4.1-9..10 4.1-12');
    expect(readItems('3.1.1-1..3 3.1.2-1 4.1-9..10 4.1-12')).toEqual(ids);
  });

  test('none are none', () => {
    expect(writeItems([])).toBe('');
    expect(readItems('')).toEqual([]);
  });

  test('any ids come back in their order, be they twice, backwards or of other shapes', () => {
    const number = fc.integer({ min: 0, max: 12 }).map(String);
    const tail = fc.oneof(number, fc.constantFrom('1b', '01', '3~1', 't1', 't2', 'b'));
    const id = fc
      .tuple(number, fc.constantFrom('.', '-', '~'), tail)
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.array(id), (ids) => {
        expect(readItems(writeItems(ids))).toEqual(ids);
      }),
    );
  });
});
