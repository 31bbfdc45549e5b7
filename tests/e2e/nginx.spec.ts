import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { examine } from '../../scripts/doctor/examine.ts';
import { httpSite } from '../../scripts/doctor/site.ts';
import { nginx, withNginx } from './nginx.ts';
import { expect, PLAN, test, watch } from './site.ts';

const onNginx = nginx === undefined ? test.skip : test;
const reason =
  nginx === undefined ? ' (skipped: there is no nginx here; apt-get install nginx-light)' : '';

const script = readdirSync('dist/_astro').find((name) => name.endsWith('.js')) ?? '';

onNginx(
  `hosts/nginx.conf: types, compression, caching and policy are as promised${reason}`,
  async () => {
    await withNginx(resolve('dist'), '/404.html', async (host) => {
      const get = (path: string, headers = {}): Promise<Response> =>
        fetch(`${host}/${path}`, { headers, redirect: 'manual' });
      const types = {
        '': 'text/html; charset=utf-8',
        [`_astro/${script}`]: 'text/javascript; charset=utf-8',
        'icon.svg': 'image/svg+xml; charset=utf-8',
        [`${PLAN}plan.json`]: 'application/json; charset=utf-8',
        'pagefind/pagefind-entry.json': 'application/json; charset=utf-8',
        'pagefind/wasm.unknown.pagefind': 'application/octet-stream',
      };
      for (const [path, type] of Object.entries(types)) {
        const { status, headers } = await get(path);
        expect(status, path).toBe(200);
        expect(headers.get('content-type'), path).toBe(type);
        expect(headers.get('content-security-policy'), path).toBe("frame-ancestors 'self'");
        expect(headers.get('x-content-type-options'), path).toBe('nosniff');
        expect(headers.get('referrer-policy'), path).toBe('strict-origin-when-cross-origin');
        expect(headers.get('permissions-policy'), path).toContain('camera=()');
        expect(headers.get('cross-origin-opener-policy'), path).toBe('same-origin');
        expect(headers.get('etag'), path).not.toBeNull();
        const year = path.startsWith('_astro/');
        expect(headers.get('cache-control'), path).toBe(
          year ? 'public, max-age=31536000, immutable' : 'no-cache',
        );
      }
      const page = await get(PLAN, { 'accept-encoding': 'gzip' });
      expect(page.headers.get('content-encoding')).toBe('gzip');
      expect(page.headers.get('vary')).toBe('Accept-Encoding');
      const again = await get(PLAN, { 'if-none-match': page.headers.get('etag') ?? '' });
      expect(again.status).toBe(304);
      for (const path of ['nothing/here/', '_astro/nothing.js']) {
        const missing = await get(path);
        expect(missing.status, path).toBe(404);
        expect(missing.headers.get('cache-control'), path).toBeNull();
        expect(missing.headers.get('content-security-policy'), path).toBe("frame-ancestors 'self'");
        expect(await missing.text(), path).toContain('没有这个页面');
      }
      const { findings, server } = await examine(httpSite(host), undefined);
      expect(server).toBe('nginx');
      expect(findings.filter(({ check }) => check !== 'source-unknown')).toEqual([]);
      const folder = await get('about');
      expect(folder.status).toBe(301);
      expect(folder.headers.get('location')).toBe('/about/');
    });
  },
);

onNginx(
  `hosts/nginx.conf: pages, search and policy work below /a/b/ and in a folder with spaces and Chinese names${reason}`,
  async ({ page }) => {
    const root = mkdtempSync(join(tmpdir(), 'taizhang-root-'));
    try {
      for (const folder of ['a/b', '信息 消费/方案（一）']) {
        mkdirSync(join(root, folder), { recursive: true });
        cpSync('dist', join(root, folder), { recursive: true });
        await withNginx(root, `/${folder}/404.html`, async (host) => {
          const site = `${host}/${encodeURI(folder)}/`;
          const complaints = watch(page);
          await page.goto(`${site}${PLAN}3-3/#3.3.4-1`);
          await expect(page.locator('[id="3.3.4-1"]')).toBeInViewport();
          await page.goto(`${site}search/?q=${encodeURIComponent('国家存储器')}`);
          await expect(page.locator('[data-clause]').first()).toBeVisible();
          expect(complaints).toEqual([]);
          await page.goto(`${site}nothing/`);
          await expect(page.getByRole('heading', { name: '没有这个页面' })).toBeVisible();
        });
      }
    } finally {
      rmSync(root, { recursive: true, force: true });
    }
  },
);

onNginx(
  `hosts/nginx.conf: names with spaces and Chinese characters are served${reason}`,
  async () => {
    const root = mkdtempSync(join(tmpdir(), 'taizhang 根-'));
    try {
      writeFileSync(join(root, '附件 1.json'), '{}');
      await withNginx(root, '/404.html', async (host) => {
        const answer = await fetch(`${host}/${encodeURIComponent('附件 1.json')}`);
        expect(answer.status).toBe(200);
        expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8');
      });
    } finally {
      rmSync(root, { recursive: true, force: true });
    }
  },
);
