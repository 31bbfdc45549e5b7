/** The recipes of CONTRIBUTING.md, all of them applied to a copy of the project. */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { copyProject, runIn } from '../other-site.ts';

const recipes = [
  ...readFileSync('CONTRIBUTING.md', 'utf8').matchAll(/^```diff\n([\s\S]*?)^```$/gmu),
];
const PLAN = 'hubei-2018-xinxi-xiaofei';

let root = '';

beforeAll(() => {
  root = copyProject('content', 'seeds', 'tests', 'vitest.config.ts');
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
  expect(recipes).toHaveLength(4);
  for (const [, diff = ''] of recipes) {
    writeFileSync(join(root, 'recipe.diff'), diff);
    const { status, stderr } = spawnSync('git', ['apply', 'recipe.diff'], {
      cwd: root,
      encoding: 'utf8',
    });
    expect(status, `${stderr}\n${diff}`).toBe(0);
  }
});

test('the new field and the new status are everywhere where a field and a status are', () => {
  const said = runIn(
    root,
    'npx',
    'vitest',
    'run',
    '--reporter=verbose',
    '--dir',
    'tests/unit',
    'tests/unit/tables.test.ts',
  );
  expect(said).toContain('the field contact');
  expect(said).toContain('the status paused');
});

test('a site with all of them is built: page, contents, words, colours', () => {
  runIn(root, 'npx', 'astro', 'build');
  const page = readFileSync(join(root, 'dist', PLAN, 'deadlines/index.html'), 'utf8');
  expect(page).toContain('2019年底');
  expect(readFileSync(join(root, 'dist', PLAN, '3-1/index.html'), 'utf8')).toContain('原文时限');
  expect(builtText('.js')).toContain('联系电话');
  expect(builtText('.css')).toMatch(/\[data-colours=['"]?sepia/u);
  expect(builtText('.html')).toContain('护眼');
}, 120_000);
