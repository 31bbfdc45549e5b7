import { expect, test } from 'vitest';
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
