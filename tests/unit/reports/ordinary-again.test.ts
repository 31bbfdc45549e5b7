import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { taskRowsOf } from '../../../src/ledger/index.ts';
import { entryWith } from '../ledger/fakes.ts';
import {
  bookIn,
  bookOf,
  broughtBy,
  CITY,
  entryLines,
  OWN_COLUMNS,
  PLAN_ROWS,
} from './ordinary-books.ts';
import type { CellText } from './ordinary-books.ts';
import { outcomeOf } from './outcome.ts';
import { M1, HEADS, unsureLines } from './ordinary-rows.ts';

/** Words of the plan, whole, cut, changed or joined, and words that are none. */
const WORDS = fc.oneof(
  fc.constantFrom(...PLAN_ROWS.map(({ text }) => text)),
  fc.constantFrom(...taskRowsOf(PLAN_ROWS).map(({ text }) => text)),
  fc
    .tuple(fc.constantFrom(...PLAN_ROWS), fc.nat({ max: 60 }), fc.nat({ max: 80 }))
    .map(([{ text }, from, length]) => text.slice(from, from + length)),
  fc
    .tuple(fc.constantFrom(...PLAN_ROWS), fc.constantFrom(...PLAN_ROWS))
    .map(([one, other]) => one.text.slice(0, 20) + other.text.slice(20)),
  fc.string({ unit: 'grapheme', maxLength: 30 }),
);

const FILLED = fc.oneof(fc.constantFrom('', '已完成', '开工', '2026年底'), fc.string());

const BOOK = fc.record({
  heads: fc.shuffledSubarray(
    [
      ...['工作任务', '具体措施', '状态', '进展情况', '责任人', '完成时限'],
      ...['资金（万元）', '分管领导（签字）'],
    ],
    { minLength: 3 },
  ),
  rows: fc.array(fc.array(fc.oneof(WORDS, FILLED), { minLength: 8, maxLength: 8 }), {
    maxLength: 12,
  }),
});

/** Signs that count. */
const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

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

describe('any workbook', () => {
  test('lands nothing on a measure of which no words stand in the row; taken twice it is taken once', async () => {
    await fc.assert(
      fc.asyncProperty(BOOK, async ({ heads, rows }) => {
        const bytes = bookOf([heads, ...rows.map((row): CellText[] => row.slice(0, heads.length))]);
        if (Array.isArray(await outcomeOf(bytes)) === false) return;
        const { table, columns } = await bookIn(bytes, OWN_COLUMNS);
        const { found, entries } = await broughtBy(bytes, OWN_COLUMNS);
        for (const [at, head] of heads.entries())
          if (/资金|分管/u.test(head)) expect(columns[at]).toMatch(/^c(a|b){8}$/u);
        const official = columns.flatMap((role, at) => (role === 'official' ? [at] : []));
        for (const { at, fits } of found.ordinary?.matched ?? []) {
          const texts = official.map((column) => bare(table.rows[at]?.[column]?.text ?? ''));
          const of = PLAN_ROWS.filter(
            ({ item, taskId }) =>
              fits[0]?.key.startsWith(`${item}@`) || fits[0]?.key === `${taskId}@`,
          );
          const own = of.flatMap(({ text, task }) => [bare(text), bare(task)]);
          const isIn = texts.some((text) =>
            own.some(
              (words) =>
                text.includes(words) || (text.length >= 7 && words.includes(text.slice(0, 7))),
            ),
          );
          expect([texts, isIn]).toEqual([texts, true]);
        }
        const again = await broughtBy(bytes, [...OWN_COLUMNS, ...entries]);
        expect(again.entries).toEqual([]);
      }),
      { numRuns: 120 },
    );
  }, 60_000);
});
