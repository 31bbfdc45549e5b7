import { expect, test } from 'vitest';
import {
  disputesOf,
  entriesFor,
  expectedUnits,
  newsOf,
  noteExpected,
  saidOf,
  standIn,
  statesOf,
} from '../../../src/ledger/index.ts';
import type { Entry } from '../../../src/ledger/index.ts';
import { ROWS } from '../reports/sheets.ts';
import { entryWith, FakeProfile, homeOf, NAMES } from './fakes.ts';

const ENTRIES: Entry[] = [
  entryWith({ id: 'a', unit: '黄石市经信局', at: '2026-10-01T00:00:00.000Z' }),
  entryWith({
    id: 'b',
    item: '3.1.1-2',
    unit: '黄石市经信局',
    at: '2026-11-01T00:00:00.000Z',
    set: { status: 'blocked' },
  }),
  entryWith({ id: 'c', unit: '襄阳市经信局', set: { status: 'na' } }),
  entryWith({ id: 'd', unit: '襄阳市经信局', set: { status: 'todo' } }),
];
const STATES = statesOf({}, ENTRIES);
const SAID = saidOf(STATES, ROWS);

test('those that should report come in the order of their list, others after them', () => {
  const news = newsOf(ENTRIES, SAID, ['荆门市经信局', '襄阳市 经信局', '襄阳市经信局']);
  expect(news.map(({ unit, isExpected, last }) => [unit, isExpected, last?.slice(0, 10)])).toEqual([
    ['荆门市经信局', true, undefined],
    ['襄阳市经信局', true, '2026-11-24'],
    ['黄石市经信局', false, '2026-11-01'],
  ]);
  expect(news[2]?.count).toMatchObject({ all: 2, statuses: { done: 1, blocked: 1 } });
});

test('a cell of the matrix counts what one unit has said of a task', () => {
  const items = ['3.1.1-1', '3.1.1-2', '3.1.1-3'];
  expect(standIn(STATES, items, '黄石市经信局')).toEqual({ said: 2, done: 1, blocked: 1, na: 0 });
  expect(standIn(STATES, items, '荆门市经信局')).toEqual({ said: 0, done: 0, blocked: 0, na: 0 });
});

test('two values of one unit are a dispute, the same of two units is none', () => {
  const disputes = disputesOf(SAID);
  expect(disputes.map(({ said, fields }) => [said.row.item, said.unit, fields])).toEqual([
    ['3.1.1-1', '襄阳市经信局', ['status']],
  ]);
});

const PLAN = { plan: 'plan', title: '某方案', source: 'a'.repeat(64) };
const file = (plan: string, entries: Entry[]) => ({
  format: 'taizhang-ledger' as const,
  version: 1 as const,
  site: 's',
  exported: '',
  by: '',
  ledgers: [{ plan, title: plan, source: '', entries }],
});

test('of a file only the ledgers of this plan are taken, and without one it is refused', () => {
  expect(entriesFor(file('plan', ENTRIES), PLAN)).toEqual({ entries: ENTRIES, others: [] });
  expect(entriesFor(file('other', ENTRIES), PLAN)).toEqual({
    complaints: [{ reason: 'otherPlan', where: '某方案', what: 'other' }],
  });
});

test('the list of units that should report is kept; one that cannot be read is none', () => {
  const profile = new FakeProfile();
  const home = homeOf(profile.tab());
  noteExpected(home, ['甲', '乙']);
  expect(expectedUnits(home)).toEqual(['甲', '乙']);
  const key = `taizhang:expected:v1:${NAMES.site}:${NAMES.plan}`;
  profile.change(key, '{');
  expect(expectedUnits(home)).toEqual([]);
  profile.change(key, '{"a":1}');
  expect(expectedUnits(home)).toEqual([]);
});
