import * as XLSX from '@e965/xlsx';
import type { Locator, Page } from '@playwright/test';
import { data, dialog, entries, entryWith, fileOf, plant, plantBefore } from './ledger-page.ts';
import { expect, FIRST, openForm, PLAN, plan, test, watch } from './site.ts';
import { LEDGER, openTable } from './table-page.ts';

const WORDS = plan.clauses.find(({ id }) => id === FIRST)?.text ?? '';
const [MONEY, LEADER] = ['caaaaaaaa', 'cbbbbbbbb'];
const NAMED = [
  entryWith({ id: 'n1', item: `team.${MONEY}`, set: { name: '资金（万元）', order: '1' } }),
  entryWith({ id: 'n2', item: `team.${LEADER}`, set: { name: '分管领导', order: '2' } }),
];
/** A workbook that a unit made itself. */
function ordinary(): { name: string; mimeType: string; buffer: Buffer } {
  const sheet = XLSX.utils.aoa_to_sheet([
    ['重点任务', '进展情况', '资金（万元）', '签批'],
    [WORDS, '开工', 120, '王五'],
  ]);
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, sheet, '填报');
  const buffer: Buffer = XLSX.write(book, { type: 'buffer', bookType: 'xlsx' });
  return { name: '单位自制.xlsx', mimeType: '', buffer };
}
const settings = (page: Page): Locator => page.getByRole('group', { name: '自设列' });

async function openSettings(page: Page, site: string): Promise<void> {
  await openTable(page, site + LEDGER);
  await page.getByText('日期、天数和显示的列').click();
}

test('a team names a column, fills it in, calls it otherwise, removes it and has it back with what it says', async ({
  page,
  site,
}) => {
  const complaints = watch(page);
  await openSettings(page, site);
  await settings(page).getByLabel('新列的名称').fill('备注');
  await settings(page).getByLabel('新列的名称').press('Enter');
  await expect(settings(page).getByRole('alert')).toContainText('已经有这个名称的列');
  await settings(page).getByLabel('新列的名称').fill('办公电话');
  await settings(page).getByRole('button', { name: '添加一列' }).click();
  await expect(page.locator('#deed')).toContainText('自设列，办公电话');
  const heights = await settings(page)
    .locator('input, button')
    .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height));
  expect(new Set(heights).size, String(heights)).toBe(1);
  const head = page.getByRole('columnheader', { name: '办公电话' });
  await expect(head).toBeVisible();
  const cell = page.locator(`tr[data-row="${FIRST}"] [data-col^="c"]`);
  await cell.locator('.cell').click();
  await cell.getByRole('textbox', { name: /^办公电话：/u }).fill('0714-1');
  await page.keyboard.press('Enter');
  await expect(cell).toHaveText('0714-1');
  await expect(page.locator('#deed')).toContainText('，办公电话：0714-1');
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

test('a workbook of a unit’s own brings them: by the names of its columns, or as somebody says, once', async ({
  page,
  site,
}) => {
  const complaints = watch(page);
  await plantBefore(page, site, NAMED);
  await page.goto(`${site}${PLAN}ledger/`);
  const file = ordinary();
  const handIn = async (at: Locator, input: string): Promise<void> => {
    await at.scrollIntoViewIfNeeded();
    await at.getByLabel(input).setInputFiles(file);
  };
  const column = (head: string): Locator => page.getByLabel(`“${head}”（如：`);
  await handIn(data(page), '选择台账文件');
  await expect(column('资金（万元）')).toHaveValue(MONEY);
  await expect(column('签批')).toHaveValue('ignore');
  await column('签批').selectOption('分管领导');
  await expect(data(page)).toContainText('三（一）1.第1句资金（万元）：（空） → “120”');
  await expect(data(page)).toContainText('三（一）1.第1句分管领导：（空） → “王五”');
  await data(page).getByRole('button', { name: '导入', exact: true }).click();
  await expect(data(page)).toContainText('已导入 1 条登记。');
  await expect(page.locator(`tr[data-row="${FIRST}"] [data-col="${MONEY}"]`)).toHaveText('120');
  await handIn(data(page), '选择台账文件');
  await expect(column('签批')).toHaveValue(LEADER);
  await expect(data(page)).toContainText('有 3 格这里已经有了');
  await page.goto(`${site}${PLAN}rollup/`);
  await page.locator('.drop input').setInputFiles(file);
  await page.getByText('这份表不是由本站导出的', { exact: false }).first().waitFor();
  await page.locator('.rollup-files summary').click();
  await expect(column('资金（万元）')).toHaveValue(MONEY);
  await expect(column('签批')).toHaveValue(LEADER);
  await page.getByRole('button', { name: '全部展开' }).click();
  await expect(page.locator('.rollup-said').first()).toContainText('资金（万元）：120');
  expect(complaints).toEqual([]);
});

