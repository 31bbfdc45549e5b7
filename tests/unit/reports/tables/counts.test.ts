import { strFromU8, unzipSync } from 'fflate';
import Papa from 'papaparse';
import * as XLSX from '@e965/xlsx';
import { describe, expect, test } from 'vitest';
import {
  filterLines,
  lastBy,
  lastSpokenDay,
  lineOf,
  reportOf,
  saidBy,
  says,
  scopeOf,
  statesOf,
  summaryOf,
  valueOf,
  WHOLE,
} from '../../../../src/ledger/index.ts';
import { blocksOf } from '../../../../src/reports/index.ts';
import { writeCsv } from '../../../../src/reports/files/csv.ts';
import { writeMarkdown } from '../../../../src/reports/files/markdown.ts';
import { writeWord } from '../../../../src/reports/files/word.ts';
import { rateWords } from '../../../../src/text/index.ts';
import { entryWith, NOTHING_AROUND } from '../../ledger/fakes.ts';
import { fileOf, rowWith, TITLE } from '../sheets.ts';
import { ROWS, TODAY, MINE, QUARTER, reportFor, wordsOf, said } from '../counting.ts';

describe('what a unit answers for', () => {
  test('mine for what I have chosen, one that the text names for its own, any other for all', () => {
    const items = (unit: string) => scopeOf(unit, ROWS, MINE).map(({ item }) => item);
    expect(items('本厅')).toEqual(['5.1-1', '5.1-2']);
    expect(items('省科技厅')).toEqual(['5.1-1', '5.1-2']);
    expect(items('黄石市经信局')).toHaveLength(ROWS.length);
    expect(scopeOf('本厅', ROWS, { unit: '本厅', answers: '' })).toHaveLength(ROWS.length);
    expect(scopeOf('本厅', ROWS, { unit: '本厅', answers: '别的方案的单位' })).toHaveLength(6);
  });

  test('the same unit has one percentage on the same day, on every page and in every file', async () => {
    const entries = [
      said('a', '5.1-1'),
      said('b', '3.1.1-1', { set: { status: 'doing', progress: '协助办理' } }),
      entryWith({ id: 'c', item: '5.1-2', unit: '黄石市经信局' }),
    ];
    const states = statesOf({}, entries);
    const report = reportFor(entries, '本厅');
    const blocks = blocksOf(report, TITLE, ROWS);
    const rate = '50.0%';
    // The report, its chapters, and all files made of it.
    expect(rateWords(report.total)).toBe(rate);
    expect(report.chapters.map(({ name, count }) => [name, rateWords(count)])).toEqual([
      ['五、附则', rate],
    ]);
    const sentence = `2 项具体措施中，1 项未启动，1 项已完成；完成率 ${rate}`;
    expect(wordsOf(blocks)).toContain(sentence);
    expect(wordsOf(blocks)).toContain(
      '原文由“省科技厅”负责的 2 项措施（本单位与它对应），全文共 6 项',
    );
    expect(writeMarkdown(blocks)).toContain(sentence);
    const word = unzipSync(new Uint8Array(await (await writeWord(blocks, TITLE)).arrayBuffer()));
    expect(strFromU8(word['word/document.xml'] ?? new Uint8Array())).toContain(sentence);
    const book = XLSX.read(await fileOf(report, entries));
    expect(XLSX.utils.sheet_to_csv(book.Sheets['统计'] ?? {})).toContain(sentence);
    // Rows of the sheet and of CSV: what counts, then what does not, which says so.
    const { data } = Papa.parse<Record<string, string>>(writeCsv(report).slice(1), {
      header: true,
      skipEmptyLines: true,
    });
    const counting = data.filter((row) => !row['提示']?.includes('不计入完成率'));
    expect(counting.map((row) => row['状态'])).toEqual(['已完成', '未启动']);
    expect(data).toHaveLength(3);
    // The report of all units and the roll-up, which draws its tables.
    const all = reportFor(entries, undefined);
    const news = all.news.map(({ unit, count }) => [unit, rateWords(count)]);
    expect(news).toEqual([
      ['本厅', rate],
      ['黄石市经信局', '16.7%'],
    ]);
    expect(rateWords(reportFor(entries, '黄石市经信局').total)).toBe('16.7%');
    // The table's heading, as it is filtered for my unit.
    const lines = ROWS.map((row) =>
      lineOf(row, states.get(row.item)?.get('本厅'), { today: TODAY, soon: 30, silent: 30 }),
    );
    const mine = filterLines(lines, { ...WHOLE, unit: [MINE.answers] });
    expect(rateWords(summaryOf(mine, TODAY))).toBe(rate);
  });

  test('what a unit says of other measures is listed apart, and not counted', () => {
    const entries = [said('b', '3.1.1-1', { set: { status: 'done', progress: '协助办理' } })];
    const report = reportFor(entries, '本厅');
    expect(report.said.map(({ row, counts }) => [row.item, counts])).toEqual([
      ['5.1-1', true],
      ['5.1-2', true],
      ['3.1.1-1', false],
    ]);
    const [apart] = blocksOf(report, TITLE, ROWS).flatMap((block) =>
      block.kind === 'table' && block.name.includes('对应责任单位以外') ? [block] : [],
    );
    expect(apart?.rows.map((row) => row[0])).toEqual(['三（一）1.第1句']);
    expect(report.total).toMatchObject({ all: 2, done: 0 });
  });

  test('a task that is nothing but its heading is a measure, and is counted once', () => {
    const rows = [rowWith({ item: '4.2', taskId: '4.2' })];
    const states = statesOf({}, [entryWith({ id: 'a', item: '4.2' })]);
    const none = { unit: '', answers: '' };
    expect(saidBy({}, states, rows, '', none)).toHaveLength(1);
    const report = reportOf(
      {},
      { rows, targets: [] },
      [entryWith({ id: 'a', item: '4.2' })],
      QUARTER,
      '',
      NOTHING_AROUND,
    );
    expect(report.total).toMatchObject({ all: 1, done: 1 });
    expect(
      reportOf(
        {},
        { rows, targets: [] },
        [entryWith({ id: 'a', item: '4.2' })],
        QUARTER,
        undefined,
        NOTHING_AROUND,
      ).said,
    ).toHaveLength(1);
  });
});

