import { writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { extractText } from 'unpdf';
import { pdfWords } from '../pdf-words.ts';
import { entries, entryWith, openFilter, pick, plant, staysWhenAsked } from './ledger-page.ts';
import { axe } from './axe.ts';
import { expect, plan, PLAN, test, watch } from './site.ts';

const LEDGER = `${PLAN}ledger/`;
const measures = plan.tasks.flatMap((task) => task.measures);
const [FIRST = '', SECOND = ''] = measures;

const rows = (page: Page) => page.locator('tbody tr[data-row]');
const row = (page: Page, item: string) => page.locator(`tr[data-row="${item}"]`);
const cell = (page: Page, item: string, column: string) =>
  row(page, item).locator(`[data-col="${column}"]`);
const summary = (page: Page) => page.locator('.summary');

async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect(page.locator('table.live')).toBeVisible();
}

test('all measures stand in the table, in the columns that teams know, word for word', async ({
  page,
  site,
}) => {
  const complaints = watch(page);
  await open(page, site + LEDGER);
  await expect(page.locator('thead th button')).toHaveText([
    '序号',
    '编号',
    '任务',
    '具体措施',
    '责任单位',
    '原文时限',
    '牵头单位（自填）',
    '启动时间',
    '计划完成时间',
    '状态',
    '进度（%）',
    '责任人',
    '协办人',
    '进展情况',
    '存在问题',
    '下一步安排',
    '佐证材料',
    '备注',
    '更新时间',
    '填报人',
  ]);
  const texts = await page.locator('tbody [data-col="text"]').allTextContents();
  const official = new Map(plan.clauses.map(({ id, text }) => [id, text]));
  expect(texts).toEqual(measures.map((id) => official.get(id)));
  await expect(summary(page)).toContainText('显示 61 / 61 项');
  await expect(cell(page, FIRST, 'deadline')).toHaveText('—');
  expect(complaints).toEqual([]);
});

