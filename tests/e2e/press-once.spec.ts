/** Who clicks twice, or holds Enter down, does one thing, and nothing to what comes in its place. */
import type { Locator, Page } from '@playwright/test';
import { openData } from './data-panel.ts';
import { box, data, deed, entries } from './ledger-page.ts';
import { openFile } from './single-page.ts';
import { expect, FIRST, openClause, PLAN, SECOND, SECTION, test } from './site.ts';
import { LEDGER, openTable, row } from './table-page.ts';

/** What keeps presses apart comes after the page is painted. */
const settled = (page: Page): Promise<void> => page.waitForLoadState('networkidle');

const button = (part: Page | Locator, name: string): Locator =>
  part.getByRole('button', { name, exact: true });

/** Holds Enter down on a control, for so long that the browser repeats it; the page is drawn in between. */
async function holdEnter(page: Page, control: Locator): Promise<void> {
  await control.focus();
  for (let count = 0; count < 5; count += 1) {
    await page.keyboard.down('Enter');
    await page.evaluate(
      () => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn))),
    );
  }
  await page.keyboard.up('Enter');
}

const sets = async (page: Page): Promise<unknown[]> => (await entries(page)).map(({ set }) => set);

/** Three views of the table. */
async function keepViews(page: Page, site: string): Promise<Locator> {
  await openTable(page, site + LEDGER);
  await settled(page);
  await page.getByText('常用视图').click();
  for (const name of ['甲', '乙', '丙']) {
    await page.getByLabel('视图名称').fill(name);
    await button(page, '保存当前视图').click();
  }
  const views = page.getByRole('list', { name: '已保存的视图' });
  await expect(views.getByRole('listitem')).toHaveCount(3);
  return views;
}

test('two clicks add one column of a team’s own, which stays, and remove one view', async ({
  page,
  site,
}) => {
  const views = await keepViews(page, site);
  await button(views, '删除：甲').dblclick();
  await expect(views.getByRole('listitem')).toHaveText([/^乙/u, /^丙/u]);
  await expect(button(views, '删除：乙')).not.toBeFocused();
  await button(page, '撤销删除').click();
  await expect(views.getByRole('listitem')).toHaveText([/^甲/u, /^乙/u, /^丙/u]);
  await page.getByText('日期、天数和显示的列').click();
  const columns = page.getByRole('group', { name: '自设列' });
  await columns.getByLabel('新列的名称').fill('资金');
  await button(columns, '添加一列').dblclick();
  await expect(columns.getByLabel('列名：资金')).toHaveValue('资金');
  expect(await sets(page)).toHaveLength(1);
});

test('two clicks take back one deed, and do nothing to what they uncover', async ({
  page,
  site,
}) => {
  await page.goto(site + SECTION);
  await settled(page);
  for (const item of [FIRST, SECOND]) await box(page, item).check();
  await button(deed(page), '撤销').dblclick();
  await expect(box(page, SECOND)).not.toBeChecked();
  await expect(box(page, FIRST)).toBeChecked();
  await openTable(page, site + LEDGER);
  await settled(page);
  await row(page, FIRST).locator('[data-col="pick"] input').check();
  await page.locator('.bulk select[name="status"]').selectOption('推进中');
  await button(page, '应用到所选').dblclick();
  await expect(page.locator('.bulk')).toHaveCount(0);
  await expect(page.locator('tbody textarea, tbody [data-col="pick"] :checked')).toHaveCount(0);
});

test('Enter that is held down presses once: one view goes, one deed, one 期次 is closed', async ({
  page,
  site,
}) => {
  const views = await keepViews(page, site);
  await holdEnter(page, button(views, '删除：甲'));
  await expect(views.getByRole('listitem')).toHaveText([/^乙/u, /^丙/u]);
  const report = page.locator('[data-ledger-report]');
  await report.scrollIntoViewIfNeeded();
  await settled(page);
  await report.getByLabel('期次', { exact: true }).check();
  await holdEnter(page, button(report, '建立期次'));
  await expect(report.getByLabel('期次名称')).toBeFocused();
  await report.getByLabel('期次名称').fill('本期');
  await holdEnter(page, report.getByLabel('期次名称'));
  await expect(button(report, '建立期次')).toBeFocused();
  await holdEnter(page, button(report, '结期：本期'));
  await expect(button(report, '取消结期：本期')).toBeFocused();
  expect(await sets(page)).toEqual([
    expect.objectContaining({ name: '本期' }),
    { closed: expect.any(String) },
  ]);
});

test('Enter that is held down leaves what it opened open, and writes lines where it went down', async ({
  page,
  site,
}) => {
  await page.goto(`${site}${PLAN}3-1/`);
  await settled(page);
  await openClause(page, FIRST);
  await holdEnter(page, page.locator('[data-bar] [data-edit]'));
  const form = page.getByRole('dialog');
  await expect(form).toBeVisible();
  await form.getByLabel('进展情况', { exact: true }).fill('一期');
  await holdEnter(page, form.getByLabel('进展情况', { exact: true }));
  await expect(form.getByLabel('进展情况', { exact: true })).toHaveValue('一期\n\n\n\n\n');
  await expect(form).toBeVisible();
});

test('结期 that is pressed twice before the page is drawn anew closes once', async ({
  page,
  site,
}) => {
  await openTable(page, site + LEDGER);
  const report = page.locator('[data-ledger-report]');
  await report.scrollIntoViewIfNeeded();
  await report.getByLabel('期次', { exact: true }).check();
  await button(report, '建立期次').click();
  await report.getByLabel('期次名称').fill('本期');
  await page.keyboard.press('Enter');
  // Two clicks of two people’s speed: the browser counts them apart.
  await button(report, '结期：本期').evaluate((one: HTMLElement) => [one.click(), one.click()]);
  await expect(button(report, '取消结期：本期')).toBeVisible();
  expect(await sets(page)).toEqual([
    expect.objectContaining({ name: '本期' }),
    { closed: expect.any(String) },
  ]);
});

test('two clicks save one file, and a further press saves it again', async ({ page, site }) => {
  const saved: string[] = [];
  page.on('download', (file) => saved.push(file.suggestedFilename()));
  await page.goto(site + SECTION);
  await box(page, FIRST).check();
  await openData(page, site);
  await settled(page);
  const backUp = button(data(page), '导出台账');
  await backUp.dblclick();
  await settled(page);
  await expect.poll(() => saved).toHaveLength(1);
  await backUp.click();
  await expect.poll(() => saved).toHaveLength(2);
  const report = page.locator('[data-ledger-report]');
  await report.scrollIntoViewIfNeeded();
  // The script that makes it comes after the first click.
  await button(report, 'Word 报告（.docx）').dblclick();
  await expect(report).toContainText('.docx”');
  await settled(page);
  await button(report, 'Excel 表（.xlsx）').click();
  await expect.poll(() => saved.at(-1)).toMatch(/\.xlsx$/u);
  expect(saved.filter((name) => name.endsWith('.docx'))).toHaveLength(1);
});

test('in the one file two clicks take back one deed', async ({ page }) => {
  await openFile(page);
  for (const item of [FIRST, SECOND]) await box(page, item).check();
  await button(deed(page), '撤销').dblclick();
  await expect(box(page, SECOND)).not.toBeChecked();
  await expect(box(page, FIRST)).toBeChecked();
});
