/** What a team has added as rows of the table: in place, and counted for nothing of the plan. */
import { expect, test } from 'vitest';
import {
  countsOfFilter,
  filterLines,
  lineOf,
  ofPlan,
  ownItems,
  sortLines,
  statesOf,
  WHOLE,
  withOwnRows,
} from '../../../../src/ledger/index.ts';
import type { Line } from '../../../../src/ledger/index.ts';
import { ROWS as PLAN_ROWS } from '../../reports/sheets.ts';
import { entryWith } from '../fakes.ts';

const ROWS = PLAN_ROWS.map((row, at) => ({ ...row, number: at + 1 }));
const OWN = '3.1.1-2.oaaaaaaaa';
const STATES = statesOf({}, [
  entryWith({ id: 'a', item: OWN, set: { name: '选型', order: '2', owner: '王五' } }),
  entryWith({ id: 'b', item: `${OWN}.obbbbbbbb`, set: { name: '征求意见', status: 'done' } }),
  entryWith({ id: 'c', item: '3.1.1-2.occcccccc', set: { name: '摸底', order: '1' } }),
  entryWith({ id: 'd', item: '3.1.1.odddddddd', set: { name: '专班', due: '2026-01-31' } }),
]);
const UNITS = ROWS[0]?.units ?? [];

function linesOf(): Line[] {
  const yardstick = { today: '2026-11-24', soon: 30, silent: 30 };
  const rows = withOwnRows(ROWS, ownItems({}, STATES, ''));
  return rows.map((row) => lineOf(row, STATES.get(row.item)?.get(''), yardstick));
}

const places = (lines: readonly Line[]) => lines.map(({ row }) => row.place);
const IN_PLACE = [
  '三（一）1.分解1',
  '三（一）1.第1句',
  '三（一）1.第2句',
  '三（一）1.第2句分解1',
  '三（一）1.第2句分解2',
  '三（一）1.第2句分解2.1',
  '三（一）1.第3句',
  '四（一）第1句',
];

test('they stand below what they are under, a task’s before its measures, in their order, nested', () => {
  const lines = linesOf();
  expect(places(lines)).toEqual(IN_PLACE);
  expect(lines[4]?.row).toMatchObject({ text: '选型', isOwn: true, above: { item: '3.1.1-2' } });
  expect(lines[0]?.timing).toEqual(['overdue']);
  expect(places(sortLines(lines, WHOLE))).toEqual(IN_PLACE);
  const back = places(sortLines(lines, { ...WHOLE, isDescending: true }));
  expect(back.slice(2, 6)).toEqual(IN_PLACE.slice(2, 6));
});

test('filters find them by what their clause is of and by what is said of them; they count for no value', () => {
  const lines = linesOf();
  expect(places(filterLines(lines, { ...WHOLE, unit: [UNITS[0] ?? ''] }))).toEqual(IN_PLACE);
  expect(places(filterLines(lines, { ...WHOLE, status: ['done'] }))).toEqual([IN_PLACE[5]]);
  expect(places(filterLines(lines, { ...WHOLE, q: '摸底' }))).toEqual([IN_PLACE[3]]);
  expect(countsOfFilter(lines, WHOLE, 'status')).toEqual(
    new Map([
      ['todo', 4],
      ['done', 0],
    ]),
  );
  expect(places(ofPlan(lines))).toEqual(ROWS.map(({ place }) => place));
});

test('a task that is its own one measure has what it is broken down into once', () => {
  const [row] = ROWS;
  const rows = row === undefined ? [] : [{ ...row, item: row.taskId }];
  const added = withOwnRows(rows, ownItems({}, STATES, ''));
  expect(added.map(({ item }) => item)).toEqual(['3.1.1', '3.1.1.odddddddd']);
});
