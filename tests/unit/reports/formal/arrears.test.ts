import fc from 'fast-check';
import { expect, test } from 'vitest';
import { reportOf } from '../../../../src/ledger/index.ts';
import type { Entry, Report } from '../../../../src/ledger/index.ts';
import {
  arrearsOf,
  arrearsTable,
  itemsTable,
  ranked,
} from '../../../../src/reports/formal/arrears.ts';
import type { Arrears } from '../../../../src/reports/formal/arrears.ts';
import { reportersOf } from '../../../../src/reports/tables/reported.ts';
import { entryWith, NOTHING_AROUND } from '../../ledger/fakes.ts';
import { ROWS } from '../sheets.ts';

const TODAY = '2026-12-15';

function reportWith(entries: readonly Entry[], expected: readonly string[] = []): Report {
  const around = { ...NOTHING_AROUND, today: TODAY, expected };
  const period = { from: '', until: TODAY };
  return reportOf({}, { rows: ROWS, targets: [] }, entries, period, undefined, around);
}

let made = 0;
function said(unit: string, item: string, set: Entry['set'], day = TODAY): Entry {
  return entryWith({ id: `e${(made += 1)}`, unit, item, at: `${day}T01:00:00.000Z`, set });
}

test('counts what is late and silent of what a unit has said, in the order of the list', () => {
  const report = reportWith(
    [
      said('甲', '3.1.1-1', { due: '2026-12-14' }, '2026-10-01'),
      said('甲', '3.1.1-2', { status: 'done', due: '2026-12-14' }, '2026-10-01'),
      said('乙', '3.1.1-1', { status: 'doing', due: '2026-12-15' }),
      // A whole task, and what a team has added, are no measures of the plan.
      said('乙', '3.1.1', { due: '2026-12-01' }),
      said('乙', '3.1.1-1.oaaaaaaaa', { name: '自拟', due: '2026-12-01' }),
    ],
    ['丙', '甲'],
  );
  expect(reportersOf(report.news).missing).toEqual(['丙']);
  const all = arrearsOf(report);
  expect(all.map(({ unit, overdue, silent }) => [unit, overdue, silent])).toEqual([
    ['丙', 0, 0],
    ['甲', 1, 1],
    ['乙', 0, 0],
  ]);
  const { head, rows } = arrearsTable('表', all);
  expect(head).toEqual(['单位', '报送', '逾期', '长期未更新', '最近登记']);
  expect(rows[0]).toEqual(['丙', '未报', '0', '0', '—']);
  expect(rows[1]).toEqual(['甲', '已报', '1', '1', '2026年10月1日']);
  expect(itemsTable('表', report).rows).toEqual([
    ['甲', '三（一）1.第1句', ROWS[0]?.text, '2026年12月14日', '逾期1日\n75日没有更新'],
  ]);
});

test('nobody is ranked unless somebody asks; those alike have the same rank', () => {
  const one = (unit: string, overdue: number, silent = 0, last: string | undefined = TODAY) => ({
    unit,
    overdue,
    silent,
    last,
  });
  const all = [
    one('甲', 0),
    one('乙', 2),
    { ...one('丙', 0), last: undefined },
    one('丁', 2),
    one('戊', 2, 1),
  ];
  expect(arrearsTable('表', all).head).not.toContain('位次');
  expect(ranked(all).map(({ unit, rank }) => `${rank} ${unit}`)).toEqual([
    '1 丙',
    '2 戊',
    '3 乙',
    '3 丁',
    '5 甲',
  ]);
  const table = arrearsTable('表', ranked(all));
  expect([table.head[1], table.rows[3]?.[1]]).toEqual(['位次', '3']);
});

test('a ranking loses and adds nobody, and no unit stands before one that has left more undone', () => {
  const unit = fc.record<Arrears>({
    unit: fc.string(),
    last: fc.option(fc.constant(TODAY), { nil: undefined }),
    overdue: fc.nat(3),
    silent: fc.nat(3),
  });
  const weight = ({ last, overdue, silent }: Arrears): number =>
    (last === undefined ? 100 : 0) + 10 * overdue + silent;
  fc.assert(
    fc.property(fc.array(unit), (all) => {
      const sorted = ranked(all);
      expect(sorted).toHaveLength(all.length);
      for (const [at, one] of sorted.entries()) {
        expect(one.rank).toBe(1 + all.filter((other) => weight(other) > weight(one)).length);
        expect(weight(sorted[at - 1] ?? one)).toBeGreaterThanOrEqual(weight(one));
      }
    }),
  );
});
