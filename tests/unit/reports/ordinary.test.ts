/** Workbooks that never went out from here: their columns mapped, their rows found by address or by words. */
import * as XLSX from '@e965/xlsx';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keepColumns, keptColumns, taskRowsOf } from '../../../src/ledger/index.ts';
import type { Entry } from '../../../src/ledger/index.ts';
import type { Outcome } from '../../../src/reports/changes.ts';
import {
  readRole,
  roleOfHead,
  ROLES,
  roleWord,
  withRole,
} from '../../../src/reports/ordinary-columns.ts';
import { matcherOf } from '../../../src/reports/ordinary-rows.ts';
import type { OrdinaryRow } from '../../../src/reports/ordinary.ts';
import { headSynonyms } from '../../../src/text/index.ts';
import { entryWith, FakeProfile, homeOf } from '../ledger/fakes.ts';
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
} from './ordinary-books.ts';
import type { CellText } from './ordinary-books.ts';
import { outcomeOf } from './outcome.ts';

const M1 = measure('3.1.1-1');
const M2 = measure('3.1.1-2');
const HEADS = ['重点任务', '进展情况'];

/** The rows of one kind, each as its index and the items that it may speak of. */
function rowLines(rows: readonly OrdinaryRow[] = []): string[] {
  return rows.map(({ at, fits }) => `${at}: ${fits.map(({ key }) => key).join(' ')}`);
}

function unsureLines({ unsure }: Outcome): string[] {
  return unsure.map(({ row, field, value, doubt }) => `${row.key} ${field}=${value} ${doubt}`);
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
      expect(readRole(role)).toBe(role);
    }
    expect(readRole('constructor')).toBeUndefined();
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

  test('what was said of heads is remembered for the next workbook with the same ones', () => {
    const profile = new FakeProfile();
    const home = homeOf(profile.tab());
    expect(keptColumns(home, HEADS)).toEqual([]);
    for (let at = 0; at < 70; at += 1) keepColumns(home, [String(at)], ['note']);
    keepColumns(home, HEADS, ['official', 'note']);
    keepColumns(home, HEADS, ['official', 'problem']);
    keepColumns(home, ['长'.repeat(3_000)], ['note']);
    expect(keptColumns(homeOf(profile.tab()), HEADS)).toEqual(['official', 'problem']);
    expect(keptColumns(home, ['0'])).toEqual([]);
    expect(keptColumns(home, ['长'.repeat(3_000)])).toEqual([]);
    for (const kept of ['{}', '[1,{"heads":"x"}]', '[{"heads":1,"columns":[1]}]', 'x']) {
      profile.values.set('taizhang:columns:v1:site', kept);
      expect(keptColumns(home, HEADS)).toEqual([]);
    }
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
  heads: fc.shuffledSubarray(['工作任务', '具体措施', '状态', '进展情况', '责任人', '完成时限'], {
    minLength: 3,
  }),
  rows: fc.array(fc.array(fc.oneof(WORDS, FILLED), { minLength: 6, maxLength: 6 }), {
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
        const { table, columns } = await bookIn(bytes);
        const { found, entries } = await broughtBy(bytes);
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
        const again = await broughtBy(bytes, entries as Entry[]);
        expect(again.entries).toEqual([]);
      }),
      { numRuns: 120 },
    );
  }, 60_000);
});
