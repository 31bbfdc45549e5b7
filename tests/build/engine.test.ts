/** The engine as a package: packed, put into a folder of its own, as somebody takes it who never saw this one. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runIn } from '../other-site.ts';
import { ANSWERS, TEXT } from '../unit/project.ts';

const HUBEI = 'hubei-2018-xinxi-xiaofei';
const OTHER = 'x-2018-jihua';
const parent = mkdtempSync(join(tmpdir(), 'taizhang-engine-'));
const root = join(parent, 'our-plans');

const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const write = (file: string, text: string): void => {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
};
/** As its scripts run it, by the Node that comes with it. */
const taizhang = (...words: string[]): string =>
  runIn(root, join(root, 'node_modules/.bin/taizhang'), ...words);

beforeAll(() => {
  runIn('.', 'node', 'scripts/site.ts', root, '我们的方案');
}, 120_000);

afterAll(() => rmSync(parent, { recursive: true, force: true }));

test('the folder holds content and depends on the engine, whose tarball lies in it; no registry was asked', () => {
  const { dependencies } = JSON.parse(read('package.json'));
  expect(dependencies).toEqual({ taizhang: expect.stringMatching(/^file:engine\/.+\.tgz$/u) });
  expect(existsSync(join(root, dependencies.taizhang.slice('file:'.length)))).toBe(true);
  expect(existsSync(join(root, 'src'))).toBe(false);
  expect(read('content/site.yaml')).toMatch(/^id: site-[0-9a-f]{8}\nname: "我们的方案"$/mu);
  // What only tests is not in it.
  expect(existsSync(join(root, 'node_modules/vitest'))).toBe(false);
});

test('two plans are imported, built and verified in it', () => {
  const original = join(process.cwd(), 'seeds', `${HUBEI}.txt`);
  const answers = ['--answer', 'title=题', '--answer', 'issuer=某省人民政府'];
  taizhang('import', original, '--plan', HUBEI, '--yes', ...answers);
  write('other.txt', TEXT);
  taizhang('import', 'other.txt', '--plan', OTHER, '--yes', ...ANSWERS);
  const shared = 'https://cloud.example.org/dav/';
  write('content/site.yaml', `${read('content/site.yaml')}sharedFolders: [${shared}]\n`);
  taizhang('build');
  expect(taizhang('verify')).toContain('dist/：已与网页逐字比对');
  for (const plan of [HUBEI, OTHER]) {
    expect(read(`dist/${plan}/index.html`)).toContain('我们的方案');
    expect(read('dist/index.html')).toContain(`${plan}/`);
    // Where teams may have their shared folder, and nowhere else.
    expect(read(`dist/${plan}/ledger/index.html`)).toContain(`;connect-src 'self' ${shared};`);
  }
  // What each site has beside its pages.
  for (const file of ['icon.svg', '.htaccess', 'sw.js', 'licences.txt', 'search/clauses.json']) {
    expect(existsSync(join(root, 'dist', file)), file).toBe(true);
  }
}, 180_000);

test('a page, a part of the frame and colours of the site’s own take their places, and nothing else changes', () => {
  write(
    'astro.config.mjs',
    `import { defineConfig } from 'astro/config';
import taizhang from 'taizhang';
export default defineConfig({
  integrations: [taizhang({ components: { Header: 'src/Header.astro' }, styles: ['src/colours.css'] })],
});
`,
  );
  write(
    'src/Header.astro',
    `---
import Ours from 'taizhang/components/frame/Header.astro';
---
<Ours {...Astro.props}><a href="/hello/">入口</a></Ours>
`,
  );
  write(
    'src/pages/hello.astro',
    `---
import Frame from 'taizhang/layouts/Frame.astro';
---
<Frame title="新页" description="新页"><h1>新页</h1></Frame>
`,
  );
  write('src/pages/about.astro', '<h1>自己的说明</h1>\n');
  write('src/colours.css', ':root { --seal: #123456 }\n');
  write('public/icon.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>\n');
  taizhang('build', '--outDir', 'dist-new');
  expect(read(`dist-new/${OTHER}/index.html`)).toMatch(
    /<header(?:(?!<\/header>).)*<a href="\.\.\/hello\/">入口<\/a>.*<\/header>/su,
  );
  const page = read('dist-new/hello/index.html');
  expect(page).toContain('<h1>新页</h1>');
  const sheets = [...page.matchAll(/<link rel="stylesheet" href="\.\.\/([^"]+)"/gu)];
  const styles = sheets.map(([, file = '']) => read(`dist-new/${file}`)).join('');
  expect(styles.lastIndexOf('--seal:#123456')).toBeGreaterThan(styles.indexOf('--seal:var(--day'));
  expect(read('dist-new/about/index.html')).toContain('自己的说明');
  expect(read('dist-new/icon.svg')).toBe(read('public/icon.svg'));
}, 120_000);

test('before another engine is taken, the command says which addresses, ids and texts would differ', () => {
  // As another engine may have built it.
  const plan = JSON.parse(read(`dist/${OTHER}/plan.json`));
  const [first] = plan.clauses;
  plan.clauses.push({ ...first, id: '9-1' });
  plan.clauses[0] = { ...first, text: `${first.text}旧` };
  write(`dist/${OTHER}/plan.json`, JSON.stringify(plan));
  write(`dist/${OTHER}/old/index.html`, '');
  expect(() => taizhang('check')).toThrow(
    new RegExp(
      `不再有的网址（1 处）：\\n  ${OTHER}/old/\\n不再有的编号（1 处）：\\n  ${OTHER} 9-1\\n文字不同的条款（1 处）：\\n  ${OTHER} ${first.id}：“.*旧” → “.*”\n新增的网址（1 处）：\n  hello/`,
      'u',
    ),
  );
}, 180_000);

test('each plan is one file, in the site’s own colours', () => {
  taizhang('single');
  expect(read(`dist-single/${OTHER}.html`)).toContain('--seal:#123456');
}, 120_000);
