import { expect, test } from 'vitest';
import { goneMarks, reportOf, statesOf } from '../../../../src/ledger/index.ts';
import { formalOf } from '../../../../src/reports/formal/formal.ts';
import { blocksOf } from '../../../../src/reports/index.ts';
import { writeGoneCsv } from '../../../../src/reports/files/csv.ts';
import { besidesOf, goneRowsOf } from '../../../../src/reports/tables/gone-rows.ts';
import type { GoneRow } from '../../../../src/reports/tables/gone-rows.ts';
import type { Entry } from '../../../../src/ledger/index.ts';
import { entryWith, NOTHING_AROUND } from '../../ledger/fakes.ts';
import { PERIOD, ROWS, TITLE } from '../sheets.ts';

const WORDS = 'a'.repeat(16);
const HOME = { aliases: { '8.8-8': '1.1-1' } };
/** What the plan said before: one measure is gone, the sentence of a target has lost that. */
const FORMER = [
  {
    ...{ id: '1.1-1', fingerprint: WORDS, place: '一（一）第1句', text: '先做；再做。' },
    ...{ replaced: '2026-11-27', isGone: true },
  },
  {
    ...{ id: '2-1', fingerprint: WORDS, place: '二、第1句', text: '突破8000亿元。' },
    ...{ replaced: '2026-11-28', isGone: false },
  },
];

function rowsOf(...entries: Entry[]): GoneRow[] {
  return goneRowsOf(HOME, goneMarks(HOME, statesOf(HOME, entries), new Set()), FORMER);
}

/** What stands in each row but its words: what it is of, and what is said in fields that no measure has. */
function saidIn(rows: readonly GoneRow[]): unknown[] {
  return rows.map((row) => [row.place, row.text, Object.fromEntries(besidesOf(row))]);
}

const GONE = entryWith({ id: 'a', item: '1.1-1', set: { status: 'done', note: '=1+1' } });
const TASK = entryWith({ id: 'b', item: '1.1-1.o7k3f9a2b', set: { name: '选型', order: '1' } });
const OPINION = entryWith({
  ...{ id: 'c', item: '8.8-8.v7k3f9a2b', unit: '督查室' },
  set: { about: '甲局', verdict: 'returned', opinion: '请补材料', seen: 'a' },
});
const VALUE = entryWith({ id: 'd', item: '2-1.t1', text: WORDS, set: { value: '7500亿元' } });

test('marks whose clauses are gone are a table with the last words, and no formula in it', () => {
  const csv = writeGoneCsv(rowsOf(GONE), []);
  const [head = '', line = '', ...rest] = csv.split('\r\n');
  expect(head.replace('\uFEFF', '')).toMatch(
    /^"原位置","最后一版原文","删去日期","单位","牵头单位（自填）",/u,
  );
  expect(line).toMatch(/^"一（一）第1句","先做；再做。","2026-11-27","",/u);
  expect(line).toContain('"已完成"');
  expect(line).toContain(`"'=1+1"`);
  expect(rest).toEqual(['']);
  // That the text has other words now is said of what stands.
  expect(csv).not.toContain('原文已更新');
});

test('what stands under a clause that is gone has its last words, and says what nobody else says', () => {
  expect(saidIn(rowsOf(TASK, OPINION, VALUE))).toEqual([
    ['一（一）第1句分解任务', '先做；再做。', { 工作内容: '选型' }],
    ['二、第1句目标指标', '突破8000亿元。', { '目前（自填）': '7500亿元' }],
    [
      '一（一）第1句督办意见',
      '先做；再做。',
      { 督办对象: '甲局', 处理: '退回', 督办意见: '请补材料' },
    ],
  ]);
});

test('of a clause whose words nobody knows the id is said; a target that is said of other words has none', () => {
  const unknown = entryWith({ id: 'e', item: '9-9.o7k3f9a2b', set: { name: '旧' } });
  const answer = entryWith({ id: 'f', item: '9-9.v7k3f9a2b', set: { about: '乙', answer: '好' } });
  expect(saidIn(rowsOf(unknown, answer, { ...VALUE, text: 'f'.repeat(16) }))).toEqual([
    ['编号 2-1.t1', '', { '目前（自填）': '7500亿元' }],
    ['编号 9-9分解任务', '', { 工作内容: '旧' }],
    ['编号 9-9督办意见', '', { 督办对象: '乙', 回复: '好' }],
  ]);
});

test('where people disagree on a name, both are said; the table has a column for what some row says', () => {
  const other = entryWith({ id: 'g', item: TASK.item, device: 'e', set: { name: '论证' } });
  const rows = rowsOf(TASK, other, VALUE);
  expect(saidIn(rows)[0]).toMatchObject({ 2: { 工作内容: '两处填写不一致：论证；选型' } });
  const [head = '', ...lines] = writeGoneCsv(rows, []).split('\r\n');
  expect(head).toContain('"单位","工作内容","目前（自填）","牵头单位（自填）"');
  expect(lines[1]).toContain('"","","7500亿元",""');
});

test('a report says of which entries the text has no more what they are of, and counts them apart', () => {
  const home = { aliases: { ...HOME.aliases, '7.7-7': '3.1.1-1' } };
  const below = entryWith({ id: 'h', item: '7.7-7.o7k3f9a2b', set: { name: '现在的' } });
  const entries = [GONE, TASK, VALUE, OPINION, below, entryWith({ id: 'i', item: '9-9' })];
  const report = reportOf(
    home,
    { rows: ROWS, targets: [] },
    entries,
    PERIOD,
    undefined,
    NOTHING_AROUND,
  );
  const extras = { hasLog: true, broken: [], former: FORMER };
  const blocks = blocksOf(report, TITLE, ROWS, extras);
  const list = blocks.at(-1);
  const places = list?.kind === 'table' ? list.rows.map((row) => row[2]) : [];
  expect(new Set(places)).toEqual(
    new Set([
      '原一（一）第1句（2026年11月27日修订时删去）',
      '原一（一）第1句（2026年11月27日修订时删去）分解任务',
      '原一（一）第1句（2026年11月27日修订时删去）督办意见',
      '原二、第1句目标指标（2026年11月28日修订时删去）',
      '三（一）1.第1句分解任务',
      '编号 9-9（现文本里没有）',
    ]),
  );
  const among = '其中 4 次（3 项）登记的原文已不在现文本里，不计入项数和完成率。';
  expect(JSON.stringify(blocks)).toContain(`本期登记 5 次，涉及 4 项。${among}`);
  // Of six that were spoken of one stands under a measure of the plan; it is the unit's own.
  expect(report.news).toMatchObject([{ spoken: 0, last: GONE.at }]);
  const letter = { to: '', from: '', day: '', without: [] };
  expect(JSON.stringify(formalOf(report, TITLE, letter).body)).toContain(among.replaceAll(' ', ''));
  const known = reportOf(home, { rows: ROWS, targets: [] }, [below], PERIOD, '', NOTHING_AROUND);
  expect(JSON.stringify(blocksOf(known, TITLE, ROWS))).not.toContain('现文本里没有');
});
