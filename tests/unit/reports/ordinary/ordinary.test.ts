import * as XLSX from '@e965/xlsx';
import { describe, expect, test } from 'vitest';
import {
  readRole,
  roleOfHead,
  ROLES,
  roleWord,
} from '../../../../src/reports/cells/column-roles.ts';
import { withRole } from '../../../../src/reports/ordinary/ordinary-columns.ts';
import { matcherOf } from '../../../../src/reports/ordinary/ordinary-rows.ts';
import type { OrdinaryRow } from '../../../../src/reports/sheets-in/sheet-changes.ts';
import { headSynonyms } from '../../../../src/text/index.ts';
import {
  bookIn,
  bookOf,
  broughtBy,
  CITY,
  entryLines,
  measure,
  MERGED,
  NUMBERED,
  PLAN_ROWS,
} from '../ordinary-books.ts';
import { edited } from '../edit.ts';
import { M1, HEADS, unsureLines } from '../ordinary-rows.ts';

const M2 = measure('3.1.1-2');

/** The rows of one kind, each as its index and the items that it may speak of. */
function rowLines(rows: readonly OrdinaryRow[] = []): string[] {
  return rows.map(({ at, fits }) => `${at}: ${fits.map(({ key }) => key).join(' ')}`);
}

describe('columns', () => {
  test.each([
    ['进展情况（截至11月底）', 'progress'],
    ['2026年11月工作进展', 'progress'],
    ['*存在的\n问题', 'problem'],
    ['责任单位及责任人', 'owner'],
    ['下一步工作打算', 'next'],
    ['序号', 'place'],
    ['完成时限', 'due'],
    ['配合单位', 'unit'],
    ['', 'ignore'],
    ['金额', 'ignore'],
    ['请各单位认真填写本表并于每月底前报送工作进展情况', 'ignore'],
  ])('%s is %s', (head, role) => {
    expect(roleOfHead(head)).toBe(role);
  });

  test('each word of the table leads to its own role, and no word to two', () => {
    for (const role of ROLES.filter((one) => one !== 'ignore')) {
      const all = [roleWord(role), ...(headSynonyms[role]?.split(' ') ?? [])];
      expect(all.map(roleOfHead)).toEqual(all.map(() => role));
      expect(readRole(role, [])).toBe(role);
    }
    expect(readRole('constructor', [])).toBeUndefined();
  });

  test('below titles, with who fills it in and when', async () => {
    const { table, columns } = await bookIn(CITY);
    expect(table).toMatchObject({ unit: '黄石市经信局', day: '2026-11-20', first: 4 });
    // Who is responsible by the plan does not say so.
    expect(columns.join()).toBe('place,official,ignore,due,progress,problem,next');
  });

  test.each([
    ['填报单位：　　　填报日期：2026年11月', ''],
    ['填报单位（盖章）：　　联系人：', ''],
    ['填报单位：　　联系电话 ：12345', ''],
    ['填报单位：（盖章）　联系人：', ''],
    ['填报单位：\n某市信息消费工作情况', ''],
    ['填报单位：2026年11月20日', ''],
    ['填报单位：　　年　月　日', ''],
    ['填报单位：＿＿＿＿ 2026-11-20', ''],
    ['填报单位：第四季度', ''],
    ['填报单位：黄石市经信局2026年11月20日', '黄石市经信局'],
    ['填报单位：710研究所', '710研究所'],
    ['填报单位：黄石市经信局（盖章）', '黄石市经信局'],
    ['填报单位（公章）：黄石市经信局　填报日期：2026年11月', '黄石市经信局'],
  ])('%s: of “%s”', async (line, unit) => {
    const { table } = await bookIn(
      bookOf([...line.split('\n').map((one) => [one]), HEADS, [M1, '甲']]),
    );
    expect(table.unit).toBe(unit);
  });

  test('in two rows of heads; words for a status are one', async () => {
    const { table, columns } = await bookIn(MERGED);
    expect(table.heads.slice(4)).toEqual(['完成情况', '进展情况/本月', '进展情况/累计', '备注']);
    expect(columns.join()).toBe('place,official,official,unit,status,progress,ignore,note');
  });

  test('a head with parts below it, none of which is merged downwards', async () => {
    const book = bookOf(
      [
        ['重点任务', '落实情况', null],
        [null, '工作进展', '存在问题'],
        [M1, '开工', '缺人'],
      ],
      ['B1:C1'],
    );
    const { columns, table } = await bookIn(book);
    expect([columns.join(), table.first]).toEqual(['official,progress,problem', 3]);
  });

  test('the sheet with the most heads that people know is the one; the others are named', async () => {
    const book = XLSX.utils.book_new();
    const add = (name: string, rows: string[][]): void => {
      XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(rows), name);
    };
    add('说明', [['请填写第二张表']]);
    add('空表', [['工作任务', '进展情况', '存在问题', '备注'], ['']]);
    add('填报', [
      ['工作任务', '进展情况', '存在问题'],
      [M1, '开工', ''],
    ]);
    const bytes = new Uint8Array(XLSX.write(book, { type: 'array', bookType: 'xlsx' }));
    const { table, ownSheets } = await bookIn(bytes);
    expect([table.name, ownSheets]).toEqual(['填报', ['说明', '空表']]);
  });

  test('one that is chosen leaves the column where it stood; words of the plan may stand in several', () => {
    const columns = ['official', 'progress', 'ignore'] as const;
    expect(withRole(columns, 2, 'progress')).toEqual(['official', 'ignore', 'progress']);
    expect(withRole(columns, 2, 'official')).toEqual(['official', 'progress', 'official']);
  });
});

