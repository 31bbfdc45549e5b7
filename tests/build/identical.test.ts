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
import { afterAll, expect, test } from 'vitest';
import { loadContent, sha256 } from '../../src/model/index.ts';
import { buildSearchIndex } from '../../src/integrations/search-index.ts';
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

test(
  'dist/ is the same, byte for byte, as what a build in another folder makes of the same state',
  { timeout: 200_000 },
  () => {
    if (!existsSync('dist')) throw new Error('dist/ is not there: run npm run build first.');
    const root = copyProject('seeds', 'content');
    roots.push(root);
    runIn(root, 'npx', 'astro', 'build');
    const [here, there] = [sums('dist'), sums(join(root, 'dist'))];
    expect(here.size).toBeGreaterThan(50);
    const names = [...new Set([...here.keys(), ...there.keys()])].sort();
    expect(names.filter((name) => here.get(name) !== there.get(name))).toEqual([]);
  },
);

/** What the build says when it takes scripts from an earlier one. */
const TAKEN = 'scripts are as they were';

/** Builds a site. @returns Whether it took scripts of an earlier build, and the files. */
function built(root: string): { isTaken: boolean; files: Map<string, string> } {
  const said = runIn(root, 'npx', 'astro', 'build');
  return { isTaken: said.includes(TAKEN), files: sums(join(root, 'dist')) };
}

/** The scripts of a built site, as one text. */
function scripts(root: string): string {
  const folder = join(root, 'dist/_astro');
  return readdirSync(folder)
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('');
}

test(
  'scripts of an earlier build are taken where nothing has changed, and only there; dist/ is the same then',
  { timeout: 400_000 },
  () => {
    const root = copyProject('seeds', 'content');
    roots.push(root);
    const cold = built(root);
    expect(cold.isTaken).toBe(false);
    expect(built(root)).toEqual({ isTaken: true, files: cold.files });

    const source = join(root, 'src/components/base/start.ts');
    const before = readFileSync(source, 'utf8');
    writeFileSync(source, `${before}\nReflect.set(globalThis, 'changedSource', 1);\n`);
    expect(built(root).isTaken).toBe(false);
    expect(scripts(root)).toContain('changedSource');

    // A package of the same version, but from elsewhere.
    const copied = join(root, 'node_modules/idb-keyval');
    rmSync(copied);
    cpSync('node_modules/idb-keyval', copied, { recursive: true });
    appendFileSync(join(copied, 'dist/index.js'), ";Reflect.set(globalThis,'changedPackage',1);");
    expect(built(root).isTaken).toBe(false);
    expect(scripts(root)).toContain('changedPackage');

    rmSync(copied, { recursive: true });
    symlinkSync(resolve('node_modules/idb-keyval'), copied);
    writeFileSync(source, before);
    const cache = join(root, 'node_modules/.astro/taizhang');
    for (const name of readdirSync(cache)) truncateSync(join(cache, name), 1_000_000);
    expect(built(root)).toEqual({ isTaken: false, files: cold.files });
  },
);

test('the search index of several plans is the same too', { timeout: 60_000 }, async () => {
  const { root } = await makeSeveralPlans(6);
  roots.push(root);
  const folders = ['one', 'other'].map((name) => join(root, name));
  for (const folder of folders) await buildSearchIndex(loadContent(root), folder);
  const [one, other] = folders.map(sums);
  expect(one?.size).toBeGreaterThan(10);
  expect(other).toEqual(one);
});
