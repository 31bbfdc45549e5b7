/** A shared folder of a disk that fails, and what the page says and does. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { giveFolder, withFolder } from './disk-folder.ts';
import { data } from './ledger-page.ts';
import { expect, PLAN, test } from './site.ts';

const LEDGER = `${PLAN}ledger/`;
const [FIRST, SECOND] = ['3.1.1-1', '3.1.1-2'];
const part = (page: Page): ReturnType<Page['locator']> => data(page).locator('details.share');
const box = (page: Page, item = ''): ReturnType<Page['locator']> =>
  page.locator(`tr[data-row="${item}"] .box`);

/** Opens the ledger and chooses the folder. */
async function choose(page: Page, site: string): Promise<void> {
  await page.goto(site + LEDGER);
  await data(page).scrollIntoViewIfNeeded();
  await part(page).getByText('共享文件夹', { exact: true }).click();
  await part(page).getByRole('button', { name: '选择共享文件夹' }).click();
}

/** The texts of the files in a folder. */
function textsIn(folder: string): string[] {
  return readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
}

test('after a fault has passed, the next change is written as soon as any other', async ({
  page,
  site,
}) => {
  await withFolder(async (folder) => {
    let fault = 'NoModificationAllowedError';
    await giveFolder(page, folder, () => fault);
    await page.clock.install();
    await choose(page, site);
    await box(page, FIRST).check();
    await page.clock.runFor(2_000);
    await expect(part(page).getByRole('alert')).toContainText('正忙');
    fault = '';
    await part(page).getByRole('button', { name: '立即同步' }).click();
    await expect(part(page).getByRole('alert')).toHaveCount(0);
    await box(page, SECOND).check();
    await page.clock.runFor(4_000);
    await expect.poll(() => textsIn(folder).join('')).toContain(SECOND);
  });
});
