import { strFromU8, unzipSync } from 'fflate';
import Papa from 'papaparse';
import * as XLSX from '@e965/xlsx';
import { describe, expect, test } from 'vitest';
import {
  filterLines,
  lastBy,
  lastClaim,
  lastDay,
  lineOf,
  peopleOf,
  reportOf,
  saidBy,
  says,
  scopeOf,
  statesOf,
  summaryOf,
  valueOf,
  WHOLE,
} from '../../../src/ledger/index.ts';
import type { Around, Entry } from '../../../src/ledger/index.ts';
import { blocksOf } from '../../../src/reports/index.ts';
import type { Block } from '../../../src/reports/index.ts';
import { writeCsv } from '../../../src/reports/csv.ts';
import { writeMarkdown } from '../../../src/reports/markdown.ts';
import { writeWord } from '../../../src/reports/word.ts';
import { rateWords } from '../../../src/text/index.ts';
import { entryWith, NOTHING_AROUND } from '../ledger/fakes.ts';
import { fileOf, ROWS as ALL, rowWith, TARGETS, TITLE } from './sheets.ts';

/** Measures of three units of the text; 省科技厅 answers for two of them. */
const ROWS = [
  ...ALL.map((row) => ({ ...row, units: ['省经信厅'] })),
  rowWith({ item: '5.1-1', taskId: '5.1', units: ['省科技厅'], chapter: '五、附则' }),
  rowWith({ item: '5.1-2', taskId: '5.1', units: ['省科技厅'], chapter: '五、附则' }),
];
const TODAY = '2026-11-24';
const MINE = { unit: '本厅', answers: '省科技厅' };
const AROUND: Around = { mine: MINE, today: TODAY, since: '2018-12-26', expected: [] };
const QUARTER = { from: '2026-10-01', until: TODAY };

function reportFor(
  entries: readonly Entry[],
  unit: string | undefined,
  part: Partial<Around> & { period?: typeof QUARTER } = {},
) {
  const { period = QUARTER, ...around } = part;
  const subjects = { rows: ROWS, targets: TARGETS };
  return reportOf({}, subjects, entries, period, unit, { ...AROUND, ...around });
}

/** All words of a report. */
function wordsOf(blocks: readonly Block[]): string {
  return blocks
    .map((block) =>
      block.kind === 'table'
        ? [block.name, block.head, ...block.rows].flat().join('\n')
        : block.text,
    )
    .join('\n');
}

function said(id: string, item: string, part: Partial<Entry> = {}): Entry {
  return entryWith({ id, item, unit: '本厅', by: '张三', at: `${TODAY}T01:00:00.000Z`, ...part });
}

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
    expect([lastClaim(state), lastDay(state), lastBy(state)]).toEqual([undefined, '', '']);
    const row = ROWS.find(({ item }) => item === '5.1-1') ?? rowWith({ item: '5.1-1' });
    const line = lineOf(row, state, { today: '2027-06-01', soon: 30, silent: 30 });
    expect(line.timing).toEqual([]);
    expect(peopleOf(line)).toEqual([]);
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

