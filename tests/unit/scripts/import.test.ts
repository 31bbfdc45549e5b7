import { existsSync, mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadContent } from '../../../src/model/index.ts';
import { docx, p } from '../intake/make-docx.ts';
import { ANSWERS, makeImported, makeProject, TEXT } from '../project.ts';
import { SEED, PAGE, READING, snapshot } from './snapshots.ts';

function writeBytes(root: string, file: string, bytes: Uint8Array): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), bytes);
}

describe('a new plan', () => {
  test('is written so that a build takes it, its text and answers pinned', async () => {
    const { root, read } = await makeImported();
    const [loaded] = loadContent(root).plans;
    expect(loaded?.plan.tasks.map(({ id, measures }) => [id, measures])).toEqual([
      ['1.1', ['1.1-1', '1.1-2']],
    ]);
    expect(loaded?.meta).toMatchObject({ titleBy: 'editor', region: 'x', issuer: '某厅' });
    expect(loaded?.meta.source).toEqual({ name: '某网', date: '2018-12-29' });
    expect(read('content/units/x.yaml')).toContain('省科技厅');
    expect(read(READING)).toContain('answer: 某省计划');
  });

  test('whose title and issuer nobody can know stops a build with the question, in its line', async () => {
    const { root, run } = makeProject();
    const { status, output } = await run('import.ts', SEED);
    expect(status).toBe(0);
    expect(output).toContain('必须答复');
    expect(() => loadContent(root)).toThrow(
      /^content\/x-2018-jihua\/reading\.yaml:\d+: 还没有答复：原文没有标题行。/u,
    );
  });

  test('is read from where the file lies, whatever it is called, and kept byte for byte', async () => {
    const { root, read, run } = makeProject();
    const page = `<html><body><div><p>湖北省养老服务行动方案</p>${TEXT.trimEnd()
      .split('\n')
      .map((line) => `<p>${line}</p>`)
      .join('')}</div></body></html>`;
    writeBytes(root, '下载/网页 (1).html', Buffer.from(page));
    const { status, output } = await run('import.ts', '下载/网页 (1).html', '--yes', ...ANSWERS);
    expect(output).toContain('方案：hubei-2018-yanglao-fuwu（新）');
    expect(status).toBe(0);
    expect(read('seeds/hubei-2018-yanglao-fuwu.html')).toBe(page);
    expect(read('seeds/hubei-2018-yanglao-fuwu.txt')).toContain(
      '湖北省养老服务行动方案\n为加快发展',
    );
    expect(read('seeds/source.yaml')).toMatch(/original:\n\s+file: hubei-2018-yanglao-fuwu\.html/u);
    expect(await run('verify.ts')).toMatchObject({ status: 0 });
  });
});

describe('the same text as a file of another kind', () => {
  const lines = TEXT.trimEnd().split('\n');
  const pages: [string, () => Uint8Array][] = [
    ['方案.docx', () => docx(lines.map((line) => p(line)).join(''))],
    ['方案.md', () => Buffer.from(lines.join('\n\n'))],
    ['方案.txt', () => Buffer.from(`\uFEFF${lines.join('\r\n')}`)],
    ['utf16.txt', () => Buffer.from(`\uFEFF${lines.join('\n')}`, 'utf16le')],
    ['方案.html', () => Buffer.from(lines.map((line) => `<p>${line}</p>`).join(''))],
  ];

  test.each(pages)('%s gives the same clauses', async (name, bytes) => {
    const { root, run } = makeProject();
    writeBytes(root, name, bytes());
    const of = async (file: string): Promise<string[]> => {
      const { output } = await run('import.ts', file, '--report', 'json', '--dry-run');
      const { clauses }: { clauses: { id: string; kind: string; text: string }[] } =
        JSON.parse(output);
      return clauses.map(({ id, kind, text }) => `${id} ${kind} ${text}`);
    };
    expect(await of(name)).toEqual(await of(SEED));
  });
});

