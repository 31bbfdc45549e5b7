import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDeadlines } from '../../../../src/plan/index.ts';
import { dayOfWords, dueEnd, dueNote } from '../../../../src/text/index.ts';

describe('the last day', () => {
  test.each([
    ['2026-06-30', '2026-06-30'],
    ['2026年6月30日前', '2026-06-30'],
    ['20260630', '2026-06-30'],
    ['2026 6 30', '2026-06-30'],
    ['2026年6月', '2026-06-30'],
    ['2026年6月底前完成', '2026-06-30'],
    ['2026年6月前', '2026-05-31'],
    ['2028年2月', '2028-02-29'],
    ['2026-06', '2026-06-30'],
    ['202606', '2026-06-30'],
    ['2026 6 30', '2026-06-30'],
    ['2026年第二季度', '2026-06-30'],
    ['２０２６年 三季度末', '2026-09-30'],
    ['2026Q4', '2026-12-31'],
    ['2026年二季度前', '2026-03-31'],
    ['2026年上半年', '2026-06-30'],
    ['2026年下半年', '2026-12-31'],
    ['2026', '2026-12-31'],
    ['2026年度', '2026-12-31'],
    ['2026年年底前', '2026-12-31'],
    ['2026年前', '2025-12-31'],
    ['2100-01-01', '2100-01-01'],
    ['2105年6月底前', '2105-06-30'],
    ['9999-12-31', '9999-12-31'],
  ])('of %s is %s', (words, day) => {
    expect(dueEnd(words)).toBe(day);
  });

  test.each([
    ...['', '长期', '常年', '持续推进', '年底前', '力争2026年底', '2026年底，长期坚持'],
    ...['2026-02-30', '2026-13', '2026-00', '2026-06-00', '2026年5季度', '2026年第0季度', '2026Q5'],
    ...[
      '2026 1 1 1',
      '2026123',
      '46387',
      '123',
      '1/2',
      '0099年6月',
      '6月底',
      '2026年6月中旬',
      '2026-2028',
      '3021',
      '3021-5',
      '3021.5',
      '99990101',
      '二〇二六年十一月',
    ],
  ])('is none in %s', (words) => {
    expect(dueEnd(words)).toBe('');
  });

  test('of any words is a day of a calendar, or none; of a day it is the day itself', () => {
    const part = fc.constantFrom(
      ...['20', '26', '1', '0', '31', '年', '月', '-', '季', '第', '二', 'Q', '上半年', '底', '前'],
    );
    const words = fc.oneof(
      fc.string(),
      fc.array(part, { maxLength: 8 }).map((all) => all.join('')),
    );
    fc.assert(
      fc.property(words, (typed) => {
        const end = dueEnd(typed);
        expect(end === '' || new Date(end).toISOString().slice(0, 10) === end).toBe(true);
        expect(dueEnd(end)).toBe(end);
        expect([undefined, end]).toContain(dayOfWords(typed));
      }),
    );
  });

  test('is the same however a time is written, and as an official text that says so is read', () => {
    const time = fc.record({
      year: fc.integer({ min: 2000, max: 2099 }),
      month: fc.integer({ min: 1, max: 12 }),
      after: fc.constantFrom('', '前', '底', '底前', '末'),
    });
    fc.assert(
      fc.property(time, ({ year, month, after }) => {
        const two = String(month).padStart(2, '0');
        const last = new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
        const same = [
          `${year}年${month}月`,
          `${year}年${month}月份`,
          `${year}-${two}`,
          `${year}.${month}`,
        ];
        for (const words of same) expect(dueEnd(words)).toBe(last);
        expect(dueEnd(last)).toBe(last);
        expect(dueEnd(`${last.replace('-', '年').replace('-', '月')}日`)).toBe(last);
        const quarter = Math.ceil(month / 3);
        const ends = [`${year}年第${'一二三四'.charAt(quarter - 1)}季度`, `${year}Q${quarter}`];
        for (const words of ends) expect(dueEnd(words)).toBe(dueEnd(`${year}-${3 * quarter}`));
        expect(dueEnd(`${year}年${month > 6 ? '下' : '上'}半年`)).toBe(
          dueEnd(`${year}年${month > 6 ? 12 : 6}月`),
        );
        for (const words of [`${year}年${month}月${after}`, `${year}年${after}`]) {
          const [official] = readDeadlines(`完成时限：${words}`);
          expect(dueEnd(words), words).toBe(official?.until);
        }
      }),
    );
  });

  test('is taken for a day only where one is named', () => {
    expect(dayOfWords('2026.6.30')).toBe('2026-06-30');
    for (const words of ['2026年6月', '2026-06', '2026Q2', '长期', '2026-02-30'])
      expect(dayOfWords(words)).toBeUndefined();
  });

  test('is said beside what is no day, and that there is none', () => {
    expect(dueNote('2026-06-30')).toBe('');
    expect(dueNote(' ')).toBe('');
    expect(dueNote('2026年第二季度')).toBe('按2026年6月30日计');
    expect(dueNote('长期')).toBe('不能确定到哪一天，不判断是否逾期');
  });
});
