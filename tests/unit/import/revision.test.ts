import { expect, test } from 'vitest';
import { originalFaults, planImport, writeFiles } from '../../../src/import/index.ts';
import type { ImportOptions, PlannedImport } from '../../../src/import/index.ts';
import { dayOfFirst, loadContent, loadSeeds } from '../../../src/model/index.ts';
import type { LoadedPlan } from '../../../src/model/index.ts';
import { docx, p } from '../intake/make-docx.ts';
import { makeProject } from '../project.ts';
import type { Project } from '../project.ts';

const ID = 'x-2018-jihua';
const FOLDER = `content/${ID}`;
const UNITS = '（责任单位：省科技厅、省财政厅）';
const HEAD = '某省绿色产业方案\n';
const END = '某省人民政府\n2019年3月5日\n';
const A = '加快国家存储器基地项目建设，重点推动芯片设计。';
const B = '研发基于位置服务的智能地理信息系统平台。';
const C = '降低中小企业信息化建设与运营成本。';
const FIRST = `${HEAD}一、重点任务\n（一）完善体系\n1.打牢基础。${A}${B}${UNITS}\n（二）加强保障\n1.落实资金。${C}${UNITS}\n${END}`;

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

async function plan(
  { root }: Project,
  text: string | Uint8Array,
  options: Partial<ImportOptions> = {},
): Promise<PlannedImport> {
  const name = typeof text === 'string' ? '方案.txt' : '方案.docx';
  const file = { name, bytes: typeof text === 'string' ? bytes(text) : text };
  const given = { plan: ID, answers: [], yes: true, today: '2026-11-27', ...options };
  return planImport(root, [file], given);
}

async function write(
  project: Project,
  text: string | Uint8Array,
  options: Partial<ImportOptions> = {},
): Promise<PlannedImport> {
  const planned = await plan(project, text, options);
  writeFiles(project.root, planned.files);
  return planned;
}

function loaded({ root }: Project): LoadedPlan | undefined {
  return loadContent(root).plans[0];
}

/** Ids by text. */
function idsOf(project: Project): Map<string, string> {
  return new Map(loaded(project)?.plan.clauses.map(({ id, text }) => [text, id]));
}

async function begin(text = FIRST): Promise<Project> {
  const project = makeProject(text);
  await write(project, text);
  return project;
}

test('a version that is replaced is kept, with its text and its date, and ids that go are retired', async () => {
  const project = await begin();
  const before = loaded(project)?.plan;
  const planned = await write(project, FIRST.replace(A, ''));
  expect(planned.isRevision).toBe(true);
  expect(planned.plans[0]?.gone).toEqual(['1.1.1-1']);
  const now = loaded(project);
  expect(now?.meta.retired).toEqual(['1.1.1-1']);
  expect(now?.versions).toMatchObject([
    { version: 1, seed: `${ID}.v1.txt`, date: '2019-03-05', replaced: '2026-11-27' },
  ]);
  expect(now?.versions[0]?.clauses).toEqual(before?.clauses);
  expect(project.read(`seeds/${ID}.v1.txt`)).toBe(FIRST);
  const seeds = loadSeeds(project.root);
  expect(seeds.map(({ file }) => file)).toEqual([`${ID}.txt`, `${ID}.v1.txt`]);
  for (const seed of seeds) expect(await originalFaults(project.root, seeds, seed)).toEqual([]);
  await write(project, FIRST.replace(A, '').replace(C, ''));
  expect(loaded(project)?.versions).toHaveLength(2);
});

test('what comes back word for word has its id back, with its marks; not an id that stands for another clause', async () => {
  const project = await begin();
  const before = idsOf(project);
  const without = FIRST.replace(A, '').replace(/（二）[^]*资金。/u, '（二）另作安排\n1.另筹资金。');
  await write(project, without);
  expect(loaded(project)?.meta.retired).toContain('1.1.1-1');
  await write(project, FIRST);
  expect(idsOf(project)).toEqual(before);
  expect(loaded(project)?.meta.retired).not.toContain('1.1.1-1');
  const settled = await begin();
  await write(settled, FIRST.replace(A, ''));
  settled.write(
    `${FOLDER}/plan.yaml`,
    settled
      .read(`${FOLDER}/plan.yaml`)
      .replace(/retired:\n\s+- 1\.1\.1-1\n/u, 'aliases:\n  1.1.1-1: 1.1.1-2\n'),
  );
  await write(settled, FIRST);
  expect(idsOf(settled).get(A)).toBe('1.1.1-3');
  expect(loaded(settled)?.meta.aliases).toEqual({ '1.1.1-1': '1.1.1-2' });
});

