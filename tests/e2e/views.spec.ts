/** Views of the table that are remembered, and how its columns stand in a browser. */
import type { Page } from '@playwright/test';
import { extractText } from 'unpdf';
import { pdfWords } from '../pdf-words.ts';
import { entryWith, pick, plant } from './ledger-page.ts';
import { axe } from './axe.ts';
import { expect, test, watch } from './site.ts';
import { LEDGER, openTable } from './table-page.ts';

const heads = (page: Page) => page.locator('thead th[data-col]');
const columns = (page: Page) =>
  heads(page).evaluateAll((all) => all.map((one) => one.getAttribute('data-col') ?? ''));
const width = async (page: Page, column: string): Promise<number> =>
  (await page.locator(`thead th[data-col="${column}"]`).boundingBox())?.width ?? 0;

test('a view is named, chosen after coming back, renamed, forgotten and put back', async ({
  page,
  site,
}) => {
  const complaints = watch(page);
  await openTable(page, site + LEDGER);
  await pick(page, 'unit', '省教育厅', '省科技厅');
  await expect(page).toHaveURL(/unit=[^&]+&unit=./u);
  const asked = page.url();
  await page.getByText('常用视图').click();
  await page.getByLabel('视图名称').fill('两个厅');
  await page.keyboard.press('Enter');
  const views = page.getByRole('list', { name: '已保存的视图' });
  await expect(views.getByRole('button', { name: '两个厅', exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  expect(await axe(page)).toEqual([]);
  await openTable(page, site + LEDGER);
  await page.getByText('常用视图').click();
  await views.getByRole('button', { name: '两个厅', exact: true }).click();
  await expect(page).toHaveURL(asked);
  await views.getByRole('button', { name: '改名：两个厅' }).click();
  await page.getByLabel('视图名称').fill('教育和科技');
  await page.keyboard.press('Enter');
  await views.getByRole('button', { name: '删除：教育和科技' }).click();
  await expect(views).toHaveCount(0);
  await page.getByRole('button', { name: '撤销删除' }).click();
  await expect(views.getByRole('listitem')).toHaveText([/^教育和科技/u]);
  expect(complaints).toEqual([]);
});

test('columns are moved and widened by keys, by buttons and by dragging; that stays, and paper has its own order', async ({
  page,
  site,
}) => {
  const complaints = watch(page);
  await page.setViewportSize({ width: 1366, height: 768 });
  await openTable(page, site + LEDGER);
  const plain = await columns(page);
  const place = page.getByRole('columnheader', { name: '编号' }).getByRole('button');
  const before = await width(page, 'place');
  await place.focus();
  await expect(page.getByRole('grid')).toBeVisible();
  await page.keyboard.press('Shift+ArrowRight');
  await expect.poll(() => width(page, 'place')).toBeGreaterThan(before + 5);
  await page.keyboard.press('Control+Shift+ArrowRight');
  await expect
    .poll(() => columns(page))
    .toEqual(['pick', 'number', 'task', 'place', ...plain.slice(4)]);
  await expect(place).toBeFocused();
  await page.getByText('日期、天数和显示的列').click();
  const panel = page.getByRole('group', { name: '列宽和次序' });
  await panel.getByRole('combobox').selectOption('状态');
  await panel.getByRole('button', { name: '左移' }).click();
  await expect(panel.getByRole('status')).toContainText('“状态”在第 9 列');
  await page.getByText('日期、天数和显示的列').click();
  // Dragged by its edge, then by itself; neither sorts.
  const drag = async (from: string, edge: boolean, by: number, to?: string): Promise<void> => {
    const head = await page.locator(`thead th[data-col="${from}"]`).boundingBox();
    const target = await page.locator(`thead th[data-col="${to ?? from}"]`).boundingBox();
    if (head === null || target === null) throw new Error('No head.');
    const y = head.y + 8;
    const x = edge ? head.x + head.width - 3 : head.x + head.width / 2;
    await page.mouse.move(x - 1, y);
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 10, y);
    await page.mouse.move(to === undefined ? x + by : target.x + target.width / 2, y);
    await page.mouse.up();
  };
  const narrow = await width(page, 'task');
  await page.getByRole('columnheader', { name: '任务' }).hover();
  await page.waitForLoadState('networkidle');
  await drag('task', true, 60);
  expect(await width(page, 'task')).toBeGreaterThan(narrow + 40);
  await drag('task', false, 0, 'text');
  await expect
    .poll(() => columns(page))
    .toEqual([
      'pick',
      'number',
      'place',
      'text',
      'task',
      ...plain.slice(5, 9),
      'status',
      'due',
      ...plain.slice(11),
    ]);
  await expect(page.locator('th[aria-sort]')).toHaveText(/序号/u);
  const stands = await columns(page);
  const wide = await width(page, 'task');
  await page.reload();
  await expect.poll(() => columns(page)).toEqual(stands);
  await expect.poll(() => width(page, 'task')).toBeCloseTo(wide, 0);
  // A browser prints what stands there when it has told: nothing may come a moment later.
  const told = await page.evaluate(() => {
    dispatchEvent(new Event('beforeprint'));
    return [...document.querySelectorAll<HTMLElement>('thead th[data-col]')].map(
      ({ dataset }) => dataset['col'],
    );
  });
  expect(told).toEqual(plain);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  expect(await columns(page)).toEqual(stands);
  expect(complaints).toEqual([]);
});

test('paper leaves out columns in which nothing is filled in, and says which', async ({
  page,
  site,
}) => {
  await page.goto(site + LEDGER);
  await plant(page, [entryWith({ id: 'a', set: { owner: '张三', percent: '40' } })]);
  await openTable(page, site + LEDGER);
  await expect(page.locator('.foot')).toBeAttached();
  const pdf = new Uint8Array(await page.pdf({ preferCSSPageSize: true }));
  const { text } = await extractText(pdf, { mergePages: true });
  const words = pdfWords(text);
  expect(words).toMatch(/没有填写的列没有印出.*计划完成时间.*佐证材料/u);
  expect(words).toContain('责任人');
  // Named at the foot alone, in no head.
  expect(words.split('佐证材料')).toHaveLength(2);
  // On the screen they stand as they did.
  await expect(heads(page).filter({ hasText: '佐证材料' })).toHaveCount(1);
});
