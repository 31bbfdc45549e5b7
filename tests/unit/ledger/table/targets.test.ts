import { expect, test } from 'vitest';
import { linesOfTarget, reportOf, statesOf, targetsNow } from '../../../../src/ledger/index.ts';
import type { Entry } from '../../../../src/ledger/index.ts';
import { ROWS, TARGETS } from '../../reports/sheets.ts';
import { entryWith, NOTHING_AROUND } from '../fakes.ts';

const SIZE = '2-1.t1';

function valueOf(part: Partial<Entry> & Pick<Entry, 'id'>, value: string | null): Entry {
  return entryWith({ item: SIZE, ...part, set: { value } });
}

/** Where the first target stands: a line for each value. */
function linesOf(entries: readonly Entry[], unit?: string): string[] {
  const [now] = targetsNow(statesOf({}, entries), TARGETS, unit);
  return now === undefined
    ? []
    : linesOfTarget(now).map((line) =>
        [
          line.unit,
          String(line.value),
          line.percent?.toFixed(1) ?? 'not compared',
          ...(line.isDisputed ? ['disputed'] : []),
          ...(line.isReworded ? ['reworded'] : []),
        ].join(' '),
      );
}

test('values of several units stand side by side, by pinyin, whoever wrote last', () => {
  const entries = [
    valueOf({ id: 'a', unit: '黄石市经信局', at: '2026-11-20T00:00:00.000Z' }, '120亿元'),
    valueOf({ id: 'b', unit: '鄂州市经信局', at: '2026-11-10T00:00:00.000Z' }, '8000亿元'),
    valueOf({ id: 'c', unit: '襄阳市经信局' }, '基本完成'),
  ];
  expect(linesOf(entries)).toEqual([
    '鄂州市经信局 8000亿元 100.0',
    '黄石市经信局 120亿元 1.5',
    '襄阳市经信局 基本完成 not compared',
  ]);
});

test('two values of one unit are both there, each compared, the later first', () => {
  const entries = [
    valueOf({ id: 'a', at: '2026-11-20T00:00:00.000Z' }, '7500亿元'),
    valueOf({ id: 'b', at: '2026-11-21T00:00:00.000Z' }, null),
  ];
  expect(linesOf(entries, '')).toEqual([' null not compared disputed', ' 7500亿元 93.8 disputed']);
});

test('of one unit each target is there, filled in or not; what was emptied is not filled in', () => {
  const emptied = [
    valueOf({ id: 'a' }, '7500亿元'),
    valueOf({ id: 'b', over: ['a'] }, null),
    valueOf({ id: 'c', unit: '乙局' }, ''),
  ];
  const states = statesOf({}, emptied);
  const mine = targetsNow(states, TARGETS, '');
  expect(mine.map(({ target, said }) => [target.item, said.map(({ unit }) => unit)])).toEqual([
    ['2-1.t1', ['']],
    ['2-2.t1', ['']],
  ]);
  expect(mine.flatMap(linesOfTarget)).toEqual([]);
  // What is filled in next stands over what emptied it.
  expect(mine[0]?.said[0]?.state?.heads).toEqual(['b']);
  expect(targetsNow(states, TARGETS).map(({ said }) => said)).toEqual([[], []]);
});

test('a value that was said of other words says so', () => {
  expect(linesOf([valueOf({ id: 'a', text: 'another wording' }, '7500亿元')])).toEqual([
    ' 7500亿元 93.8 reworded',
  ]);
});

test('a report has the values of its end and its unit, under the id that the target has now', () => {
  const home = { aliases: { '9-9.t9': SIZE } };
  const entries = [
    valueOf({ id: 'a', item: '9-9.t9', at: '2026-10-10T00:00:00.000Z' }, '7000亿元'),
    valueOf({ id: 'b', at: '2026-11-10T00:00:00.000Z', over: ['a'] }, '7500亿元'),
    valueOf({ id: 'c', unit: '乙局', at: '2026-10-10T00:00:00.000Z' }, '1亿元'),
  ];
  const period = { from: '2026-10-01', until: '2026-10-31' };
  const subjects = { rows: ROWS, targets: TARGETS };
  const report = reportOf(home, subjects, entries, period, '', NOTHING_AROUND);
  expect(report.targets.flatMap(linesOfTarget).map(({ value }) => value)).toEqual(['7000亿元']);
  expect(report.total).toMatchObject({ all: 4, statuses: { todo: 4 } });
  const all = reportOf(home, subjects, entries, period, undefined, NOTHING_AROUND);
  expect(all.targets.flatMap(linesOfTarget).map(({ value }) => value)).toEqual([
    '7000亿元',
    '1亿元',
  ]);
  expect(all.units).toEqual(['', '乙局']);
  expect(all.total).toMatchObject({ all: 8, statuses: { todo: 8 } });
});