test('a whole attachment that comes back has its id back, whatever number it has now; another one does not take it', async () => {
  const [table, list] = [
    '重点任务分工表\n序号\t重点任务\t责任单位\n1\t建设数据平台\t省科技厅\n2\t开放公共数据\t省财政厅\n',
    '项目清单\n序号\t项目名称\n1\t城市大脑二期工程\n2\t智慧园区示范工程\n',
  ];
  const with2 = `${FIRST}附件1\n${table}附件2\n${list}`;
  const project = await begin(with2);
  const before = idsOf(project);
  const pages = loaded(project)?.plan.clauses.map(({ page }) => page);
  await write(project, `${FIRST}附件\n${list}`);
  expect(idsOf(project).get('智慧园区示范工程')).toBe(before.get('智慧园区示范工程'));
  expect(idsOf(project).has('建设数据平台')).toBe(false);
  await write(project, with2);
  expect(idsOf(project)).toEqual(before);
  expect(loaded(project)?.plan.clauses.map(({ page }) => page)).toEqual(pages);
  await write(project, FIRST);
  await write(project, `${FIRST}附件1\n经费安排\n序号\t项目名称\n1\t各类补助\n附件2\n${table}`);
  expect(idsOf(project).get('建设数据平台')).toBe(before.get('建设数据平台'));
  const other = idsOf(project).get('各类补助');
  expect([...before.values()]).not.toContain(other);
});

test('the day of the first text is known, whatever the texts after it say, or that it is not', async () => {
  const dayIn = (project: Project): string | undefined =>
    dayOfFirst({ versions: loaded(project)?.versions ?? [] });
  const project = await begin();
  expect(dayIn(project)).toBeUndefined();
  for (const year of ['2021', '2023'])
    await write(project, FIRST.replace('2019', year).replace(C, year));
  expect(loaded(project)?.meta.date).toBe('2023-03-05');
  expect(dayIn(project)).toBe('2019-03-05');
  const undated = loaded(project)?.versions.map((version) => ({ ...version, date: null })) ?? [];
  expect(dayOfFirst({ versions: undated })).toBe('');
});

test('a new text says its own number and day', async () => {
  const project = await begin(FIRST.replace(HEAD, `${HEAD}省政发〔2019〕3号\n`));
  expect(loaded(project)?.meta).toMatchObject({ number: '省政发〔2019〕3号', date: '2019-03-05' });
  const later = FIRST.replace('2019年3月', '2021年4月').replace(C, '');
  await write(project, later.replace(HEAD, `${HEAD}省政发〔2021〕4号\n`));
  expect(loaded(project)?.meta).toMatchObject({ number: '省政发〔2021〕4号', date: '2021-04-05' });
  expect(loaded(project)?.versions[0]).toMatchObject({ number: '省政发〔2019〕3号' });
});

test('a version that no longer holds its text stops a build', async () => {
  const project = await begin();
  await write(project, FIRST.replace(A, ''));
  const version = `${FOLDER}/versions/1.json`;
  project.edit(version, '重点推动芯片设计', '重点推动软件设计');
  expect(() => loadContent(project.root)).toThrow(
    /versions\/1\.json: 第 1\.1\.1-1 条与正文不一致/u,
  );
  project.write(version, '{');
  expect(() => loadContent(project.root)).toThrow(/versions\/1\.json: 不是完整的 JSON/u);
  project.write(version, '{}');
  expect(() => loadContent(project.root)).toThrow(/versions\/1\.json: .*seed/u);
});

test('a text that is bent over in seeds/ is kept as its clauses hold it', async () => {
  const project = await begin();
  const text = FIRST.replace(C, '');
  project.write(`seeds/${ID}.txt`, text);
  await write(project, text);
  expect(project.read(`seeds/${ID}.v1.txt`)).toBe(FIRST);
  expect(loaded(project)?.versions).toHaveLength(1);
});

test('the file that a text was read from is kept with it', async () => {
  const file = (text: string): Uint8Array =>
    docx(
      text
        .trimEnd()
        .split('\n')
        .map((line) => p(line))
        .join(''),
    );
  const project = makeProject(FIRST);
  await write(project, file(FIRST));
  await write(project, file(FIRST.replace(C, '')));
  expect(loadSeeds(project.root).map((seed) => seed.file)).toEqual([
    ...[`${ID}.txt`, `${ID}.v1.txt`, `${ID}.v1.docx`],
  ]);
  expect(loaded(project)?.versions).toHaveLength(1);
});

test('what could never be built was never published: nothing of it is kept, and nothing waits', async () => {
  const project = makeProject('一、甲\n做。\n');
  const draft = '一、甲\n做甲。\n';
  await write(project, draft, { yes: false });
  const planned = await write(project, `${draft}做乙。\n`, { yes: false });
  expect(planned.isRevision).toBe(false);
  expect(loadSeeds(project.root)).toHaveLength(1);
});

