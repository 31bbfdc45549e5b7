import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expectPromises } from './host-promises.ts';
import { nginx, withNginx } from './nginx.ts';
import { expect, PLAN, test, watch } from './site.ts';

const onNginx = nginx === undefined ? test.skip : test;
const reason =
  nginx === undefined ? ' (skipped: there is no nginx here; apt-get install nginx-light)' : '';

onNginx(
  `hosts/nginx.conf: types, compression, caching and policy are as promised${reason}`,
  async () => {
    await withNginx(resolve('dist'), '/404.html', (host) => expectPromises(`${host}/`));
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
