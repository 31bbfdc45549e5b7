/** 销号 in reports: beside what units say, never counted as theirs. */
import { expect, test } from 'vitest';
import { blocksOf, closingTable } from '../../../../src/reports/index.ts';
import { entryWith } from '../../ledger/fakes.ts';
import { ENTRIES, reportFor, ROWS, TITLE } from '../sheets.ts';

const THREAD = '3.1.1-1.vaaaaaaaa';
const DONE = entryWith({ id: 'd1', unit: '乙局', set: { status: 'done' } });
const TASK = entryWith({
  ...{ id: 'd2', item: '3.1.1', unit: '乙局', text: '0'.repeat(16) },
  set: { status: 'done' },
});
const ruling = (id: string, set: Record<string, string>) =>
  entryWith({ id, item: THREAD, unit: '省信息办', by: '李四', set: { about: '乙局', ...set } });
const CONFIRMED = ruling('r1', { verdict: 'confirmed', seen: 'd1', opinion: '同意' });

const wordsOf = (entries: Parameters<typeof reportFor>[0], unit: string | null): string =>
  JSON.stringify(blocksOf(reportFor(entries, unit), TITLE, ROWS, { hasLog: true, broken: [] }));

test('a report without any is as it was', () => {
  expect(wordsOf([...ENTRIES], null)).not.toContain('销号情况');
});

test('who has confirmed what, and when, stands in the reports of the unit and of all', () => {
  const all = [...ENTRIES, DONE, TASK, CONFIRMED];
  for (const unit of ['乙局', null]) {
    const words = wordsOf(all, unit);
    expect(words).toContain('销号情况');
    expect(words).toContain('标为“已完成”的 1 项次，其中已销号 1 项次、待销号 0 项次');
    expect(words).toContain('省信息办，2026年11月24日');
  }
  const [without, report] = [reportFor([...ENTRIES, DONE, TASK], null), reportFor(all, null)];
  expect(report.total).toEqual(without.total);
  expect(report.units).toEqual(without.units);
  expect(report.news).toEqual(without.news);
});

test('a whole task is named as one, and what waits says so', () => {
  const { rows } = closingTable('', reportFor([DONE, TASK], null).closings, false);
  expect(rows.map((row) => row.join())).toEqual([
    '三（一）1.（整项任务）,乙局,已完成,待销号,,',
    '三（一）1.第1句,乙局,已完成,待销号,,',
  ]);
});

test('an item for which the text does not have the unit answer says why it is not counted', () => {
  const { closings } = reportFor([DONE], null);
  const all = [...closings, ...closings.map((one) => ({ ...one, counts: false }))];
  expect(closingTable('', all, false).rows.map((cells) => cells[1])).toEqual([
    '乙局',
    '乙局（原文的责任单位中没有该单位，不计入）',
  ]);
});

test('an entry of a talk is in words in the log of a period', () => {
  const period = { from: '2026-11-01', until: '2026-11-30' };
  const answer = entryWith({
    id: 'a1',
    item: THREAD,
    unit: '乙局',
    set: { about: '乙局', answer: '收到' },
  });
  const report = {
    ...reportFor([DONE, CONFIRMED, answer], null),
    period,
    written: [CONFIRMED, answer, ruling('r2', { verdict: '' })],
  };
  const words = JSON.stringify(blocksOf(report, TITLE, ROWS, { hasLog: true, broken: [] }));
  expect(words).toContain('三（一）1.第1句督办意见');
  expect(words).toContain('乙局\\n予以销号\\n督办意见：同意');
  expect(words).toContain('回复：收到');
  expect(words).toContain('撤回原处理');
});
