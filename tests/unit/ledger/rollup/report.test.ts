import { expect, test } from 'vitest';
import {
  entriesIn,
  entriesUntil,
  isPeriod,
  periodOf,
  problemsOf,
  reportOf,
  saidOf,
  statesOf,
  taskRowsOf,
  withTasks,
} from '../../../../src/ledger/index.ts';
import { reportFor, ROWS } from '../../reports/sheets.ts';
import { entryWith, NOTHING_AROUND } from '../fakes.ts';

test.each([
  ['quarter', '2026-11-24', '2026-10-01', '2026-11-24'],
  ['quarter', '2026-03-31', '2026-01-01', '2026-03-31'],
  ['lastQuarter', '2026-11-24', '2026-07-01', '2026-09-30'],
  ['lastQuarter', '2026-01-02', '2025-10-01', '2025-12-31'],
  ['month', '2026-11-24', '2026-11-01', '2026-11-24'],
  ['lastMonth', '2026-01-15', '2025-12-01', '2025-12-31'],
  ['lastMonth', '2028-03-31', '2028-02-01', '2028-02-29'],
  ['half', '2026-11-24', '2026-01-01', '2026-06-30'],
  ['half', '2026-03-05', '2026-01-01', '2026-03-05'],
  ['year', '2026-11-24', '2026-01-01', '2026-11-24'],
] as const)('%s, seen on %s, goes from %s until %s', (name, today, from, until) => {
  expect(periodOf(name, today)).toEqual({ from, until });
  expect(isPeriod(periodOf(name, today), today)).toBe(true);
});

test.each([
  ['2026-10-01', '2026-11-24', true],
  ['2026-11-24', '2026-11-24', true],
  ['2026-11-25', '2026-11-24', false],
  ['2026-10-01', '2026-11-25', false],
  ['2026-02-30', '2026-11-24', false],
  ['', '2026-11-24', false],
])('from %s until %s, seen on 2026-11-24: %s', (from, until, is) => {
  expect(isPeriod({ from, until }, '2026-11-24')).toBe(is);
});

const at = (day: string, hours = 0): string =>
  new Date(new Date(`${day}T00:00:00`).getTime() + hours * 3_600_000).toISOString();

test('a period has both its days whole, on the calendar of this device', () => {
  const entries = [
    entryWith({ id: 'before', at: at('2026-10-01', -0.01) }),
    entryWith({ id: 'last', at: at('2026-10-31', 23.99) }),
    entryWith({ id: 'first', at: at('2026-10-01') }),
    entryWith({ id: 'after', at: at('2026-11-01') }),
  ];
  const ids = (some: readonly { id: string }[]) => some.map(({ id }) => id);
  expect(
    ids(entriesIn(entries, { from: '2026-10-01', until: '2026-10-31' }, '2026-11-24')),
  ).toEqual(['first', 'last']);
  expect(ids(entriesUntil(entries, '2026-10-31', '2026-11-24'))).toEqual([
    'before',
    'last',
    'first',
  ]);
});

test('a report of one unit has all measures, as they stood at the end of the period', () => {
  const entries = [
    entryWith({ id: 'a', at: at('2026-09-01'), set: { status: 'doing' } }),
    entryWith({ id: 'b', at: at('2026-10-05'), over: ['a'], set: { status: 'done' } }),
    entryWith({ id: 'c', at: at('2027-01-02'), over: ['b'], set: { status: 'blocked' } }),
    entryWith({ id: 'd', item: '3.1.1-2', unit: '乙局', set: { status: 'done' } }),
  ];
  const report = reportFor(entries);
  expect(report.said.map(({ row, status }) => [row.item, status])).toEqual([
    ['3.1.1-1', 'done'],
    ['3.1.1-2', 'todo'],
    ['3.1.1-3', 'todo'],
    ['4.1-1', 'todo'],
  ]);
  expect(report.total).toMatchObject({ all: 4, statuses: { done: 1, todo: 3 } });
  expect(report.chapters.map(({ name, count }) => [name, count.all, count.statuses.done])).toEqual([
    ['三、重点任务', 3, 1],
    ['四、保障措施', 1, 0],
  ]);
  expect(report.byUnit.map(({ name, count }) => [name, count.all])).toEqual([
    ['省经信厅', 4],
    ['各市、州、县人民政府', 4],
  ]);
  expect(report.written.map(({ id }) => id)).toEqual(['b']);
  expect(report.unspoken).toHaveLength(3);
});

