import { readFileSync } from 'node:fs';
import * as XLSX from '@e965/xlsx';
import type { Page } from '@playwright/test';
import { data, entries, entryWith, plantBefore } from './ledger-page.ts';
import { expect, FIRST, holdBack, PLAN, plan, SECOND, test, watch } from './site.ts';
import { ago, download } from './report-page.ts';

const LEDGER = `${PLAN}ledger/`;
const COUNT = plan.tasks.flatMap(({ measures }) => measures).length;
const report = (page: Page) => page.locator('[data-ledger-report]');

/** Opens the ledger's page with two entries of this very day, and comes to the reports. */
async function openReport(page: Page, site: string): Promise<void> {
  await plantBefore(page, site, [
    entryWith({ id: 'a', at: ago(0), set: { status: 'doing', progress: '一期\n开工' } }),
    entryWith({ id: 'b', item: SECOND, at: ago(0), set: { status: 'blocked', problem: '缺钱' } }),
  ]);
  await page.goto(site + LEDGER);
  await report(page).scrollIntoViewIfNeeded();
  await expect(report(page).getByRole('button', { name: 'Excel' })).toBeVisible();
}

async function openData(page: Page): Promise<void> {
  await data(page).scrollIntoViewIfNeeded();
  await expect(data(page).getByRole('button', { name: '导出台账' })).toBeVisible();
}

test('an Excel sheet goes out, is filled in, and comes back once', async ({ page, site }) => {
  const complaints = watch(page);
  await openReport(page, site);
  const file = await download(page, 'Excel');
  expect(file.suggestedFilename()).toMatch(/^落实情况-.*\.xlsx$/u);
  const bytes = readFileSync(await file.path());
  const book = XLSX.read(bytes, { cellStyles: true });
  expect(book.SheetNames).toEqual([
    '工作台账',
    '目标指标',
    '统计',
    '本期登记',
    '台账数据_请勿删改',
  ]);
  expect(book.Workbook?.Sheets?.map(({ Hidden }) => Hidden)).toEqual([0, 0, 0, 0, 1]);
  const sheet = book.Sheets['工作台账'] ?? {};
  const rows = XLSX.utils.sheet_to_json<Record<string, string>>(sheet);
  expect(rows).toHaveLength(COUNT);
  const texts = plan.tasks.flatMap(({ measures }) =>
    measures.map((id) => plan.clauses.find((clause) => clause.id === id)?.text),
  );
  expect(rows.map((row) => row['具体措施'])).toEqual(texts);
  expect(rows[0]).toMatchObject({
    状态: '推进中',
    进展情况: '一期\n开工',
    编号: '三（一）1.第1句',
  });
  expect(sheet['!autofilter']?.ref).toBe(`A1:X${COUNT + 1}`);

  const owner =
    Object.keys(sheet)
      .find((at) => sheet[at].v === '责任人')
      ?.replace('1', '') ?? '';
  sheet[`${owner}2`] = { t: 's', v: '王五' };
  const buffer = XLSX.write(book, { type: 'buffer', bookType: 'xlsx', cellStyles: true });
  const back = { name: '发回.xlsx', mimeType: '', buffer };
  await openData(page);
  await data(page).getByLabel('选择台账文件').setInputFiles(back);
  await expect(data(page)).toContainText('表中改过 1 格，将成为新的登记：');
  await expect(data(page)).toContainText('三（一）1.第1句责任人：（空） → “王五”');
  await data(page).getByLabel('这份表的填报人').fill('王五');
  await data(page).getByRole('button', { name: '导入', exact: true }).click();
  await expect(data(page)).toContainText('已导入 1 条登记。');
  const made = (await entries(page)).find(({ id }) => id !== 'a' && id !== 'b');
  expect(made).toMatchObject({ item: FIRST, by: '王五', over: ['a'], set: { owner: '王五' } });
  await data(page).getByLabel('选择台账文件').setInputFiles(back);
  await expect(data(page)).toContainText('没有可新增的');
  expect(complaints).toEqual([]);
});