describe('moments', () => {
  test('填报人 and 更新时间 are of the latest claim, on the local day: a morning in China', () => {
    const zone = process.env['TZ'];
    process.env['TZ'] = 'Asia/Shanghai';
    try {
      const entries = [
        said('a', '5.1-1', { by: '王五', at: '2026-11-20T02:00:00.000Z', set: { owner: '赵六' } }),
        said('b', '5.1-1', { by: '李四', at: '2026-11-23T23:30:00.000Z', over: ['a'] }),
      ];
      const state = statesOf({}, entries).get('5.1-1')?.get('本厅');
      expect([lastDay(state), lastBy(state)]).toEqual(['2026-11-24', '李四']);
      const { data } = Papa.parse<Record<string, string>>(
        writeCsv(reportFor(entries, '本厅')).slice(1),
        { header: true },
      );
      expect(data[0]).toMatchObject({ 更新时间: '2026-11-24', 填报人: '李四' });
    } finally {
      if (zone === undefined) delete process.env['TZ'];
      else process.env['TZ'] = zone;
    }
  });

  test('本期进展 is what was written about progress in the period and stands', () => {
    const old = { at: '2026-08-01T04:00:00.000Z' };
    const entries = [
      said('a', '5.1-1', { ...old, set: { progress: '上期写的' } }),
      said('b', '5.1-1', { over: ['a'], set: { owner: '赵六' } }),
      said('c', '5.1-2', { set: { progress: '本期写过' } }),
      said('d', '5.1-2', { over: ['c'], set: { progress: '本期改定' } }),
      // A value that an undo repeats was written when it was first.
      said('e', '3.1.1-1', { ...old, set: { progress: '旧话' } }),
      said('f', '3.1.1-1', { on: old.at, over: ['e'], set: { progress: '旧话' } }),
      // Beyond what the unit answers for: listed apart.
      said('g', '3.1.1-2', { set: { progress: '协助' } }),
    ];
    const news = reportFor(entries, '本厅').progress;
    const whole = reportFor(entries, '本厅', { mine: { unit: '本厅', answers: '' } }).progress;
    expect(whole.map(({ row }) => row.item)).toEqual(['3.1.1-2', '5.1-2']);
    expect(news.map(({ row, state }) => [row.item, valueOf(state, 'progress')])).toEqual([
      ['5.1-2', '本期改定'],
    ]);
  });

  test('of two who disagree, only what was written in the period is its progress', () => {
    const entries = [
      said('a', '5.1-1', { at: '2026-08-01T04:00:00.000Z', set: { progress: '从前' } }),
      said('b', '5.1-1', { set: { progress: '现在' } }),
    ];
    const blocks = blocksOf(reportFor(entries, '本厅'), TITLE, ROWS);
    const table = blocks.find((block) => block.kind === 'table' && block.name.includes('本期进展'));
    expect(table).toMatchObject({
      rows: [['三（一）1.第1句', expect.any(String), '未启动', '现在']],
    });
  });

  test('marks of a clock ahead, or of 2009, are in the report as on the page, with a note of whose', () => {
    const entries = [
      said('a', '5.1-1', { at: '2031-01-01T00:00:00.000Z' }),
      said('b', '5.1-2', { by: '李四', at: '2009-01-01T00:00:00.000Z' }),
      said('c', '3.1.1-1', { by: '王五', at: 'no moment' }),
    ];
    const report = reportFor(entries, '本厅');
    expect(report.total).toMatchObject({ all: 2, done: 2 });
    expect(report.written.map(({ id }) => id)).toEqual(['a']);
    const words = wordsOf(blocksOf(report, TITLE, ROWS));
    expect(words).toContain(
      '有 1 条登记的时间晚于今天，应是填报的电脑日期有误（本厅，张三）；已按今天的登记计入',
    );
    expect(words).toContain(
      '有 2 条登记的时间早于方案印发或无法识别，应是填报的电脑日期有误（本厅，李四；本厅，王五）',
    );
    // Before today nobody knows whether it was there already.
    const past = reportFor(entries, '本厅', {
      period: { from: '2026-07-01', until: '2026-09-30' },
    });
    expect(past.total).toMatchObject({ done: 1 });
    expect(wordsOf(blocksOf(past, TITLE, ROWS))).toContain('没有计入');
  });

  test('a report of one date has the state at its end, and no parts of a period', () => {
    const entries = [
      said('a', '5.1-1', { at: '2026-08-01T04:00:00.000Z', set: { progress: '一期' } }),
    ];
    const report = reportFor(entries, '本厅', { period: { from: '', until: '2026-09-30' } });
    const words = wordsOf(blocksOf(report, TITLE, ROWS));
    expect(words).toContain('（截至2026年9月30日）');
    for (const part of ['本期', '附：']) expect(words).not.toContain(part);
    expect(report.written).toEqual([]);
    expect(report.said[0]?.state).toBeDefined();
  });
});

