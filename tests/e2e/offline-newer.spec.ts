/** A newer build on the host: it is announced, waits for what is typed, and is taken whole. */
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { makeNewer, stampAnew, visit, withHost, withLog } from './host.ts';
import { entries } from './ledger-page.ts';
import { expect, openForm, PLAN, SECTION, test, watch } from './site.ts';

test.use({ serviceWorkers: 'allow' });

const version = (page: Page) => page.locator('[data-version]');
const announcement = (page: Page) => page.locator('#update');
const updateButton = (page: Page) => page.getByRole('button', { name: '更新本页' });

/** The names of the caches of this host, and how many files each holds. */
function cachesOf(page: Page): Promise<Record<string, number>> {
  return page.evaluate(async () => {
    const names = await caches.keys();
    const sizes = names.map(async (name) => (await (await caches.open(name)).keys()).length);
    return Object.fromEntries((await Promise.all(sizes)).map((size, at) => [names[at], size]));
  });
}

let newer = '';

test.beforeAll(async () => {
  newer = await makeNewer('（新）');
});

test.afterAll(() => rmSync(newer, { recursive: true }));

test('a new build is announced, leaves open pages whole, and is all there is after 更新本页', async ({
  page,
  context,
}) => {
  const complaints = watch(page);
  await withHost(newer, '/a/b/', async ({ site, deploy }) => {
    const other = await context.newPage();
    await visit(page, site + SECTION);
    await visit(other, `${site}${PLAN}ledger/`);
    const old = await version(page).innerText();
    const kept = await cachesOf(page);
    deploy();

    await page.goto(`${site}${PLAN}3-2/`);
    await expect(announcement(page)).toContainText('新版本已下载。点“更新本页”即可换用');
    await expect(version(page)).toHaveText(old);
    await expect(page.getByRole('heading', { level: 1 })).not.toContainText('（新）');
    await expect(announcement(other)).toBeVisible();
    await page.keyboard.press('Control+k');
    await expect(page.getByRole('searchbox')).toBeVisible();
    await page.keyboard.press('Escape');

    await updateButton(page).click();
    for (const tab of [page, other]) {
      await expect(tab.getByRole('heading', { level: 1 })).toContainText('（新）');
      await expect(version(tab)).not.toHaveText(old);
      await expect(announcement(tab)).toHaveCount(0);
    }
    await expect(version(page)).not.toBeEmpty();
    await expect(version(other)).toHaveText(await version(page).innerText());
    await expect.poll(() => cachesOf(page)).toEqual(kept);
  });
  expect(complaints).toEqual([]);
});

test('nothing is reloaded while something is being typed, here or in another tab', async ({
  page,
  context,
}) => {
  await withHost(newer, '/', async ({ site, deploy }) => {
    const other = await context.newPage();
    await visit(page, site + SECTION);
    await visit(other, site + SECTION);
    const old = await version(page).innerText();
    await openForm(other, '3.1.1');
    await other.getByRole('dialog').getByLabel('进展').fill('一期已开工');
    deploy();
    await page.reload();
    await updateButton(page).click();
    await expect(announcement(page)).toContainText('另一个页面里还有没填完的内容');
    await expect(version(page)).toHaveText(old);
    await expect(other.getByRole('dialog').getByLabel('进展')).toHaveValue('一期已开工');

    await other.getByRole('button', { name: '保存' }).click();
    await expect(other.getByRole('dialog')).toHaveCount(0);
    await updateButton(page).click();
    for (const tab of [page, other]) await expect(version(tab)).not.toHaveText(old);
    expect(await entries(other)).toHaveLength(1);
  });
});

test('a build that is only half on its host replaces nothing, and does once it is whole', async ({
  page,
}) => {
  await withHost(newer, '/', async ({ site, deploy }) => {
    await visit(page, site + SECTION);
    const old = await version(page).innerText();
    deploy('sw.js');
    const refused = page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready;
      const found = new Promise((resolve) => {
        registration.addEventListener('updatefound', () => resolve(registration.installing));
      });
      await registration.update().catch(() => undefined);
      const worker = await found;
      if (!(worker instanceof ServiceWorker)) return 'none';
      while (worker.state === 'installing') {
        await new Promise((resolve) => {
          worker.addEventListener('statechange', resolve, { once: true });
        });
      }
      return worker.state;
    });
    expect(await refused).toBe('redundant');
    await page.reload();
    await expect(version(page)).toHaveText(old);
    await expect(announcement(page)).toContainText('没有下载成功');
    deploy();
    await page.reload();
    await expect(announcement(page)).toContainText('新版本已下载');
  });
});