test('Word, CSV and Markdown say the same figures', async ({ page, site, context }) => {
  const complaints = watch(page);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openReport(page, site);
  const figures = `${COUNT} 项具体措施中，${COUNT - 2} 项未启动，1 项推进中，1 项需协调`;
  await report(page).getByText('报告预览').click();
  await expect(page.locator('.report')).toContainText(figures);
  const csv = readFileSync(await (await download(page, 'CSV')).path(), 'utf8');
  expect(csv.startsWith('\uFEFF"序号","编号","任务","具体措施"')).toBe(true);
  expect(csv).toContain('"一期\n开工"');
  expect(csv).toContain('、省通信管理局，各市、州、县人民政府"');
  const word = await download(page, 'Word');
  expect(word.suggestedFilename()).toMatch(/\.docx$/u);
  expect(
    readFileSync(await word.path())
      .subarray(0, 2)
      .toString(),
  ).toBe('PK');
  const calendar = readFileSync(await (await download(page, '日历')).path(), 'utf8');
  expect(calendar).toContain('BEGIN:VCALENDAR');
  expect(calendar).toContain('DTSTART;VALUE=DATE:20201231');
  await report(page).getByRole('button', { name: '复制文字' }).click();
  await expect(report(page)).toContainText('已复制，可以粘贴到别处。');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain(`# 《${plan.title}》落实情况报告`);
  expect(copied).toContain(figures);
  expect(complaints).toEqual([]);
});

test('where there is no clipboard there is a box to copy from', async ({ page, moved }) => {
  await page.addInitScript(() => (document.execCommand = () => false));
  await openReport(page, moved);
  await report(page).getByRole('button', { name: '复制文字' }).click();
  await expect(report(page)).toContainText('下面的文字已全部选中，请按 Ctrl+C');
  const box = report(page).locator('textarea');
  await expect(box).toHaveValue(/落实情况报告/u);
  await expect(box).toBeFocused();
  const selected = (one: HTMLTextAreaElement): string =>
    one.value.slice(one.selectionStart, one.selectionEnd);
  expect(await box.evaluate(selected)).toBe(await box.inputValue());
  // What is asked for next is selected as well.
  await report(page).getByLabel('填报单位').selectOption('全部填报单位');
  await report(page).getByRole('button', { name: '复制文字' }).click();
  await expect(box).toBeFocused();
  expect(await box.evaluate(selected)).toBe(await box.inputValue());
});

test('a sheet for a unit that has said nothing yet is empty and its own', async ({
  page,
  site,
}) => {
  await openReport(page, site);
  await report(page).getByLabel('填报单位').selectOption('其他单位…');
  await report(page).getByLabel('单位名称').fill('仙桃市经信局');
  const file = await download(page, 'Excel');
  const book = XLSX.read(readFileSync(await file.path()));
  const sheet = book.Sheets['工作台账'] ?? {};
  const rows = XLSX.utils.sheet_to_json<Record<string, string>>(sheet);
  expect(rows[0]?.['登记编号_请勿改动']).toBe(`${FIRST}@仙桃市经信局`);
  expect(rows.some((row) => row['进展情况'] !== '' && row['进展情况'] !== undefined)).toBe(false);
  expect(JSON.stringify(book.Sheets['台账数据_请勿删改'])).not.toContain('一期');
});

test('the report prints alone and upright', async ({ page, site }) => {
  await openReport(page, site);
  await page.evaluate(() => {
    window.print = () => undefined;
  });
  await report(page).getByRole('button', { name: '打印报告' }).click();
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.report')).toBeVisible();
  for (const gone of ['.ledger-scroll', '.report-scope', '[data-ledger-data]', 'header', 'h1']) {
    await expect(page.locator(gone).first()).toBeHidden();
  }
  const pdf = await page.pdf({ preferCSSPageSize: true });
  const [, width, height] =
    /MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/u.exec(pdf.toString('latin1')) ?? [];
  expect(Number(width)).toBeLessThan(Number(height));
  await page.emulateMedia({ media: 'screen' });
  await expect(page.locator('.ledger-scroll')).toBeVisible();
});

test('what takes long says so and can be stopped', async ({ page, site }) => {
  await openReport(page, site);
  const letGo = await holdBack(page, /word[^/]*\.js$/u);
  await report(page).getByRole('button', { name: 'Word' }).click();
  await expect(report(page)).toContainText('正在生成…');
  await report(page).getByRole('button', { name: '取消' }).click();
  await expect(report(page)).toContainText('已取消。');
  await letGo();
  const file = await download(page, 'CSV');
  expect(file.suggestedFilename()).toMatch(/\.csv$/u);
});

test('whoever hands a report out by keys stays at the button', async ({ page, site, context }) => {
  await context.grantPermissions(['clipboard-write']);
  await openReport(page, site);
  const ways: [name: string, said: RegExp][] = [
    ['Excel', /已生成“.*\.xlsx”/u],
    ['Word 报告（', /已生成“.*\.docx”/u],
    ['CSV', /已生成“.*\.csv”/u],
    ['.ics', /已生成“.*\.ics”/u],
    ['复制文字', /已复制/u],
  ];
  for (const [name, said] of ways) {
    const way = report(page).getByRole('button', { name });
    await way.press('Enter');
    await expect(report(page).getByText(said)).toBeVisible();
    await expect(way).toBeFocused();
  }
});
