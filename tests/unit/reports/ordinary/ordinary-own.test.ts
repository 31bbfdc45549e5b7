/** Columns of workbooks that are columns of the team's own: known by their names, chosen, remembered, taken in. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { columnsNamedBy, keepColumns, keptColumns } from '../../../../src/ledger/index.ts';
import type { Entry } from '../../../../src/ledger/index.ts';
import { readRole, roleOf, ROLES, rolesWith } from '../../../../src/reports/cells/column-roles.ts';
import { rememberedColumns } from '../../../../src/reports/ordinary/ordinary-columns.ts';
import { entryWith, FakeProfile, homeOf } from '../../ledger/fakes.ts';
import { bookIn, bookOf, broughtBy, entryLines, OWN_COLUMNS } from '../ordinary-books.ts';
import { outcomeOf } from '../outcome.ts';
import { M1, unsureLines } from '../ordinary-rows.ts';

const [MONEY, LEADER] = ['caaaaaaaa', 'cbbbbbbbb'] as const;
const OWN = columnsNamedBy({}, OWN_COLUMNS).shown;
const HEADS = ['重点任务', '进展情况', '资金（万元）', '分管领导'];
const BOOK = bookOf([HEADS, [M1, '开工', 120, '王五']]);

function named(...names: string[]): Entry[] {
  return names.map((name, at) =>
    entryWith({ id: `x${at}`, item: `team.cxxxxxxx${at}`, set: { name, order: `${at}` } }),
  );
}

describe('a head that is the name of a column of the team’s own', () => {
  test.each([
    ['资金（万元）', MONEY],
    ['资金(万元)*', MONEY],
    ['分管 领导', LEADER],
    ['分管领导（请签字）', LEADER],
    ['经费/资金（万元）', MONEY],
    // Of another unit of measure, or of none: that is not its name.
    ['资金（亿元）', 'ignore'],
    ['资金', 'ignore'],
    ['分管领导意见', 'ignore'],
    ['进展情况', 'progress'],
    ['', 'ignore'],
  ])('%s is %s', (head, role) => {
    expect(roleOf(head, OWN)).toBe(role);
  });

  test('is that before any other; signs alone are no name', () => {
    const own = columnsNamedBy({}, named('存在问题类型', '——', '电话', '电话')).shown;
    expect(own.map(({ name }) => name)).toContain('电话（2）');
    expect(roleOf('存在问题类型', [])).toBe('problem');
    expect(roleOf('存在问题类型', own)).toBe('cxxxxxxx0');
    expect(roleOf('--', own)).toBe('ignore');
    expect(roleOf('电话', own)).toBe('cxxxxxxx2');
    expect(roleOf('电话(2)', own)).toBe('cxxxxxxx3');
  });

  test('makes a table known that has nothing else to fill in, in the second row of heads too', async () => {
    const bytes = bookOf([
      ['重点任务', '分管领导'],
      [M1, '王五'],
    ]);
    expect(await outcomeOf(bytes)).toBe('noLedgerSheet');
    expect((await bookIn(bytes, OWN_COLUMNS)).columns).toEqual(['official', LEADER]);
    const parted = bookOf(
      [
        ['重点任务', '进展情况', '保障', null],
        [null, null, '资金（万元）', '分管领导'],
        [M1, '开工', 3, '王五'],
      ],
      ['C1:D1'],
    );
    const { columns, table } = await bookIn(parted, OWN_COLUMNS);
    expect([columns, table.first]).toEqual([['official', 'progress', MONEY, LEADER], 3]);
  });

  test('keeps no table from being known that has the words of the plan under it', async () => {
    const here = named('工作内容');
    const bytes = bookOf([
      ['工作内容', '进展情况'],
      [M1, '开工'],
    ]);
    const { columns } = await bookIn(bytes, here);
    // Without these words no row is found; where another column has them, or an address, it is the team's own.
    expect(columns).toEqual(['official', 'progress']);
    expect(entryLines(await broughtBy(bytes, here))).toEqual(['3.1.1-1  progress=开工']);
    for (const [head, cell] of [
      ['重点任务', M1],
      ['编号', '三（一）1.第1句'],
    ] as const) {
      const both = bookOf([
        [head, '工作内容'],
        [cell, '选型论证'],
      ]);
      expect(entryLines(await broughtBy(both, here))).toEqual(['3.1.1-1  cxxxxxxx0=选型论证']);
    }
  });

  test('stands once; the second column of that name is listed', async () => {
    const bytes = bookOf([
      ['重点任务', '分管领导', '分管领导'],
      [M1, '王五', '赵六'],
    ]);
    const outcome = await broughtBy(bytes, OWN_COLUMNS);
    expect(entryLines(outcome)).toEqual([`3.1.1-1  ${LEADER}=王五`]);
    expect(outcome.notes).toEqual(['表中另有这些列，没有导入：分管领导。']);
  });
});

describe('what stands in it', () => {
  test('is taken in as any other field, and shown under its name', async () => {
    const outcome = await broughtBy(BOOK, OWN_COLUMNS);
    expect(entryLines(outcome)).toEqual([`3.1.1-1  progress=开工 ${MONEY}=120 ${LEADER}=王五`]);
    expect(outcome.sure.map(({ head, after }) => [head, after])).toEqual([
      ['进展情况', '开工'],
      ['资金（万元）', '120'],
      ['分管领导', '王五'],
    ]);
    expect(outcome.notes).toEqual([]);
    expect(outcome.found.ordinary?.own).toEqual(OWN);
  });

  test('twice adds nothing; what changed since stands over what stood before', async () => {
    const first = await broughtBy(BOOK, OWN_COLUMNS);
    const here = [...OWN_COLUMNS, ...first.entries];
    expect((await broughtBy(BOOK, here)).entries).toEqual([]);
    const next = bookOf([HEADS, [M1, '开工', 150, '']]);
    const again = await broughtBy(next, here, { on: '2026-12-20' });
    expect(entryLines(again)).toEqual([`3.1.1-1  ${MONEY}=150`]);
    expect(again.entries[0]?.over).toEqual(first.entries.map(({ id }) => id));
    expect(again.sure[0]?.before).toBe('120');
  });

  test('in several rows on one measure is joined, and unsure', async () => {
    const bytes = bookOf([
      ['重点任务', '分管领导'],
      [M1, '王五'],
      [M1, '赵六'],
    ]);
    expect(unsureLines(await broughtBy(bytes, OWN_COLUMNS))).toEqual([
      `3.1.1-1@ ${LEADER}=王五\n赵六 joined`,
    ]);
  });

  test('of one that was removed meanwhile is not taken in, and its column is listed', async () => {
    const [, leader] = OWN_COLUMNS;
    const gone = entryWith({
      ...{ id: 'n3', item: 'team.caaaaaaaa', over: ['n1'] },
      set: { gone: 'yes' },
    });
    const chosen = { columns: ['official', 'progress', MONEY, LEADER] as const };
    const outcome = await broughtBy(BOOK, [...OWN_COLUMNS, gone], chosen);
    expect(leader?.id).toBe('n2');
    expect(entryLines(outcome)).toEqual([`3.1.1-1  progress=开工 ${LEADER}=王五`]);
    expect(outcome.notes).toEqual(['表中另有这些列，没有导入：资金（万元）。']);
  });
});

describe('what a person has said of columns', () => {
  test('is kept for the next workbook with the same heads', () => {
    const profile = new FakeProfile();
    const home = homeOf(profile.tab());
    const nothing = { columns: [], own: [] };
    const own = ['caaaaaaaa'];
    const keep = (heads: string[], ...columns: string[]): void =>
      keepColumns(home, heads, { columns, own });
    expect(keptColumns(home, HEADS)).toEqual(nothing);
    for (let at = 0; at < 70; at += 1) keep([String(at)], 'note');
    keep(HEADS, 'official', 'note');
    keep(HEADS, 'official', 'problem');
    keep(['长'.repeat(3_000)], 'note');
    expect(keptColumns(homeOf(profile.tab()), HEADS)).toMatchObject({
      columns: ['official', 'problem'],
      own,
    });
    expect(keptColumns(home, ['0'])).toEqual(nothing);
    expect(keptColumns(home, ['长'.repeat(3_000)])).toEqual(nothing);
    for (const kept of ['{}', '[1,{"heads":"x"}]', '[{"heads":1,"columns":[1]}]', 'x']) {
      profile.values.set('taizhang:columns:v1:site', kept);
      expect(keptColumns(home, HEADS)).toEqual(nothing);
    }
    // As an earlier build kept it.
    const earlier = { heads: JSON.stringify(HEADS), columns: ['official', 'note'] };
    profile.values.set('taizhang:columns:v1:site', JSON.stringify([earlier]));
    expect(keptColumns(home, HEADS)).toMatchObject({ columns: ['official', 'note'], own: [] });
  });

  const proposed = ['official', 'progress', MONEY, 'ignore'] as const;
  const remember = (columns: string[], own: string[]) =>
    rememberedColumns(proposed, { columns, own }, OWN);

  test('may be a column of the team’s own, behind all others in the list', () => {
    expect(rolesWith(OWN).slice(ROLES.length)).toEqual([
      [MONEY, '资金（万元）'],
      [LEADER, '分管领导'],
    ]);
    expect(readRole(LEADER, OWN)).toBe(LEADER);
    expect(readRole(LEADER, [])).toBeUndefined();
  });

  test('is remembered', () => {
    const kept = ['official', 'note', 'ignore', LEADER];
    expect(remember(kept, [MONEY, LEADER])).toEqual(kept);
    expect(remember([], [])).toEqual(proposed);
  });

  test('before a column of the team’s own was there says nothing of it', () => {
    expect(remember(['official', 'note', 'ignore', 'ignore'], [])).toEqual([
      ...['official', 'note', MONEY, 'ignore'],
    ]);
  });

  test('of the columns of another plan’s team is nothing here, unless the name is the same', () => {
    const others = ['official', 'czzzzzzzz', 'cyyyyyyyy', 'czzzzzzzz'];
    expect(remember(others, ['czzzzzzzz', 'cyyyyyyyy'])).toEqual([
      ...['official', 'ignore', MONEY, 'ignore'],
    ]);
  });

  test('never makes two columns one field', () => {
    const role = fc.constantFrom(...ROLES, MONEY, LEADER, 'czzzzzzzz', 'x');
    const columns = fc.array(role, { maxLength: 8 });
    fc.assert(
      fc.property(columns, columns, fc.subarray([MONEY, LEADER]), (before, kept, own) => {
        const known = before.flatMap((one) => readRole(one, OWN) ?? []);
        const all = rememberedColumns(known, { columns: kept, own }, OWN);
        expect(all).toHaveLength(known.length);
        const once = all.filter((one) => !['ignore', 'official', 'place'].includes(one));
        expect(new Set(once).size).toBe(once.length);
      }),
    );
  });
});