describe('rows', () => {
  test('are found by their words, whatever stands before them and however they are pointed', async () => {
    const outcome = await broughtBy(CITY);
    expect(entryLines(outcome)).toEqual([
      '3.1.1-1 黄石市经信局 due=2026年底 progress=一期开工 next=抓紧施工',
      '3.1.1-2 黄石市经信局 due=长期 progress=平台上线 problem=缺资金',
      '3.1.1-3 黄石市经信局 progress=已签约',
    ]);
    expect(unsureLines(outcome)).toEqual([]);
    expect(outcome.notes).toEqual(['表中另有这些列，没有导入：责任单位。']);
  });

  test('whose words are only alike wait for somebody; those of none are listed', async () => {
    const { found } = await broughtBy(CITY);
    expect(rowLines(found.ordinary?.doubtful)).toEqual(['4: 3.1.1-1@']);
    expect(rowLines(found.ordinary?.without)).toEqual(['3: ']);
    const said = await broughtBy(CITY, [], { rows: new Map([[4, '3.1.1-1']]) });
    // Two rows on one measure: long words are joined, and unsure.
    expect(unsureLines(said)).toContain('3.1.1-1@黄石市经信局 progress=一期开工\n二期立项 joined');
    // Nothing lands where no words lead to.
    const forced = await broughtBy(CITY, [], { rows: new Map([[3, '3.1.1-1']]) });
    expect(entryLines(forced)).toEqual(entryLines(await broughtBy(CITY)));
  });

  test('the finer words count before those of the task; a task of one sentence is that sentence', async () => {
    const outcome = await broughtBy(MERGED);
    expect(entryLines(outcome)).toEqual([
      '3.1.1-1 黄石市经信局 status=doing progress=本月开工',
      '3.1.1-2 黄石市经信局 status=done',
      '4.4-1 黄石市统计局 status=done note=x',
    ]);
    // Of measures that a team has made up, only the task is known.
    expect(rowLines(outcome.found.ordinary?.doubtful)).toEqual(['3: 3.1.2@']);
    const said = await broughtBy(MERGED, [], { rows: new Map([[3, '3.1.2']]) });
    expect([...said.words.values()]).toEqual([{ word: '基本完成', count: 1 }]);
  });

  test('are found by an address; one number alone is none', async () => {
    const outcome = await broughtBy(NUMBERED, [], { unit: '甲局' });
    expect(entryLines(outcome)).toEqual([
      '3.1.1-1 甲局 status=done owner=张三 due=2026-10-31',
      '3.1.1-2 甲局 status=doing owner=李四',
      '3.1.2 甲局 status=doing',
    ]);
    expect(rowLines(outcome.found.ordinary?.without)).toEqual(['3: ']);
    expect(outcome.found.isOfNoUnit).toBe(true);
  });

  const match = matcherOf(PLAN_ROWS);
  const whole = PLAN_ROWS.filter(({ taskId }) => taskId === '3.1.1').map(({ text }) => text);
  test.each<[string, string[], string[], string[], boolean]>([
    ['a whole task', [], [`1.突破关键核心技术。${whole.join('')}`], ['3.1.1'], true],
    ['the heading of a task', [], ['突破关键核心技术'], ['3.1.1'], true],
    ['two measures of a task', [], [M1 + M2], ['3.1.1', '3.1.1-1', '3.1.1-2'], false],
    ['of two tasks', [], [M1 + measure('4.4-1')], ['3.1.1-1', '4.4-1'], false],
    ['a measure and much else', [], [M2 + '另'.repeat(90)], ['3.1.1-2'], false],
    ['an address before words', [], [`三（一）1.第2句 ${M2}`], ['3.1.1-2'], true],
    ['an address of other words', ['3.1.1-1'], [M2], ['3.1.1-1', '3.1.1-2'], false],
    ['an address of its task', ['三（一）1.'], [M2], ['3.1.1-2'], true],
    ['an address finer than the words', ['3.1.1-2'], ['突破关键核心技术'], ['3.1.1-2'], true],
    ['an address, and words of none', ['3.1.1-2'], ['自拟'], ['3.1.1-2'], false],
    ['an address in the column of words', [], ['三（一）1.第2句'], ['3.1.1-2'], true],
    ['nothing', [], [], [], false],
    ['a few common signs', [], ['加快建设'], [], false],
    ['nothing but figures, very many', [], ['1'.repeat(100_000)], [], false],
    ['other words', [], ['办好本市信息消费节，按季度调度'], [], false],
  ])('%s', (_, places, official, items, isSure) => {
    expect(match(places, official)).toEqual({ items, isSure });
  });

  test('one sentence in two tasks is of the task beside it, or of neither by itself', () => {
    const twice = '各地要加强组织领导，明确责任分工。';
    const rows = PLAN_ROWS.map((row) =>
      ['3.1.1-2', '3.1.2-2'].includes(row.item) ? { ...row, text: twice } : row,
    );
    const find = matcherOf(rows);
    expect(find([], [twice])).toEqual({ items: ['3.1.1-2', '3.1.2-2'], isSure: false });
    expect(find([], ['推广信息终端产品', twice])).toEqual({ items: ['3.1.2-2'], isSure: true });
    expect(find([], ['推广信息终端产品', twice.slice(0, 12)])).toMatchObject({ isSure: false });
  });
});

test('a cell that shows hundredths is read as what it shows', async () => {
  const heads = ['编号', '进度', '进展情况'];
  const rows = [
    ['三（一）1.第1句', 1, 0.855],
    ['三（一）1.第2句', 0.8, 1],
    ['三（一）1.第3句', 1, 1],
  ];
  const bytes = edited(
    bookOf([heads, ...rows]),
    (sheet) => {
      for (const at of ['B2', 'B3', 'C2']) Object.assign(sheet[at], { z: '0%' });
      Object.assign(sheet['C3'], { z: '0"%"' });
    },
    'Sheet1',
  );
  expect(entryLines(await broughtBy(bytes, [], { unit: '甲' }))).toEqual([
    '3.1.1-1 甲 percent=100 progress=85.5%',
    '3.1.1-2 甲 percent=80 progress=1%',
    '3.1.1-3 甲 percent=1 progress=1',
  ]);
});
