import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadContent } from '../../../src/model/index.ts';
import { ANSWERS, makeImported, TEXT } from '../project.ts';
import type { Project } from '../project.ts';

/** A site of two plans of a region, the second read from a file of another kind. */
async function twoPlans(): Promise<Project> {
  const project = await makeImported();
  project.write('other.md', TEXT.replace('省经信厅', '省教育厅').replace('武汉先行', '宜昌先行'));
  const said = await project.run(
    'import.ts',
    'other.md',
    '--plan',
    'x-2019-qita',
    '--yes',
    ...ANSWERS,
  );
  if (said.status !== 0) throw new Error(said.output);
  project.write(
    'content/places.yaml',
    '# 地区\n- { name: 武汉, slug: wuhan, region: x, except: [武汉先行] }\n- { name: 宜昌, slug: yichang, region: x }\n',
  );
  return project;
}

test('a plan goes with its texts and places; what the other plan needs stays, comments too', async () => {
  const project = await twoPlans();
  const before = project.read('content/units/x.yaml');
  const { status, output } = await project.run('remove.ts', 'x-2019-qita');
  expect([status, output]).toEqual([
    0,
    expect.stringContaining('已删去《某省计划》，还有 1 份方案'),
  ]);
  const { plans } = loadContent(project.root);
  expect(plans.map(({ plan }) => plan.id)).toEqual(['x-2018-jihua']);
  expect(project.read('content/places.yaml')).toBe(
    '# 地区\n- { name: 武汉, slug: wuhan, region: x, except: [ 武汉先行 ] }\n',
  );
  // Addresses of units are published: they stay as long as a plan of the region does.
  expect(project.read('content/units/x.yaml')).toBe(before);
  expect(project.read('seeds/source.yaml')).not.toContain('x-2019-qita');
  for (const file of ['seeds/x-2019-qita.txt', 'seeds/x-2019-qita.md', 'content/x-2019-qita/0.mdx'])
    expect(existsSync(join(project.root, file))).toBe(false);
});

test('with the last plan of a region go its units; then the site has to be given another plan', async () => {
  const project = await makeImported();
  expect(await project.run('remove.ts', 'x-2018-jihua')).toMatchObject({
    status: 0,
    output: expect.stringContaining('先导入一份方案'),
  });
  expect(existsSync(join(project.root, 'content/units/x.yaml'))).toBe(false);
  expect(project.read('seeds/source.yaml')).toBe('[]\n');
  expect(loadContent(project.root).plans).toEqual([]);
  // There is nothing that could be right.
  expect(await project.run('verify.ts')).toEqual({
    status: 1,
    output:
      'content/: 这里还没有方案，没有可以生成、核对的内容。请先导入一份：npm run import -- 文件\n',
  });
});

test('a dry run, a plan that is not there, and no plan at all change nothing', async () => {
  const project = await makeImported();
  expect((await project.run('remove.ts', 'x-2018-jihua', '--dry-run')).output).toContain(
    '没有改动任何文件',
  );
  expect(await project.run('remove.ts', 'hubei-x')).toMatchObject({
    status: 1,
    output: expect.stringContaining(
      '没有方案“hubei-x”。本站的方案：\n  x-2018-jihua  《某省计划》\n',
    ),
  });
  expect((await project.run('remove.ts', 'x-2018-jihua', '--all')).output).toMatch(
    /^用法：.*本站的方案：\n {2}x-2018-jihua {2}《某省计划》\n$/u,
  );
  expect(loadContent(project.root).plans).toHaveLength(1);
});
