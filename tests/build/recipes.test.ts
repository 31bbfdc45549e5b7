/** The recipes of CONTRIBUTING.md, all of them applied to a copy of the project. */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { copyProject, runIn } from '../other-site.ts';

const recipes = [
  ...readFileSync('CONTRIBUTING.md', 'utf8').matchAll(/^```diff\n([\s\S]*?)^```$/gmu),
].map(([, diff = '']) => diff);
const PLAN = 'hubei-2018-xinxi-xiaofei';

/** What a recipe can change, besides what a build needs. */
const CHANGED = ['content', 'seeds', 'tests', 'docs'];
const TOOLS = [
  'tsconfig.astro.json',
  'vitest.config.ts',
  '.prettierrc.json',
  '.prettierignore',
  'hosts',
  '.github',
];
const DOCUMENTS = readdirSync('.').filter((name) => name.endsWith('.md'));

/** The unit tests that a field, a page, a status or a kind of document reaches. */
const TESTS = [
  ...['tables.apart', 'docs', 'ledger/table/view', 'intake/text/fodt', 'intake/kind'],
  ...['reports/sheets-in/returning', 'reports/sheets-in/older-sheets'],
  ...['reports/taking-in/office-words'],
  'model/site/plan-pages',
].map((name) => `tests/unit/${name}.test.ts`);
const FOLDERS = ['tests/unit/text', 'tests/unit/charts'];

let root = '';

beforeAll(() => {
  root = copyProject(...CHANGED, ...TOOLS, ...DOCUMENTS, 'LICENSE');
});

afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

/** All built files whose names end so, as one text. */
function builtText(ending: string): string {
  const dist = join(root, 'dist');
  return readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(ending))
    .map((file) => readFileSync(join(dist, file), 'utf8'))
    .join('\n');
}

test('each recipe fits what is there', () => {
  expect(recipes).toHaveLength(5);
  for (const diff of recipes) {
    writeFileSync(join(root, 'recipe.diff'), diff);
    const { status, stderr } = spawnSync('git', ['apply', 'recipe.diff'], {
      cwd: root,
      encoding: 'utf8',
    });
    expect(status, `${stderr}\n${diff}`).toBe(0);
  }
});

test('what they change is in the form that lint wants', () => {
  const files = recipes.flatMap((diff) =>
    [...diff.matchAll(/^\+\+\+ b\/(.+)$/gmu)].map(([, file = '']) => file),
  );
  expect(files).toContain('src/text/fields/fields.ts');
  runIn(root, 'npx', 'prettier', '--check', ...new Set(files));
});

test('with all of them the tests of what they touch pass, of the new field and status as well', () => {
  // One worker loads what they share once.
  const vitest = ['npx', 'vitest', 'run', '--reporter=verbose', '--maxWorkers=1'];
  const said = runIn(root, ...vitest, ...TESTS, ...FOLDERS);
  for (const name of ['the field basis', 'the status paused', 'ends in .fodt']) {
    expect(said).toContain(name);
  }
}, 120_000);

test('a site with all of them is built: page, contents, words, colours', () => {
  runIn(root, 'npx', 'astro', 'build');
  const page = readFileSync(join(root, 'dist', PLAN, 'deadlines/index.html'), 'utf8');
  expect(page).toContain('2019年底');
  expect(readFileSync(join(root, 'dist', PLAN, '3-1/index.html'), 'utf8')).toContain('原文时限');
  expect(builtText('.js')).toContain('文件依据');
  expect(builtText('.css')).toMatch(/\[data-colours=['"]?sepia/u);
  expect(builtText('.html')).toContain('护眼');
}, 120_000);

test('and its types are right, also of its pages and of these tests', () => {
  const include = ['.astro/types.d.ts', 'src/**/*', ...TESTS, ...FOLDERS];
  const settings = JSON.parse(readFileSync('tsconfig.json', 'utf8')) as object;
  writeFileSync(join(root, 'tsconfig.json'), JSON.stringify({ ...settings, include }));
  runIn(root, 'npm', 'run', 'check');
}, 180_000);