describe('the report for programs', () => {
  test('is one object and nothing else, and writes nothing with --dry-run', async () => {
    const { root, run } = makeProject(TEXT.replace('（责任单位：', '（牵头单位：'));
    const before = snapshot(root);
    const { status, output } = await run('import.ts', SEED, '--report', 'json', '--dry-run');
    const report = JSON.parse(output);
    expect(status).toBe(0);
    expect(Object.keys(report)).toEqual([
      ...['plans', 'clauses', 'tasks', 'units', 'doubts', 'changes', 'log'],
    ]);
    expect(report.plans).toEqual([
      { id: 'x-2018-jihua', title: null, shortTitle: null, issuer: null, number: null, date: null },
    ]);
    expect(report.tasks).toMatchObject([
      {
        plan: 'x-2018-jihua',
        id: '1.1',
        path: ['一、总体目标'],
        heading: '（一）加快建设。',
        leads: ['省科技厅', '省经信厅'],
        deadlines: [],
      },
    ]);
    expect(report.units).toEqual(['省科技厅', '省经信厅']);
    expect(
      report.doubts.map(({ code, must }: { code: string; must: boolean }) => [code, must]),
    ).toEqual([
      ['title', true],
      ['issuer', true],
      ['plan-id', false],
    ]);
    expect(snapshot(root)).toEqual(before);
  });

  test('holds every plan of a file; which they are has to be answered before anything is written', async () => {
    const two =
      '关于印发两个方案的通知\n甲行动方案\n一、做甲\n做。\n二、又甲\n做。\n乙行动方案\n一、做乙\n做。\n二、又乙\n做。\n';
    const { root, run } = makeProject(two);
    const before = snapshot(root);
    const report = JSON.parse(
      (await run('import.ts', SEED, '--report', 'json', '--dry-run')).output,
    );
    expect(report.plans.map(({ title }: { title: string }) => title)).toEqual([
      '甲行动方案',
      '乙行动方案',
    ]);
    expect(report.clauses.map(({ text }: { text: string }) => text).join('')).toBe(
      two.replaceAll('\n', ''),
    );
    const { status, output } = await run('import.ts', SEED);
    expect(status).toBe(1);
    expect(output).toContain('文件里不止一份方案');
    expect(snapshot(root)).toEqual(before);
  });
});

test('an import that cannot be written says why in words, and leaves all as it was', async () => {
  const { root, write, run } = makeProject();
  // A file where the folder of the units comes.
  write('content/units', '');
  const before = snapshot(root);
  const { status, output } = await run('import.ts', SEED, '--yes', ...ANSWERS);
  expect(status).toBe(1);
  expect(output).toMatch(/没有写成，一切照旧：.*content\/units.*: .*文件夹/u);
  expect(output).not.toMatch(/E[A-Z]{4,}/u);
  expect(snapshot(root)).toEqual(before);
});

describe('what is refused', () => {
  test('a call that makes no sense says what to do, and writes nothing', async () => {
    const { root, write, run } = makeProject();
    write('seeds/名.txt', '一、甲\n');
    const before = snapshot(root);
    for (const words of [
      [],
      [SEED, '--force'],
      [SEED, '--report', 'xml'],
      [SEED, '--plan', '甲'],
    ]) {
      const { status, output } = await run('import.ts', ...words);
      expect(status, words.join(' ')).toBe(1);
      expect(output, words.join(' ')).toMatch(/用法|网址/u);
    }
    expect((await run('import.ts', 'seeds/none.txt')).output).toContain('没有这个文件');
    expect((await run('import.ts', '--plan', 'x-2020-none')).output).toContain('x-2020-none');
    expect(snapshot(root)).toEqual(before);
  });

  test('a file that cannot be read is told with the way out, and nothing is touched', async () => {
    const { root, run } = await makeImported();
    const before = snapshot(root);
    writeBytes(
      root,
      'a.doc',
      new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]),
    );
    writeBytes(root, 'b.txt', Buffer.from('一、甲\uFFFD\n'));
    expect(await run('import.ts', 'a.doc')).toMatchObject({
      status: 1,
      output: expect.stringContaining('.docx'),
    });
    expect(await run('import.ts', 'b.txt')).toMatchObject({
      status: 1,
      output: expect.stringContaining('�'),
    });
    expect((await run('import.ts', 'b.txt', '--report', 'json')).output).not.toContain('{');
    expect(snapshot(root)).toEqual(before);
    expect(existsSync(join(root, 'content/b'))).toBe(false);
  });

  test('what is no ordinary file is named before it is read, and so is one that no plan is as large as', async () => {
    const { root, run } = makeProject();
    mkdirSync(join(root, 'folder.txt'));
    symlinkSync('/dev/zero', join(root, 'endless.txt'));
    symlinkSync('circle.txt', join(root, 'circle.txt'));
    writeFileSync(join(root, 'large.txt'), '');
    truncateSync(join(root, 'large.txt'), 3e9);
    const before = snapshot(root);
    for (const [name, words] of [
      ['folder.txt', '这是文件夹，不是文件。'],
      ['endless.txt', '这不是普通文件'],
      ['circle.txt', '链接绕成了圈。'],
      ['large.txt', '这个文件太大'],
    ] as const) {
      const { status, output } = await run('import.ts', name);
      expect([status, output]).toEqual([1, expect.stringMatching(`^${name}: ${words}.*\n$`)]);
    }
    expect(snapshot(root)).toEqual(before);
  });

  test('content that cannot be read stops it in a sentence with file and line', async () => {
    const { write, run } = await makeImported();
    write(PAGE, '---\nid: "1"\n---\n\n<Clause id="1">{process.exit()}</Clause>\n');
    const { status, output } = await run('import.ts', SEED);
    expect(status).toBe(1);
    expect(output).toMatch(/^content\/x-2018-jihua\/1\.mdx:\d+: \p{Script=Han}/u);
    expect(output).not.toMatch(/\n\s+at /u);
  });
});
