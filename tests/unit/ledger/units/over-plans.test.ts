import { expect, test } from 'vitest';
import { byUrgency, dueTerms, myLines } from '../../../../src/ledger/index.ts';
import type { Entry } from '../../../../src/ledger/index.ts';
import { rowsOf, targetRowsOf } from '../../../../src/ledger/table/plan-rows.ts';
import type { PlanData } from '../../../../src/ledger/table/plan-rows.ts';
import { parsedPlan } from '../../model/parsed-plan.ts';
import { entryWith, FakeProfile, homeOf, NOBODY } from '../fakes.ts';

const TEXT =
  '一、任务\n' +
  '（一）建设。到2020年底，建成10个园区。各地跟进。（责任单位：省科技厅）\n' +
  '（二）推广。力争2019年底推广。（责任单位：省经信厅）\n' +
  '（三）总结。（责任单位：省科技厅）\n';

const plan = parsedPlan(TEXT);
const TARGETS: PlanData['targets'] = [
  {
    id: '1.1-1.t1',
    clause: '1.1-1',
    of: '园区',
    figure: '10个',
    words: '建成10个园区',
    date: { clause: '1.1-1', words: '2020年底' },
  },
  { id: '1.1-2.t1', clause: '1.1-2', of: '各地', figure: '各', words: '各地' },
  { id: '9-9.t1', clause: '9-9', of: '无', figure: '无', words: '无' },
];
const data: PlanData = { ...plan, targets: TARGETS };
const rows = rowsOf(data);

test('rows of a plan’s data are those of its page: measures in order, with place, units, deadline, address', () => {
  expect(rows.map(({ item, number, place, units }) => [item, number, place, units])).toEqual([
    ['1.1-1', 1, '一（一）第1句', ['省科技厅']],
    ['1.1-2', 2, '一（一）第2句', ['省科技厅']],
    ['1.2-1', 3, '一（二）第1句', ['省经信厅']],
    ['1.3', 4, '一（三）', ['省科技厅']],
  ]);
  expect(rows[0]).toMatchObject({
    deadline: { until: '2020-12-31', firm: true },
    deadlineWords: '2020年底',
    address: 'x/1/#1.1-1',
    chapter: '一、任务',
  });
  expect(rows[2]?.deadline?.firm).toBe(false);
  expect(rows[3]).toMatchObject({ deadline: undefined, deadlineWords: '—' });
  expect(rowsOf({ ...data, clauses: [] })).toEqual([]);
});

test('targets of a plan’s data are those of its page; one without its clause is none', () => {
  expect(targetRowsOf(data).map(({ item, place, date }) => [item, place, date])).toEqual([
    ['1.1-1.t1', '一（一）第1句', '2020年底'],
    ['1.1-2.t1', '一（一）第2句', '原句没有写时限'],
  ]);
});

const WHO = { ...NOBODY, by: '张三', unit: '省科技厅' };

const HOME = homeOf(new FakeProfile().tab());
const MINE = [
  entryWith({ id: 'a', item: '1.2-1', unit: '省科技厅', set: { helpers: '李四、 张三' } }),
  entryWith({ id: 'b', item: '1.1-2', unit: '省科技厅', set: { due: '2026-12-01' } }),
  entryWith({ id: 'c', item: '1.3', unit: '省科技厅' }),
];

test('mine is what my unit answers for, and of what I am the 责任人 or a 协办人; the most urgent first', () => {
  const lines = myLines(HOME, MINE, rows, WHO, '2026-11-27');
  expect(lines.map(({ row, isPersonal }) => [row.item, isPersonal])).toEqual([
    ['1.1-1', false],
    ['1.1-2', false],
    ['1.2-1', true],
    ['1.3', false],
  ]);
  const groups = byUrgency(lines);
  // Of what the text only aims at nobody is late.
  expect([...groups].map(([name, some]) => [name, some.map(({ row }) => row.item)])).toEqual([
    ['overdue', ['1.1-1']],
    ['soon', ['1.1-2']],
    ['open', ['1.2-1']],
    ['closed', ['1.3']],
  ]);
});

test('mine is found by the name that this text has for my unit', () => {
  const mine = { ...NOBODY, unit: '省科技局', names: { 省科技局: '省科技厅' } };
  const lines = myLines(HOME, [], rows, mine, '2026-11-27');
  expect(lines.map(({ row }) => row.item)).toEqual(['1.1-1', '1.1-2', '1.3']);
});

test('nobody has nothing', () => {
  expect(myLines(HOME, [], rows, NOBODY, '2026-11-27')).toEqual([]);
  expect(byUrgency([]).size).toBe(0);
});

test('a 期次 that runs names what is open and was not spoken of in it, until it is closed', () => {
  const term = (id: string, from: string, until: string, closed: string | null = null): Entry =>
    entryWith({
      id,
      item: `team.t${id.repeat(8)}`,
      unit: '',
      set: { name: `${id}期`, from, until, closed },
    });
  const terms = [
    term('n', '2026-11-01', '2026-11-30'),
    term('o', '2026-10-01', '2026-10-31'),
    term('s', '2026-09-01', '2026-09-30', '2026-10-08T01:00:00.000Z'),
    term('d', '2026-12-01', '2026-12-31'),
    term('x', '2026-11-30', '2026-11-01'),
  ];
  const said = (id: string, at: string, item: string, unit = '省科技厅'): Entry =>
    entryWith({ id, item, unit, at, set: { progress: id } });
  const entries = [
    ...terms,
    said('a', '2026-11-03T04:00:00.000Z', '1.1-1'),
    said('b', '2026-11-03T04:00:00.000Z', '1.1-2', '省经信厅'),
    said('c', '2026-10-03T04:00:00.000Z', '1.1-2'),
    entryWith({ id: 'e', item: '1.3', unit: '省科技厅', at: '2026-01-03T04:00:00.000Z' }),
  ];
  const due = (some: readonly Entry[]) => {
    const lines = myLines(HOME, some, rows, WHO, '2026-11-27');
    return dueTerms(HOME, some, lines, WHO, '2026-11-27').map(({ term: { name }, left }) => [
      name,
      left.map(({ row }) => row.item),
    ]);
  };
  // 1.3 was done before; what another unit says is not mine.
  expect(due(entries)).toEqual([
    ['o期', ['1.1-1']],
    ['n期', ['1.1-2']],
  ]);
  expect(due([...entries, said('f', '2026-11-27T04:00:00.000Z', '1.1-2')])).toEqual([
    ['o期', ['1.1-1']],
  ]);
});
