import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { withIis } from './iis.ts';
import { entries } from './ledger-page.ts';
import { expect, PLAN, plan, test, watch } from './site.ts';

test('web.config is XML, and sets nothing twice', async ({ page }) => {
  const xml = readFileSync('public/web.config', 'utf8');
  const errors = await page.evaluate(
    (text) =>
      new DOMParser().parseFromString(text, 'application/xml').querySelectorAll('parsererror')
        .length,
    xml,
  );
  expect(errors).toBe(0);
  const set = [...xml.matchAll(/<(?:mimeMap fileExtension|add name)="([^"]+)"/gu)].map(
    ([, name]) => name,
  );
  expect(set.length).toBeGreaterThan(20);
  expect(new Set(set).size).toBe(set.length);
  // IIS refuses a second entry for what the server's own configuration has.
  for (const name of set) expect(xml).toMatch(new RegExp(`<remove [a-zA-Z]+="${name}" />`, 'u'));
});

test('web.config names the type of every file of the build', async () => {
  await withIis('dist', '', async (host) => {
    const files = readdirSync('dist', { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !/^\.|^web\.config$/u.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name).slice('dist/'.length));
    for (const file of files) {
      const answer = await fetch(`${host}/${file}`);
      expect(answer.status, file).toBe(200);
      expect(answer.headers.get('content-security-policy')).toBe("frame-ancestors 'self'");
    }
  });
});

/** The page's address, spelled as nobody publishes it. */
const shout = (address: string): string => address.toUpperCase();

async function searchAndCount(page: Page, root: string): Promise<number> {
  await page.goto(`${root}SEARCH/?q=${encodeURIComponent('武汉')}`);
  const items = page.locator('[data-clause]:not([data-approximate] *)');
  await expect(items.first()).toBeVisible();
  return items.count();
}

test('where case is ignored, the site works at any spelling of its address, with the marks of the other', async ({
  page,
}, testInfo) => {
  const folder = testInfo.outputPath();
  const site = 'Sites/方案 2018/';
  cpSync('dist', join(folder, site), { recursive: true });
  await withIis(folder, site, async (host) => {
    const complaints = watch(page);
    const root = `${host}/${encodeURI(site)}`;
    await page.goto(`${root}${PLAN}3-2/`);
    await page.getByRole('checkbox').first().check();
    await expect(page.locator('#deed')).toContainText('已登记');

    const other = `${host}/sites/${encodeURI('方案 2018')}/`;
    await page.goto(`${other}${shout(PLAN)}3-2/`);
    await expect(page.getByRole('checkbox').first()).toBeChecked();
    await page.getByRole('checkbox').nth(1).check();
    await expect(page.locator('#deed')).toContainText('已登记');
    expect(await searchAndCount(page, other)).toBe(
      plan.clauses.filter(({ text }) => text.includes('武汉')).length,
    );
    await page.locator('[data-clause] a').first().click();
    await expect(page.locator('main mark').first()).toHaveText('武汉');

    await page.goto(`${root}${PLAN}ledger/`);
    await expect(page.getByRole('checkbox', { name: '已完成', checked: true })).toHaveCount(2);
    expect(await entries(page)).toHaveLength(2);
    await page.goto(`${other}nowhere/`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('没有这个页面');
    expect(complaints.filter((one) => !one.includes('404'))).toEqual([]);
  });
});
