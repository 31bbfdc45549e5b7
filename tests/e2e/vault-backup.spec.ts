/** What lies in the archive, and the places that keep a copy: backup file, shared folder, trash. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { idsIn } from './archiving.ts';
import { giveFolder, withFolder } from './disk-folder.ts';
import { comeToData, data, plantBefore, trouble } from './ledger-page.ts';
import { expect, PLAN, plan, test } from './site.ts';
import { choosesFile, written } from './data-panel.ts';
import { years, archived, emptyVault } from './archive-page.ts';

const LEDGER = `${PLAN}ledger/`;
const ITEMS = plan.tasks.flatMap(({ measures }) => measures);
const [FIRST = ''] = ITEMS;

/**
 * Has the page's 30 entries written into a backup file and the shared folder.
 *
 * @returns The line that says how that went.
 */
async function backUpAndShare(page: Page): Promise<Locator> {
  await data(page).getByRole('button', { name: '指定备份文件' }).click();
  await expect.poll(() => written(page)).toBe(30);
  await data(page).getByText('共享文件夹', { exact: true }).click();
  await data(page).getByRole('button', { name: '选择共享文件夹' }).click();
  const share = data(page).locator('details.share');
  await expect(share).toContainText('上次同步');
  return share;
}

test('what is given up is written over no backup file, and comes back from the file in a shared folder', async ({
  page,
  site,
}) => {
  await withFolder(async (folder) => {
    await choosesFile(page);
    await giveFolder(page, folder);
    await archived(page, site, years(30));
    const share = await backUpAndShare(page);
    const inFolder = () =>
      readdirSync(folder).flatMap((name) => idsIn(readFileSync(join(folder, name), 'utf8')));
    await expect.poll(() => inFolder().length).toBe(30);

    // The vault loses them; the page is told at once: the tests' browser crashes when a handle is taken out of
    // IndexedDB.
    await emptyVault(page);
    await page.evaluate(() => {
      const { site: id = '', plan: of = '' } = document.documentElement.dataset;
      const key =
        Object.keys(localStorage).find((one) =>
          one.startsWith(`taizhang:v1:${id}:${of}:packed:`),
        ) ?? '';
      const before = localStorage.getItem(key) ?? '';
      const stub = before.replace(/"sum":"/u, '"sum":"0');
      localStorage.setItem(key, stub);
      window.dispatchEvent(new StorageEvent('storage', { key, newValue: stub }));
    });
    await expect(trouble(page)).toContainText('归档的 30 条登记');
    await data(page).getByRole('button', { name: '不再找回归档的 30 条登记' }).click();
    await data(page).getByRole('button', { name: '再点一次，不再找回' }).click();
    await expect(data(page)).toContainText('自动备份已停止：备份文件“备份.json”里可能还有这些登记');
    await share.getByRole('button', { name: '立即同步' }).click();
    await expect(data(page).locator('[data-holds]')).toContainText('共 30 条登记');
    expect(inFolder()).toHaveLength(30);
    await page.locator(`tr[data-row="${FIRST}"] input.box`).check();
    await expect.poll(() => inFolder().length).toBe(31);
    expect(await written(page)).toBe(30);
  });
});

test('what is deleted for good is in no database either', async ({ page, site }) => {
  await archived(page, site, years(300));
  const lies = () =>
    page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          const request = indexedDB.open('taizhang-archive');
          request.onsuccess = () => {
            const packs = request.result.transaction('packs').objectStore('packs').count();
            packs.onsuccess = () => resolve(packs.result);
          };
        }),
    );
  expect(await lies()).toBe(1);
  await data(page).getByText('删除本方案的全部登记').click();
  await data(page).getByLabel('要删除，请在下面输入').fill('删除');
  await data(page).getByRole('button', { name: '不核对，直接删除' }).click();
  await expect(data(page)).toContainText('已把 300 条登记移到回收站');
  await data(page).locator('.trash summary').click();
  await data(page).getByRole('button', { name: '清空回收站' }).click();
  await data(page).getByRole('button', { name: '再点一次，彻底删除' }).click();
  await expect.poll(lies).toBe(0);
});

test('what lacks its archive is written over no backup file and no file of a shared folder, until it is whole again', async ({
  page,
  context,
  site,
}) => {
  await withFolder(async (folder) => {
    await choosesFile(page);
    await giveFolder(page, folder);
    await plantBefore(page, site, years(30));
    await page.goto(site + LEDGER);
    await comeToData(page);
    const share = await backUpAndShare(page);
    const inFolder = () =>
      readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
    await expect.poll(() => inFolder().length).toBe(1);
    const before = inFolder();

    // What another tab has archived, in a database that is not there.
    const other = await context.newPage();
    // A page without scripts: the tests' browser crashes when a handle is taken out of IndexedDB.
    await other.goto(`${site}plans.json`);
    const key = await page.evaluate(() => {
      const { site: id, plan: of } = document.documentElement.dataset;
      return `taizhang:v1:${id}:${of}:packed:x`;
    });
    await other.evaluate(
      (at) =>
        localStorage.setItem(
          at,
          '{"pack":2,"count":5,"from":"2023-01-01","until":"2023-12-31","sum":"1-a","content":"1-b","ids":""}',
        ),
      key,
    );
    await expect(trouble(page)).toContainText('归档的 5 条登记');
    await page.locator(`tr[data-row="${FIRST}"] input.box`).check();
    await share.getByRole('button', { name: '立即同步' }).click();
    await expect(share.getByRole('alert')).toContainText('同步已暂停');
    expect(inFolder()).toEqual(before);
    expect(await written(page)).toBe(30);

    await other.evaluate((at) => localStorage.removeItem(at), key);
    await expect(trouble(page)).toBeEmpty();
    await expect.poll(() => written(page)).toBe(31);
    await share.getByRole('button', { name: '立即同步' }).click();
    await expect.poll(inFolder).not.toEqual(before);
    await expect(share.getByRole('alert')).toHaveCount(0);
  });
});