test('without JavaScript the table of the plan is there, and says what it cannot do', async ({
  browser,
  site,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(site + LEDGER);
  await expect(rows(page)).toHaveCount(61);
  expect(await page.content()).toContain('填写、筛选和排序需要浏览器启用 JavaScript');
  await context.close();
});

test('a filter narrows the table and the other choices, stands in the address and can be sent', async ({
  page,
  browser,
  site,
}) => {
  await open(page, site + LEDGER);
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
  await open(other, address);
  await expect(rows(other)).toHaveCount(left);
  await other.getByRole('button', { name: '清除筛选' }).click();
  await expect(rows(other)).toHaveCount(61);
  await expect.poll(() => new URL(other.url()).search).toBe('');
  await context.close();
});

test('a filter takes several values, by keyboard too; each stands in the address', async ({
  page,
  site,
}) => {
  await open(page, `${site}${LEDGER}?unit=%E7%9C%81%E6%95%99%E8%82%B2%E5%8E%85`);
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
  await open(page, site + LEDGER);
  await page.locator('[data-who]').click();
  await page.getByRole('dialog').getByLabel('对应原文中的责任单位').selectOption('省教育厅');
  await page.getByRole('dialog').getByRole('button', { name: '确定' }).click();
  await open(page, site + LEDGER);
  await expect(page.locator('[data-filter="unit"]')).toContainText('省教育厅（我的单位）');
  const own = await rows(page).count();
  expect(own).toBeLessThan(61);
  await page.getByRole('button', { name: '清除筛选' }).click();
  await expect(rows(page)).toHaveCount(61);
  await expect(page).toHaveURL(/unit=/u);
  await page.reload();
  await expect(rows(page)).toHaveCount(61);
});

test('a cell is filled in by keyboard; Esc throws away, and nothing changed is nothing kept', async ({
  page,
  site,
}) => {
  await open(page, site + LEDGER);
  const owner = page.getByRole('button', { name: '责任人：三（一）1.第1句', exact: true });
  await owner.focus();
  const typing = page.getByRole('textbox', { name: '责任人：三（一）1.第1句' });
  await page.keyboard.press('Enter');
  await expect(typing).toBeFocused();
  await page.keyboard.type('张三');
  await page.keyboard.press('Escape');
  await expect(owner).toBeFocused();
  expect(await entries(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await expect(typing).toBeFocused();
  await page.keyboard.press('Enter');
  const below = page.getByRole('button', { name: '责任人：三（一）1.第2句', exact: true });
  await expect(below).toBeFocused();
  expect(await entries(page)).toEqual([]);
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(typing).toBeFocused();
  await page.keyboard.type('张三');
  await page.keyboard.press('Enter');
  await expect(cell(page, FIRST, 'owner')).toHaveText('张三');
  await page.getByRole('button', { name: '计划完成时间：三（一）1.第1句', exact: true }).click();
  await page.getByLabel('计划完成时间：三（一）1.第1句').fill('2026-12-15');
  await page.keyboard.press('Enter');
  const [first, second] = await entries(page);
  expect(first).toMatchObject({ item: FIRST, over: [], set: { owner: '张三' } });
  expect(second).toMatchObject({ over: [first?.['id']], set: { due: '2026-12-15' } });
  await page.reload();
  await expect(cell(page, FIRST, 'owner')).toHaveText('张三');
});

test('进度 takes whole per cent only, and stands beside the share of time that has gone', async ({
  page,
  site,
}) => {
  await page.goto(site + LEDGER);
  const set = { start: '2020-01-01', due: '2020-12-31' };
  await plant(page, [entryWith({ id: 'a', item: FIRST, set })]);
  await page.reload();
  const percent = cell(page, FIRST, 'percent');
  await percent.getByRole('button').click();
  const typing = percent.getByRole('textbox');
  await typing.fill('120');
  await page.keyboard.press('Enter');
  await expect(typing).toHaveAccessibleDescription(/0 到 100 的整数/u);
  await typing.fill('60');
  await page.keyboard.press('Enter');
  await expect(percent).toHaveText('60序时进度 100%');
  await page.locator(`[data-edit="${FIRST}"]`).click();
  const form = page.getByRole('dialog');
  await expect(form.locator('[data-field="percent"]')).toContainText('序时进度 100%');
  await form.getByLabel('进度（%）').fill('101');
  await form.getByRole('button', { name: '保存' }).click();
  await expect(form.getByRole('alert')).toContainText('0 到 100 的整数');
  expect((await entries(page)).map((entry) => entry['set'])).toContainEqual({ percent: '60' });
});

test('status by choice and by one click are one entry each, and the row says who and when', async ({
  page,
  site,
}) => {
  await open(page, site + LEDGER);
  await page.getByLabel('状态：三（一）1.第1句').selectOption('需协调');
  await row(page, SECOND).locator('.box').check();
  expect(await entries(page)).toMatchObject([
    { item: FIRST, set: { status: 'blocked' } },
    { item: SECOND, set: { status: 'done' } },
  ]);
  await expect(page.getByLabel('状态：三（一）1.第2句')).toHaveValue('done');
  await expect(cell(page, SECOND, 'updated')).toHaveText(/^\d{4}-\d\d-\d\d$/u);
  await expect(summary(page)).toContainText('59 项未启动，1 项已完成，1 项需协调');
  await page.locator('#deed').getByRole('button', { name: '撤销' }).click();
  await expect(row(page, SECOND).locator('.box')).not.toBeChecked();
});

test('keys on a closed cell are typed into it, also before its script is there', async ({
  page,
  site,
}) => {
  let letIn: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (letIn = resolve));
  await page.route(/\/hands\./u, async (route) => {
    await held;
    await route.continue();
  });
  await open(page, site + LEDGER);
  const owner = page.getByRole('button', { name: '责任人：三（一）1.第1句', exact: true });
  const typing = page.getByRole('textbox', { name: '责任人：三（一）1.第1句' });
  await owner.focus();
  await page.keyboard.press('a');
  await page.keyboard.press('b');
  letIn();
  await expect(typing).toHaveValue('ab');
  await page.keyboard.press('c');
  await page.keyboard.press('Enter');
  await expect(cell(page, FIRST, 'owner')).toHaveText('abc');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('d');
  await page.keyboard.press('e');
  await page.keyboard.press('Enter');
  await expect(cell(page, FIRST, 'owner')).toHaveText('abcde');
  expect((await entries(page)).map(({ set }) => set)).toEqual([
    { owner: 'abc' },
    { owner: 'abcde' },
  ]);
});

test('what is typed in a cell is kept when the page is left, by reload, by a link and by back', async ({
  page,
  site,
}) => {
  await open(page, site + LEDGER);
  const type = async (words: string): Promise<void> => {
    await cell(page, FIRST, 'progress').getByRole('button').click();
    await page.getByRole('textbox', { name: '进展情况：三（一）1.第1句' }).fill(words);
  };
  await type('一');
  await page.reload();
  await expect(cell(page, FIRST, 'progress')).toHaveText('一');
  await type('二');
  await page.goto(`${site}${PLAN}3-1/`);
  await page.goBack();
  await expect(cell(page, FIRST, 'progress')).toHaveText('二');
  await page.goto(`${site}${PLAN}3-1/`);
  await open(page, site + LEDGER);
  await type('三');
  await page.goBack();
  const kept = await entries(page);
  expect(kept.map(({ set }) => set)).toEqual(['一', '二', '三'].map((progress) => ({ progress })));
  expect(kept[2]?.['over']).toEqual([kept[1]?.['id']]);
});

test('a day half deleted is no erasure, and 年初 is not erased by leaving it', async ({
  page,
  site,
}) => {
  await open(page, site + LEDGER);
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

test('until when may be a quarter, words, or a day from the calendar; what names no day is never late', async ({
  page,
  site,
}) => {
  await open(page, site + LEDGER);
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
  await expect(due).toHaveText('长期没有写明到哪一天，不判断是否逾期');
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

test('arrow keys through the statuses are one entry, kept by leaving, Enter or reload, dropped by Esc', async ({
  page,
  site,
}) => {
  await open(page, site + LEDGER);
  const select = page.getByLabel('状态：三（一）1.第1句');
  await select.focus();
  for (let times = 0; times < 3; times += 1) await page.keyboard.press('ArrowDown');
  await expect(select).toHaveValue('done');
  await expect(cell(page, FIRST, 'status')).toContainText('按回车或离开后登记');
  expect(await entries(page)).toEqual([]);
  await page.keyboard.press('Tab');
  await expect(cell(page, FIRST, 'status')).not.toContainText('按回车');
  expect((await entries(page)).map(({ set }) => set)).toEqual([{ status: 'done' }]);
  await select.focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Escape');
  await expect(select).toHaveValue('done');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(cell(page, SECOND, 'status')).toBeFocused();
  await select.focus();
  await page.keyboard.press('ArrowUp');
  await page.reload();
  await expect(select).toHaveValue('doing');
  expect((await entries(page)).map(({ set }) => set)).toEqual([
    { status: 'done' },
    { status: 'ongoing' },
    { status: 'doing' },
  ]);
  await expect(row(page, FIRST)).not.toContainText('不一致');
});

test('where my unit has nothing but others have, the page says so and leads to them', async ({
  page,
  site,
}) => {
  await open(page, site + LEDGER);
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

test('many rows are set at once, and taken back at once', async ({ page, site }) => {
  await open(page, site + LEDGER);
  const all = await rows(page).count();
  await pick(page, 'unit', '省教育厅');
  await expect(rows(page)).not.toHaveCount(all);
  const count = await rows(page).count();
  await page.getByLabel('选择本页全部').check();
  const bulk = page.getByRole('form', { name: '统一设为' });
  await expect(page.locator('.bulk')).toContainText(`已选 ${count} 项`);
  await bulk.getByLabel('状态').selectOption('推进中');
  await bulk.getByLabel('责任人').fill('王五');
  await bulk.getByRole('button', { name: '应用到所选' }).click();
  expect(await entries(page)).toHaveLength(count);
  await expect(summary(page)).toContainText(`${count} 项推进中`);
  await expect(page.locator('#deed')).toContainText(`已登记：${count} 项`);
  await page.locator('#deed').getByRole('button', { name: '撤销' }).click();
  await expect(summary(page)).toContainText(`${count} 项未启动`);
});

test('what is late, soon due or without news is said by the date that the page shows', async ({
  page,
  site,
}) => {
  await open(page, site + LEDGER);
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

test('sorting is said to readers, and columns can be hidden', async ({ page, site }) => {
  await open(page, site + LEDGER);
  await page.getByRole('button', { name: '序号' }).click();
  await expect(page.locator('th[data-col="number"]')).toHaveAttribute('aria-sort', 'descending');
  await expect(rows(page).first().locator('[data-col="number"]')).toHaveText('61');
  await page.getByText('日期、天数和显示的列').click();
  await page.getByRole('checkbox', { name: '责任单位' }).uncheck();
  await expect(page.locator('[data-col="units"]')).toHaveCount(0);
  // The browser learns of a new address a moment after the page has changed it.
  await expect(page).toHaveURL(/hide=units/u);
  // A telephone is no column until somebody chooses it.
  await expect(page.locator('[data-col="phone"]')).toHaveCount(0);
  await page.getByRole('checkbox', { name: '联系电话' }).check();
  await expect(page).toHaveURL(/show=phone/u);
  await page.reload();
  await expect(page.locator('th[data-col="phone"]')).toBeVisible();
  await expect(rows(page).first().locator('[data-col="number"]')).toHaveText('61');
  await expect(page.locator('[data-col="units"]')).toHaveCount(0);
});

test('disagreements and changed wording are said in the row; hostile words are words', async ({
  page,
  site,
}) => {
  const complaints = watch(page);
  await open(page, site + LEDGER);
  await plant(page, [
    entryWith({ id: 'a', set: { owner: '<img src=x onerror=alert(1)>' } }),
    entryWith({ id: 'b', set: { owner: '乙', evidence: 'javascript:alert(1)' } }),
    entryWith({ id: 'c', item: SECOND, text: '0'.repeat(16), set: { status: 'doing' } }),
  ]);
  await page.reload();
  await expect(row(page, FIRST)).toContainText('责任人两处填写不一致');
  await expect(row(page, FIRST)).toContainText('<img src=x onerror=alert(1)>');
  await expect(row(page, SECOND)).toContainText('原文已更新，请复核');
  await expect(row(page, FIRST).locator('img')).toHaveCount(0);
  await expect(row(page, FIRST).locator('a[href^="javascript"]')).toHaveCount(0);
  expect(complaints).toEqual([]);
});

test('a status on which people disagree is settled by choosing, also the one that is shown', async ({
  page,
  site,
}) => {
  await open(page, site + LEDGER);
  await plant(page, [
    entryWith({ id: 'a', set: { status: 'doing' } }),
    entryWith({ id: 'b', set: { status: 'blocked' }, at: '2026-11-02T00:00:00.000Z' }),
  ]);
  await page.reload();
  await expect(row(page, FIRST)).toContainText('状态两处填写不一致');
  await page.getByLabel('状态：三（一）1.第1句').selectOption('需协调');
  await expect(row(page, FIRST)).not.toContainText('不一致');
  expect((await entries(page)).find(({ id }) => id !== 'a' && id !== 'b')).toMatchObject({
    over: ['a', 'b'],
    set: { status: 'blocked' },
  });
});

test('a row opens the same form as its section page', async ({ page, site }) => {
  await open(page, site + LEDGER);
  await page.getByRole('link', { name: '填写进展：三（一）1.第2句' }).click();
  await expect(page.getByRole('dialog')).toContainText('研发基于位置服务的智能地理信息系统');
  await page.getByRole('dialog').getByLabel('进展情况').fill('有进展');
  await page.getByRole('dialog').getByRole('button', { name: '保存' }).click();
  await expect(cell(page, SECOND, 'progress')).toHaveText('有进展');
});

test('what another tab writes shows at once and is not read aloud', async ({
  context,
  page,
  site,
}) => {
  await open(page, site + LEDGER);
  const other = await context.newPage();
  await other.goto(`${site}${PLAN}3-1/`);
  await other.locator(`input[data-item="${FIRST}"]`).check();
  await expect(page.getByLabel('状态：三（一）1.第1句')).toHaveValue('done');
  await expect(row(page, FIRST).locator('.box')).toBeChecked();
  await expect(page.locator('#deed')).toBeEmpty();
  await expect(page.getByRole('status').filter({ hasText: '已完成' })).toHaveCount(0);
});

test('on paper all that the filter shows is there, on A4 across, with who says so until when', async ({
  page,
  site,
}, testInfo) => {
  await open(page, `${site}${LEDGER}?day=2026-11-24&unit=`);
  await page.locator('[data-who]').click();
  await page.getByRole('dialog').getByLabel('我的单位').first().fill('黄石市经信局');
  await page.getByRole('dialog').getByRole('button', { name: '确定' }).click();
  const pdf = await page.pdf({ preferCSSPageSize: true });
  writeFileSync(testInfo.outputPath('ledger.pdf'), pdf);
  const { text } = await extractText(new Uint8Array(pdf), { mergePages: false });
  const sheets = text.map(pdfWords);
  expect(sheets[0]).toContain(plan.title);
  sheets.forEach((words, at) => expect(words).toContain(`—${at + 1}—`));
  // Each sheet that holds measures has the table's head.
  const ofTable = sheets.filter((words) => words.includes('未启动'));
  expect(ofTable.length).toBeGreaterThan(5);
  for (const words of ofTable) expect(words).toContain('具体措施');
  expect(pdf.toString('latin1')).toMatch(/\/MediaBox\s*\[0 0 84\d(?:\.\d+)? 59\d(?:\.\d+)?\]/u);
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await expect(rows(page)).toHaveCount(61);
  await expect(page.locator('.foot')).toHaveText(
    '以上情况由黄石市经信局自行登记，未经审核，截至2026年11月24日。',
  );
  await expect(page.locator('.table-filters')).toBeHidden();
});

test('half a day in a cell is asked for before a reload', async ({ page, site }) => {
  await open(page, site + LEDGER);
  await cell(page, FIRST, 'start').getByRole('button').click();
  await expect(cell(page, FIRST, 'start').locator('input')).toBeFocused();
  await page.keyboard.type('20');
  await staysWhenAsked(page);
  await expect(cell(page, FIRST, 'start').locator('input')).toBeVisible();
});

for (const width of [390, 1366]) {
  test(`whose marks these are is chosen at the top, over nothing, at ${width} px`, async ({
    page,
    site,
  }) => {
    await page.setViewportSize({ width, height: 768 });
    await open(page, site + LEDGER);
    await page.evaluate(() => {
      const { site: own, plan: id } = document.documentElement.dataset;
      localStorage.setItem(`taizhang:v1:${own}:${id}:3.1.1-1:bad`, 'rubbish');
    });
    await page.reload();
    await expect(page.locator('#trouble')).toContainText('无法识别');
    const [who, trouble, heading] = await Promise.all(
      ['[data-who]', '#trouble', 'h1'].map((one) => page.locator(one).boundingBox()),
    );
    if (!who || !trouble || !heading) throw new Error('Something is not drawn.');
    expect(who.y).toBeGreaterThanOrEqual(trouble.y + trouble.height);
    expect(who.y + who.height).toBeLessThan(768);
    expect(
      await page.evaluate(() => {
        const [h1, button] = ['h1', '[data-who]'].map((one) => document.querySelector(one));
        return h1 && button && h1.compareDocumentPosition(button);
      }),
    ).toBe(4);
    expect(
      await page.locator('[data-who]').evaluate((button) => {
        const table = document.querySelector('[data-ledger-table]');
        return table && button.compareDocumentPosition(table);
      }),
    ).toBe(4);
  });
}

test('a cell that is typed into covers nothing of its row', async ({ page, site }) => {
  await page.setViewportSize({ width: 1920, height: 900 });
  await open(page, site + LEDGER);
  for (const column of ['lead', 'due', 'owner', 'note']) {
    await cell(page, FIRST, column).getByRole('button').click();
    const input = cell(page, FIRST, column).locator('input, textarea').last();
    const [typed, around] = [
      await input.boundingBox(),
      await cell(page, FIRST, column).boundingBox(),
    ];
    if (typed === null || around === null) throw new Error('The cell is not drawn.');
    expect(typed.x + typed.width).toBeLessThanOrEqual(around.x + around.width);
    await page.keyboard.press('Escape');
  }
});

test('evidence stands once in its cell: addresses as links, all else as words', async ({
  page,
  site,
}) => {
  await open(page, site + LEDGER);
  await plant(page, [
    entryWith({ id: 'a', set: { evidence: 'https://example.org/x\n批复文件' } }),
    entryWith({ id: 'b', item: SECOND, set: { evidence: '会议纪要' } }),
  ]);
  await page.reload();
  const evidence = cell(page, FIRST, 'evidence');
  await expect(evidence.getByRole('link')).toHaveText('https://example.org/x');
  await expect(evidence).toHaveText(/^https:\/\/example\.org\/x\s*批复文件\s*修改$/u);
  await evidence.getByRole('button').click();
  await expect(evidence.getByRole('textbox')).toHaveValue('https://example.org/x\n批复文件');
  await page.keyboard.press('Escape');
  await page.emulateMedia({ media: 'print' });
  await expect(evidence.getByRole('button')).toBeHidden();
  await expect(cell(page, SECOND, 'evidence')).toHaveText('会议纪要');
  await expect(cell(page, SECOND, 'evidence').getByText('会议纪要')).toBeVisible();
});

test('of a very long text a cell shows some lines, all when asked for, and all on paper', async ({
  page,
  site,
}) => {
  await open(page, site + LEDGER);
  await plant(page, [
    entryWith({ id: 'a', set: { progress: '长'.repeat(20_000) } }),
    entryWith({ id: 'b', item: SECOND, set: { evidence: 'https://example.org/\n'.repeat(500) } }),
  ]);
  await page.reload();
  const height = async (item: string): Promise<number> =>
    (await row(page, item).boundingBox())?.height ?? 0;
  await expect(row(page, SECOND).getByRole('link', { name: 'example.org' }).first()).toBeVisible();
  expect(await height(FIRST)).toBeLessThan(500);
  expect(await height(SECOND)).toBeLessThan(500);
  const more = cell(page, FIRST, 'progress').getByRole('button', { name: '展开全文' });
  await more.click();
  expect(await height(FIRST)).toBeGreaterThan(5000);
  await cell(page, FIRST, 'progress').getByRole('button', { name: '收起' }).click();
  expect(await height(FIRST)).toBeLessThan(500);
  await page.emulateMedia({ media: 'print' });
  await expect(more).toBeHidden();
  expect(await height(FIRST)).toBeGreaterThan(1500);
});
