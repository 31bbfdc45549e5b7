import { expect, test } from 'vitest';
import { attachmentsOf, contentsOf } from '../../../../src/model/index.ts';
import { searchPages } from '../../../../src/search/index.ts';
import { parsedPlan } from '../parsed-plan.ts';

const TEXT =
  '一、任务\n（一）建设。加快建设。（责任单位：省科技厅）\n' +
  '附件1\n任务分工表\n序号\t任务\n1\t建设\n附件2\n各地应当填报。\n';
const plan = parsedPlan(TEXT);

test('an attachment is called by its line and its title; what ends like a sentence is no title', () => {
  expect(attachmentsOf(plan)).toEqual([
    { id: 'a1', page: 'x/a1/', heading: '附件1 任务分工表', title: 'a1-2' },
    { id: 'a2', page: 'x/a2/', heading: '附件2', title: 'a2-1' },
  ]);
  expect(attachmentsOf(parsedPlan('一、任务\n做。\n'))).toEqual([]);
});

test('attachments stand in the contents, after all chapters, and name what search finds in them', () => {
  const contents = contentsOf(plan);
  expect(contents.map(({ id, heading, address }) => [id, heading, address])).toEqual([
    ['1', '一、任务', 'x/1/'],
    ['a1', '附件1 任务分工表', 'x/a1/'],
    ['a2', '附件2', 'x/a2/'],
  ]);
  expect(contents.at(-1)).toMatchObject({ level: 1, ownsPage: true, tasks: [], measures: [] });
  const pages = searchPages(plan, []);
  expect(pages.map(({ title, chapter }) => [title, chapter])).toEqual([
    ['一、任务', '一、任务'],
    ['附件1 任务分工表', '附件1 任务分工表'],
    ['附件2', '附件2'],
  ]);
});

test('rows of a table of tasks count in the line of their attachment', () => {
  const table = '附件\n重点任务分工表\n序号\t重点任务\t责任单位\n1\t建设平台\t省大数据局\n';
  expect(contentsOf(parsedPlan(`一、总则\n做好分工。\n${table}`)).at(-1)).toMatchObject({
    id: 'a1',
    tasks: ['a1-r2'],
    measures: ['a1-r2'],
  });
});
