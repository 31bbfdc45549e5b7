import { expect, test } from 'vitest';
import {
  planKey,
  foldItem,
  isDisputed,
  isDoubtful,
  isLong,
  isReworded,
  lastWord,
  valueOf,
} from '../../../../src/ledger/index.ts';
import { entryWith, NAMES } from '../fakes.ts';

test('a field shows its later value, and says where people disagree', () => {
  const one = entryWith({
    id: 'a',
    at: '2026-11-01T00:00:00.000Z',
    set: { owner: '甲', lead: null },
  });
  const other = entryWith({ id: 'b', at: '2026-11-02T00:00:00.000Z', set: { owner: '乙' } });
  const state = foldItem(new Map([one, other].map((entry) => [entry.id, entry])));
  expect([valueOf(state, 'owner'), valueOf(state, 'lead'), valueOf(state, 'due')]).toEqual([
    '乙',
    '',
    '',
  ]);
  expect([isDisputed(state, 'owner'), isDisputed(state, 'lead')]).toEqual([true, false]);
  expect(lastWord(state)).toBe('2026-11-02T00:00:00.000Z');
  expect([
    valueOf(undefined, 'owner'),
    isDisputed(undefined, 'owner'),
    lastWord(undefined),
  ]).toEqual(['', false, undefined]);
});

test('a second look is asked for where people disagree, and where the text has other words now', () => {
  const one = entryWith({ id: 'a', set: { owner: '甲' } });
  const other = entryWith({ id: 'b', set: { owner: '乙' } });
  const alone = foldItem(new Map([[one.id, one]]));
  const both = foldItem(new Map([one, other].map((entry) => [entry.id, entry])));
  expect([isDoubtful(alone, one.text), isDoubtful(alone, 'x'), isDoubtful(both, one.text)]).toEqual(
    [false, true, true],
  );
  // In a column of a team's own, too.
  const [there, elsewhere] = ['1', '2'].map((money) => ({
    ...entryWith({ id: money, set: { caaaaaaaa: money } }),
  }));
  const own = [there, elsewhere].flatMap((entry) => (entry ? [[entry.id, entry] as const] : []));
  expect(isDoubtful(foldItem(new Map(own)), one.text)).toBe(true);
});

test('one side of a disagreement that was said of other words has to be looked at again, not what emptied', () => {
  const now = entryWith({ id: 'b', at: '2026-11-02T00:00:00.000Z' });
  const before = entryWith({ id: 'a', text: '0000000000000000', set: { status: 'doing' } });
  const stateWith = (entry: typeof before) =>
    foldItem(new Map([now, entry].map((one) => [one.id, one])));
  expect(isReworded(stateWith(before), now.text)).toBe(true);
  expect(isReworded(stateWith({ ...before, set: { status: null } }), now.text)).toBe(false);
});

test('the name of the backup file is kept for each plan of each site', () => {
  expect(planKey('auto', NAMES)).toBe('taizhang:auto:v1:site:plan');
});

test('a text is long by its signs or by its lines', () => {
  expect(['', '长'.repeat(300), '行\n'.repeat(7)].map((text) => isLong(text))).toEqual([
    false,
    false,
    false,
  ]);
  expect(['长'.repeat(301), '行\n'.repeat(8)].map((text) => isLong(text))).toEqual([true, true]);
});