test('where the host has a newer build but still the old worker, or half of one, the page says so', async ({
  page,
}) => {
  await withHost(newer, '/', async ({ site, deploy }) => {
    await visit(page, site + SECTION);
    await page.reload();
    await expect(version(page)).not.toBeEmpty();
    await expect(announcement(page)).toHaveCount(0);
    deploy('build.json');
    await page.reload();
    await expect(announcement(page)).toContainText('没有下载成功');
    deploy();
    await page.reload();
    await expect(announcement(page)).toContainText('新版本已下载');
  });
});

test('a date that is being chosen, and a cell that is being emptied, outlive the new version of another tab', async ({
  page,
  context,
}) => {
  await withHost(newer, '/', async ({ site, deploy }) => {
    const other = await context.newPage();
    await visit(page, `${site}${PLAN}ledger/`);
    await visit(other, site + SECTION);
    const row = page.locator('tr[data-row="3.1.1-1"]');
    await row.getByRole('button', { name: /计划完成时间/u }).click();
    await row.locator('input[type="date"]').fill('2026-12-31');
    deploy();
    await other.reload();
    await updateButton(other).click();
    await expect(announcement(other)).toContainText('另一个页面里还有没填完的内容');
    await expect(row.locator('input[type="date"]')).toHaveValue('2026-12-31');
    await row.locator('input[type="date"]').press('Enter');
    await row.getByRole('button', { name: /进展情况/u }).click();
    await row.locator('textarea').fill('已开工');
    await row.locator('textarea').press('Enter');
    await row.getByRole('button', { name: /进展情况/u }).click();
    await row.locator('textarea').fill('');
    await updateButton(other).click();
    await expect(announcement(other)).toContainText('另一个页面里还有没填完的内容');
    await expect(row.locator('textarea')).toHaveValue('');
  });
});

test('sites on one host leave each other’s files alone', async ({ page }) => {
  await withHost(newer, '/', async ({ site, deploy }) => {
    await visit(page, site);
    await page.evaluate(async (folder) => {
      // As another site below this one keeps its files.
      const cache = await caches.open(`taizhang-inner-precache-v2-${folder}`);
      await cache.put(`${folder}index.html`, new Response('inner'));
    }, `${site}b/`);
    const kept = await cachesOf(page);
    expect(Object.values(kept)).toHaveLength(2);
    deploy();
    await page.reload();
    await updateButton(page).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('（新）');
    await expect.poll(() => cachesOf(page)).toEqual(kept);
  });
});

test('a page that stays open while another build takes over still has its own scripts', async ({
  page,
  context,
}) => {
  const script = readdirSync('dist/_astro').find((name) => name.startsWith('SearchDialog.')) ?? '';
  await withLog(async ({ site, folder }) => {
    const other = await context.newPage();
    await visit(page, site + SECTION);
    await visit(other, site + SECTION);
    await openForm(other, '3.1.1-1');
    await other.getByRole('dialog').getByLabel('进展').fill('一期已开工');
    // As a build whose scripts have other names.
    rmSync(join(folder, '_astro', script));
    await stampAnew(folder);
    await page.reload();
    await expect(announcement(page)).toContainText('新版本已下载');
    // A tab that sleeps does not say that something is being typed there.
    await page.evaluate(async () => {
      (await navigator.serviceWorker.ready).waiting?.postMessage({ type: 'SKIP_WAITING' });
    });
    await expect(announcement(other)).toContainText('本页还是更新前的版本');
    // Looked at again, it does not say that the newer build could not be had.
    const looked = other.waitForResponse((response) => response.url().endsWith('/build.json'));
    await other.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await looked;
    await other.evaluate(
      () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
    );
    await expect(announcement(other)).toContainText('本页还是更新前的版本');
    const has = (tab: Page): Promise<boolean> =>
      tab.evaluate(async (name) => {
        const response = await fetch(`${document.documentElement.dataset['root']}_astro/${name}`);
        return response.ok;
      }, script);
    expect(await has(other)).toBe(true);
    await expect(other.getByRole('dialog').getByLabel('进展')).toHaveValue('一期已开工');
    await other.getByRole('button', { name: '保存' }).click();
    await other.reload();
    // Once no page needs it, it goes.
    await expect.poll(() => has(other)).toBe(false);
  });
});
