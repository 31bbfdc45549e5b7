/** Sheets as offices hand them back. */
import { readFileSync } from 'node:fs';
import * as XLSX from '@e965/xlsx';
import type { Page } from '@playwright/test';
import { data, entries, entryWith, fileOf, plantBefore } from './ledger-page.ts';
import type { Stored } from './ledger-page.ts';
import { expect, FIRST, PLAN, plan, test, watch } from './site.ts';

const LEDGER = `${PLAN}ledger/`;
const DAY = 24 * 60 * 60 * 1000;
/** Days before today, as the calendar of the tests' browser has them, which is in China. */
const dayAgo = (days: number): string =>
  new Date(Date.now() + 8 * 60 * 60 * 1000 - days * DAY).toISOString().slice(0, 10);

/** The workbook that the page hands out. */
async function handedOut(page: Page, site: string): Promise<XLSX.WorkBook> {
  const at = new Date(Date.now() - DAY).toISOString();
  await plantBefore(page, site, [entryWith({ id: 'a', at, set: { status: 'doing' } })]);
  await page.goto(site + LEDGER);
  const report = page.locator('[data-ledger-report]');
  await report.scrollIntoViewIfNeeded();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    report.getByRole('button', { name: 'Excel' }).click(),
  ]);
  return XLSX.read(readFileSync(await file.path()), { cellStyles: true });
}

/** Types into a row below the heads, counted from 1. */
function fill(book: XLSX.WorkBook, head: string, row: number, text: string): void {
  const sheet = book.Sheets['工作台账'] ?? {};
  const at = Object.keys(sheet).find((cell) => sheet[cell].v === head) ?? '';
  sheet[at.replace('1', String(row + 1))] = { t: 's', v: text };
}

/** Hands a workbook to the import. */
async function handIn(page: Page, book: XLSX.WorkBook, name = '发回.xlsx'): Promise<void> {
  const buffer = XLSX.write(book, { type: 'buffer', bookType: 'xlsx', cellStyles: true });
  await data(page).scrollIntoViewIfNeeded();
  await data(page).getByLabel('选择台账文件').setInputFiles({ name, mimeType: '', buffer });
}

test('one sheet is asked once for its date and its words, and makes the same entries everywhere', async ({
  page,
  site,
  browser,
}) => {
  const complaints = watch(page);
  const book = await handedOut(page, site);
  fill(book, '状态', 1, '基本完成');
  fill(book, '状态', 2, '基本完成');
  fill(book, '责任人', 1, '王五');
  fill(book, '序号', 0, '科室意见');
  fill(book, '提示', 2, '请看附件');
  const take = async (at: Page): Promise<Stored[]> => {
    await handIn(at, book);
    await expect(data(at)).toContainText('表中改过 1 格，将成为新的登记：');
    await expect(data(at)).toContainText('表中另有这些列，没有导入：科室意见。');
    const on = data(at).getByLabel('填报日期');
    expect([dayAgo(0), dayAgo(1)]).toContain(await on.inputValue());
    await on.fill(dayAgo(20));
    await data(at).getByLabel('“基本完成”（2 格）').selectOption('已完成');
    await expect(data(at)).toContainText('表中改过 3 格，将成为新的登记：');
    await data(at).getByRole('button', { name: '导入', exact: true }).click();
    await expect(data(at)).toContainText('已导入 2 条登记。');
    return (await entries(at)).filter(({ id }) => id !== 'a');
  };
  const made = await take(page);
  expect(made.find(({ item }) => item === FIRST)).toMatchObject({
    over: ['a'],
    on: `${dayAgo(20)}T04:00:00.000Z`,
    set: { status: 'done', owner: '王五' },
  });
  const other = await browser.newContext();
  const second = await other.newPage();
  await second.goto(site + LEDGER);
  await handIn(second, book);
  await expect(data(second)).toContainText('表中改过 1 格');
  // There the entry that the sheet carries comes along.
  await data(second).getByLabel('填报日期').fill(dayAgo(20));
  await data(second).getByLabel('“基本完成”（2 格）').selectOption('已完成');
  await expect(data(second)).toContainText('表中改过 3 格');
  await data(second).getByRole('button', { name: '导入', exact: true }).click();
  await expect(data(second)).toContainText('已导入 3 条登记。');
  expect((await entries(second)).filter(({ id }) => id !== 'a')).toEqual(made);
  await other.close();
  expect(complaints).toEqual([]);
});

