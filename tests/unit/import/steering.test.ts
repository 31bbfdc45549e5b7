import { join } from 'node:path';
import { expect, test } from 'vitest';
import { originalFaults, planImport, writeFiles } from '../../../src/import/index.ts';
import type { PlannedImport } from '../../../src/import/index.ts';
import { loadSeeds } from '../../../src/model/index.ts';
import { makeProject } from '../project.ts';

const UNITS = '（责任单位：省科技厅、省财政厅）';
const TEXT = `某省绿色产业方案\n一、任务\n（一）甲。做甲。${UNITS}\n（三）做丙。${UNITS}\n某省海洋产业方案\n一、任务\n（一）乙。做乙。${UNITS}\n某省人民政府\n2019年3月5日\n`;

async function run(root: string): Promise<PlannedImport> {
  const files = [{ name: '方案.txt', bytes: new TextEncoder().encode(TEXT) }];
  const planned = await planImport(root, files, { answers: [], yes: true });
  writeFiles(root, planned.files);
  return planned;
}

function withAnswer(reading: string, code: string, answer: string): string {
  const at = reading.indexOf('answer: null', reading.indexOf(`code: ${code}`));
  return `${reading.slice(0, at)}answer: ${answer}${reading.slice(at + 'answer: null'.length)}`;
}

test('an answer in reading.yaml changes the next import, and stays there', async () => {
  const { root, read, write } = makeProject();
  const { report } = await run(root);
  const folder = join('content', report.plans[0]?.id ?? '');
  const reading = join(folder, 'reading.yaml');
  expect(read(join(folder, '1.mdx'))).toContain('<Heading id="1.3">');
  write(reading, withAnswer(read(reading), 'number-gap', 'sentence'));
  await run(root);
  expect(read(join(folder, '1.mdx'))).not.toContain('<Heading id="1.3">');
  const again = await run(root);
  expect(again.report.doubts.find(({ code }) => code === 'number-gap')?.answer).toBe('sentence');
  expect(again.report.tasks.map(({ heading }) => heading)).toEqual(['（一）甲。', '（一）乙。']);
});

test('a title in the body may begin a plan of its own, on every further import too', async () => {
  const { root, read, write } = makeProject();
  const { report } = await run(root);
  expect(report.plans).toHaveLength(1);
  const reading = join('content', report.plans[0]?.id ?? '', 'reading.yaml');
  write(reading, withAnswer(read(reading), 'title-in-body', 'split'));
  for (const round of [1, 2]) {
    const { plans } = (await run(root)).report;
    expect(
      plans.map(({ title }) => title),
      `round ${round}`,
    ).toEqual(['某省绿色产业方案', '某省海洋产业方案']);
  }
  const seeds = loadSeeds(root);
  for (const seed of seeds) expect(await originalFaults(root, seeds, seed)).toEqual([]);
});
