import { readFileSync } from 'node:fs';
import * as XLSX from '@e965/xlsx';
import { chooseWho, entries, entryWith, plantBefore } from './ledger-page.ts';
import { expect, PLAN, test, watch } from './site.ts';

const UNIT = '黄石市经信局';

test('nothing has a colour until a team has chosen rules; then report, workbook and roll-up have words for it', async ({
  page,
  site,
}) => {
  const complaints = watch(page);
  await plantBefore(page, site, [
    entryWith({ id: 'a', unit: UNIT, set: { status: 'doing', due: '2026-01-01' } }),
    entryWith({ id: 'b', unit: '襄阳市经信局', set: { status: 'blocked' } }),
  ]);
  await page.goto(`${site}${PLAN}ledger/`);
  await chooseWho(page, '张三', UNIT);
  const part = page.locator('[data-ledger-report]');
  await part.scrollIntoViewIfNeeded();
  const preview = part.locator('.report-preview');
  await preview.locator('summary').click();
  await expect(preview).not.toContainText('预警');

  const rules = part.locator('details.colours');
  await rules.locator('summary').click();
  await rules.getByRole('button', { name: '填入一套例子' }).click();
  await rules.getByLabel('第 1 条：几日').fill('5');
  // Pressed again, the button moves the same rule on; at the top the rule itself has the focus.
  await rules.getByRole('button', { name: '第 3 条上移' }).press('Enter');
  await expect(rules.getByRole('button', { name: '第 2 条上移' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(rules.locator('li').first().locator('select').first()).toBeFocused();
  await rules.getByRole('button', { name: '第 2 条上移' }).click();
  await rules.getByRole('button', { name: '第 3 条上移' }).click();
  await rules.getByRole('button', { name: '删除第 2 条' }).click();
  // What is chosen colours nothing before it is kept.
  await expect(preview).not.toContainText('预警');
  await rules.getByRole('button', { name: '保存规则' }).click();
  await expect(rules).toContainText('（1）逾期超过5日：红；（2）30日内到期：黄；');
  await expect(preview).toContainText('（1）逾期超过5日：红；');
  await expect(preview.getByRole('row', { name: /推进中 红 逾期超过5日$/u })).toHaveCount(1);
  const kept = (await entries(page)).find(({ item }) => item === 'team.colours');
  expect(kept).toMatchObject({ unit: UNIT, by: '张三' });
  // It is no word of an item: nobody is told that it is gone with the text, or counts it.
  await expect(page.locator('main')).not.toContainText('条登记不在现文本里');
  await expect(preview).toContainText('涉及 1 项');

  // In the table of the ledger beside the status, by the same rules, which stand below it in words.
  await expect(page.locator('table.live .colour[data-colour="red"]')).toHaveText('红');
  await expect(page.getByText(/^表中标红1项，/u)).toContainText('（1）逾期超过5日：红；');

  const [file] = await Promise.all([
    page.waitForEvent('download'),
    part.getByRole('button', { name: 'Excel 表' }).click(),
  ]);
  const book = XLSX.read(readFileSync(await file.path()));
  const cells = book.SheetNames.map((name) => XLSX.utils.sheet_to_csv(book.Sheets[name] ?? {}));
  expect(cells[0]).toMatch(/,预警,/u);
  expect(cells.join()).toContain('（1）逾期超过5日：红；');

  await page.goto(`${site}${PLAN}rollup/`);
  await expect(page.getByRole('row', { name: /襄阳市经信局 1 0 1 / })).toBeVisible();
  await expect(page.locator('.rollup')).toContainText('（1）逾期超过5日：红；');
  await page.locator('.rollup-task').first().locator('summary').click();
  await expect(page.locator('.rollup-said .colour').first()).toHaveText('红');
  expect(complaints).toEqual([]);
});
