import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, test, vi } from 'vitest';
import { ENGINE } from '../../../scripts/engine.ts';
import { astroArguments } from '../../../scripts/run-astro.ts';
import { filesOfSite } from '../../../scripts/site-files.ts';
import { makeProject } from '../project.ts';

test('a new site names its engine, and each script is a command of it', () => {
  const site = { folder: '我们 Plans_2', name: '名: "称"', id: 'site-1', engine: '1.2.3' };
  const files = new Map(Object.entries(filesOfSite(site)));
  const { name, dependencies, scripts } = JSON.parse(files.get('package.json') ?? '');
  expect([name, dependencies]).toEqual(['plans-2', { taizhang: '1.2.3' }]);
  expect(scripts).toMatchObject({ import: 'taizhang import', check: 'taizhang check' });
  expect(files.get('content/site.yaml')).toContain('id: site-1\nname: "名: \\"称\\""\n');
  const [, unnamed] =
    /"name": "([^"]*)"/u.exec(filesOfSite({ ...site, folder: '方案' })['package.json'] ?? '') ?? [];
  expect(unnamed).toBe('plans');
});

test('a folder without a configuration of Astro’s is built with the engine’s', () => {
  const { root, write } = makeProject();
  const own = `./${relative(root, join(ENGINE, 'astro.config.mjs'))}`;
  expect(astroArguments(root, ['build'])).toEqual(['build', '--config', own]);
  expect(astroArguments(root, ['build', '--config', 'x'])).toEqual(['build', '--config', 'x']);
  write('astro.config.mjs', '');
  expect(astroArguments(root, ['dev'])).toEqual(['dev']);
});

test('a new folder is made, but never over files; a command that there is not is named', async () => {
  const { root, run, read, write } = makeProject();
  expect((await run('../bin/taizhang.js', 'new', 'a')).status).toBe(0);
  expect(read('a/content/site.yaml')).toMatch(/^id: site-/mu);
  expect(await run('../bin/taizhang.js', 'new', root)).toMatchObject({ status: 1 });
  write('file', '');
  expect((await run('../bin/taizhang.js', 'new', 'file')).output).toBe(
    'file 是文件，不是文件夹，没有改动。请换一个空文件夹。\n',
  );
  const { status, output } = await run('../bin/taizhang.js', 'nothing');
  expect([status, output]).toEqual([1, expect.stringContaining('没有“nothing”这个命令')]);
});

test('a build with an address that is none ends with a sentence before it begins', async () => {
  vi.stubEnv('SITE_URL', 'example.org');
  const { status, output } = await makeProject().run('../bin/taizhang.js', 'build');
  vi.unstubAllEnvs();
  expect([status, output]).toEqual([1, expect.stringMatching(/^SITE_URL=example\.org: .+\n$/u)]);
});

test('a preview of nothing, or at what is no port, says what to do', async () => {
  const { run } = makeProject();
  expect(await run('preview.ts')).toEqual({
    status: 1,
    output: 'dist/ 还没有生成。请先运行 npm run build。\n',
  });
  vi.stubEnv('PORT', '八十');
  const { status, output } = await run('preview.ts');
  vi.unstubAllEnvs();
  expect([status, output]).toEqual([1, expect.stringContaining('PORT=八十: 不是端口号。')]);
});

test('what the package loads is among its dependencies: a site has nothing else', () => {
  const { files, dependencies }: { files: string[]; dependencies: object } = JSON.parse(
    readFileSync('package.json', 'utf8'),
  );
  const shipped = ['src', 'scripts', 'bin'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(?:ts|tsx|astro|js)$/u.test(name))
      .map((name) => join(folder, name))
      .filter((file) => !files.includes(`!${file}`)),
  );
  const named = new Set(
    shipped
      .flatMap((file) => [
        ...readFileSync(file, 'utf8').matchAll(
          /^(?:import|export) (?!type)(?:[^;']* from )?'([^'.][^']*)';$/gmu,
        ),
      ])
      .map(([, address = '']) => /^(?:@[^/]+\/)?[^/]+/u.exec(address)?.[0] ?? '')
      .filter((name) => !/^(?:node|virtual|astro):/u.test(name)),
  );
  expect(named.size).toBeGreaterThan(25);
  const known = Object.keys(dependencies);
  expect([...named].filter((name) => !known.includes(name))).toEqual([]);
});
