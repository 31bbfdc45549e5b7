/** Where targets stand: filled in, reported, sent out in a sheet and taken back. */
import { readFileSync } from 'node:fs';
import * as XLSX from '@e965/xlsx';
import type { Download, Page } from '@playwright/test';
import { data, entries, entryWith, plantBefore } from './ledger-page.ts';
import type { Stored } from './ledger-page.ts';
import { expect, plan, PLAN, test, watch } from './site.ts';

const LEDGER = `${PLAN}ledger/`;

const SIZE = plan.clauses.find(({ id }) => id === '2-1')?.fingerprint;

const report = (page: Page) => page.locator('[data-ledger-report]');

/** Days before today, as moments. */
function ago(days: number): string {
  return new Date(Date.now() - days * 24 * 60 * 60 * 1000).toISOString();
}

async function download(page: Page, name: string): Promise<Download> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    report(page).getByRole('button', { name }).click(),
  ]);
  return file;
}

async function openData(page: Page): Promise<void> {
  await data(page).scrollIntoViewIfNeeded();
  await expect(data(page).getByRole('button', { name: '导出台账' })).toBeVisible();
}

/** Opens the ledger's page with values of two targets: one that two people disagree on, one of another unit. */
async function openTargets(page: Page, site: string): Promise<void> {
  const value = (id: string, by: string, words: string, part: Stored = {}): Stored =>
    entryWith({ id, by, at: ago(0), item: '2-1.t1', text: SIZE, set: { value: words }, ...part });
  await plantBefore(page, site, [
    value('a', '张三', '7500亿元'),
    value('b', '李四', '7600亿元'),
    value('c', '王五', '2.4万家', { item: '3.2.3-4.t2', unit: '黄石市经信局' }),
  ]);
  await page.goto(site + LEDGER);
  await report(page).scrollIntoViewIfNeeded();
  await report(page).getByText('报告预览').click();
}

test('where the targets stand is in the report: beside the figure, all sides, or not filled in', async ({
  page,
  site,
}) => {
  const complaints = watch(page);
  await openTargets(page, site);
  const table = page.getByRole('region', { name: '二、目标指标' });
  const row = (words: string | RegExp) => table.locator('tbody tr', { hasText: words });
  // Its yearly growth is a target of its own.
  const size = /^全省电子信息产业规模(?!年均增长)/u;
  await expect(row(size)).toHaveCount(2);
  await expect(row('7500亿元')).toContainText('（两处填写不一致）');
  await expect(row('7500亿元')).toContainText('约为8000亿元的 93.8%');
  await expect(row('7500亿元')).toContainText('张三，');
  await expect(row('7600亿元')).toContainText('约为8000亿元的 95.0%');
  await expect(row('7600亿元')).toContainText('力争到2020年底');
  await expect(row('电子商务交易额')).toContainText('未填写');
  await expect(row('企业上云上平台')).toContainText('未填写');
  await expect(table).not.toContainText('原文已更新');
  await expect(page.locator('.report')).toContainText('目前（自填）：7600亿元');

  await report(page).getByLabel('填报单位').selectOption('全部填报单位');
  await expect(row('企业上云上平台')).toContainText('黄石市经信局');
  await expect(row('企业上云上平台')).toContainText('约为3万家以上的 80.0%');
  await expect(row(size)).toHaveCount(2);
  expect(complaints).toEqual([]);
});

