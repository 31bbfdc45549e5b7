/** The one file and the folder that a team shares. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Page } from '@playwright/test';
import { giveFolder, withFolder } from './disk-folder.ts';
import { data } from './ledger-page.ts';
import { chooseList, expect, FIRST, PLAN, SECOND, test } from './site.ts';
import { openFile, exported } from './single-page.ts';

/** Opens the part of the page where a folder is shared. */
async function openShared(page: Page): Promise<ReturnType<Page['locator']>> {
  await data(page).scrollIntoViewIfNeeded();
  await data(page).getByText('共享文件夹', { exact: true }).click();
  return data(page).locator('details.share');
}

test('the one file and a page of the site share a folder of a disk', async ({ browser, site }) => {
  await withFolder(async (folder) => {
    const one = await (await browser.newContext()).newPage();
    await giveFolder(one, folder);
    const complaints = await openFile(one);
    await chooseList(one);
    await one.locator(`.box[data-item="${FIRST}"]`).check();
    const part = await openShared(one);
    await expect(part).toContainText('单文件版不联网，不能用 WebDAV 地址');
    await part.getByRole('button', { name: '选择共享文件夹' }).click();
    await expect(part.getByRole('status')).toContainText('上次同步');
    await expect(part).toContainText(`登记同时写入文件夹“${basename(folder)}”`);
    expect(readdirSync(folder)).toHaveLength(1);

    // An office that reads the site reads what was ticked in the file, and the other way round.
    const other = await (await browser.newContext()).newPage();
    await giveFolder(other, folder);
    await other.goto(`${site}${PLAN}ledger/`);
    const there = await openShared(other);
    await there.getByRole('button', { name: '选择共享文件夹' }).click();
    await expect(other.locator(`tr[data-row="${FIRST}"] .box`)).toBeChecked();
    await other.locator(`tr[data-row="${SECOND}"] .box`).check();
    await expect.poll(() => readdirSync(folder)).toHaveLength(2);
    await part.getByRole('button', { name: '立即同步' }).click();
    await expect(one.locator(`.box[data-item="${SECOND}"]`)).toBeChecked();
    await expect(part).toContainText('收到过 1 方的登记');

    // With a pass phrase files are encrypted from a file too: browsers hold it for secure.
    await part.getByText('加密文件', { exact: true }).click();
    await part.getByLabel('团队口令').fill('团队的口令 2026');
    await part.getByLabel('再填一遍口令').fill('团队的口令 2026');
    await part.getByRole('button', { name: '开始加密' }).click();
    const texts = (): string[] =>
      readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
    await expect.poll(() => texts().filter((text) => text.includes('"encrypted"'))).toHaveLength(1);

    // Shared no more: what was written stays.
    await part.getByRole('button', { name: '停止共享' }).click();
    await expect(part.getByRole('button', { name: '选择共享文件夹' })).toBeVisible();
    expect(readdirSync(folder)).toHaveLength(2);
    expect(complaints).toEqual([]);
    await one.context().close();
    await other.context().close();
  });
});

test('a browser that has no folders for the one file, or refuses one, says so and what to do', async ({
  page,
}) => {
  await giveFolder(page, undefined);
  const complaints = await openFile(page);
  const part = await openShared(page);
  await part.getByRole('button', { name: '选择共享文件夹' }).click();
  await expect(part.getByRole('alert')).toContainText('浏览器不让本页打开文件夹');
  await page.addInitScript(() => Reflect.deleteProperty(window, 'showDirectoryPicker'));
  await page.reload();
  await expect(await openShared(page)).toContainText('这个浏览器不能直接读写文件夹');
  await expect(part).toContainText('请用“导出台账”和“导入台账”交换文件');
  await expect(part.getByRole('button')).toHaveCount(0);
  expect(complaints).toEqual([]);
});

test('where the browser keeps nothing for files, the one file says so and what to do, and exports', async ({
  page,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  });
  const complaints = await openFile(page);
  await expect(page.getByRole('status', { name: '请注意' })).toContainText('不让本站保存数据');
  await expect(page.locator('[data-blocked]')).toContainText('导出台账');
  await chooseList(page);
  await page.locator('.box').first().check();
  expect(JSON.parse(await exported(page)).ledgers[0].entries).toMatchObject([{ item: FIRST }]);
  expect(complaints).toEqual([]);
});
