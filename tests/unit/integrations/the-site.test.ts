import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { replacedParts, REPLACEABLE } from '../../../src/integrations/replaceable.ts';
import { routesOf } from '../../../src/integrations/routes.ts';

function folderWith(...files: string[]): string {
  const root = mkdtempSync(join(tmpdir(), 'taizhang-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  for (const file of files) {
    mkdirSync(join(root, file, '..'), { recursive: true });
    writeFileSync(join(root, file), '');
  }
  return root;
}

test('each file of a folder of pages is a route, by the name that Astro gives it', () => {
  const root = folderWith(
    ...['index.astro', '404.astro', '[plan]/index.astro', '[plan]/[file].txt.ts', 'a.md'],
    ...['_part.astro', 'x/_y/z.astro', 'style.css'],
  );
  expect(routesOf(root)).toEqual(
    [
      ['/404', '404.astro'],
      ['/[plan]/[file].txt', '[plan]/[file].txt.ts'],
      ['/[plan]', '[plan]/index.astro'],
      ['/a', 'a.md'],
      ['/', 'index.astro'],
    ].map(([pattern, file = '']) => ({ pattern, entrypoint: join(root, file) })),
  );
  expect(routesOf(join(root, 'nowhere'))).toEqual([]);
});

test('a part that the site names takes the place of ours; all others stay', () => {
  const root = folderWith('src/Mine.astro');
  expect(replacedParts(root, {}).size).toBe(0);
  const parts = replacedParts(root, { components: { Header: 'src/Mine.astro' } });
  expect([...parts]).toEqual([
    [resolve('src/components/frame/Header.astro'), join(root, 'src/Mine.astro')],
  ]);
});

test('a part that there is not, and a file that there is not, are named', () => {
  const root = folderWith('a.astro');
  const components: object = { Clause: 'a.astro' };
  expect(() => replacedParts(root, { components })).toThrow('no component “Clause” to replace');
  expect(() => replacedParts(root, { components: { Footer: 'b.astro' } })).toThrow('names b.astro');
});

test('what may be replaced is listed in the documents, and nothing else', () => {
  const rows = readFileSync('docs/engine.md', 'utf8').matchAll(/^\| `([A-Z]\w+)` /gmu);
  expect(Array.from(rows, ([, name]) => name)).toEqual(Object.keys(REPLACEABLE));
});
