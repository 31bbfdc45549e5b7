import type * as XLSX from '@e965/xlsx';
import { beforeAll, describe, expect, test } from 'vitest';
import { statusKey } from '../../../../src/reports/cells/cell-words.ts';
import { becomesWords } from '../../../../src/reports/taking-in/weigh-changes.ts';
import { statusSynonyms, statusWords } from '../../../../src/text/index.ts';
import { cellAt, edited, type } from '../edit.ts';
import { NOTHING, outcomeOf, withText } from '../outcome.ts';
import { ENTRIES, fileOf, outcomeIn, reportFor } from '../sheets.ts';
import { sorted } from '../returned-sheets.ts';

let file: Uint8Array;

beforeAll(async () => {
  file = await fileOf(reportFor(ENTRIES));
});

describe('words that offices use', () => {
  const typing = (head: string, text: string): Promise<string | string[]> =>
    outcomeOf(edited(file, (ledger) => type(ledger, head, 3, text)));

  test.each([
    ...['完成', '已办结', '办结', '已完成。', ' 完 成 ', '√', '是'].map((word) => [word, 'done']),
    ...['进行中', '正在推进', '推进中。'].map((word) => [word, 'doing']),
    ...['长期坚持', '持续推进'].map((word) => [word, 'ongoing']),
    ...['需协调', '需要协调'].map((word) => [word, 'blocked']),
    ...['不涉及', '无'].map((word) => [word, 'na']),
  ])('%s is %s', async (word, status) => {
    expect(await typing('状态', word)).toEqual([`3.1.1-3@ status: ${word.trim()} = ${status}`]);
  });

  test('未开始 is what a row is of which nothing was said', async () => {
    expect(await typing('状态', '未开始')).toEqual(NOTHING);
  });

  test('no word means two statuses', () => {
    const all = Object.values(statusSynonyms).join(' ').split(' ').map(statusKey);
    const own = Object.values(statusWords).map(statusKey);
    expect(new Set([...all, ...own]).size).toBe(all.length + own.length);
  });

  test('a word that may mean several is asked once for all its cells, and never guessed', async () => {
    const bytes = edited(file, (ledger) => {
      for (const row of [1, 2]) type(ledger, '状态', row, row === 1 ? '基本完成' : '基本 完成。');
      type(ledger, '状态', 3, '缓');
    });
    const asked = await outcomeIn(bytes, ENTRIES, { takesUnsure: true });
    expect(asked).toMatchObject({ sure: [], unsure: [], entries: [], undecided: 3 });
    expect([...asked.words]).toEqual([
      ['基本完成', { word: '基本完成', count: 2 }],
      ['缓', { word: '缓', count: 1 }],
    ]);
    const meant = new Map([
      ['基本完成', 'doing'],
      ['缓', 'leave'],
    ] as const);
    const { sure, entries, undecided } = await outcomeIn(bytes, ENTRIES, { words: meant });
    expect([undecided, sure.map(becomesWords)]).toEqual([0, ['“基本 完成。”，按“推进中”登记']]);
    // The first was 推进中 already.
    expect(sure.map(({ row, value, doubt }) => [row.key, value, doubt])).toEqual([
      ['3.1.1-2@', 'doing', undefined],
    ]);
    expect(entries.map(({ set }) => set)).toEqual([{ status: 'doing' }]);
  });

  test.each([
    ['状态', '√', '“√”，按“已完成”登记'],
    ['状态', '已完成', '“已完成”'],
    ['计划完成时间', '2020年6月', '“2020年6月”'],
    ['计划完成时间', '2020年6月3日', '“2020年6月3日”，按“2020-06-03”登记'],
    ['计划完成时间', '年内', '“年内”'],
    ['责任人', '李四', '“李四”'],
  ])('%s: the preview says what a cell says and what it becomes: %s', async (head, text, said) => {
    const { sure, unsure } = await outcomeIn(
      edited(file, (ledger) => type(ledger, head, 3, text)),
      ENTRIES,
    );
    expect([...sure, ...unsure].map(becomesWords)).toEqual([said]);
  });

  test('a word in a row that is unsure stays unsure when it is explained', async () => {
    const bytes = edited(sorted(file, [4, 3, 2, 1]), (ledger) =>
      type(ledger, '状态', 4, '基本完成'),
    );
    const words_ = new Map([['基本完成', 'done']] as const);
    const { unsure, entries } = await outcomeIn(bytes, ENTRIES, { words: words_ });
    expect(unsure.map(({ value, doubt }) => [value, doubt])).toEqual([['done', 'moved']]);
    expect(entries).toEqual([]);
  });

  test.each([
    ['20200630', '2020-06-30'],
    ['2020.6.30', '2020-06-30'],
    ['２０２０年６月３０日', '2020-06-30'],
    ['2020 年 6 月 30 日前', '2020-06-30'],
    ['2020-6-30 08:30', '2020-06-30'],
  ])('the day %s', async (text, day) => {
    expect(await typing('计划完成时间', text)).toEqual([`3.1.1-3@ due: ${text} = ${day}`]);
  });

  test.each(['2020年6月', '2020年第二季度', '2020年上半年', '2020年底前', '长期', '年内'])(
    'a time that is no day stays as it was typed: %s',
    async (text) => {
      expect(await typing('计划完成时间', text)).toEqual([`3.1.1-3@ due: ${text} = the same`]);
      expect(await typing('启动时间', text)).toEqual([
        `3.1.1-3@ start: ${text} = the same (badDate)`,
      ]);
    },
  );

  test.each(['6月底前', '2020年第5季度', '20201301', '20200600', '0099年6月', '2020-02-30'])(
    'a time that needs a guess is not dropped, and not guessed: %s',
    async (text) => {
      expect(await typing('计划完成时间', text)).toEqual([
        `3.1.1-3@ due: ${text} = the same (badDate)`,
      ]);
    },
  );

  test('a time alone is no day of 1899, nor of 1904', async () => {
    const time: XLSX.CellObject = { t: 'n', v: 0.5, z: 'h:mm' };
    const bytes = edited(file, (ledger) => {
      ledger[cellAt(ledger, '计划完成时间', 3)] = time;
      ledger[cellAt(ledger, '进展情况', 3)] = { ...time };
      ledger[cellAt(ledger, '进展情况', 2)] = { t: 'n', v: 46387.25, z: 'yyyy-mm-dd h:mm' };
    });
    const lines = [
      '3.1.1-2@ progress: 2026-12-31 06:00 = the same',
      '3.1.1-3@ due: 12:00 = nothing (timeOnly)',
      '3.1.1-3@ progress: 12:00 = the same',
    ];
    expect(await outcomeOf(bytes)).toEqual(lines);
    const mac = withText(bytes, 'xl/workbook.xml', (xml) =>
      xml.replace(/<workbookPr[^>]*\/>|(?=<sheets>)/u, '<workbookPr date1904="1"/>'),
    );
    expect(await outcomeOf(mac)).toContain(lines[1]);
  });

  test('a number that leads to no day of the calendar is not imported, and shown as in the sheet', async () => {
    const day = (v: number): XLSX.CellObject => ({ t: 'n', v, z: 'yyyy-mm-dd' });
    const bytes = edited(file, (ledger) => {
      ledger[cellAt(ledger, '计划完成时间', 2)] = day(2_958_466);
      ledger[cellAt(ledger, '计划完成时间', 3)] = day(-5);
      ledger[cellAt(ledger, '进展情况', 3)] = day(-5);
      ledger[cellAt(ledger, '状态', 3)] = day(-5);
      ledger[cellAt(ledger, '计划完成时间', 4)] = day(60);
      ledger[cellAt(ledger, '启动时间', 4)] = day(61);
    });
    expect(new Set(await outcomeOf(bytes))).toEqual(
      new Set([
        '3.1.1-2@ due: ###### = nothing (noDay)',
        '3.1.1-3@ due: ###### = nothing (noDay)',
        '3.1.1-3@ progress: ###### = nothing (noDay)',
        '3.1.1-3@ status: ###### = nothing (noDay)',
        '4.1-1@ due: 1900-02-28 或 1900-02-29 = nothing (noDay)',
        '4.1-1@ start: 1900-03-01 = the same',
      ]),
    );
    const mac = withText(bytes, 'xl/workbook.xml', (xml) =>
      xml.replace(/<workbookPr[^>]*\/>|(?=<sheets>)/u, '<workbookPr date1904="1"/>'),
    );
    const shown = await outcomeOf(mac);
    expect(shown).toContain('3.1.1-3@ due: ###### = nothing (noDay)');
    expect(shown).toContain('4.1-1@ due: 1904-03-01 = the same');
  });
});
