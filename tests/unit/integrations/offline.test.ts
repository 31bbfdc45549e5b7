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
    write('index.html', '<p>一</p><span data-build>dev</span>');
    write('404.html', '<p>404</p>');
    write('_astro/page.abc123.js', 'export {};');
  });
  afterEach(() => rmSync(dist, { recursive: true }));

  test('one content has one id and one worker, however often it is written', async () => {
    const first = await writeOffline(dist, 'x');
    const worker = read('sw.js');
    expect(first).toMatchObject({ id: expect.stringMatching(/^[0-9a-f]{8}$/u), count: 3 });
    expect(read('index.html')).toBe(`<p>一</p><span data-build>${first.id}</span>`);
    expect((await writeOffline(dist, 'x')).id).toBe(first.id);
    expect(read('sw.js')).toBe(worker);
  });

  test('another word, or another script, is another build', async () => {
    const ids = [(await writeOffline(dist, 'x')).id];
    write('404.html', '<p>四〇四</p>');
    ids.push((await writeOffline(dist, 'x')).id);
    write('_astro/page.abc123.js', 'export default 1;');
    ids.push((await writeOffline(dist, 'x')).id);
    expect(new Set(ids).size).toBe(3);
  });

  test('every file is named with the hash of what it must hold, and the worker by the site', async () => {
    await writeOffline(dist, 'x');
    const worker = read('sw.js');
    for (const file of ['index.html', '404.html', '_astro/page.abc123.js']) {
      expect(worker).toMatch(new RegExp(`"?url"?:"${file}"[^}]*integrity"?:"sha256-`, 'u'));
    }
    expect(worker).toContain('"taizhang-x"');
  });

  test('the list names every file, hidden ones and the worker too, with its bytes and hash, but not itself', async () => {
    write('.htaccess', 'x');
    const { id } = await writeOffline(dist, 'x');
    const list = JSON.parse(read('files.json'));
    expect(list).toMatchObject({ format: 'taizhang-files', build: id });
    const paths = ['.htaccess', '404.html', '_astro/page.abc123.js', 'index.html', 'sw.js'];
    const files = paths.map((path) => ({
      path,
      size: Buffer.byteLength(read(path)),
      sha256: createHash('sha256').update(read(path)).digest('hex'),
    }));
    expect(list.files).toEqual(files);
    expect(read('sw.js')).not.toContain('files.json');
    await writeOffline(dist, 'x');
    expect(JSON.parse(read('files.json'))).toEqual(list);
  });
});
