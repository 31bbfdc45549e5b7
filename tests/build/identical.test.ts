import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
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

test('the search index of several plans is the same too', { timeout: 60_000 }, async () => {
  const { root } = await makeSeveralPlans(6);
  roots.push(root);
  const folders = ['one', 'other'].map((name) => join(root, name));
  for (const folder of folders) await buildSearchIndex(loadContent(root), folder);
  const [one, other] = folders.map(sums);
  expect(one?.size).toBeGreaterThan(10);
  expect(other).toEqual(one);
});
