import { describe, expect, test } from 'vitest';
import { entryWith } from '../../ledger/fakes.ts';
import { bookOf, broughtBy, CITY, entryLines } from '../ordinary-books.ts';
import { outcomeOf } from '../outcome.ts';
import { M1, HEADS, unsureLines } from '../ordinary-rows.ts';

describe('what is here already', () => {
  const unit = '黄石市经信局';
  const earlier = entryWith({
    id: 'a',
    unit,
    at: '2026-10-20T04:00:00.000Z',
    set: { status: 'doing', progress: '筹备', next: '抓紧施工' },
  });

  test('before the day of the workbook is what it stands over, and what is not new is nothing', async () => {
    const { entries, sure } = await broughtBy(CITY, [earlier]);
    expect(entries[0]).toMatchObject({
      over: ['a'],
      on: expect.stringContaining('2026-11-20') as string,
      set: { due: '2026年底', progress: '一期开工' },
    });
    expect(sure.find(({ field }) => field === 'progress')).toMatchObject({ before: '筹备' });
  });

  test('since then stays beside it', async () => {
    const later = { ...earlier, at: '2026-11-22T04:00:00.000Z' };
    const [first] = (await broughtBy(CITY, [later])).entries;
    expect(first).toMatchObject({ over: [], set: { progress: '一期开工' } });
  });

  test('of the same workbook brings nothing', async () => {
    const { entries } = await broughtBy(CITY, [earlier]);
    const again = await broughtBy(CITY, [earlier, ...entries]);
    expect([again.entries, again.known]).toEqual([[], 6]);
  });

  test('an empty cell empties nothing, and several rows that differ in a line are unsure', async () => {
    const here = [entryWith({ id: 'a', at: '2026-10-20T04:00:00.000Z', set: { owner: '李四' } })];
    const heads = ['重点任务', '责任人', '状态'];
    const empty = bookOf([heads, [M1, '', '推进中']]);
    expect(entryLines(await broughtBy(empty, here))).toEqual(['3.1.1-1  status=doing']);
    const twice = bookOf([heads, [M1, '王五', '推进中'], [M1, '赵六', '推进中']]);
    const outcome = await broughtBy(twice, here);
    expect(entryLines(outcome)).toEqual(['3.1.1-1  status=doing']);
    expect(unsureLines(outcome)).toEqual(['3.1.1-1@ owner=undefined twice']);
  });

  test('names who says so, where a column does', async () => {
    const book = bookOf([
      ['重点任务', '进展情况', '填报人'],
      [M1, '开工', '王五'],
    ]);
    expect((await broughtBy(book)).entries[0]).toMatchObject({ by: '王五' });
  });
});

test('a table without heads that people know, or without rows, is refused as before', async () => {
  expect(
    await outcomeOf(
      bookOf([
        ['甲', '乙'],
        ['1', '2'],
      ]),
    ),
  ).toBe('noLedgerSheet');
  expect(await outcomeOf(bookOf([['重点任务', '进展情况']]))).toBe('noLedgerSheet');
  expect(
    await outcomeOf(
      bookOf([
        ['进展情况', '存在问题'],
        ['a', 'b'],
      ]),
    ),
  ).toBe('noLedgerSheet');
  const overlapping = bookOf([HEADS, ['a', 'b', 'c'], ['d', 'e', 'f']], ['A2:B3', 'B3:C4']);
  expect(await outcomeOf(overlapping)).toBe('sheetDamaged');
  const rows = Array.from({ length: 20_001 }, () => ['某项', '开工']);
  expect(await outcomeOf(bookOf([HEADS, ...rows]))).toBe('tooManyRows');
});
