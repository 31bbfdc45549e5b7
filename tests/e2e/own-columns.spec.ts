import type { Locator, Page } from '@playwright/test';
import { dialog, entries } from './ledger-page.ts';
import { expect, openForm, PLAN, plan, test, watch } from './site.ts';

const [FIRST = ''] = plan.tasks[0]?.measures ?? [];
const settings = (page: Page): Locator => page.getByRole('group', { name: '自设列' });

async function openSettings(page: Page, site: string): Promise<void> {
  await page.goto(`${site}${PLAN}ledger/`);
  await expect(page.locator('table.live')).toBeVisible();
  await page.getByText('日期、天数和显示的列').click();
}

test('a team names a column, fills it in, calls it otherwise, removes it and has it back with what it says', async ({
  page,
  site,
}) => {
  const complaints = watch(page);
  await openSettings(page, site);
  await settings(page).getByLabel('新列的名称').fill('备注');
  await settings(page).getByRole('button', { name: '添加一列' }).click();
  await expect(settings(page).getByRole('alert')).toContainText('已经有这个名称的列');
  await settings(page).getByLabel('新列的名称').fill('办公电话');
  await settings(page).getByRole('button', { name: '添加一列' }).click();
  await expect(page.locator('#deed')).toContainText('自设列，办公电话');
  const head = page.getByRole('columnheader', { name: '办公电话' });
  await expect(head).toBeVisible();
  const cell = page.locator(`tr[data-row="${FIRST}"] [data-col^="c"]`);
  await cell.locator('.cell').click();
  await cell.getByRole('textbox', { name: /^办公电话：/u }).fill('0714-1');
  await page.keyboard.press('Enter');
  await expect(cell).toHaveText('0714-1');
  await expect(page.locator('#deed')).toContainText('办公电话');
  await settings(page).getByLabel('列名：办公电话').fill('手机');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('columnheader', { name: '手机' })).toBeVisible();
  await settings(page).getByRole('button', { name: '删除：手机' }).click();
  await expect(cell).toHaveCount(0);
  await settings(page).getByRole('button', { name: '恢复：手机' }).click();
  await expect(cell).toHaveText('0714-1');
  expect(complaints).toEqual([]);
  const kept = await entries(page);
  expect(kept.filter(({ unit }) => unit === '').length).toBe(kept.length);
  await page.goto(`${site}${PLAN}3-1/`);
  await openForm(page, FIRST);
  await expect(dialog(page).getByLabel('手机', { exact: true })).toHaveValue('0714-1');
  await dialog(page).getByLabel('手机', { exact: true }).fill('0714-2');
  await dialog(page).getByRole('button', { name: '保存', exact: true }).click();
  await expect(page.locator(`.measure:has([data-mark="${FIRST}"]) .said`)).toContainText(
    '手机：0714-2',
  );
  await page.goto(`${site}${PLAN}print/?form=ledger`);
  await expect(page.locator('.print-sheet table')).toContainText('手机：0714-2');
});
