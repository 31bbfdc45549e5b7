/** What reports say of a unit that went on under another name: on each day it is one unit, and that is no news. */
import { expect, test } from 'vitest';
import { entriesIn, reportOf, statesOf, takeOver } from '../../../../src/ledger/index.ts';
import type { Entry, Period, Report } from '../../../../src/ledger/index.ts';
import { ROWS } from '../../reports/sheets.ts';
import { entryWith, NOTHING_AROUND } from '../fakes.ts';

const [OLD, NEW] = ['税务局', '市税务局'];
const TODAY = '2026-05-12';
const noon = (day: string): string => `${day}T04:00:00.000Z`;

const first = entryWith({ id: 'a', unit: OLD, at: noon('2026-02-10'), set: { status: 'doing' } });
const second = entryWith({
  ...{ id: 'b', unit: OLD, at: noon('2026-03-31'), over: ['a'] },
  ...{ set: { status: 'done', owner: '张三' } },
});
const other = { ...first, id: 'c', item: '3.1.1-2' };
const SAID = [first, second, other];
const moved = takeOver(statesOf({}, SAID), OLD, NEW).changes.map((change, at) =>
  entryWith({ by: '王五', ...change, id: `m${at}`, at: noon('2026-05-10') }),
);

function report(period: Period, entries: readonly Entry[] = [...SAID, ...moved]): Report {
  const around = { ...NOTHING_AROUND, today: TODAY, expected: [NEW] };
  return reportOf({}, { rows: ROWS, targets: [] }, entries, period, undefined, around);
}

test.each([
  ['2026-02-20', { doing: 2 }],
  ['2026-04-30', { doing: 1, done: 1 }],
  ['2026-05-11', { doing: 1, done: 1 }],
])('on %s it is counted once, with what it said by then', (until, statuses) => {
  const { total, units } = report({ from: '', until });
  expect(units.filter((unit) => unit.endsWith('税务局')).length).toBeGreaterThan(0);
  expect(total.statuses).toMatchObject(statuses);
  const before = report({ from: '', until }, SAID).total.statuses;
  expect([total.statuses.doing, total.statuses.done]).toEqual([before.doing, before.done]);
});

test('each word counts once in the time in which it was said, and the new name is no news', () => {
  const year = report({ from: '2026-01-01', until: TODAY });
  expect(year.written.map(({ unit, set }) => [unit, set])).toEqual([
    // What was said later stands over it, and was copied.
    [OLD, { status: 'doing' }],
    [NEW, { status: 'doing' }],
    [NEW, { owner: '张三', status: 'done' }],
  ]);
  const may = report({ from: '2026-05-01', until: TODAY });
  expect(may.written).toEqual([]);
  expect(may.news.find(({ unit }) => unit === NEW)).toMatchObject({ isMissing: true });
});

test('what was done again after an undo stands behind the undo, whenever it was said first', () => {
  const done = entryWith({ id: 'x', at: noon('2026-03-01'), set: { owner: '钱一' } });
  const undo = entryWith({ id: 'y', at: noon('2026-03-02'), over: ['x'], set: { owner: null } });
  const redo = { ...done, id: 'z', at: noon('2026-03-03'), on: done.at, over: ['y'] };
  const period = { from: '2026-01-01', until: TODAY };
  const order = entriesIn([redo, undo, done], period, TODAY).map(({ id }) => id);
  expect(order).toEqual(['x', 'y', 'z']);
});
