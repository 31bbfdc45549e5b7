import { expect, test } from 'vitest';
import { parsedPlan } from '../parsed-plan.ts';

const TEXT = `方案
一、总则
做好分工。
省政府
2020年1月1日
附件
重点任务分工表
序号\t重点任务\t责任单位\t完成时限
1\t建设平台\t省大数据局、省财政厅\t2020年底前
2\t持续宣传\t\t长期
`;

test('a row of a table of tasks is a task with itself to tick, whom it names and until when', () => {
  const plan = parsedPlan(TEXT);
  expect(plan.tasks).toMatchObject([
    {
      id: 'a1-r2',
      heading: '建设平台',
      measures: ['a1-r2'],
      units: ['省大数据局', '省财政厅'],
      deadlines: [{ until: '2020-12-31', words: '2020年底前', clause: 'a1-r2' }],
    },
  ]);
  expect(plan.clauses.find(({ id }) => id === 'a1-r2')).toMatchObject({
    task: 'a1-r2',
    place: '表1第2行',
    kind: 'cell',
  });
  expect(plan.units).toMatchObject([{ name: '省大数据局' }, { name: '省财政厅' }]);
});

test('a task that is nothing but its heading is itself the item to tick', () => {
  const plan = parsedPlan('一、任务\n（一）建设平台。（责任单位：省大数据局）\n');
  expect(plan.tasks).toMatchObject([
    { id: '1.1', measures: ['1.1'], responsible: [{ covers: ['1.1'] }] },
  ]);
});
