/** A publisher puts an early build back for a moment. It knows no archive, and sets aside what stands for it. */
import type { Page } from '@playwright/test';
import { archived, years } from './archive-page.ts';
import { exported, historyOf, openArchive } from './archiving.ts';
import { data, trouble } from './ledger-page.ts';
import { expect, plan, test } from './site.ts';

const ITEMS = plan.tasks.flatMap(({ measures }) => measures);
const [FIRST = ''] = ITEMS;

/** The keys and values of what stands in localStorage for the archive. */
function packsHere(page: Page): Promise<(readonly [string, string])[]> {
  return page.evaluate(() =>
    Object.entries<string>(localStorage)
      .filter(([key]) => /^taizhang:v1:.*:packed:/u.test(key))
      .sort(),
  );
}

/** What the early build does with it. */
async function setAside(page: Page): Promise<void> {
  const packs = await packsHere(page);
  expect(packs).not.toEqual([]);
  await page.evaluate((all) => {
    for (const [key, value] of all) {
      localStorage.setItem(`taizhang:quarantine:v1:${key}`, value);
      localStorage.removeItem(key);
    }
  }, packs);
  expect(await packsHere(page)).toEqual([]);
}

test('what it set aside of the archive is read as ever by table, archive, export, 我的任务 and history', async ({
  page,
  site,
}) => {
  const all = years(300);
  await archived(page, site, all);
  const before = await packsHere(page);
  await setAside(page);
  await page.reload();
  await expect(page.locator('.summary')).toContainText(`${ITEMS.length} 项推进中`);
  await expect(trouble(page)).toBeEmpty();
  await openArchive(page);
  await expect(data(page).locator('[data-archived]')).toContainText('已归档 300 条登记');
  expect(await exported(page)).toEqual(all.map(({ id }) => id));
  expect(await packsHere(page)).toEqual(before);

  await setAside(page);
  await page.goto(`${site}mine/`);
  await expect(page.locator('main')).toContainText('1 个方案的 300 条登记');
  await setAside(page);
  const history = await historyOf(page, site, FIRST);
  expect(history).toHaveLength(all.filter(({ item }) => item === FIRST).length);
  await expect(trouble(page)).toBeEmpty();
});