test('a report of all units counts what each answers for, and names what nobody has spoken of', () => {
  const entries = [
    entryWith({ id: 'a', unit: '黄石市经信局', set: { status: 'done' } }),
    entryWith({ id: 'b', unit: '鄂州市经信局', set: { status: 'blocked' } }),
    entryWith({ id: 'c', item: '4.1-1', unit: '黄石市经信局', set: { status: 'na' } }),
  ];
  const report = reportFor(entries, null);
  expect(report.units).toEqual(['鄂州市经信局', '黄石市经信局']);
  expect(report.said.map(({ row, unit }) => `${row.item} ${unit}`)).toEqual([
    '3.1.1-1 鄂州市经信局',
    '3.1.1-1 黄石市经信局',
    '4.1-1 黄石市经信局',
  ]);
  expect(report.byUnit.map(({ name, count }) => [name, count.all])).toEqual([
    ['鄂州市经信局', 4],
    ['黄石市经信局', 4],
  ]);
  expect(report.unspoken.map(({ item }) => item)).toEqual(['3.1.1-2', '3.1.1-3']);
  expect(report.problems.map(({ unit }) => unit)).toEqual(['鄂州市经信局']);
});

test('what is said of a whole task stands before its measures and is not counted', () => {
  const entries = [entryWith({ id: 'a', item: '3.1.1', set: { problem: '缺人' } })];
  const report = reportFor(entries);
  expect(report.said.map(({ row }) => row.item)).toEqual([
    '3.1.1',
    '3.1.1-1',
    '3.1.1-2',
    '3.1.1-3',
    '4.1-1',
  ]);
  expect(report.total.all).toBe(4);
  expect(report.problems.map(({ row }) => row.place)).toEqual(['三（一）1.']);
  expect(taskRowsOf(ROWS).map(({ item }) => item)).toEqual(['3.1.1', '4.1']);
});

test('each task stands once before its measures; one that is nothing but its heading is its one measure', () => {
  const [, , , last] = ROWS;
  const rows = ROWS.map((row) => (row === last ? { ...row, item: row.taskId } : row));
  expect(withTasks(rows).map(({ item, isTask }) => [item, isTask])).toEqual([
    ['3.1.1', true],
    ['3.1.1-1', undefined],
    ['3.1.1-2', undefined],
    ['3.1.1-3', undefined],
    ['4.1', undefined],
  ]);
});

test('需协调 comes before other problems', () => {
  const entries = [
    entryWith({ id: 'a', set: { problem: '缺人' } }),
    entryWith({ id: 'b', item: '3.1.1-2', set: { status: 'blocked' } }),
  ];
  const said = saidOf({}, statesOf({}, entries), ROWS, { unit: '', answers: '' });
  expect(problemsOf(said).map(({ row }) => row.item)).toEqual(['3.1.1-2', '3.1.1-1']);
  // 无 is what was typed, and no problem; beside a problem that somebody else sees it does not hide that.
  const none = [
    entryWith({ id: 'a', set: { problem: ' 暂无。' } }),
    entryWith({ id: 'b', item: '3.1.1-2', set: { problem: '缺人' } }),
    entryWith({ id: 'c', item: '3.1.1-2', at: '2026-11-02T00:00:00.000Z', set: { problem: '无' } }),
  ];
  const now = saidOf({}, statesOf({}, none), ROWS, { unit: '', answers: '' });
  expect(problemsOf(now).map(({ row }) => row.item)).toEqual(['3.1.1-2']);
});

test('entries of an item that has another id now count as of that', () => {
  const home = { aliases: { '9.9-9': '3.1.1-1' } };
  const entries = [entryWith({ id: 'a', item: '9.9-9', at: '2026-10-10T00:00:00.000Z' })];
  const period = { from: '2026-10-01', until: '2026-12-31' };
  const report = reportOf(home, { rows: ROWS, targets: [] }, entries, period, '', NOTHING_AROUND);
  expect(report.said[0]?.status).toBe('done');
  expect(report.written[0]?.item).toBe('3.1.1-1');
});