test('a sheet without its hidden part is unsure as a whole, and asks whose it is', async ({
  page,
  site,
}) => {
  const book = await handedOut(page, site);
  book.SheetNames = book.SheetNames.filter((name) => name !== '台账数据_请勿删改');
  fill(book, '责任人', 1, '王五');
  fill(book, '编号', 2, '九（九）9.第9句');
  await handIn(page, book);
  await expect(data(page)).toContainText('表里没有隐藏的工作表');
  // Which rows are left out is folded below the sentence that says how many.
  await expect(data(page)).toContainText('表中有 1 行的编号和措施与本方案现在的对不上');
  await data(page).getByText('表中没有导入的行').click();
  await expect(data(page).getByText(/^九（九）9\.第9句 /u)).toBeVisible();
  await expect(data(page)).toContainText('有 1 格拿不准，请核对：');
  await data(page).getByLabel('这份表是哪个单位的').fill('甲局');
  await data(page).getByLabel('其中能导入的也一并导入').check();
  await data(page).getByRole('button', { name: '导入', exact: true }).click();
  await expect(data(page)).toContainText(/已导入 \d+ 条登记。/u);
  const made = (await entries(page)).filter(({ id }) => id !== 'a');
  expect(made.find(({ item }) => item === FIRST)).toMatchObject({
    unit: '甲局',
    over: [],
    set: { owner: '王五' },
  });
});

test('a table of another program is refused with the way out', async ({ page, site }) => {
  await page.goto(site + LEDGER);
  await data(page).scrollIntoViewIfNeeded();
  const buffer = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  const input = data(page).getByLabel('选择台账文件');
  await input.setInputFiles({ name: '台账.et', mimeType: '', buffer });
  await expect(data(page).getByRole('alert')).toContainText('另存为“.xlsx”');
});

test('a file is read as what it begins like: a workbook called .json, a ledger called .xlsx', async ({
  page,
  site,
}) => {
  const book = await handedOut(page, site);
  fill(book, '责任人', 1, '王五');
  await handIn(page, book, '发回.json');
  await expect(data(page)).toContainText('表中改过 1 格，将成为新的登记：');
  const name = '台账.xlsx';
  const buffer = Buffer.from(fileOf([entryWith({ id: 'named-wrongly' })]));
  await data(page).getByLabel('选择台账文件').setInputFiles({ name, mimeType: '', buffer });
  await expect(data(page)).toContainText('将新增 1 条登记');
});

/** A workbook that an office made itself, with these measures: the first as it is, the second in other words. */
function ownWorkbook(): XLSX.WorkBook {
  const words = (item = ''): string => plan.clauses.find(({ id }) => id === item)?.text ?? '';
  const [one, two, three] = plan.tasks[0]?.measures ?? [];
  const sheet = XLSX.utils.aoa_to_sheet([
    ['信息消费重点任务进展情况表'],
    ['填报单位：黄石市经信局'],
    ['序号', '重点任务', '完成情况', '落实情况', '处理意见'],
    [1, `1.${words(one)}`, '完成', '一期开工', ''],
    [2, words(two).replace('形成', '培育'), '推进中', '平台上线', '转科室'],
    [3, words(three), '基本完成', '已签约', ''],
    [4, '办好本市信息消费节', '完成', '已办', ''],
  ]);
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, sheet, 'Sheet1');
  return book;
}

test('a workbook that an office made itself is mapped by its heads and words; what is in doubt is asked, and the mapping remembered', async ({
  page,
  site,
}) => {
  const complaints = watch(page);
  await page.goto(site + LEDGER);
  await handIn(page, ownWorkbook());
  const panel = data(page);
  await expect(panel).toContainText('已找到工作表“Sheet1”第 4 行起的内容');
  await expect(panel).toContainText('对上本方案的有 2 行：');
  await expect(panel).toContainText('有 1 行对不上本方案，没有导入：');
  await expect(panel).toContainText('第 7 行“4 办好本市信息消费节”');
  await expect(panel.getByLabel('“完成情况”')).toHaveValue('status');
  await panel.getByLabel('“处理意见”').selectOption('备注');
  await panel.getByLabel('第 5 行').selectOption({ index: 1 });
  await expect(panel).toContainText('对上本方案的有 3 行：');
  await expect(panel.getByLabel('这份表是哪个单位的')).toHaveValue('黄石市经信局');
  await panel.getByLabel('“基本完成”（1 格）').selectOption('已完成');
  await panel.getByRole('button', { name: '导入', exact: true }).click();
  await expect(panel).toContainText('已导入 3 条登记。');
  const made = await entries(page);
  expect(made.map(({ item, unit, set }) => [item, unit, set])).toEqual(
    expect.arrayContaining([
      [FIRST, '黄石市经信局', { status: 'done', progress: '一期开工' }],
      [plan.tasks[0]?.measures[1], '黄石市经信局', expect.objectContaining({ note: '转科室' })],
    ]),
  );
  // The same again, and another month's: nothing new, and the same columns.
  await handIn(page, ownWorkbook());
  await expect(panel.getByLabel('“处理意见”')).toHaveValue('note');
  await panel.getByLabel('第 5 行').selectOption({ index: 1 });
  await panel.getByLabel('“基本完成”（1 格）').selectOption('已完成');
  await expect(panel).toContainText('有 7 格这里已经有了，不再新增');
  await panel.getByRole('button', { name: /撤销导入/u }).click();
  await expect.poll(() => entries(page)).toEqual([]);
  expect(complaints).toEqual([]);
});
