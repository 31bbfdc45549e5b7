import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readCached, writeCached } from '../../../src/integrations/cache-file.ts';
import {
  recordKey,
  leaveSent,
  packagesRead,
  readSent,
} from '../../../src/integrations/client-record.ts';

let folder = '';
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'taizhang-cache-'))));
afterEach(() => rmSync(folder, { recursive: true }));

test('what was left under a key is read, and nothing under another', () => {
  writeCached(join(folder, 'new'), 'a', '一\n二\n');
  expect(readCached(join(folder, 'new'), 'a')).toBe('一\n二\n');
  expect(readCached(join(folder, 'new'), 'b')).toBeUndefined();
});

test.each([
  ['empty', () => ''],
  ['cut off', (text: string) => text.slice(0, -1)],
  ['another', (text: string) => text.replace('一', '二')],
  ['without its hash', (text: string) => text.slice(65)],
])('a file that is %s is as if there were none, until it is written again', (_, change) => {
  writeCached(folder, 'a', '一\n');
  const file = join(folder, 'a');
  writeFileSync(file, change(readFileSync(file, 'utf8')));
  expect(readCached(folder, 'a')).toBeUndefined();
  writeCached(folder, 'a', '一\n');
  expect(readCached(folder, 'a')).toBe('一\n');
});

test('where nothing can be written nothing is left, and that is no error', () => {
  writeFileSync(join(folder, 'file'), '');
  writeCached(join(folder, 'file'), 'a', '一');
  expect(readCached(join(folder, 'file'), 'a')).toBeUndefined();
});

test('of many files those stay that were used last, and half ones of builds that were ended go', () => {
  const old = (name: string, day: number): void =>
    utimesSync(join(folder, name), new Date(2026, 0, day), new Date(2026, 0, day));
  for (const [at, name] of ['a', 'b', 'c', 'd'].entries()) {
    writeCached(folder, name, name);
    old(name, at + 2);
  }
  writeFileSync(join(folder, 'a.17'), 'half');
  old('a.17', 1);
  expect(readCached(folder, 'a')).toBe('a');
  writeCached(folder, 'e', 'e');
  expect(readdirSync(folder).sort()).toEqual(['a', 'c', 'd', 'e']);
});

/** The folders of a site and of the engine, and their key. */
function site(): { root: string; engine: string; key: (...more: unknown[]) => string } {
  const [root, engine] = [join(folder, 'site'), join(folder, 'engine')];
  for (const one of [root, join(root, 'node_modules'), engine, join(engine, 'src')]) mkdirSync(one);
  writeFileSync(join(engine, 'src/a.ts'), 'a');
  const key = (input: unknown = ['a'], settings: unknown = { define: {} }): string =>
    recordKey(input as string[], root, settings, engine);
  return { root, engine, key };
}

test.each([
  'engine/src/a.ts',
  'engine/src/b.ts',
  'engine/package.json',
  'engine/tsconfig.json',
  'site/astro.config.mjs',
  'site/package.json',
  'site/tsconfig.json',
  'site/package-lock.json',
  'site/node_modules/.package-lock.json',
  'site/pnpm-lock.yaml',
])('the key is another where %s is', (file) => {
  const { key } = site();
  const before = key();
  expect(key()).toBe(before);
  writeFileSync(join(folder, file), '{}');
  expect(key()).not.toBe(before);
});

test('the key is another with another file, name, input or setting, functions included', () => {
  const { engine, key } = site();
  const keys = [
    key(),
    key(['b']),
    key(['a'], { define: { a: '1' } }),
    key(['a'], { define: () => 1 }),
    key(['a'], { define: () => 2 }),
    key(['a'], { define: /a/ }),
    key(['a'], { define: /b/ }),
  ];
  cpSync(join(engine, 'src/a.ts'), join(engine, 'src/c.ts'));
  rmSync(join(engine, 'src/a.ts'));
  expect(new Set([...keys, key()]).size).toBe(8);
});

