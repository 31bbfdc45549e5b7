import { expect, test } from 'vitest';
import { originalFaults, planImport, writeFiles } from '../../../src/import/index.ts';
import type { PlannedImport } from '../../../src/import/index.ts';
import { loadContent, loadSeeds } from '../../../src/model/index.ts';
import { makeProject } from '../project.ts';

const TEXT =
  '某省绿色产业方案\n一、任务\n（一）甲。做甲。（东湖驿、南湖驿）\n某省人民政府\n2019年3月5日\n';
const FOLDER = 'content/hubei-2019-lvse';

async function run(root: string): Promise<PlannedImport> {
  const files = [{ name: '方案.txt', bytes: new TextEncoder().encode(`\uFEFF${TEXT}`) }];
  const planned = await planImport(root, files, {
    answers: [],
    yes: true,
    plan: 'hubei-2019-lvse',
  });
  writeFiles(root, planned.files);
  return planned;
}

test('words in reading.yaml are heeded by import, build and verify, and stay', async () => {
  const { root, read, write } = makeProject();
  expect((await run(root)).report.tasks).toEqual([]);
  write(`${FOLDER}/reading.yaml`, '# 本省的驿是派出机构\nwords:\n  units:\n    - 驿\n');
  const { report } = await run(root);
  expect(report.tasks.map(({ units }) => units)).toEqual([['东湖驿', '南湖驿']]);
  expect(report.units).toEqual(['东湖驿', '南湖驿']);
  expect(read(`${FOLDER}/reading.yaml`)).toContain(
    '# 本省的驿是派出机构\nwords:\n  units:\n    - 驿\n',
  );
  // The sentence that is a line of units now: its id is retired.
  expect(read(`${FOLDER}/plan.yaml`)).toContain('retired:\n  - 1.1-2\n');
  const [loaded] = loadContent(root).plans;
  expect(loaded?.plan.tasks[0]?.units).toEqual(['东湖驿', '南湖驿']);
  const seeds = loadSeeds(root);
  for (const seed of seeds) expect(await originalFaults(root, seeds, seed)).toEqual([]);
});

test.each([
  [
    'words:\n  units: ["(驿"]\n',
    2,
    '“words.units”的第1项只能用汉字、字母和数字，一到二十个字（现在是 "(驿"）',
  ],
  ['words:\n  offices: [驿]\n', 2, '“words”里不认识“offices”'],
  ['words:\n  units: 驿\n', 2, '“words.units”应当是列表'],
])('words that are none are refused with file and line: %s', async (yaml, line, words) => {
  const { root, write } = makeProject();
  await run(root);
  write(`${FOLDER}/reading.yaml`, yaml);
  await expect(run(root)).rejects.toThrow(`${FOLDER}/reading.yaml:${line}: ${words}`);
});
