import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { lastBy, lastSpokenDay, statesOf, valueOf } from '../../../../src/ledger/index.ts';
import { blocksOf } from '../../../../src/reports/index.ts';
import { writeCsv } from '../../../../src/reports/files/csv.ts';
import { TITLE } from '../sheets.ts';
import { ROWS, reportFor, wordsOf, said } from '../counting.ts';

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
      expect([lastSpokenDay(state), lastBy(state)]).toEqual(['2026-11-24', '李四']);
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
