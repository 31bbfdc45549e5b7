/** Ordinary workbooks as offices lay them out: titles above heads, heads in two rows, several sheets, odd cells. */
import * as XLSX from '@e965/xlsx';
import { describe, expect, test } from 'vitest';
import { bookIn, bookOf, broughtBy, entryLines, measure } from '../ordinary-books.ts';
import type { CellText } from '../ordinary-books.ts';
import { M1, unsureLines } from '../ordinary-rows.ts';
import { withText } from '../outcome.ts';

const M2 = measure('3.1.1-2');
const HEADS = ['序号', '重点任务', '进展情况', '备注'];

describe('a row above the heads that holds words of heads is none', () => {
  test.each<[string, CellText[]]>([
    ['a title beside who fills it in', ['2026年重点任务', null, null, '填报单位：黄石市经信局']],
    ['where the tasks come from', ['任务来源：省政府文件', null, '备注：月报']],
    ['the number of an annex', ['附件1', '重点任务清单']],
  ])('%s', async (_, line) => {
    const bytes = bookOf([line, HEADS, [1, M1, '开工', '甲']]);
    expect((await bookIn(bytes)).table).toMatchObject({ heads: HEADS, first: 3 });
    expect((await broughtBy(bytes)).entries[0]?.set).toEqual({ progress: '开工', note: '甲' });
  });
});

test('a wide head whose cells nobody has merged has its parts in the row below', async () => {
  const bytes = bookOf([
    ['序号', '重点任务', '落实情况', '', '备注'],
    ['', '', '工作进展', '存在问题', ''],
    [1, M1, '开工', '缺人', '甲'],
  ]);
  const outcome = await broughtBy(bytes);
  expect(entryLines(outcome)).toEqual(['3.1.1-1  progress=开工 problem=缺人 note=甲']);
  expect(outcome.found.ordinary?.without).toEqual([]);
  // A head that stands there again is no part of the first.
  const again = bookOf([
    HEADS.slice(0, 3),
    [...HEADS.slice(0, 3), '存在问题'],
    [1, M1, '开工', '缺人'],
  ]);
  expect((await bookIn(again)).table.heads).toHaveLength(4);
});

describe('of sheets with the same heads', () => {
  const book = XLSX.utils.book_new();
  for (const month of ['10月', '11月', '12月']) {
    const rows = [HEADS, [1, M1, month, '']];
    XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(rows), month);
  }
  const bytesOf = (hidden: number): Uint8Array => {
    book.Workbook = { Sheets: [0, 1, 2].map((at) => ({ Hidden: at < hidden ? 1 : 0 })) };
    return new Uint8Array(XLSX.write(book, { type: 'array', bookType: 'xlsx' }));
  };
  const opened = (bytes: Uint8Array, at: number): Uint8Array =>
    withText(bytes, 'xl/workbook.xml', (xml) =>
      xml
        .replace(/<bookViews>.*<\/bookViews>/u, '')
        .replace('<sheets>', `<bookViews><workbookView activeTab="${at}"/></bookViews><sheets>`),
    );

  test('it is the one that was open when the book was saved', async () => {
    const outcome = await broughtBy(opened(bytesOf(0), 2));
    expect(entryLines(outcome)).toEqual(['3.1.1-1  progress=12月']);
    expect(outcome.notes.join()).toContain('10月、11月');
  });

  test('one that is hidden comes after all others, and is taken where there is no other', async () => {
    expect((await bookIn(opened(bytesOf(1), 0))).table.name).toBe('11月');
    expect((await bookIn(opened(bytesOf(3), 1))).table.name).toBe('11月');
  });
});

const columnsOf = async (heads: string[], ...rows: CellText[][]): Promise<string> =>
  (await bookIn(bookOf([heads, ...rows]))).columns.join();

