import type { Page } from '@playwright/test';
import { visit } from './host.ts';
import { entries } from './ledger-page.ts';
import {
  expect,
  expectClauses,
  PLAN,
  plan,
  SECTION,
  test,
  unlike,
  watch,
  withServer,
} from './site.ts';

test.use({ serviceWorkers: 'allow' });

const announcement = (page: Page) => page.locator('#update');

for (const base of ['/', '/a/b/']) {
  test(`after one visit the site at ${base} works without its server`, async ({ page }) => {
    const complaints = watch(page);
    let site = '';
    await withServer({ base: () => base }, async (port) => {
      site = `http://localhost:${port}${base}`;
      await visit(page, site + SECTION);
      await page.getByRole('checkbox').first().check();
    });
    await expect(fetch(site)).rejects.toThrow();

    // Pages over all plans come with the whole site.
    for (const address of unlike.filter((one) => !one.startsWith('units/'))) {
      const response = await page.goto(site + address);
      expect(response?.status(), address).toBe(200);
      await expectClauses(page, address);
    }
    await page.goto(site + SECTION);
    await expect(page.getByRole('checkbox').first()).toBeChecked();
    await page.getByRole('checkbox').nth(1).check();
    await expect.poll(async () => (await entries(page)).length).toBe(2);

    await page.goto(`${site}${PLAN}ledger/`);
    const done = page.getByRole('checkbox', { name: '已完成', checked: true });
    await expect(done).toHaveCount(2);

    await page.goto(`${site}search/?q=武汉`);
    const found = plan.clauses.filter(({ text }) => text.includes('武汉')).map(({ id }) => id);
    const items = page.locator('[data-clause]:not([data-approximate] *)');
    await expect(items).toHaveCount(found.length);
    const shown = await items.evaluateAll((all) =>
      all.map((item) => item.getAttribute('data-clause')),
    );
    expect(shown.sort()).toEqual(found.sort());

    await page.goto(`${site}about/`);
    await expect(page.locator('[data-offline]')).toContainText('打开过的方案已可离线使用');
    // What the browser says when the page asks whether the host has another worker.
    expect(complaints.filter((one) => !one.includes('ERR_CONNECTION_REFUSED'))).toEqual([]);

    await page.goto(`${site}${PLAN}nowhere/`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('没有这个页面');
  });
}

test('what is not of the site is still the server’s to answer', async ({ page, site }) => {
  await visit(page, site);
  const response = await page.goto(`${site}nowhere/`);
  expect(response?.status()).toBe(404);
});

test('where the worker is forgotten when a site is published again, the page says so and leads to the new one', async ({
  page,
}) => {
  let isForgotten = false;
  const options = { missing: (path: string) => isForgotten && path === '/sw.js' };
  await withServer({ ...options, folder: 'dist' }, async (port) => {
    const site = `http://localhost:${port}/`;
    await visit(page, site + SECTION);
    isForgotten = true;
    await page.goto(`${site}about/`);
    await expect(announcement(page)).toContainText('没有下载成功');
    await expect(page.locator('[data-offline]')).toContainText('存有以前的版本');
    await page.getByRole('button', { name: '打开网站上的版本' }).click();
    await expect(page.locator('[data-offline]')).toContainText('没有给出 sw.js');
    expect(await page.evaluate(() => navigator.serviceWorker.controller)).toBeNull();
  });
});

test('the site itself is not opened over what is being typed', async ({ page }) => {
  let isForgotten = false;
  const missing = (path: string): boolean => isForgotten && path === '/sw.js';
  await withServer({ missing }, async (port) => {
    await visit(page, `http://localhost:${port}/${PLAN}ledger/`);
    isForgotten = true;
    await page.reload();
    const live = page.getByRole('button', { name: '打开网站上的版本' });
    await expect(live).toBeVisible();
    const row = page.locator('tr[data-row="3.1.1-1"]');
    await row.getByRole('button', { name: /进展情况/u }).click();
    await row.locator('textarea').fill('已开工');
    // Again too: nothing has been saved yet.
    for (let time = 0; time < 2; time += 1) {
      await live.evaluate((button: HTMLButtonElement) => button.click());
      await expect(announcement(page)).toContainText('本页还有没填完的内容');
    }
    await expect(row.locator('textarea')).toHaveValue('已开工');
    expect(await page.evaluate(() => navigator.serviceWorker.controller)).not.toBeNull();
  });
});

test('without a network nobody is told of a version that there may be', async ({ page }) => {
  await withServer({}, async (port) => {
    await visit(page, `http://localhost:${port}/${SECTION}`);
  });
  const asked = page.waitForEvent('requestfailed', (request) => request.url().endsWith('/sw.js'));
  await page.reload();
  await asked;
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(announcement(page)).toHaveCount(0);
});

test('the site can be installed: its name, its icons, its own folder', async ({ page }) => {
  await withServer({ base: () => '/a/b/' }, async (port) => {
    const site = `http://localhost:${port}/a/b/`;
    await page.goto(site + SECTION);
    const address = await page
      .locator('link[rel="manifest"]')
      .evaluate((link: HTMLLinkElement) => link.href);
    const manifest = await (await page.request.get(address)).json();
    expect(manifest.name).toBe('方案台账');
    expect(new URL(manifest.start_url, address).href).toBe(site);
    expect(new URL(manifest.scope, address).href).toBe(site);
    for (const { src, sizes, type } of manifest.icons) {
      const size = await page.evaluate(async (icon) => {
        const image = new Image();
        image.src = icon;
        await image.decode();
        return `${image.naturalWidth}x${image.naturalHeight}`;
      }, new URL(src, address).href);
      if (type === 'image/png') expect(size).toBe(sizes);
    }
  });
});
