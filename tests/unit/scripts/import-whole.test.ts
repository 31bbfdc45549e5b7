import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadContent, sha256 } from '../../../src/model/index.ts';
import { ANSWERS, makeImported, makeProject } from '../project.ts';

const SEED = 'seeds/x-2018-jihua.txt';
const FOLDER = 'content/x-2018-jihua';
const PAGE = `${FOLDER}/1.mdx`;

const WHOLE =
  '湖北省人民政府办公厅\n关于印发湖北省绿色产业实施方案的通知\n鄂政办发〔2019〕7号\n各市、州、县人民政府：\n现印发给你们。\n湖北省人民政府办公厅\n2019年3月5日\n湖北省绿色产业实施方案\n一、任务\n（一）先做。到2020年底，建成10个园区。（责任单位：省科技厅、省经信厅）\n（二）后做。各地跟进。（责任单位：省旅游局）\n';

/** All files of a project by their path, bytes as hex. */
function snapshot(root: string): Map<string, string> {
  const files = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  return new Map(files.map((file) => [file, readFileSync(file).toString('hex')]));
}

test('a text that says all of itself is imported from a file of any name, and pinned', async () => {
  const { root, read, write, run } = makeProject();
  write('来件/关于绿色产业（定稿）.txt', WHOLE);
  const { status, output } = await run('import.ts', '来件/关于绿色产业（定稿）.txt', '--yes');
  expect(output).toContain('标题：湖北省绿色产业实施方案');
  expect(output).toContain('发文机关：湖北省人民政府办公厅');
  expect(output).toContain('文号：鄂政办发〔2019〕7号');
  expect(output).toContain('成文日期：2019-03-05');
  expect(output).toContain('共 1 章、2 项任务、2 条措施、3 个单位');
  expect(status).toBe(0);
  const id = 'hubei-2019-lvse-chanye';
  expect(read(`seeds/${id}.txt`)).toBe(WHOLE);
  expect(read('seeds/source.yaml')).toContain(sha256(WHOLE));
  expect(read('content/units/hubei.yaml')).toContain('shenglvyouju');
  expect(loadContent(root).plans.map(({ plan }) => plan.id)).toEqual([id]);
});

test('--yes takes each default, and stops where a question that must be answered has none', async () => {
  const { root, run } = makeProject('一、甲\n乙。\n');
  const before = snapshot(root);
  const { status, output } = await run('import.ts', SEED, '--yes');
  expect(status).toBe(1);
  expect(output).toContain('先要答复下面的问题，没有写任何文件');
  expect(snapshot(root)).toEqual(before);
});

test('notes stay where they are, whatever is amended around them', async () => {
  const { root, read, edit, run } = await makeImported();
  edit(PAGE, '</Task>', '</Task>\n\n<Note>任务后的按语</Note>');
  edit(PAGE, '武汉先行。</Measure>', '武汉先行。</Measure>\n\n<Note>句后的按语</Note>\n');
  const before = read(PAGE);
  expect((await run('import.ts', SEED)).status).toBe(0);
  expect(read(PAGE)).toBe(before);
  edit(SEED, '各地跟进。', '各地跟进。新增一句话。');
  expect((await run('import.ts', SEED, '--yes')).status).toBe(0);
  const lines = read(PAGE).split('\n').filter(Boolean);
  const at = (words: string): number => lines.findIndex((line) => line.includes(words));
  expect(at('句后的按语')).toBe(at('武汉先行') + 1);
  expect(at('任务后的按语')).toBe(at('</Task>') + 1);
  expect(loadContent(root).plans[0]?.plan.clauses.map(({ text }) => text)).toContain(
    '新增一句话。',
  );
});

test('a note whose sentence is gone goes to the end of its page, and is named', async () => {
  const { read, edit, run } = await makeImported();
  edit(PAGE, '各地跟进。</Measure>', '各地跟进。</Measure>\n\n<Note>失去所指的按语</Note>\n');
  edit(SEED, '各地跟进。', '');
  const { output } = await run('import.ts', SEED, '--yes');
  expect(output).toContain('这条编者注移到了 content/x-2018-jihua 第 1 页的末尾');
  expect(output).toContain('有 1 个编号没有了：1.1-2');
  expect(read(PAGE).trimEnd().endsWith('<Note>失去所指的按语</Note>')).toBe(true);
});

test('comments and answers in YAML stay; an answer that nothing asks for is set aside', async () => {
  const { read, edit, run } = await makeImported('一、甲\n（一）乙。\n（三）丙。\n');
  edit(`${FOLDER}/reading.yaml`, '- code: issuer', '# 已电话核实\n  - code: issuer');
  edit(
    `${FOLDER}/reading.yaml`,
    'default: as-printed\n    answer: null',
    'default: as-printed\n    answer: as-printed',
  );
  edit(`${FOLDER}/plan.yaml`, 'issuer: 某厅', '# 机构改革前的名称\nissuer: 某厅');
  edit('seeds/source.yaml', '- file', '# 手工录入\n- file');
  edit(SEED, '（三）', '（二）');
  expect((await run('import.ts', SEED, '--yes')).status).toBe(0);
  expect(read(`${FOLDER}/reading.yaml`)).toContain('# 已电话核实\n  - code: issuer');
  expect(read(`${FOLDER}/reading.yaml`)).toMatch(
    /settled:\n {2}- code: number-gap[\s\S]*answer: as-printed/u,
  );
  expect(read(`${FOLDER}/plan.yaml`)).toContain('# 机构改革前的名称\nissuer: 某厅');
  expect(read('seeds/source.yaml')).toContain('# 手工录入');
  expect(read('seeds/source.yaml')).toContain(sha256(read(SEED)));
});

