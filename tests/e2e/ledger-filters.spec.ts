/** The filters of the table: what they leave, what the address says of them. */
import { entryWith, openFilter, pick, plant } from './ledger-page.ts';
import { axe } from './axe.ts';
import { expect, FIRST, plan, SECOND, test } from './site.ts';
import { cell, LEDGER, openTable, row, rows, summary } from './table-page.ts';

const measures = plan.tasks.flatMap((task) => task.measures);

test('a filter narrows the table and the other choices, stands in the address and can be sent', async ({
  page,
  browser,
  site,
}) => {
  await openTable(page, site + LEDGER);
  await pick(page, 'unit', '省教育厅');
  const own = plan.tasks
    .filter(({ units }) => units.includes('省教育厅'))
    .flatMap((task) => task.measures);
  await expect(rows(page)).toHaveCount(own.length);
  await page.getByLabel('按字词筛选').fill('信息');
  const left = await rows(page).count();
  expect(left).toBeLessThan(own.length);
  await expect(summary(page)).toContainText(`显示 ${left} / 61 项`);
  await expect(page).toHaveURL(/[?&]q=./u);
  const address = page.url();
  expect(new URL(address).searchParams.get('unit')).toBe('省教育厅');
  const context = await browser.newContext();
  const other = await context.newPage();
  await openTable(other, address);
  await expect(rows(other)).toHaveCount(left);
  await other.getByRole('button', { name: '清除筛选' }).click();
  await expect(rows(other)).toHaveCount(61);
  await expect.poll(() => new URL(other.url()).search).toBe('');
  await context.close();
});

test('words that an input method composes filter once they are there, and nothing wipes them before', async ({
  page,
  context,
  site,
}) => {
  await openTable(page, site + LEDGER);
  const field = page.getByLabel('按字词筛选');
  await field.focus();
  const browser = await context.newCDPSession(page);
  const composed = { text: "chu'tian", selectionStart: 8, selectionEnd: 8 };
  await browser.send('Input.imeSetComposition', composed);
  // What other tabs write draws the table anew.
  await plant(page, [entryWith({ id: 'a', item: FIRST, set: { status: 'done' } })]);
  await expect(cell(page, FIRST, 'status')).toContainText('已完成');
  await expect(field).toHaveValue("chu'tian");
  await expect(rows(page)).toHaveCount(61);
  await browser.send('Input.insertText', { text: '楚天' });
  await expect(field).toHaveValue('楚天');
  await expect(summary(page)).not.toContainText('显示 61');
  await expect(page).toHaveURL(/[?&]q=./u);
});

test('a filter takes several values, by keyboard too; each stands in the address', async ({
  page,
  site,
}) => {
  await openTable(page, `${site}${LEDGER}?unit=%E7%9C%81%E6%95%99%E8%82%B2%E5%8E%85`);
  const own = new Set(
    plan.tasks
      .filter(({ units }) => units.includes('省教育厅') || units.includes('省科技厅'))
      .flatMap((task) => task.measures),
  );
  await expect(page.locator('[data-filter="unit"] summary')).toHaveText(/省教育厅$/u);
  await page.locator('[data-filter="unit"] summary').press('Enter');
  const one = page.getByRole('group', { name: '责任单位' });
  await one.getByLabel('省科技厅（').press('Space');
  await expect(rows(page)).toHaveCount(own.size);
  await expect
    .poll(() => new URL(page.url()).searchParams.getAll('unit'))
    .toEqual(['省教育厅', '省科技厅']);
  expect(await axe(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(page.locator('[data-filter="unit"] summary')).toBeFocused();
  await expect(one).toHaveCount(0);
  await page.reload();
  await expect(rows(page)).toHaveCount(own.size);
  await openFilter(page, 'unit');
  await one.getByRole('button', { name: '全部' }).click();
  await expect(rows(page)).toHaveCount(61);
});

test('my unit is picked to begin with, says so, and can be cleared for good', async ({
  page,
  site,
}) => {
  await openTable(page, site + LEDGER);
  await page.locator('[data-who]').click();
  await page.getByRole('dialog').getByLabel('对应原文中的责任单位').selectOption('省教育厅');
  await page.getByRole('dialog').getByRole('button', { name: '确定' }).click();
  await openTable(page, site + LEDGER);
  await expect(page.locator('[data-filter="unit"]')).toContainText('省教育厅（我的单位）');
  const own = await rows(page).count();
  expect(own).toBeLessThan(61);
  await page.getByRole('button', { name: '清除筛选' }).click();
  await expect(rows(page)).toHaveCount(61);
  await expect(page).toHaveURL(/unit=/u);
  await page.reload();
  await expect(rows(page)).toHaveCount(61);
});

test('where my unit has nothing but others have, the page says so and leads to them', async ({
  page,
  site,
}) => {
  await openTable(page, site + LEDGER);
  await plant(page, [
    entryWith({ id: 'a', unit: '黄石市经信局', set: { status: 'done' } }),
    entryWith({ id: 'b', unit: '襄阳市经信局', item: SECOND, set: { status: 'done' } }),
  ]);
  await page.reload();
  const notice = page.locator('.notice').filter({ hasText: '其他单位的登记' });
  await expect(notice).toContainText('还没有选择我的单位');
  await notice.getByRole('button').click();
  const dialog = page.getByRole('dialog');
  await dialog
    .getByRole('listitem')
    .filter({ hasText: '黄石市经信局' })
    .getByRole('button', { name: '选为我的单位' })
    .click();
  await dialog.getByRole('button', { name: '确定' }).click();
  await expect(page.getByLabel('状态：三（一）1.第1句')).toHaveValue('done');
  await expect(notice).toHaveCount(0);
});

test('what is late, soon due or without news is said by the date that the page shows', async ({
  page,
  site,
}) => {
  await openTable(page, site + LEDGER);
  await plant(page, [
    entryWith({ id: 'a', set: { due: '2026-11-01', status: 'doing' } }),
    entryWith({ id: 'b', item: SECOND, set: { due: '2026-12-10', status: 'doing' } }),
  ]);
  await page.goto(`${site}${LEDGER}?day=2026-11-24`);
  await expect(cell(page, FIRST, 'status')).toContainText('已逾期');
  await expect(cell(page, SECOND, 'status')).toContainText('即将到期');
  await expect(summary(page)).toContainText('按 2026年11月24日 计');
  await page.getByText('日期、天数和显示的列').click();
  await page.getByLabel('按此日期判断').fill('2026-12-11');
  await expect(cell(page, SECOND, 'status')).toContainText('已逾期');
  await expect(cell(page, SECOND, 'status')).toContainText('长期未更新');
  await page.getByLabel('几天没有更新算长期未更新').fill('60');
  await expect(cell(page, SECOND, 'status')).not.toContainText('长期未更新');
  await pick(page, 'time', '已逾期');
  await expect(page).toHaveURL(/time=overdue/u);
  await expect(row(page, FIRST)).toBeVisible();
});

test('a firm deadline of the text that is past is late, a 力争 never', async ({ page, site }) => {
  await page.goto(`${site}${LEDGER}?day=2026-11-24&time=deadline`);
  await expect(page.locator('table.live')).toBeVisible();
  const dated = plan.deadlines.filter(({ clause }) => measures.includes(clause));
  expect(dated.length).toBeGreaterThan(0);
  for (const { clause, firm } of dated) {
    await expect(row(page, clause).locator('.timing.overdue')).toHaveCount(firm ? 1 : 0);
  }
});
