import { expect, test } from 'vitest';
import { rowTasks } from '../../../../src/plan/index.ts';

const ROWS = [
  '附表\t（单位：万元）',
  '序号\t重点任务\t具体措施\t牵头单位\t配合单位\t完成时限',
  '1\t数据共享\t建设平台\t省大数据局\t省财政厅、省经信厅\t2020年底前',
  '出台办法\t省司法厅\t\t2019年6月底前',
  '2\t培训\t办班\t\t\t持续推进',
];

const cells = (rows: readonly string[]): { kind: string; text: string }[] =>
  rows.map((text) => ({ kind: 'cell', text }));

test('each row of a table of tasks is one, cells that reach over rows aside', () => {
  const sentence = { kind: 'sentence', text: '见下表。' };
  expect([...rowTasks([sentence, ...cells(ROWS)])]).toEqual([
    [
      3,
      {
        place: '表1第3行',
        heading: '建设平台',
        units: [
          { unit: '省大数据局', role: 'lead', words: '省大数据局' },
          { unit: '省财政厅', role: 'join', words: '省财政厅' },
          { unit: '省经信厅', role: 'join', words: '省经信厅' },
        ],
        deadlines: [{ words: '2020年底前', from: null, until: '2020-12-31', firm: true }],
      },
    ],
    [
      4,
      {
        place: '表1第4行',
        heading: '出台办法',
        units: [{ unit: '省司法厅', role: 'lead', words: '省司法厅' }],
        deadlines: [{ words: '2019年6月底前', from: null, until: '2019-06-30', firm: true }],
      },
    ],
  ]);
});

test('a cell across the table names the rows below it, and ends no table', () => {
  const name = { kind: 'sentence', text: '二、人才方面（共1项）' };
  const rows = [...cells(ROWS.slice(1, 3)), name, ...cells(['2\t培训\t办班\t省人社厅\t\t6月底'])];
  expect([...rowTasks(rows, 2024)]).toMatchObject([
    [1, { place: '表1第2行' }],
    [3, { place: '表1第4行', heading: '办班', deadlines: [{ until: '2024-06-30' }] }],
  ]);
});

test('a row that begins with its number lacks cells at its right', () => {
  const rows = cells([ROWS[1] ?? '', '4\t统管\t建设平台\t省住建厅\t省数据局']);
  expect([...rowTasks(rows).values()]).toMatchObject([
    { heading: '建设平台', units: [{ unit: '省住建厅' }, { unit: '省数据局' }] },
  ]);
});

test('a table of something else gives none', () => {
  expect(rowTasks(cells(['指标\t单位\t数值', '产值\t万元\t3'])).size).toBe(0);
  const twoTables = [
    ...cells(ROWS.slice(1, 3)),
    { kind: 'note', text: '注' },
    ...cells(ROWS.slice(2)),
  ];
  expect([...rowTasks(twoTables).keys()]).toEqual([1]);
});