test('a file that is not its own text is kept byte for byte, and verified against it', async () => {
  const { root, read, write, edit, run } = makeProject();
  mkdirSync(join(root, 'in'));
  writeFileSync(
    join(root, 'in/件.txt'),
    Buffer.from(`\uFEFF${WHOLE.replaceAll('\n', '\r\n')}`, 'utf16le'),
  );
  expect((await run('import.ts', 'in/件.txt', '--yes', '--plan', 'hubei-2019-lvse')).status).toBe(
    0,
  );
  const original = readFileSync(join(root, 'seeds/hubei-2019-lvse.original.txt'));
  expect(original).toEqual(readFileSync(join(root, 'in/件.txt')));
  expect(read('seeds/source.yaml')).toContain(sha256(original));
  expect(read('seeds/hubei-2019-lvse.txt')).toContain('鄂政办发〔2019〕7号\n');
  expect((await run('verify.ts')).output).toContain(
    'seeds/hubei-2019-lvse.txt 与原件 seeds/hubei-2019-lvse.original.txt 一致',
  );
  expect((await run('import.ts', '--plan', 'hubei-2019-lvse')).output).toContain(
    '没有要改动的文件。',
  );
  const before = sha256(read('seeds/hubei-2019-lvse.txt'));
  edit('seeds/hubei-2019-lvse.txt', '10个', '99个');
  write(
    'seeds/source.yaml',
    read('seeds/source.yaml').replace(before, sha256(read('seeds/hubei-2019-lvse.txt'))),
  );
  expect((await run('verify.ts')).output).toMatch(
    /^seeds\/hubei-2019-lvse\.txt:10: 从原件 seeds\/hubei-2019-lvse\.original\.txt 读出来的文字与此不同/mu,
  );
});

test('a refused import leaves everything as it was', async () => {
  const { root, write, run } = await makeImported();
  writeFileSync(join(root, 'in.txt'), Buffer.from([0x25, 0x50, 0x44, 0x46, 0x2d]));
  const before = snapshot(root);
  const refused = await run('import.ts', 'in.txt', '--yes', ...ANSWERS);
  expect(refused).toMatchObject({ status: 1 });
  expect(refused.output).toMatch(/^in\.txt: 这个文件是 PDF。.*\n$/u);
  expect(snapshot(root)).toEqual(before);
  write(PAGE, '---\nid: "1"\n---\n\n<Clause id="1">{process.exit()}</Clause>\n');
  const broken = snapshot(root);
  const { status, output } = await run('import.ts', SEED);
  expect(status).toBe(1);
  expect(output).toBe(
    `${PAGE}:5: 这里有会运行的代码（花括号、import 或 export）。请删去；正文里的花括号前加反斜杠。\n`,
  );
  expect(snapshot(root)).toEqual(broken);
});

test('--dry-run writes nothing, for a new plan and over an existing one, with the ids that would be', async () => {
  const { root, write, run } = await makeImported();
  write('新.txt', WHOLE);
  write('改.txt', readFileSync(join(root, SEED), 'utf8').replace('武汉先行。', '新话。武汉先行。'));
  const before = snapshot(root);
  expect((await run('import.ts', '新.txt', '--dry-run')).output).toContain(
    '这是试运行，没有写任何文件。',
  );
  const { status, output } = await run(
    'import.ts',
    '改.txt',
    '--plan',
    'x-2018-jihua',
    '--dry-run',
    '--report',
    'json',
  );
  expect(status).toBe(0);
  const { clauses } = JSON.parse(output);
  expect(clauses).toContainEqual({
    plan: 'x-2018-jihua',
    id: '1.1-3',
    kind: 'measure',
    text: '新话。',
  });
  expect(snapshot(root)).toEqual(before);
});

test('several files are several plans, and one file may hold several', async () => {
  const { root, write, run } = makeProject();
  write('甲.txt', WHOLE);
  write('乙.txt', WHOLE.replaceAll('绿色', '数字').replace('7号', '8号'));
  const report = JSON.parse(
    (await run('import.ts', '甲.txt', '乙.txt', '--yes', '--report', 'json')).output,
  );
  expect(report.plans.map(({ id }: { id: string }) => id)).toEqual([
    'hubei-2019-lvse-chanye',
    'hubei-2019-shuzi-chanye',
  ]);
  expect(loadContent(root).plans).toHaveLength(2);
  const second = WHOLE.slice(WHOLE.indexOf('湖北省绿色产业实施方案\n一、')).replaceAll(
    '绿色',
    '海洋',
  );
  const two = `${WHOLE}二、保障\n甲。\n${second}二、保障\n乙。\n`;
  write('丙.txt', two.replaceAll('绿色', '航空'));
  const blocked = await run('import.ts', '丙.txt');
  expect(blocked.status).toBe(1);
  expect(blocked.output).toContain('文件里不止一份方案');
  expect((await run('import.ts', '丙.txt', '--yes')).status).toBe(0);
  expect((await run('verify.ts')).output).toContain('核对无误。');
  expect(existsSync(join(root, 'seeds/hubei-2019-haiyang-chanye.txt'))).toBe(true);
});

test('a copied page stops the import', async () => {
  const { read, write, run } = await makeImported();
  write(`${FOLDER}/1 副本.mdx`, read(PAGE));
  expect(await run('import.ts', SEED)).toEqual({
    status: 1,
    output: `${FOLDER}/1 副本.mdx: 这个文件不属于本方案（可能是复制出来的副本）。请移走或删去。\n`,
  });
});