const SRC = resolve('src');

test.each([
  ['a file of the site', '/site/src/own.ts'],
  ['a script of a page of the site', '/site/src/a.astro?astro&type=script&index=0&lang.ts'],
  ['what others make', '\0virtual:other'],
  ['what others make of a package', '\0/node_modules/a/index.js?commonjs'],
  ['a style', `${SRC}/styles/base.css`],
  ['a style of a component', `${SRC}/a.astro?astro&type=style&index=0&lang.css`],
])('nothing is left if %s had a part in it', (_, id) => {
  expect(packagesRead([`${SRC}/a.ts`, id])).toBeUndefined();
});

test('files of packages are noted, those of this one and what the bundler adds are not', () => {
  const noted = packagesRead([
    `${SRC}/a.astro?astro&type=script&index=0&lang.ts`,
    `${SRC}/styles/colour-rules.css?transform-only&no-inline`,
    `${SRC}/styles/colour-rules.css?url&no-inline`,
    '\0virtual:island-runtime',
    '\0vite/preload-helper.js',
    `${resolve('node_modules/diff')}/libesm/diff/css.js`,
  ]);
  const diff = resolve('node_modules/diff');
  expect(noted?.read.map(([file]) => file)).toEqual([
    `${diff}/libesm/diff/css.js`,
    `${diff}/package.json`,
  ]);
  expect(noted?.places).toEqual([[diff, `${diff}/package.json`]]);
});

/** A package with a file, and a bundle that holds it. */
function bundled(): { file: string; bundle: Parameters<typeof leaveSent>[2] } {
  const file = join(folder, 'node_modules/a/index.js');
  mkdirSync(join(folder, 'node_modules/a'), { recursive: true });
  writeFileSync(file, 'a');
  writeFileSync(join(folder, 'node_modules/a/package.json'), '{}');
  const chunk = { type: 'chunk', fileName: '_astro/a.js', code: 'a', moduleIds: [file] };
  const style = { type: 'asset', fileName: '_astro/a.css', source: 'b' };
  return { file, bundle: { [chunk.fileName]: chunk, [style.fileName]: style } as never };
}

test('what was sent is there again, until a file of a package is another', () => {
  const { file, bundle } = bundled();
  const kept = { folder: join(folder, 'cache'), key: 'key' };
  leaveSent(kept, new Map([['a', '_astro/a.js']]), bundle, [file]);
  const sent = readSent(kept.folder, 'key');
  expect(sent?.entries).toEqual([['a', '_astro/a.js']]);
  expect(sent?.files).toEqual([
    ['_astro/a.js', 'a'],
    ['_astro/a.css', 'b'],
  ]);
  expect(sent?.packages).toEqual([join(folder, 'node_modules/a')]);
  writeFileSync(file, 'b');
  expect(readSent(kept.folder, 'key')).toBeUndefined();
});

test.each([
  ['an entry has no file', [['a', undefined]], []],
  [
    'two entries are one file',
    [
      ['a', '_astro/a.js'],
      ['b', '_astro/a.js'],
    ],
    [],
  ],
  ['a file of the site was read', [['a', '_astro/a.js']], ['/site/src/own.ts']],
] as const)('nothing is left where %s', (_, entries, more) => {
  const { file, bundle } = bundled();
  const kept = { folder: join(folder, 'cache'), key: 'key' };
  leaveSent(kept, new Map(entries), bundle, [file, ...more]);
  expect(readSent(kept.folder, 'key')).toBeUndefined();
});

test('nothing is left where a file is no text', () => {
  const { file, bundle } = bundled();
  Object.assign(bundle['_astro/a.css'] ?? {}, { source: new Uint8Array([255]) });
  const kept = { folder: join(folder, 'cache'), key: 'key' };
  leaveSent(kept, new Map([['a', '_astro/a.js']]), bundle, [file]);
  expect(readSent(kept.folder, 'key')).toBeUndefined();
});
