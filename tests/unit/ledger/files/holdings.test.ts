import { expect, test } from 'vitest';
import { holdingsOf } from '../../../../src/ledger/index.ts';
import type { Entry } from '../../../../src/ledger/index.ts';
import { entryWith } from '../fakes.ts';

test('what a ledger holds is said by unit, else by person, up to when', () => {
  const now = Date.parse('2026-11-24T00:00:00Z');
  const entries = [
    entryWith({ id: 'a', unit: '甲', by: '张三', at: '2026-11-20T00:00:00.000Z' }),
    entryWith({ id: 'b', unit: '甲', at: '2026-09-30T00:00:00.000Z' }),
    entryWith({ id: 'c', by: '李四', at: '2036-01-01T00:00:00.000Z' }),
    entryWith({ id: 'd', at: '2026-01-01T00:00:00.000Z' }),
  ];
  expect(holdingsOf(entries, now)).toEqual([
    { name: '李四', count: 1, until: '2036-01-01T00:00:00.000Z', isAhead: true },
    { name: '甲', count: 2, until: '2026-11-20T00:00:00.000Z', isAhead: false },
    { name: '', count: 1, until: '2026-01-01T00:00:00.000Z', isAhead: false },
  ]);
});

test('who holds entries up to the same moment is said in the same order, whoever came first', () => {
  const entries = ['乙', '甲', '丙'].map((by) => entryWith({ id: by, by }));
  const names = (some: readonly Entry[]): string[] => holdingsOf(some, 0).map(({ name }) => name);
  expect(names(entries)).toEqual(['丙', '乙', '甲']);
  expect(names(entries.toReversed())).toEqual(['丙', '乙', '甲']);
});
