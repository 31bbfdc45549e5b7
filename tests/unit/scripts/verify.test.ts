import { expect, test } from 'vitest';
import { loadPlan } from '../../../src/model/index.ts';
import { makeImported } from '../project.ts';

const PAGE = 'content/x-2018-jihua/1.mdx';

test('content that is the official text is verified', async () => {
  const { status, output } = await (await makeImported()).run('verify.ts');
  expect(status).toBe(0);
  expect(output).toContain('x-2018-jihua：8 条、');
  expect(output).toContain('dist/ 还没有生成，没有比对网页');
  expect(output).toContain('核对无误。');
});

test('the first difference is printed with file and line, in content and in seed', async () => {
  const { read, edit, run } = await makeImported();
  edit(PAGE, '武汉先行。', '武汉先走。');
  const line =
    read(PAGE)
      .split('\n')
      .findIndex((text) => text.includes('武汉先走')) + 1;
  const { status, output } = await run('verify.ts');
  expect(status).toBe(1);
  expect(output).toContain(
    `${PAGE}:${line}: 第 1.1-1 条与正文不一致：seeds/x-2018-jihua.txt:4:12 是“行`,
  );
});

test('a seed that is not the one that was published is refused', async () => {
  const { edit, run } = await makeImported();
  edit('seeds/x-2018-jihua.txt', '10个', '11个');
  const { status, output } = await run('verify.ts');
  expect(status).toBe(1);
  expect(output).toContain('seeds/x-2018-jihua.txt: 正文与 seeds/source.yaml 记下的 sha256 不一致');
});

test('a built page that lost, changed or moved a clause is named', async () => {
  const { write, run } = await makeImported();
  write('dist/index.html', '');
  write(
    'dist/x-2018-jihua/index.html',
    '<p id="0-1">为加快发展，制定本方案。</p><p id="s-1">x</p>',
  );
  write(
    'dist/x-2018-jihua/1/index.html',
    '<p id="1-1">到2020年底，建成10个园区。</p>\n<p id="1">一、总体目标</p>',
  );
  const { status, output } = await run('verify.ts');
  expect(status).toBe(1);
  expect(output).toContain('dist/x-2018-jihua/index.html:1: 第 s-1 条是“x”');
  expect(output).toContain('dist/x-2018-jihua/1/index.html: 缺少第 1.1 条');
  expect(output).toContain('各条的顺序与正文不一致。');
});

test('a site that was built before a plan was imported or changed is named in one line', async () => {
  const { root, write, edit, run } = await makeImported();
  write('dist/index.html', '');
  expect((await run('verify.ts')).output).toContain(
    'dist/x-2018-jihua/: 没有《某省计划》的网页：dist/ 是导入这个方案以前生成的。',
  );
  const { plan, targets } = loadPlan(root, 'x-2018-jihua');
  write('dist/x-2018-jihua/plan.json', JSON.stringify({ $schema: '', ...plan, targets }));
  write('dist/x-2018-jihua/index.html', '<p id="0-1">为加快发展，制定本方案。</p>');
  // The pages are of this content, so each is named.
  expect((await run('verify.ts')).output).toContain(
    'dist/x-2018-jihua/1/index.html: 没有这个网页。',
  );
  edit('content/x-2018-jihua/plan.yaml', '某省计划', '某省新计划');
  const { status, output } = await run('verify.ts');
  expect(status).toBe(1);
  expect(output).toMatch(
    /^dist\/x-2018-jihua\/: 《某省新计划》的网页与正文有 \d+ 处不同：dist\/ 是按/mu,
  );
  expect(output).not.toContain('index.html');
});

test('pages of a plan that was removed are named while they lie in dist', async () => {
  const { write, run } = await makeImported();
  write('dist/index.html', '');
  write('dist/y-2019/plan.json', JSON.stringify({ id: 'y-2019', title: '某市计划' }));
  write('dist/z/plan.json', '{"id":"other"}');
  const { output } = await run('verify.ts');
  expect(output).toContain('dist/y-2019/: 《某市计划》已经不在 content/ 里，网页还在。');
  expect(output).not.toContain('dist/z');
});

test('what an import left that was killed is named; the next one takes it away', async () => {
  const { write, run } = await makeImported();
  write(`${PAGE}.import-1`, '');
  const { status, output } = await run('verify.ts');
  expect([status, output]).toEqual([
    1,
    `${PAGE}.import-1: 这是导入中途停止留下的，不属于内容。请再运行一次 npm run import。\n`,
  ]);
  expect((await run('import.ts', '--plan', 'x-2018-jihua', '--dry-run')).output).toBe(output);
  expect((await run('import.ts', '--plan', 'x-2018-jihua')).output).toContain(
    '没有写成就停止了，已删去它留下的临时文件',
  );
  expect((await run('verify.ts')).status).toBe(0);
});
