/** 期次: one is opened, reported, closed; what comes after stands apart; two dates stand side by side. */
import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from '@playwright/test';
import { entryWith, plant } from './ledger-page.ts';
import { axe } from './axe.ts';
import { phone, readerOf } from './readers.ts';
import { expect, FIRST, PLAN, SECOND, test, watch } from './site.ts';

const DAY = 86_400_000;
const ago = (days: number): string => new Date(Date.now() - days * DAY).toISOString();

const panel = (page: Page) => page.locator('[data-ledger-report]');

/** The report, with 期次 chosen. */
async function openTerms(page: Page): Promise<void> {
  await page.reload();
  await panel(page).scrollIntoViewIfNeeded();
  await panel(page).getByLabel('期次', { exact: true }).check();
}

async function download(page: Page, name: string): Promise<Buffer> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    panel(page).getByRole('button', { name }).first().click(),
  ]);
  return readFileSync(await file.path());
}

test('a 期次 is opened and closed, keeps what was said for it, and is compared', async ({
  page,
  site,
}) => {
  const complaints = watch(page);
  await page.goto(`${site}${PLAN}ledger/`);
  await plant(page, [
    entryWith({ id: 'a1', item: FIRST, at: ago(40), set: { status: 'doing' } }),
    entryWith({ id: 'a2', item: SECOND, at: ago(40), set: { status: 'done' } }),
    entryWith({ id: 'r1', item: 'team.colours', at: ago(40), set: { rules: 'blocked 0 red' } }),
    entryWith({ id: 'b1', item: FIRST, at: ago(1), over: ['a1'], set: { status: 'done' } }),
    entryWith({ id: 'b2', item: SECOND, at: ago(1), over: ['a2'], set: { status: 'doing' } }),
  ]);
  await openTerms(page);
  const terms = panel(page).locator('.terms');
  await terms.getByRole('button', { name: '建立期次' }).click();
  await terms.getByLabel('期次名称').fill('本期');
  await terms.getByLabel('起始日期').fill(ago(20).slice(0, 10));
  await terms.getByRole('button', { name: '保存期次' }).click();
  await expect(terms.getByRole('status')).toContainText('未结期');
  await panel(page).getByText('报告预览').click();
  const report = panel(page).locator('.report');
  await expect(report).toContainText('新增完成 1 项，退步 1 项');
  await terms.getByRole('button', { name: '结期：本期' }).click();
  await expect(terms.getByRole('status')).toContainText('结期后没有补报');

  // What a sheet brings later was said before, and does not change what is closed.
  await plant(page, [
    entryWith({
      id: 'c1',
      item: SECOND,
      at: ago(2),
      device: 'sheet-1',
      over: ['b2'],
      set: { status: 'done' },
    }),
    entryWith({
      id: 'r2',
      item: 'team.colours',
      at: new Date().toISOString(),
      over: ['r1'],
      set: { rules: 'done 0 green' },
    }),
  ]);
  await openTerms(page);
  await expect(terms.getByRole('status')).toContainText('结期后补报 1 条');
  await panel(page).getByText('报告预览').click();
  await expect(report).toContainText('（1）需协调：红。');
  await expect(report).not.toContainText('已完成：绿');
  await expect(report).toContainText('新增完成 1 项，退步 1 项');
  await expect(report).toContainText('没有计入本期');
  const sheet = unzipSync(new Uint8Array(await download(page, 'Excel 表')));
  expect(
    Object.values(sheet)
      .map((part) => strFromU8(part))
      .join(),
  ).toContain('较上期');

  await panel(page).getByText('两个日期对照').click();
  const compared = panel(page).locator('.comparison');
  await compared.getByLabel('前一时间：日期').fill(ago(30).slice(0, 10));
  await compared.getByLabel('只列').selectOption('新增完成');
  await expect(compared.locator('tbody tr')).toHaveCount(1);
  expect(complaints).toEqual([]);
});

test('axe finds nothing where a 期次 is opened and two dates are compared, on a phone', async ({
  browser,
  site,
}) => {
  const page = await readerOf(browser, phone);
  await page.goto(`${site}${PLAN}ledger/`);
  await plant(page, [entryWith({ id: 'a1', item: FIRST, at: ago(40), set: { status: 'doing' } })]);
  await openTerms(page);
  const terms = panel(page).locator('.terms');
  await terms.getByRole('button', { name: '建立期次' }).click();
  expect(await axe(page)).toEqual([]);
  await terms.getByLabel('期次名称').press('Enter');
  await panel(page).getByText('两个日期对照').click();
  await panel(page).getByLabel('前一时间', { exact: true }).selectOption({ index: 1 });
  await expect(panel(page).locator('.comparison tbody tr')).not.toHaveCount(0);
  expect(await axe(page)).toEqual([]);
  await page.context().close();
});
