import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { writeOffline } from '../../../src/integrations/offline.ts';

// A worker is bundled for each build, which takes a slow machine some seconds.
describe('keeping a site for offline', { timeout: 60_000 }, () => {
  let dist = '';
  const write = (file: string, text: string): void => writeFileSync(join(dist, file), text);
  const read = (file: string): string => readFileSync(join(dist, file), 'utf8');

  beforeEach(() => {
    dist = mkdtempSync(join(tmpdir(), 'taizhang-'));
    mkdirSync(join(dist, '_astro'));
    mkdirSync(join(dist, 'p/1'), { recursive: true });
    write('index.html', '<p>一</p><span data-build>dev</span>');
    write('p/1/index.html', '<p>二</p>');
    write('404.html', '<p>404</p>');
    write('_astro/page.abc123.js', 'export {};');
  });
  afterEach(() => rmSync(dist, { recursive: true }));

  test('one content has one id and one worker, however often it is written', async () => {
    const first = await writeOffline(dist, 'x', ['p']);
    const worker = read('sw.js');
    expect(first).toMatchObject({ id: expect.stringMatching(/^[0-9a-f]{8}$/u), count: 4 });
    expect(read('index.html')).toBe(`<p>一</p><span data-build>${first.id}</span>`);
    expect((await writeOffline(dist, 'x', ['p'])).id).toBe(first.id);
    expect(read('sw.js')).toBe(worker);
  });

  test('another word, or another script, is another build', async () => {
    const ids = [(await writeOffline(dist, 'x', ['p'])).id];
    write('404.html', '<p>四〇四</p>');
    ids.push((await writeOffline(dist, 'x', ['p'])).id);
    write('_astro/page.abc123.js', 'export default 1;');
    ids.push((await writeOffline(dist, 'x', ['p'])).id);
    expect(new Set(ids).size).toBe(3);
  });

  test('the worker knows the hash of each file of the frame, and of the list of each plan’s', async () => {
    await writeOffline(dist, 'x', ['p']);
    const hash = (file: string): string => createHash('sha256').update(read(file)).digest('base64');
    for (const file of ['index.html', '404.html', '_astro/page.abc123.js', 'offline/p.json']) {
      expect(read('sw.js')).toContain(`"${file}":"${hash(file)}"`);
    }
    expect(read('sw.js')).not.toContain('p/1/index.html');
    expect(JSON.parse(read('offline/p.json'))).toEqual({
      'p/1/index.html': hash('p/1/index.html'),
    });
    expect(read('sw.js')).toContain('"site":"x"');
  });

  test('a letter changes its page, the lists and the page that names the build; no other', async () => {
    await writeOffline(dist, 'x', ['p']);
    const filesOf = (): { path: string; sha256: string }[] => JSON.parse(read('files.json')).files;
    const before = new Map(filesOf().map(({ path, sha256 }) => [path, sha256]));
    write('p/1/index.html', '<p>三</p>');
    await writeOffline(dist, 'x', ['p']);
    const changed = filesOf().filter(({ path, sha256 }) => before.get(path) !== sha256);
    expect(changed.map(({ path }) => path)).toEqual([
      ...['build.json', 'index.html', 'offline/p.json', 'p/1/index.html', 'sw.js'],
    ]);
  });

  test('the list names every file, hidden ones and the worker too, with its bytes and hash, but not itself', async () => {
    write('.htaccess', 'x');
    const { id } = await writeOffline(dist, 'x', ['p']);
    const list = JSON.parse(read('files.json'));
    expect(list).toMatchObject({ format: 'taizhang-files', build: id });
    const paths = [
      ...['.htaccess', '404.html', '_astro/page.abc123.js', 'build.json', 'index.html'],
      ...['offline/p.json', 'p/1/index.html', 'sw.js'],
    ];
    const files = paths.map((path) => ({
      path,
      size: Buffer.byteLength(read(path)),
      sha256: createHash('sha256').update(read(path)).digest('hex'),
    }));
    expect(list.files).toEqual(files);
    expect(read('sw.js')).not.toContain('files.json');
    await writeOffline(dist, 'x', ['p']);
    expect(JSON.parse(read('files.json'))).toEqual(list);
  });
});
