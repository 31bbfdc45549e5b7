/** What a team has added itself: in reports and sheets shown, never counted, and a sheet brings it back. */
import { expect, test } from 'vitest';
import { blocksOf } from '../../../src/reports/index.ts';
import { writeCsv } from '../../../src/reports/files/csv.ts';
import { entryWith } from '../ledger/fakes.ts';
import { edited, type } from './edit.ts';
import { NOTHING, outcomeOf } from './outcome.ts';
import { ENTRIES, fileOf, reportFor, ROWS, TITLE } from './sheets.ts';

const OWN = '3.1.1-1.oaaaaaaaa';
const ADDED = [
  entryWith({ id: 'o1', item: OWN, set: { name: '完成选型论证', order: '1', owner: '王五' } }),
  entryWith({
    id: 'o2',
    item: `${OWN}.obbbbbbbb`,
    set: { name: '征求意见', order: '1', status: 'blocked' },
  }),
  entryWith({ id: 'o3', item: '4.1.occcccccc', set: { name: '建立专班', order: '1' } }),
];
const WITH = [...ENTRIES, ...ADDED];

test('a report has them below what they stand under, and counts what it counted without them', () => {
  const [without, report] = [reportFor(ENTRIES), reportFor(WITH)];
  expect(report.said.map(({ row }) => [row.place, row.isOwn === true])).toEqual([
    ['三（一）1.第1句', false],
    ['三（一）1.第1句分解1', true],
    ['三（一）1.第1句分解1.1', true],
    ['三（一）1.第2句', false],
    ['三（一）1.第3句', false],
    ['四（一）分解1', true],
    ['四（一）第1句', false],
  ]);
  expect(report.total).toEqual(without.total);
  expect(report.chapters).toEqual(without.chapters);
  expect(report.byUnit).toEqual(without.byUnit);
  expect(report.unspoken).toEqual(without.unspoken);
});

test('so does a report of all units, each below its unit', () => {
  const theirs = ADDED.map((entry) => ({ ...entry, id: `${entry.id}b`, unit: '乙局' }));
  const report = reportFor([...WITH, ...theirs], null);
  expect(report.said.map(({ row, unit }) => `${row.item} ${unit}`).slice(0, 5)).toEqual([
    '3.1.1-1 ',
    `${OWN} `,
    `${OWN}.obbbbbbbb `,
    `${OWN} 乙局`,
    `${OWN}.obbbbbbbb 乙局`,
  ]);
  const [, news] = report.news;
  expect(news).toMatchObject({ unit: '乙局', spoken: 0 });
});

test('tables say of their words that they are the team’s', () => {
  expect(writeCsv(reportFor(WITH))).toContain('（本单位自拟）完成选型论证');
  const words = JSON.stringify(blocksOf(reportFor(WITH), TITLE, ROWS));
  expect(words).toContain('三（一）1.第1句分解任务');
  expect(words).not.toMatch(/oaaaaaaaa|其他（name）/u);
});

test('a sheet that nobody touched brings nothing; what is typed into their rows comes back to them', async () => {
  const file = await fileOf(reportFor(WITH), WITH);
  expect(await outcomeOf(file)).toEqual(NOTHING);
  const bytes = edited(file, (ledger) => type(ledger, '责任人', 2, '赵六'));
  expect(await outcomeOf(bytes)).toEqual([`${OWN}@ owner: 赵六 = the same`]);
});

test('a report of one unit says how many there are, in a sentence beside its count', () => {
  const words = JSON.stringify(blocksOf(reportFor(WITH), TITLE, ROWS));
  expect(words).toContain('另有本单位自拟的分解任务 3 项，已完成 0 项，不计入以上条数。');
  expect(JSON.stringify(blocksOf(reportFor(ENTRIES), TITLE, ROWS))).not.toContain('另有本单位');
});

test('what is said of a whole task is judged by the wording of its heading', () => {
  const said = reportFor(WITH).said.find(({ row }) => row.item === '4.1.occcccccc');
  expect(said?.row.fingerprint).toBe(ROWS[3]?.taskFingerprint);
  expect(said?.row.fingerprint).not.toBe(ROWS[3]?.fingerprint);
});
