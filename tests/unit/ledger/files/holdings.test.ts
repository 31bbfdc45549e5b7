import { expect, test } from 'vitest';
import { holdingsOf } from '../../../../src/ledger/index.ts';
import { data as words } from '../../../../src/text/index.ts';
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
    { name: '李四', isTeam: false, count: 1, until: '2036-01-01T00:00:00.000Z', isAhead: true },
    { name: '甲', isTeam: false, count: 2, until: '2026-11-20T00:00:00.000Z', isAhead: false },
    { name: '', isTeam: false, count: 1, until: '2026-01-01T00:00:00.000Z', isAhead: false },
  ]);
});

test('who holds entries up to the same moment is said in the same order, whoever came first', () => {
  const entries = ['乙', '甲', '丙'].map((by) => entryWith({ id: by, by }));
  const names = (some: readonly Entry[]): string[] => holdingsOf(some, 0).map(({ name }) => name);
  expect(names(entries)).toEqual(['丙', '乙', '甲']);
  expect(names(entries.toReversed())).toEqual(['丙', '乙', '甲']);
});

test('the 期次 of a roll-up are no words of the person who opened them', () => {
  const entries = [
    entryWith({ id: 'a', item: 'team.taaaaaaaa', by: '张三', set: { name: '2026年11月' } }),
    entryWith({ id: 'b', by: '张三' }),
    entryWith({ id: 'c', item: 'team.caaaaaaaa', by: '张三', set: { name: '资金' } }),
    entryWith({ id: 'd', item: 'team.colours', unit: '甲', by: '张三' }),
  ];
  const said = holdingsOf(entries, 0).map(({ name, isTeam, count }) => [name, isTeam, count]);
  expect(said).toEqual([
    ['张三', false, 1],
    ['张三', true, 2],
    ['甲', false, 1],
  ]);
});

test('what is held is said as an office writes it, with the year if it is another one', () => {
  const held = { name: '甲', isTeam: false, isAhead: false };
  expect(words.holding(held, '2026-11-20', '2026')).toBe('甲（至11月20日）');
  expect(words.holding({ ...held, name: '' }, '2025-12-01', '2026')).toBe(
    '未写单位和姓名（至2025年12月1日）',
  );
  expect(words.holding({ ...held, isAhead: true }, '2036-01-01', '2026')).toBe(
    '甲（至2036年1月1日，时间比本机时钟晚，请核对）',
  );
  const team = { ...held, name: '张三', isTeam: true };
  expect(words.holding(team, '2026-12-01', '2026')).toBe('张三汇总的期次等设置（至12月1日）');
  expect(words.holding({ ...team, name: '' }, '2026-12-01', '2026')).toBe(
    '汇总的期次等设置（至12月1日）',
  );
});