describe('a state of which nothing is left', () => {
  const entries = [
    said('a', '5.1-1', { set: { status: 'done', progress: '办结' } }),
    said('b', '5.1-1', { over: ['a'], set: { status: null, progress: null } }),
  ];
  const state = statesOf({}, entries).get('5.1-1')?.get('本厅');

  test('is nothing: no word, nobody, no filter, not reported', () => {
    expect(state?.heads).toEqual(['b']);
    expect(says(state)).toBe(false);
    expect([lastSpokenDay(state), lastBy(state)]).toEqual(['', '']);
    const row = ROWS.find(({ item }) => item === '5.1-1') ?? rowWith({ item: '5.1-1' });
    const line = lineOf(row, state, { today: '2027-06-01', soon: 30, silent: 30 });
    expect(line.timing).toEqual([]);
    expect(filterLines([line], { ...WHOLE, time: ['noEntry'] })).toHaveLength(1);
    const report = reportFor(entries, undefined);
    expect([report.units, report.said, report.news]).toEqual([[], [], []]);
    expect(report.unspoken).toHaveLength(ROWS.length);
    expect(reportFor(entries, '本厅').unspoken.map(({ item }) => item)).toEqual(['5.1-1', '5.1-2']);
  });

  test('what is left of it counts', () => {
    const half = [
      ...entries.slice(0, 1),
      said('b', '5.1-1', { over: ['a'], set: { status: null } }),
    ];
    const left = statesOf({}, half).get('5.1-1')?.get('本厅');
    expect(says(left)).toBe(true);
    expect(valueOf(left, 'progress')).toBe('办结');
    expect(reportFor(half, undefined).units).toEqual(['本厅']);
  });
});