test('what is only read in another way is no version', async () => {
  const project = await begin();
  project.write(`${FOLDER}/reading.yaml`, 'words:\n  units: [专署]\n');
  const planned = await write(project, FIRST);
  expect(planned.isRevision).toBe(false);
  expect(loaded(project)?.versions).toEqual([]);
});

test('pages are cut as they were, whatever a chapter holds now', async () => {
  const project = await begin();
  expect(loaded(project)?.meta.pages).toEqual(['1.1', '1.2']);
  const tasksOnly = `${HEAD}一、重点任务\n（一）完善体系。${A}${B}${UNITS}\n（二）加强保障。${C}${UNITS}\n${END}`;
  await write(project, tasksOnly);
  expect(loaded(project)?.meta.pages).toEqual(['1.1', '1.2']);

  const whole = await begin(tasksOnly);
  expect(loaded(whole)?.meta.pages).toEqual(['1']);
  await write(whole, FIRST.replace('二、', '三、'));
  expect(loaded(whole)?.meta.pages).toEqual(['1']);
});

test('a part that an editor made a task stays one under another number', async () => {
  const text = `${HEAD}一、总体目标\n（一）先做。${A}${B}\n（二）后做。${C}\n二、任务\n（一）做丁。丁的事要做好。${UNITS}\n${END}`;
  const project = await begin(text);
  project.edit(`${FOLDER}/plan.yaml`, 'pages:', 'tasks: ["1.2"]\npages:');
  await write(project, text);
  const later = text.replace('（一）先做', '（一）全新的一节。新的一句话在这里。\n（二）先做');
  await write(project, later.replace('（二）后做', '（三）后做'));
  expect(loaded(project)?.plan.tasks.map(({ id }) => id)).toEqual(['1.2', '2.1']);
  expect(idsOf(project).get('（三）后做。')).toBe('1.2');
});

test('quotations of targets that the new text does not hold are named before it is written', async () => {
  const text = FIRST.replace(C, '到2020年建成园区10个以上，降低运营成本。');
  const project = await begin(text);
  project.write(
    `${FOLDER}/targets.yaml`,
    '- id: 1.2.1-1.t1\n  clause: 1.2.1-1\n  of: 园区\n  figure: 10个\n  words: 建成园区10个\n',
  );
  const { plans } = await plan(project, text.replace('10个', '12个'));
  expect(plans[0]?.revision?.misquoted).toEqual([
    expect.stringContaining('“建成园区10个”不在第 1.2.1-1 条里'),
    expect.stringContaining('“10个”'),
  ]);
});

test('a doubtful pair is a doubt, whose answer is heeded and kept', async () => {
  const project = await begin();
  const half = '研发基于位置服务的智能导航终端。';
  const text = FIRST.replace(B, half);
  const open = await plan(project, text);
  const doubt = open.open.find(({ code }) => code === 'same-clause');
  expect(doubt).toMatchObject({ options: ['same', 'new'], default: 'new', must: false });
  expect(doubt?.words).toBe(`1.1.1-2 原文“${B}”，新文“${half}”`);
  expect(doubt?.position.start.line).toBe(4);
  const answer = { ...doubt, code: 'same-clause', words: doubt?.words ?? '', answer: 'same' };
  await write(project, text, { answers: [{ ...answer, before: '', after: '' }] });
  expect(idsOf(project).get(half)).toBe('1.1.1-2');
  await write(project, text);
  expect(idsOf(project).get(half)).toBe('1.1.1-2');
  expect(project.read(`${FOLDER}/reading.yaml`)).toContain('settled:\n  - code: same-clause');

  const other = await begin();
  const all = { code: 'same-clause', words: '', before: '', after: '', answer: 'same' };
  await write(other, text, { answers: [all] });
  expect(idsOf(other).get(half)).toBe('1.1.1-2');
});

test('an alias of a clause that goes is retired with it, and stays so where the clause comes back', async () => {
  const project = await begin();
  project.edit(`${FOLDER}/plan.yaml`, 'pages:', 'aliases: { "9-1": "1.1.1-1" }\npages:');
  project.edit(`${FOLDER}/ids.txt`, '1\n', '1\n9-1\n');
  await write(project, FIRST.replace(A, ''));
  expect(loaded(project)?.meta).toMatchObject({ aliases: {}, retired: ['9-1', '1.1.1-1'] });
  await write(project, FIRST);
  expect(idsOf(project).get(A)).toBe('1.1.1-1');
  expect(loaded(project)?.meta.retired).toEqual(['9-1']);
});
