import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadContent } from '../../../src/model/index.ts';
import { makeImported, makeProject } from '../project.ts';

const SEED = 'seeds/x-2018-jihua.txt';
const PAGE = 'content/x-2018-jihua/1.mdx';

function snapshot(root: string): string[] {
  return readdirSync(join(root, 'content'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((file) => `${file}\n${readFileSync(file, 'utf8')}`);
}

test('the first import writes content that a build accepts', () => {
  const { root, read } = makeImported();
  const [loaded] = loadContent(root).plans;
  expect(loaded?.plan.tasks.map(({ id, measures }) => [id, measures])).toEqual([
    ['1.1', ['1.1-1', '1.1-2']],
  ]);
  expect(loaded?.meta).toMatchObject({ titleBy: 'editor', region: 'x' });
  expect(loaded?.meta.source).toEqual({ name: '某网', date: '2018-12-29' });
  expect(read('content/units/x.yaml')).toContain('省科技厅');
});

test('what the text does not say is left empty, and a build asks for it', () => {
  const { root, run } = makeProject('一、甲\n乙。\n');
  expect(run('import.ts', SEED).output).toContain('Now fill in what the text does not say');
  expect(() => loadContent(root)).toThrow(
    /plan\.yaml: issuer: .*\n.*source\.name: .*\n.*source\.date: /u,
  );
});

test('importing again changes nothing', () => {
  const { root, run } = makeImported();
  const before = snapshot(root);
  expect(run('import.ts', SEED)).toEqual({ status: 0, output: 'Nothing to change.\n' });
  expect(snapshot(root)).toEqual(before);
});

test('what a person edited stays, and is named, unless --overwrite is given', () => {
  const { read, edit, run } = makeImported();
  const fresh = read(PAGE);
  edit(PAGE, '</Task>', '</Task>\n\n<Note>按语</Note>');
  const kept = run('import.ts', SEED);
  expect(kept.status).toBe(1);
  expect(kept.output).toContain(`Left alone`);
  expect(kept.output).toContain(PAGE);
  expect(read(PAGE)).toContain('<Note>按语</Note>');
  expect(run('import.ts', SEED, '--overwrite')).toMatchObject({ status: 0 });
  expect(read(PAGE)).toBe(fresh);
});

test('a text that was amended keeps the ids of what is still there', () => {
  const { root, read, edit, run } = makeImported();
  edit(SEED, '武汉先行。', '新增一句话。武汉先行。');
  expect(run('import.ts', SEED, '--overwrite').status).toBe(0);
  const [loaded] = loadContent(root).plans;
  const byText = new Map(loaded?.plan.clauses.map(({ id, text }) => [text, id]));
  expect(byText.get('武汉先行。')).toBe('1.1-1');
  expect(byText.get('各地跟进。')).toBe('1.1-2');
  expect(byText.get('新增一句话。')).toBe('1.1-3');
  expect(read('content/x-2018-jihua/ids.txt')).toContain('1.1-3\n');
});

test('a part listed under tasks: becomes a task, its sentences measures', () => {
  const { root, edit, run } = makeImported(
    '一、目标\n（一）先做。甲。乙。\n（二）后做。丙。\n来源：某网 2018年12月29日\n',
  );
  edit('content/x-2018-jihua/plan.yaml', 'pages:', 'tasks: ["1.1"]\npages:');
  expect(() => loadContent(root)).toThrow('1.1 is listed under tasks:, but is no <Task>');
  expect(run('import.ts', SEED, '--overwrite').status).toBe(0);
  const [loaded] = loadContent(root).plans;
  expect(loaded?.plan.tasks.map(({ id, measures }) => [id, measures])).toEqual([
    ['1.1', ['1.1-1', '1.1-2']],
  ]);
});

test('doubts of the parser are printed with line and column', () => {
  const project = makeProject('一、甲\n（一）乙。（丙。\n');
  expect(project.run('import.ts', SEED).output).toContain(`${SEED}:2:6: bracket-alone “（丙。”`);
});

test('a call that makes no sense says what to do, and writes nothing', () => {
  const { root, write, run } = makeProject();
  write('seeds/名.txt', '一、甲\n');
  expect(run('import.ts').output).toContain('Usage: npm run import -- seeds/<plan>.txt');
  expect(run('import.ts', SEED, '--force').output).toContain('Usage:');
  expect(run('import.ts', 'seeds/none.txt').output).toContain('there is no such file');
  expect(run('import.ts', 'seeds/名.txt').output).toContain('the name becomes the address');
  expect(existsSync(join(root, 'content/x-2018-jihua'))).toBe(false);
});

test('content that cannot be read stops the import in a sentence', () => {
  const { write, run } = makeImported();
  write(PAGE, '---\nid: "1"\n---\n\n<Clause id="1">{process.exit()}</Clause>\n');
  const { status, output } = run('import.ts', SEED);
  expect(status).toBe(1);
  expect(output).toMatch(/^content\/x-2018-jihua\/1\.mdx:\d+: /u);
});
