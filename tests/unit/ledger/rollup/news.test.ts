import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  disputesOf,
  entriesFor,
  newsBy,
  newsOf,
  saidBy,
  saidOf,
  statesOf,
  unitsOf,
} from '../../../../src/ledger/index.ts';
import type { Entry } from '../../../../src/ledger/index.ts';
import { ROWS } from '../../reports/sheets.ts';
import { entryWith } from '../fakes.ts';
import { file } from '../rollups.ts';

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

const MINE = { unit: '', answers: '' };

const SAID = saidOf({}, STATES, ROWS, MINE);

const WHOLE = unitsOf(STATES).flatMap((unit) => saidBy({}, STATES, ROWS, unit, MINE));
const ITEMS = new Set(ROWS.map(({ item }) => item));

const PLAN = { plan: 'plan', title: '某方案', source: 'a'.repeat(64) };

test('news by another list are the news that this list has', () => {
  const spaced = ['黄石市 经信局', '黄石市　经信局', '襄阳市经信局', ''].map((unit, at) =>
    entryWith({ id: `s${at}`, unit }),
  );
  const states = statesOf({}, [...ENTRIES, ...spaced]);
  const whole = unitsOf(states).flatMap((unit) => saidBy({}, states, ROWS, unit, MINE));
  const name = fc.constantFrom(
    '荆门市经信局',
    '襄阳市 经信局',
    '黄石市经信局',
    '黄石市　经信局',
    '',
  );
  const list = fc.uniqueArray(name);
  fc.assert(
    fc.property(list, list, (one, other) => {
      const by = (names: string[]) => newsOf(states, whole, ITEMS, names);
      expect(newsBy(by(one), other)).toEqual(by(other));
    }),
  );
});

test('those that should report come in the order of their list, others after them', () => {
  const news = newsOf(STATES, WHOLE, ITEMS, ['荆门市经信局', '襄阳市 经信局', '襄阳市经信局']);
  expect(news.map(({ unit, isExpected, last }) => [unit, isExpected, last?.slice(0, 10)])).toEqual([
    ['荆门市经信局', true, undefined],
    ['襄阳市经信局', true, '2026-11-24'],
    ['黄石市经信局', false, '2026-11-01'],
  ]);
  expect(news[2]).toMatchObject({
    spoken: 2,
    count: { all: 4, statuses: { done: 1, blocked: 1 } },
  });
});

test('a unit of which nothing is left has not reported', () => {
  const entries = [
    ...ENTRIES,
    entryWith({ id: 'e', unit: '鄂州市经信局' }),
    entryWith({ id: 'f', unit: '鄂州市经信局', over: ['e'], set: { status: null } }),
  ];
  const states = statesOf({}, entries);
  expect(unitsOf(states)).toEqual(['黄石市经信局', '襄阳市经信局']);
  const [first] = newsOf(states, [], ITEMS, ['鄂州市经信局']);
  expect(first).toMatchObject({ unit: '鄂州市经信局', spoken: 0, last: undefined });
  expect(saidOf({}, states, ROWS, MINE).map(({ unit }) => unit)).not.toContain('鄂州市经信局');
});

test('two values of one unit are a dispute, the same of two units is none', () => {
  const disputes = disputesOf(SAID, [], []);
  expect(disputes.map(({ place, unit, fields }) => [place, unit, fields])).toEqual([
    ['三（一）1.第1句', '襄阳市经信局', ['status']],
  ]);
});

test('of a file only the ledgers of this plan are taken, and without one it is refused', () => {
  expect(entriesFor(file('plan', ENTRIES), PLAN)).toEqual({
    entries: ENTRIES,
    others: [],
    isOfOtherText: false,
  });
  expect(entriesFor(file('other', ENTRIES), PLAN)).toEqual({
    complaints: [{ reason: 'otherPlan', where: '某方案', what: 'other' }],
  });
});