describe('a report of all units', () => {
  const entries = [
    said('a', '5.1-1', { set: { progress: '甲'.repeat(300), problem: '缺人' } }),
    said('b', '5.1-2', { set: { status: 'done' } }),
    entryWith({ id: 'c', item: '5.1-1', unit: '黄石市经信局', set: { status: 'done' } }),
    entryWith({ id: 'd', item: '5.1-1', unit: '黄石市经信局', set: { status: 'doing' } }),
  ];
  const report = reportFor(entries, undefined, { expected: ['荆门市经信局', '黄石市经信局'] });
  const blocks = blocksOf(report, TITLE, ROWS);

  test('is by task, each unit a line, shortened', () => {
    const table = blocks.find((block) => block.kind === 'table' && block.name.includes('分任务'));
    expect(table).toMatchObject({
      rows: [
        [
          '三（一）1.提升信息基础设施',
          '本厅',
          '1 项未启动，1 项已完成',
          `${'甲'.repeat(60)}…\n问题：缺人`,
        ],
        ['三（一）1.', '黄石市经信局', '1 项推进中', ''],
      ],
    });
  });

  test('has its chapters in the order of the text', () => {
    expect(report.chapters.map(({ name }) => name)).toEqual([
      '三、重点任务',
      '四、保障措施',
      '五、附则',
    ]);
  });

  test('names who has not answered, and the units of disagreements', () => {
    const words = wordsOf(blocks);
    expect(words).toContain(
      '应报 2 个单位，已报 1 个，未报 1 个；另有 1 个不在名单上。未报：荆门市经信局。',
    );
    expect(words).toContain('请核对：三（一）1.第1句（黄石市经信局）');
    expect(words).toContain('状态：推进中（2026年11月24日');
  });

  test('lists the entries of the period only if that is wanted', () => {
    expect(wordsOf(blocks)).not.toContain('附：本期登记明细');
    const extent = { hasLog: true, broken: [] };
    expect(wordsOf(blocksOf(report, TITLE, ROWS, extent))).toContain('附：本期登记明细');
    const one = reportFor(entries, '本厅');
    expect(wordsOf(blocksOf(one, TITLE, ROWS))).toContain('附：本期登记明细');
    expect(wordsOf(blocksOf(one, TITLE, ROWS, { hasLog: false, broken: [] }))).not.toContain(
      '附：',
    );
  });
});

test('entries that were left out are named, where they stand and whose', () => {
  const broken = [said('x1', '5.1-1'), entryWith({ id: 'x2', item: 'gone' })];
  const words = wordsOf(blocksOf(reportFor([], '本厅'), TITLE, ROWS, { hasLog: true, broken }));
  expect(words).toContain(
    '有 2 条登记使报告无法生成，已略去，其余照常：三（一）1.第1句（张三，本厅，登记编号 x1）；gone（未写填报人，登记编号 x2）',
  );
});

test('what is very long is shortened in a report and says where the whole is; files to fill in have it', () => {
  const long = '长'.repeat(100_000);
  const report = reportFor([said('a', '5.1-1', { set: { progress: long } })], '本厅');
  const words = wordsOf(blocksOf(report, TITLE, ROWS));
  expect(words).toContain(`${'长'.repeat(500)}…（全文见台账）`);
  expect(words.length).toBeLessThan(5000);
  expect(writeCsv(report)).toContain(long);
  const signs = wordsOf(
    blocksOf(
      reportFor([said('a', '5.1-1', { set: { progress: `一${'𠮷'.repeat(400)}` } })], '本厅'),
      TITLE,
      ROWS,
    ),
  );
  expect(signs.isWellFormed()).toBe(true);
});

test('characters that XML cannot hold stand as 〓 in a Word file', async () => {
  const odd = '甲\uFFFE乙\uFFFF丙\u0000丁\u001F戊\uD800己𠮷';
  const report = reportFor([said('a', '5.1-1', { set: { progress: odd } })], '本厅');
  const blob = await writeWord(blocksOf(report, `${TITLE}\uFFFF`, ROWS), `${TITLE}\uFFFE`);
  const parts = unzipSync(new Uint8Array(await blob.arrayBuffer()));
  for (const [name, bytes] of Object.entries(parts)) {
    if (!/\.(?:xml|rels)$/u.test(name)) continue;
    const xml = strFromU8(bytes);

    expect(xml).not.toMatch(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/u);
  }
  expect(strFromU8(parts['word/document.xml'] ?? new Uint8Array())).toContain(
    '甲〓乙〓丙〓丁〓戊〓己𠮷',
  );
});
