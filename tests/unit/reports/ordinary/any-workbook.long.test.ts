import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { taskRowsOf } from '../../../../src/ledger/index.ts';
import { bookIn, bookOf, broughtBy, OWN_COLUMNS, PLAN_ROWS } from '../ordinary-books.ts';
import type { CellText } from '../ordinary-books.ts';
import { outcomeOf } from '../outcome.ts';

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
