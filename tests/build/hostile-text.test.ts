import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadContent } from '../../src/model/index.ts';
import { renderedComplaints } from '../../scripts/rendered.ts';
import { hostileText } from '../unit/model/hostile-text.ts';

/** Of this project, what a build needs. */
const PROJECT = ['astro.config.mjs', 'package.json', 'tsconfig.json', 'src', 'scripts', 'public'];
const PLAN = 'hubei-2000-hostile';
const seedOfRun = Date.now() % 2 ** 31;
let root = '';

function run(...command: string[]): string {
  const [name = '', ...words] = command;
  const { status, stdout, stderr } = spawnSync(name, words, { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command.join(' ')}: ${stdout}\n${stderr}`);
  return stdout;
}

/** A plan in which every sentence is hostile. */
function hostilePlan(): string {
  const lines = fc.sample(hostileText, { numRuns: 400, seed: seedOfRun });
  return [
    '一、章。',
    ...lines.map((line, index) => `${index + 1}.题。${line}句。（责任单位：省厅）`),
  ].join('\n');
}

/** What the text does not say, a person enters in plan.yaml. */
function fillIn(empty: string, value: string): void {
  const file = join(root, 'content', PLAN, 'plan.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace(empty, value));
}

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'taizhang-'));
  for (const name of PROJECT) cpSync(name, join(root, name), { recursive: true });
  symlinkSync(join(process.cwd(), 'node_modules'), join(root, 'node_modules'));
  mkdirSync(join(root, 'seeds'));
  mkdirSync(join(root, 'content'));
  writeFileSync(join(root, 'seeds', `${PLAN}.txt`), hostilePlan());
  writeFileSync(join(root, 'content/site.yaml'), 'id: hostile\nname: hostile\n');
  writeFileSync(join(root, 'content/places.yaml'), '[]\n');
  writeFileSync(join(root, 'content/terms.yaml'), '[]\n');
});

afterAll(() => rmSync(root, { recursive: true, force: true }));

test(
  `hostile text comes through import, build and page unchanged (seed ${seedOfRun})`,
  { timeout: 180_000 },
  () => {
    run('node', 'scripts/import.ts', `seeds/${PLAN}.txt`);
    expect(run('node', 'scripts/import.ts', `seeds/${PLAN}.txt`)).toContain('Nothing to change.');
    fillIn('issuer: ""', 'issuer: x');
    fillIn('name: ""', 'name: x');
    fillIn('date: ""', 'date: 2000-01-01');
    run('npx', 'astro', 'build');
    const [loaded] = loadContent(root).plans;
    // Each line gives two clauses at least; a hostile bracket may swallow its line of units.
    expect(loaded?.plan.clauses.length).toBeGreaterThan(800);
    if (loaded !== undefined) {
      expect(renderedComplaints(join(root, 'dist'), loaded.plan)).toEqual([]);
    }
  },
);