test('targets go out in a sheet of their own, and what is changed there comes back', async ({
  page,
  site,
}) => {
  await openTargets(page, site);
  const file = await download(page, 'Excel');
  const book = XLSX.read(readFileSync(await file.path()), { cellStyles: true });
  const sheet = book.Sheets['目标指标'] ?? {};
  const rows = XLSX.utils.sheet_to_json<Record<string, string>>(sheet);
  const texts = await page.locator('.targets tbody tr td:nth-child(3) span').allTextContents();
  expect(rows.map((row) => row['原文'])).toEqual(texts);
  expect(rows[0]?.['提示']).toMatch(/^目前（自填）两处填写不一致：/u);
  const column =
    Object.keys(sheet)
      .find((at) => sheet[at].v === '目前（自填）')
      ?.replace('1', '') ?? '';
  sheet[`${column}2`] = { t: 's', v: '7700亿元' };
  const buffer = XLSX.write(book, { type: 'buffer', bookType: 'xlsx', cellStyles: true });
  await openData(page);
  const back = { name: '发回.xlsx', mimeType: '', buffer };
  await data(page).getByLabel('选择台账文件').setInputFiles(back);
  await expect(data(page)).toContainText('表中改过 1 格，将成为新的登记：');
  await expect(data(page)).toContainText('全省电子信息产业规模目前（自填）：');
  await data(page).getByRole('button', { name: '导入', exact: true }).click();
  await expect(data(page)).toContainText('已导入 1 条登记。');
  const made = (await entries(page)).find(({ id }) => !['a', 'b', 'c'].includes(String(id)));
  expect(made).toMatchObject({ item: '2-1.t1', over: ['a', 'b'], set: { value: '7700亿元' } });
});

test('on paper stands what was said of each target, also of those that nobody has scrolled to', async ({
  page,
  site,
}) => {
  const last = ['3.2.3-4.t1', '3.2.3-4.t2'];
  const said = last.map((item, at) => entryWith({ id: `t${at}`, item, set: { value: item } }));
  await plantBefore(page, site, said);
  await page.goto(`${site}${PLAN}targets/`);
  const rows = await page.locator('[data-target]').count();
  await expect(page.locator('.target-now input')).toHaveCount(rows);
  await page.emulateMedia({ media: 'print' });
  for (const item of last) {
    await expect(page.locator(`[data-target="${item}"] input`)).toHaveValue(item);
  }
  expect(await page.evaluate(() => scrollY)).toBe(0);
});

test('on the page of the ledger targets are filled in too, beside the measures', async ({
  page,
  site,
}) => {
  const complaints = watch(page);
  await page.goto(site + LEDGER);
  const targets = page.locator('[data-ledger-targets]');
  await targets.scrollIntoViewIfNeeded();
  await targets.getByLabel('目前：电子商务交易额').fill('2.4万亿元');
  await targets.getByLabel('目前：电子商务交易额').press('Enter');
  await expect(targets).toContainText('约为3万亿元的 80.0%');
  await expect(page.locator('#deed')).toContainText('电子商务交易额，目前（自填）：2.4万亿元');
  expect(await entries(page)).toMatchObject([{ item: '2-2.t1', set: { value: '2.4万亿元' } }]);
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  // Many stand there: each says of which target it is.
  await expect(targets.getByRole('button', { name: '保存：电子商务交易额' })).toHaveCount(1);
  await expect(targets.getByRole('button', { name: '保存', exact: true })).toHaveCount(0);
  expect(complaints).toEqual([]);
});

test('a value that was said of other words is to be looked at where it is filled in, and can be confirmed there', async ({
  page,
  site,
}) => {
  const said = entryWith({
    id: 'a',
    item: '2-1.t1',
    text: 'f'.repeat(16),
    set: { value: '7500亿元' },
  });
  await plantBefore(page, site, [said]);
  await page.goto(`${site}${PLAN}targets/`);
  const row = page.locator('[data-target="2-1.t1"]');
  await row.scrollIntoViewIfNeeded();
  await expect(row).toContainText('原文已更新，请复核');
  await row.getByRole('textbox').fill('7600亿元');
  await row.getByRole('button', { name: '已复核，登记仍然有效' }).click();
  await expect(row).not.toContainText('原文已更新');
  await expect(row.getByRole('textbox')).toBeFocused();
  await expect(row.getByRole('textbox')).toHaveValue('7600亿元');
  await row.getByRole('button', { name: '保存' }).click();
  await expect(row).toContainText('约为8000亿元的 95.0%');
  await expect(row).not.toContainText('两处填写不一致');
  const made = (await entries(page)).filter(({ id }) => id !== 'a');
  const [confirmed, typed] = ['7500亿元', '7600亿元'].map((value) =>
    made.find(({ set }) => JSON.stringify(set) === JSON.stringify({ value })),
  );
  expect(confirmed).toMatchObject({ over: ['a'], text: SIZE });
  expect(typed).toMatchObject({ over: [confirmed?.['id']], text: SIZE });
});
