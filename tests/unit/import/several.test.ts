import { join } from 'node:path';
import { expect, test } from 'vitest';
import { planImport, writeFiles } from '../../../src/import/index.ts';
import type { ImportFile, PlannedImport } from '../../../src/import/index.ts';
import { loadContent } from '../../../src/model/index.ts';
import { makeProject } from '../project.ts';

const PLAN =
  '某省绿色产业方案\n一、任务\n（一）甲。乙。（责任单位：省厅）\n二、保障\n丙。\n某省人民政府\n2019年3月5日\n';

function file(name: string, text: string): ImportFile {
  return { name, bytes: new TextEncoder().encode(text) };
}

function plan(root: string, ...files: ImportFile[]): Promise<PlannedImport> {
  return planImport(root, files, { answers: [], yes: true });
}

test('two new plans of one import never have one address', async () => {
  const { root } = makeProject();
  const other = PLAN.replace('甲。', '丁。');
  const { report } = await plan(root, file('甲.txt', PLAN), file('乙.txt', other));
  const [first, second] = report.plans.map(({ id }) => id);
  expect(second).toBe(`${first}-2`);
});

test('of several files the one that cannot be read is named', async () => {
  const { root } = makeProject();
  const spoilt = { name: '乙.doc', bytes: Uint8Array.of(0x25, 0x50, 0x44, 0x46, 0x2d) };
  await expect(plan(root, file('甲.txt', PLAN), spoilt)).rejects.toThrow(/^乙\.doc: 这个文件/u);
});

test('an answer for one plan of a file says nothing about the others', async () => {
  const { root, write } = makeProject();
  const two = file(
    '两份.txt',
    `${PLAN}${PLAN.replaceAll('绿色', '海洋').replace('二、保障', '二、落实')}`,
  );
  const first = await plan(root, two);
  writeFiles(root, first.files);
  const [one = '', other = ''] = first.report.plans.map(({ id }) => id);
  write(join('content', other, 'reading.yaml'), 'doubts:\n  - { code: title, answer: 别的标题 }\n');
  const { report } = await plan(root, two);
  expect(report.plans.map(({ id }) => id)).toEqual([one, other]);
  expect(report.plans[0]?.title).toBe('某省绿色产业方案');
  expect(loadContent(root).plans).toHaveLength(2);
});
