/** Days in the cells of the table: typed, half typed, chosen from the calendar. */
import { entries, entryWith, plant, staysWhenAsked } from './ledger-page.ts';
import { expect, FIRST, SECOND, test } from './site.ts';
import { cell, LEDGER, openTable } from './table-page.ts';

test('a day half deleted is no erasure, and 年初 is not erased by leaving it', async ({
  page,
  site,
}) => {
  await openTable(page, site + LEDGER);
  await plant(page, [
    entryWith({ id: 'a', set: { start: '2026-12-15' } }),
    entryWith({ id: 'b', item: SECOND, set: { start: '年初' } }),
  ]);
  await page.reload();
  await cell(page, FIRST, 'start').getByRole('button').click();
  const day = cell(page, FIRST, 'start').locator('input');
  await expect(day).toBeFocused();
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Enter');
  await expect(day).toHaveAccessibleDescription(/日期不完整/u);
  await page.getByRole('searchbox').first().focus();
  await expect(day).toBeVisible();
  await page.reload();
  await expect(cell(page, FIRST, 'start')).toHaveText('2026-12-15');
  await cell(page, SECOND, 'start').getByRole('button').click();
  const other = page.getByLabel('启动时间：三（一）1.第2句');
  await expect(other).toHaveAccessibleDescription(/现在填的是“年初”，不能作为启动时间显示/u);
  await page.keyboard.press('Enter');
  await expect(cell(page, SECOND, 'start')).toHaveText('年初');
  await cell(page, SECOND, 'start').getByRole('button').click();
  await page.getByLabel('按字词筛选').click();
  await expect(cell(page, SECOND, 'start')).toHaveText('年初');
  expect(await entries(page)).toHaveLength(2);
});

test('a year of two digits is none of the first century', async ({ page, site }) => {
  await openTable(page, site + LEDGER);
  await cell(page, FIRST, 'start').getByRole('button').click();
  const day = cell(page, FIRST, 'start').locator('input');
  await expect(day).toBeFocused();
  // As browsers read 26, typed where the year stands.
  await day.fill('0026-01-05');
  await page.keyboard.press('Enter');
  await expect(day).toHaveAccessibleDescription(/年份四位/u);
  expect(await entries(page)).toEqual([]);
});

test('until when may be a quarter, words, or a day from the calendar; what names no day is never late', async ({
  page,
  site,
}) => {
  await openTable(page, site + LEDGER);
  const due = cell(page, FIRST, 'due');
  await due.getByRole('button').click();
  const line = due.locator('input').first();
  await line.fill('2020年第二季度');
  await expect(line).toHaveAccessibleDescription('按2020年6月30日计');
  await page.keyboard.press('Enter');
  await expect(due).toHaveText('2020年第二季度按2020年6月30日计');
  await expect(cell(page, FIRST, 'status')).toContainText('逾期');
  await due.getByRole('button').click();
  await line.fill('长期');
  await page.keyboard.press('Alt+ArrowDown');
  const calendar = due.getByLabel('从日历选日期');
  await expect(calendar).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(due).toHaveText('长期不能确定到哪一天，不判断是否逾期');
  await expect(cell(page, FIRST, 'status')).not.toContainText('逾期');
  await due.getByRole('button').click();
  await calendar.fill('2020-12-15');
  await expect(line).toHaveValue('2020-12-15');
  await page.getByLabel('按字词筛选').click();
  await expect(due).toHaveText('2020-12-15');
  expect((await entries(page)).map(({ set }) => set)).toEqual(
    ['2020年第二季度', '长期', '2020-12-15'].map((one) => ({ due: one })),
  );
});

test('half a day in a cell is asked for before a reload', async ({ page, site }) => {
  await openTable(page, site + LEDGER);
  await cell(page, FIRST, 'start').getByRole('button').click();
  await expect(cell(page, FIRST, 'start').locator('input')).toBeFocused();
  await page.keyboard.type('20');
  await staysWhenAsked(page);
  await expect(cell(page, FIRST, 'start').locator('input')).toBeVisible();
});
