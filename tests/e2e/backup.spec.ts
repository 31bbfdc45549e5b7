/** When a backup is due, the file that keeps itself, and what is deleted. */
import type { Page } from '@playwright/test';
import { comeToData, data, entries, entryWith, fileOf, plant, plantBefore } from './ledger-page.ts';
import { expect, plan, SITE_ID, test } from './site.ts';
import { choosesFile, download, openData, says, take, written } from './data-panel.ts';

const [FIRST = '', SECOND = '', THIRD = ''] = plan.tasks[0]?.measures ?? [];

test('the page says what it holds and when a backup is due; a backup is noted', async ({
  page,
  site,
}) => {
  await page.clock.setFixedTime(new Date('2026-11-24T04:00:00Z'));
  await openData(page, site);
  await says(page, '还没有登记。');
  await plant(
    page,
    Array.from({ length: 20 }, (_, at) =>
      entryWith({ id: `e${at}`, unit: at < 5 ? '甲' : '乙', at: `2026-11-${10 + at / 2}` }),
    ).map((entry, at) => ({
      ...entry,
      at: at < 5 ? '2026-11-20T04:00:00.000Z' : '2026-09-30T04:00:00.000Z',
    })),
  );
  await openData(page, site);
  await says(page, '共 20 条登记：甲（至11月20日）、乙（至9月30日）。');
  await says(page, '还没有备份过，已有 20 条登记。');
  await says(page, '约剩');
  await download(page, '现在备份');
  await says(page, '上次备份：2026年11月24日');
  await expect(data(page).getByRole('button', { name: '现在备份' })).toHaveCount(0);
  await page.clock.setFixedTime(new Date('2026-12-02T04:00:00Z'));
  await page.locator(`tr[data-row="${THIRD}"] .box`).check();
  await says(page, '距上次备份已有 8 天，其间有 1 次改动。');
});

test('a backup file is written after each change, where the browser can keep one', async ({
  page,
  site,
}) => {
  await choosesFile(page);
  await openData(page, site);
  await data(page).getByRole('button', { name: '指定备份文件' }).click();
  await says(page, '每次改动后写入备份文件“备份.json”。');
  await expect.poll(() => written(page)).toBe(0);
  await page.locator(`tr[data-row="${FIRST}"] .box`).check();
  await expect.poll(() => written(page)).toBe(1);
  await page.locator(`tr[data-row="${SECOND}"] .box`).check();
  await expect.poll(() => written(page)).toBe(2);
  await data(page).getByRole('button', { name: '停止自动备份' }).click();
  await page.locator(`tr[data-row="${THIRD}"] .box`).check();
  await says(page, '共 3 条登记');
  expect(await written(page)).toBe(2);
});

test('what is changed right after a backup file was chosen is in it', async ({ page, site }) => {
  await choosesFile(page);
  await page.route('**/_astro/follow-backup*', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1000));
    await route.continue();
  });
  await openData(page, site);
  await data(page).getByRole('button', { name: '指定备份文件' }).click();
  await says(page, '每次改动后写入备份文件“备份.json”。');
  await page.locator(`tr[data-row="${FIRST}"] .box`).check();
  await expect.poll(() => written(page)).toBe(1);
});

async function openDelete(page: Page): Promise<void> {
  await data(page).getByText('删除本方案的全部登记').click();
}

async function check(page: Page, text: string): Promise<void> {
  const file = { name: '备份.json', mimeType: 'application/json', buffer: Buffer.from(text) };
  await data(page).getByLabel('选择刚下载的备份文件来核对').setInputFiles(file);
}

test('deleting asks for a word and a backup that was opened; what was deleted stands in the trash and comes back', async ({
  page,
  site,
}) => {
  await plantBefore(page, site, [
    entryWith({ id: 'a', set: { owner: '甲' } }),
    entryWith({ id: 'b', item: SECOND, set: { status: 'done' } }),
  ]);
  await openData(page, site);
  await openDelete(page);
  const remove = data(page).getByRole('button', { name: '删除', exact: true });
  await data(page).getByLabel('要删除，请在下面输入').fill('删除');
  await expect(remove).toBeDisabled();
  await page.keyboard.press('Enter');
  await says(page, '没有删除：请先输入“删除”，再核对备份');
  const file = await download(page, '下载备份');
  await says(page, '上次备份：');
  await check(page, fileOf([entryWith({ id: 'a', set: { owner: '甲' } })]));
  await says(page, '这个文件里缺少现有的 1 条登记，不能当作备份。');
  await check(page, '{');
  await says(page, '文件不完整');
  await expect(remove).toBeDisabled();
  await check(page, file);
  await says(page, '核对无误：备份里有全部 2 条登记。');
  await page.locator(`tr[data-row="${THIRD}"] .box`).check();
  await says(page, '核对之后又有 1 条新登记，请重新下载备份再核对。');
  await expect(remove).toBeDisabled();
  await check(page, await download(page, '下载备份'));
  await says(page, '核对无误：备份里有全部 3 条登记。');
  const before = await entries(page);
  const drafts = (): Promise<string[]> =>
    page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes(':draft:')));
  // What somebody has typed into a form, and not saved.
  await page.evaluate(
    ([id, item]) => {
      const key = `taizhang:draft:v1:${id}:${item}`;
      localStorage.setItem(key, '{"unit":"","draft":{"owner":"乙"}}');
    },
    [SITE_ID + ':' + plan.id, FIRST],
  );
  expect(await drafts()).toHaveLength(1);
  await remove.press('Enter');
  await says(page, '已把 3 条登记移到回收站');
  expect(await drafts()).toEqual([]);
  await expect(remove).toBeFocused();
  expect(await entries(page)).toEqual([]);
  await expect(page.locator(`tr[data-row="${SECOND}"] .box`)).not.toBeChecked();
  await page.reload();
  await comeToData(page);
  await data(page).getByText('回收站（3 条登记').click();
  await data(page).getByRole('button', { name: '恢复' }).click();
  await says(page, '已恢复 3 条登记。');
  expect(await entries(page)).toEqual(before);
  await expect(page.locator(`tr[data-row="${SECOND}"] .box`)).toBeChecked();
  await expect(data(page).getByText('回收站（')).toHaveCount(0);
});

test('deleting without a check downloads a backup all the same; the trash can be emptied by a second click', async ({
  page,
  site,
}) => {
  await plantBefore(page, site, [entryWith({ id: 'a', set: { owner: '甲' } })]);
  await openData(page, site);
  await openDelete(page);
  const remove = data(page).getByRole('button', { name: '不核对，直接删除' });
  await expect(remove).toBeDisabled();
  await data(page).getByLabel('要删除，请在下面输入').fill('删除');
  const file = await download(page, '不核对，直接删除');
  expect(await entries(page)).toEqual([]);
  await data(page).getByText('回收站（1 条登记').click();
  await data(page).getByRole('button', { name: '清空回收站' }).click();
  await data(page).getByRole('button', { name: '再点一次，彻底删除这 1 条' }).click();
  await says(page, '回收站已清空。');
  await expect(data(page).getByText('回收站（')).toHaveCount(0);
  await take(page, file);
  expect(await entries(page)).toMatchObject([{ id: 'a' }]);
});
