import {
  appendFileSync,
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadContent, sha256 } from '../../src/model/index.ts';
import { buildSearchIndex } from '../../src/integrations/write-search.ts';
import { copyProject, runIn } from '../other-site.ts';
import { makeSeveralPlans } from '../several-plans.ts';

const roots: string[] = [];
afterAll(() => roots.forEach((root) => rmSync(root, { recursive: true, force: true })));

/** The sums of a built site's files. */
function sums(dist: string): Map<string, string> {
  const files = readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(dist.length + 1));
  return new Map(files.map((file) => [file, sha256(readFileSync(join(dist, file)))]));
}

/** What the build says when it takes scripts from an earlier one. */
const TAKEN = 'scripts are as they were';

/** What it says when something is bundled. */
const BUNDLED = /\[vite\] ✓ built/gu;

/** Builds a site. @returns Whether it took scripts of an earlier build, how often it bundled, and the files. */
function built(root: string): { isTaken: boolean; bundles: number; files: Map<string, string> } {
  const said = stripVTControlCharacters(runIn(root, 'npx', 'astro', 'build'));
  const bundles = said.match(BUNDLED)?.length ?? 0;
  return { isTaken: said.includes(TAKEN), bundles, files: sums(join(root, 'dist')) };
}

/** A copy of this project, and what its first build made, which nothing was there for. */
let root = '';
let cold: ReturnType<typeof built>;

beforeAll(() => {
  root = copyProject('seeds', 'content');
  roots.push(root);
  cold = built(root);
}, 200_000);

test('dist/ is the same, byte for byte, as what a build in another folder makes of the same state', () => {
  if (!existsSync('dist')) throw new Error('dist/ is not there: run npm run build first.');
  const here = sums('dist');
  expect(here.size).toBeGreaterThan(50);
  const names = [...new Set([...here.keys(), ...cold.files.keys()])].sort();
  expect(names.filter((name) => here.get(name) !== cold.files.get(name))).toEqual([]);
});

test('what browsers are sent, begun before Astro asks for it, is what Astro asks for: it is bundled once', () => {
  expect(cold.bundles).toBe(2);
});

/** The scripts that were built last, as one text. */
function scripts(): string {
  const folder = join(root, 'dist/_astro');
  return readdirSync(folder)
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('');
}

test(
  'scripts of an earlier build are taken where nothing has changed, and only there; dist/ is the same then',
  { timeout: 400_000 },
  () => {
    expect(cold.isTaken).toBe(false);
    expect(built(root)).toEqual({ ...cold, isTaken: true });

    const source = join(root, 'src/components/base/start.ts');
    const before = readFileSync(source, 'utf8');
    writeFileSync(source, `${before}\nReflect.set(globalThis, 'changedSource', 1);\n`);
    expect(built(root).isTaken).toBe(false);
    expect(scripts()).toContain('changedSource');

    // A package of the same version, but from elsewhere.
    const copied = join(root, 'node_modules/idb-keyval');
    rmSync(copied);
    cpSync('node_modules/idb-keyval', copied, { recursive: true });
    appendFileSync(join(copied, 'dist/index.js'), ";Reflect.set(globalThis,'changedPackage',1);");
    expect(built(root).isTaken).toBe(false);
    expect(scripts()).toContain('changedPackage');

    rmSync(copied, { recursive: true });
    symlinkSync(resolve('node_modules/idb-keyval'), copied);
    writeFileSync(source, before);
    const cache = join(root, 'node_modules/.astro/taizhang');
    for (const name of readdirSync(cache)) truncateSync(join(cache, name), 1_000_000);
    expect(built(root)).toEqual(cold);
  },
);

test('the search index of several plans is the same too', { timeout: 60_000 }, async () => {
  const several = await makeSeveralPlans(6);
  roots.push(several.root);
  const folders = ['one', 'other'].map((name) => join(several.root, name));
  for (const folder of folders) await buildSearchIndex(loadContent(several.root), folder);
  const [one, other] = folders.map(sums);
  expect(one?.size).toBeGreaterThan(10);
  expect(other).toEqual(one);
});