describe('of several columns that may be one, wherever they stand', () => {
  test.each([
    ['完成情况 进展情况', 'ignore,progress'],
    ['进展情况 完成情况', 'progress,ignore'],
    ['项目进展 进展', 'ignore,progress'],
    ['进展 进展情况', 'ignore,progress'],
    ['进展情况（详见附件） 进展情况', 'ignore,progress'],
    ['有关情况/进展情况 落实情况', 'progress,ignore'],
    ['上月进展情况 本月进展情况', 'ignore,progress'],
    ['进展情况（上月） 本月工作情况', 'ignore,progress'],
    ['上期进展情况 本期进展情况', 'ignore,progress'],
    ['上季度进展情况 工作情况', 'ignore,progress'],
    ['推进情况 当月推进情况', 'ignore,progress'],
    ['较上月进展情况 工作情况', 'progress,ignore'],
    ['上半年进展情况 下半年进展情况', 'ignore,progress'],
    ['进展情况（截至10月底） 进展情况（截至11月底）', 'ignore,progress'],
    ['11月进展情况 10月进展情况', 'progress,ignore'],
    ['进展情况（1－9月） 1－１０月工作进展情况', 'ignore,progress'],
    ['12月进展情况 1月进展情况', 'ignore,progress'],
    ['2026年12月进展情况 2026年1月进展情况', 'progress,ignore'],
    ['2025年12月进展情况 2026年1月进展情况', 'ignore,progress'],
    ['第三季度进展情况 第二季度进展情况', 'progress,ignore'],
    ['三季度进展情况 10月进展情况', 'ignore,progress'],
    ['上月进展情况 备注', 'progress,note'],
    ['完成时间 计划完成时间', 'ignore,due'],
  ])('%s', async (heads, columns) => {
    const cells = ['甲', '乙'];
    expect(await columnsOf(['重点任务', ...heads.split(' ')], [M1, ...cells])).toBe(
      `official,${columns}`,
    );
  });

  test('a later month of which nobody has written yet is none', async () => {
    const heads = ['重点任务', ...['10', '11', '12'].map((month) => `进展情况（${month}月）`)];
    expect(await columnsOf(heads, [M1, '甲', '乙'])).toBe('official,ignore,progress,ignore');
  });

  test('words for a status are one under the nearest head', async () => {
    const heads = ['重点任务', '完成情况', '状态'];
    expect(await columnsOf(heads, [M1, '推进中', '已完成'])).toBe('official,ignore,status');
  });
});

describe('what a column is its cells tell, too', () => {
  test.each<[string[], CellText[][], string]>([
    [['重点任务', '工作进度'], [[M1, '一期已开工，正在安装设备']], 'official,progress'],
    [['重点任务', '工作进度'], [[M1, '推进中']], 'official,status'],
    [['重点任务', '工作进度'], [[M1, '约60%']], 'official,percent'],
    [['重点任务', '完成率'], [[M1, 0.6]], 'official,percent'],
    // Where another column is that, sentences are asked about, and lost nowhere.
    [['重点任务', '工作进度', '进展情况'], [[M1, '快', '开工']], 'official,percent,progress'],
    [['主要内容', '工作要点', '进展情况'], [[M1, '', '开工']], 'official,official,progress'],
  ])('%s', async (heads, rows, columns) => {
    expect(await columnsOf(heads, ...rows)).toBe(columns);
  });
});

test('in a column of shares without a sign for hundredths a 1 is asked as the others are', async () => {
  const rows = [M1, M2, measure('3.1.1-3')].map((text, at) => [text, [1, 0.5, 0.8][at] ?? null]);
  const bytes = bookOf([['重点任务', '完成率'], ...rows]);
  const outcome = await broughtBy(bytes);
  expect(entryLines(outcome)).toEqual([]);
  expect(unsureLines(outcome)).toEqual([
    '3.1.1-1@ percent=100 whole',
    '3.1.1-2@ percent=50 share',
    '3.1.1-3@ percent=80 share',
  ]);
  expect(entryLines(await broughtBy(bytes, [], { takesUnsure: true }))[0]).toContain('percent=100');
});

test('beside a measure a unit may say what it does for it; beside a task that may be any of its measures', async () => {
  const heads = ['工作内容', '落实举措', '进展情况'];
  const outcome = await broughtBy(
    bookOf([
      heads,
      [M1, '成立专班', '开工'],
      [M2, '年底前', '选址'],
      ['突破关键核心技术', '办展', '甲'],
    ]),
  );
  expect(entryLines(outcome)).toEqual(['3.1.1-1  progress=开工', '3.1.1-2  progress=选址']);
  expect(outcome.found.ordinary?.doubtful.map(({ at }) => at)).toEqual([2]);
});
