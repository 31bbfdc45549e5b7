import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { tableText } from '../../../scripts/import-table.ts';
import { planImport, writeFiles } from '../../../src/import/index.ts';
import type { PlannedImport } from '../../../src/import/index.ts';
import { loadContent } from '../../../src/model/index.ts';
import { makeProject } from '../project.ts';

const TEXT =
  '湖北省绿色产业方案\n一、目标\n力争到2020年底，产业规模突破8000亿元，年均增长13%以上，建成园区，覆盖率达到90%。\n二、任务\n（一）甲。武汉、襄阳、宜昌等地先行，支持黄石市试点，各市、开发区和试点城市跟进。（责任单位：省科技厅）\n湖北省人民政府\n2019年3月5日\n';
const TARGETS = 'content/hubei-2019-lvse/targets.yaml';

async function run(root: string, text = TEXT): Promise<PlannedImport> {
  const files = [{ name: '方案.txt', bytes: new TextEncoder().encode(text) }];
  const options = { answers: [], yes: true, plan: 'hubei-2019-lvse' };
  const planned = await planImport(root, files, options);
  writeFiles(root, planned.files);
  return planned;
}

test('targets are proposed in quotations, and shown only once the editor takes them', async () => {
  const { root, read, write } = makeProject();
  const [plan] = (await run(root)).plans;
  expect(plan?.targets.map(({ id, of, figure, date }) => [id, of, figure, date?.words])).toEqual([
    ['1-1.t1', '产业规模', '8000亿元', '2020年底'],
    ['1-1.t2', '年均增长', '13%以上', '2020年底'],
    ['1-1.t3', '覆盖率', '90%', '2020年底'],
  ]);
  const proposed = read(TARGETS);
  expect(proposed.split('\n').every((line) => line === '' || line.startsWith('# '))).toBe(true);
  expect(loadContent(root).plans[0]?.targets).toEqual([]);
  // What explains stays a comment where somebody takes the # away from all lines.
  write(TARGETS, proposed.replaceAll(/^# /gmu, ''));
  expect(loadContent(root).plans[0]?.targets).toEqual(plan?.targets);
});

test.each([
  ['建成试验基地100个', '试验基地', '100个'],
  ['2022年底前培养人才1000名', '人才', '1000名'],
  ['新增50处公园特色消费场景', '公园特色消费场景', '50处'],
  ['打造60个以上的应用案例', '应用案例', '60个以上'],
  ['新增篮球场100个、友好公园10座', '篮球场', '100个'],
  ['初步建成300个示范性集团（联盟）', '示范性集团（联盟）', '300个'],
])('what is made, and how many of it, is a target: %s', async (words, of, figure) => {
  const { root } = makeProject();
  const text = TEXT.replace('建成园区', words);
  const [plan] = (await run(root, text)).plans;
  expect(plan?.targets.map((target) => [target.of, target.figure])).toContainEqual([of, figure]);
});

test('where nothing is found to propose, this is said', async () => {
  const { root, read } = makeProject();
  const text = TEXT.replace(/力争[^\n]*/u, '全面推进。').replace(/武汉[^（]*/u, '各地跟进。');
  const planned = await run(root, text);
  expect(planned.plans[0]?.targets).toEqual([]);
  expect(() => read(TARGETS)).toThrow('no such file');
  const said = tableText(planned);
  for (const what of ['可能的目标指标', '可能的地区', '原文写明的时限']) {
    expect(said).toContain(`${what}：没有找到`);
  }
});

test('what an editor made of the proposals stays on every further import', async () => {
  const { root, read, write } = makeProject();
  await run(root);
  write(TARGETS, '# 没有指标\n[]\n');
  await run(root);
  expect(read(TARGETS)).toBe('# 没有指标\n[]\n');
});

test('places are proposed by name, without those that are listed and those that are anywhere', async () => {
  const { root, write } = makeProject();
  write('content/places.yaml', '- { name: 武汉, slug: wuhan, region: hubei }\n');
  const [plan] = (await run(root)).plans;
  expect(plan?.places).toEqual([
    { name: '黄石市', clauses: ['2.1-1'] },
    { name: '襄阳', clauses: ['2.1-1'] },
    { name: '宜昌', clauses: ['2.1-1'] },
  ]);
});

test('of the first plan the proposals are quotations', async () => {
  const { root } = makeProject();
  const name = 'hubei-2018-xinxi-xiaofei.txt';
  const files = [{ name, bytes: new Uint8Array(readFileSync(`seeds/${name}`)) }];
  const { plans } = await planImport(root, files, { answers: [], yes: true });
  const texts = new Map(plans[0]?.plan.clauses.map(({ id, text }) => [id, text]));
  expect(plans[0]?.targets.length).toBeGreaterThan(2);
  for (const { clause, of, figure, words } of plans[0]?.targets ?? []) {
    for (const quoted of [of, figure, words]) expect(texts.get(clause)).toContain(quoted);
  }
});