test('they are moved and widened like others; that stays, is kept with a view, and is harmless once one is gone', async ({
  page,
  site,
}) => {
  const complaints = watch(page);
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.goto(`${site}${PLAN}ledger/`);
  await plant(page, NAMED);
  await openSettings(page, site);
  const heads = page.locator('thead th[data-col]');
  const stand = async (): Promise<string[]> =>
    (await heads.evaluateAll((all) => all.map((one) => one.getAttribute('data-col') ?? ''))).slice(
      1,
    );
  const width = async (): Promise<number> =>
    (await page.locator(`thead th[data-col="${LEADER}"]`).boundingBox())?.width ?? 0;
  await expect.poll(async () => (await stand()).slice(-2)).toEqual([MONEY, LEADER]);
  const before = await width();
  const layout = page.getByRole('group', { name: '列宽和次序' });
  await layout.getByRole('combobox').selectOption('分管领导');
  await layout.getByRole('button', { name: '左移' }).click();
  await layout.getByRole('button', { name: '加宽' }).click();
  await expect.poll(async () => (await stand()).slice(-2)).toEqual([LEADER, MONEY]);
  await page.getByText('常用视图').click();
  await page.getByLabel('视图名称').fill('领导在前');
  await page.keyboard.press('Enter');
  const view = page
    .getByRole('list', { name: '已保存的视图' })
    .getByRole('button', { name: '领导在前', exact: true });
  await expect(view).toHaveAttribute('aria-pressed', 'true');

  await openSettings(page, site);
  await expect.poll(async () => (await stand()).slice(-2)).toEqual([LEADER, MONEY]);
  const wide = await width();
  expect(wide).toBeGreaterThan(before + 5);
  await layout.getByRole('button', { name: '恢复原样' }).click();
  await expect.poll(async () => (await stand()).slice(-2)).toEqual([MONEY, LEADER]);
  await page.getByText('常用视图').click();
  await expect(view).toHaveAttribute('aria-pressed', 'false');
  await view.click();
  await expect.poll(async () => (await stand()).slice(-2)).toEqual([LEADER, MONEY]);
  await expect.poll(width).toBeCloseTo(wide, 0);
  await expect(view).toHaveAttribute('aria-pressed', 'true');
  await page.getByRole('button', { name: '恢复原来的列宽和次序' }).click();
  await expect.poll(async () => (await stand()).slice(-2)).toEqual([MONEY, LEADER]);
  await settings(page).getByRole('button', { name: '删除：分管领导' }).click();
  await view.click();
  await expect.poll(async () => (await stand()).at(-1)).toBe(MONEY);
  await settings(page).getByRole('button', { name: '恢复：分管领导' }).click();
  await expect.poll(async () => (await stand()).slice(-2)).toEqual([LEADER, MONEY]);
  expect(complaints).toEqual([]);
});

test('a file names them where nobody knows them yet; where people disagree in one that is said, and words in it are found', async ({
  page,
  site,
}) => {
  const complaints = watch(page);
  const naming = { name: '台账.json', mimeType: '', buffer: Buffer.from(fileOf(NAMED)) };
  await page.goto(`${site}${PLAN}rollup/`);
  await page.locator('.drop input').setInputFiles([ordinary(), naming]);
  await page.getByRole('button', { name: '全部展开' }).click();
  await expect(page.locator('.rollup-said').first()).toContainText('资金（万元）：120');
  await page.goto(`${site}${PLAN}ledger/`);
  await data(page).scrollIntoViewIfNeeded();
  const sides = ['甲', '乙'].map((by, at) =>
    entryWith({ id: `v${at}`, by, set: { [LEADER]: `${by}局长` } }),
  );
  const buffer = Buffer.from(fileOf([...NAMED, ...sides]));
  const input = data(page).getByLabel('选择台账文件');
  await input.setInputFiles({ name: '台账.json', mimeType: '', buffer });
  const preview = data(page).locator('.preview');
  await expect(preview).toContainText('将填上内容的有');
  for (const folded of await preview.locator('summary').all()) await folded.click();
  await expect(preview).toContainText('三（一）1.第1句，分管领导：');
  await expect(preview).not.toContainText(LEADER);
  await data(page).getByRole('button', { name: '导入', exact: true }).click();
  const row = page.locator(`tr[data-row="${FIRST}"]`);
  await expect(row).toContainText(/分管领导两处填写不一致.*[甲乙]局长.*；/u);
  await page.getByLabel('按字词筛选').fill('局长');
  await expect(page.locator('tbody tr[data-row]')).toHaveCount(1);
  expect(complaints).toEqual([]);
});

test('a name that is typed keeps the focus once Enter stores it, and is stored when the page is left', async ({
  page,
  site,
}) => {
  await plantBefore(page, site, NAMED);
  await openSettings(page, site);
  await settings(page).getByLabel('列名：分管领导').fill('领导');
  await page.keyboard.press('Enter');
  const name = settings(page).getByLabel('列名：领导');
  await expect(name).toBeFocused();
  await name.pressSequentially('电话');
  await page.reload();
  await expect(page.getByRole('columnheader', { name: '领导电话' })).toBeVisible();
});
