import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { apache, withApache } from './apache.ts';
import { expectPromises } from './host-promises.ts';
import { expect, PLAN, test, watch } from './site.ts';

const onApache = apache === undefined ? test.skip : test;
const reason =
  apache === undefined ? ' (skipped: there is no Apache here; apt-get install apache2-bin)' : '';

/** A copy of the built site that Apache's own user may read, at a path below the host's root. */
async function withCopy(path: string, use: (host: string) => Promise<void>): Promise<void> {
  const root = mkdtempSync(join(tmpdir(), 'taizhang-apache-'));
  try {
    chmodSync(root, 0o755);
    mkdirSync(join(root, path), { recursive: true });
    cpSync('dist', join(root, path), { recursive: true });
    // What docs/hosts/apache.md says of a folder of a host.
    const file = join(root, path, '.htaccess');
    const lines = readFileSync(file, 'utf8');
    writeFileSync(file, lines.replace('ErrorDocument 404 /', `ErrorDocument 404 /${path}`));
    await withApache(root, use);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

for (const path of ['', 'plans/hubei/']) {
  onApache(
    `.htaccess of the build, at /${path}: types, compression, caching and policy are as promised${reason}`,
    async () => {
      await withCopy(path, (host) => expectPromises(`${host}/${path}`));
    },
  );
}

onApache(`.htaccess of the build: brotli for browsers that take it${reason}`, async () => {
  await withCopy('', async (host) => {
    const answer = await fetch(`${host}/${PLAN}`, { headers: { 'accept-encoding': 'gzip, br' } });
    expect(answer.headers.get('content-encoding')).toBe('br');
    expect(await answer.text()).toContain('</html>');
  });
});

onApache(
  `.htaccess of the build: pages, search and policy work in the browser${reason}`,
  async ({ page }) => {
    await withCopy('a/b/', async (host) => {
      const complaints = watch(page);
      await page.goto(`${host}/a/b/${PLAN}3-3/#3.3.4-1`);
      await expect(page.locator('[id="3.3.4-1"]')).toBeInViewport();
      await page.goto(`${host}/a/b/search/?q=${encodeURIComponent('国家存储器')}`);
      await expect(page.locator('[data-clause]').first()).toBeVisible();
      expect(complaints).toEqual([]);
    });
  },
);
