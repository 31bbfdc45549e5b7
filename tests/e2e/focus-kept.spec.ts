/** Whoever presses a button by keys that goes then stands at what opened its part, or at what has come in its place. */
import type { Locator, Page } from '@playwright/test';
import { openArchive } from './archiving.ts';
import { choosesFile, openData } from './data-panel.ts';
import { data, deed, dialog, entryWith, pick, plantBefore } from './ledger-page.ts';
import { HUANGSHI, open as openRollup, sent, XIANGYANG } from './rollup-page.ts';
import { openFile } from './single-page.ts';
import { expect, FIRST, openForm, SECOND, SECTION, test } from './site.ts';
import { LEDGER, openTable, row } from './table-page.ts';

const button = (part: Page | Locator, name: string): Locator =>
  part.getByRole('button', { name, exact: true });

/** Waits until all that a page loads of itself is there: what keeps the focus comes after the page is painted. */
const settled = (page: Page): Promise<void> => page.waitForLoadState('networkidle');

/** Presses a button by keys, which takes it away. */
async function press(one: Locator): Promise<void> {
  await one.press('Enter');
  await expect(one).toHaveCount(0);
}

const OLD = Array.from({ length: 40 }, (_, at) =>
  entryWith({
    id: `e${String(at).padStart(3, '0')}`,
    at: new Date(Date.parse('2024-02-01T00:00:00Z') + at * 86_400_000).toISOString(),
    over: at === 0 ? [] : [`e${String(at - 1).padStart(3, '0')}`],
    set: { progress: `第${at}次填报` },
  }),
);

test('many rows: 取消选择 and 应用到所选 lead back to the box that was ticked last', async ({
  page,
  site,
}) => {
  await openTable(page, site + LEDGER);
  await settled(page);
  const box = row(page, SECOND).locator('[data-col="pick"] input');
  await box.press('Space');
  await press(button(page, '取消选择'));
  await expect(box).toBeFocused();
  await box.press('Space');
  await page.locator('.bulk select[name="status"]').selectOption('推进中');
  await press(button(page, '应用到所选'));
  await expect(box).toBeFocused();
});

test('filters, views and columns of the table', async ({ page, site }) => {
  await openTable(page, site + LEDGER);
  await settled(page);
  await pick(page, 'unit', '省科技厅');
  await press(button(page, '清除筛选'));
  await expect(page.locator('.table-filters .choices').first().locator(':focus')).toHaveCount(1);

  await page.getByText('常用视图').press('Enter');
  const name = page.getByLabel('视图名称');
  for (const view of ['甲', '乙']) {
    await name.fill(view);
    await name.press('Enter');
  }
  await button(page, '改名：甲').press('Enter');
  await press(button(page, '取消'));
  await expect(name).toBeFocused();
  await press(button(page, '删除：甲'));
  await expect(button(page, '删除：乙')).toBeFocused();
  await press(button(page, '删除：乙'));
  await expect(page.locator('.table-views :focus')).toHaveCount(1);
  await press(button(page, '撤销删除'));
  await expect(page.locator('.table-views :focus')).toHaveCount(1);

  await page.getByText('日期、天数和显示的列').press('Enter');
  const columns = page.getByRole('group', { name: '自设列' });
  for (const column of ['资金', '电话']) {
    await columns.getByLabel('新列的名称').fill(column);
    await button(columns, '添加一列').press('Enter');
  }
  await press(button(columns, '删除：资金'));
  await expect(columns.locator(':focus')).toHaveCount(1);
  await press(button(columns, '恢复：资金'));
  await expect(columns.locator(':focus')).toHaveCount(1);
});

test('an import that is done, not done, or taken back leads to the field for files', async ({
  page,
  site,
}) => {
  await openData(page, site);
  await settled(page);
  const field = data(page).getByLabel('选择台账文件');
  const file = (unit: string, id = 'a') => sent('台账.json', [entryWith({ id, unit })]);
  await field.setInputFiles(file('甲局'));
  await press(button(data(page), '不导入'));
  await expect(field).toBeFocused();
  await field.setInputFiles(file('甲局'));
  await press(button(data(page), '导入'));
  await expect(field).toBeFocused();
  await press(button(data(page), '不改'));
  await expect(field).toBeFocused();
  const undo = data(page).getByRole('button', { name: /^撤销/u });
  await press(undo);
  await expect(field).toBeFocused();

  await field.setInputFiles(file('乙局', 'b'));
  await press(button(data(page), '导入'));
  const choose = data(page).getByRole('button', { name: '选为我的单位：乙局' });
  await choose.press('Enter');
  await button(dialog(page), '确定').press('Enter');
  await expect(choose).toHaveCount(0);
  await expect(field).toBeFocused();
});

test('the archive comes back, and the trash is emptied', async ({ page, site }) => {
  await plantBefore(page, site, OLD);
  await page.goto(site + LEDGER);
  await openArchive(page);
  await settled(page);
  const archive = data(page).locator('.archive');
  await button(archive, '下载台账文件并归档').press('Enter');
  await expect(archive).toContainText(/已归档 \d+ 条登记/u);
  await press(button(archive, '移回'));
  await expect(archive.locator(':focus')).toHaveCount(1);

  await data(page).getByText('删除本方案的全部登记').press('Enter');
  const remove = data(page).locator('.delete');
  await remove.getByRole('textbox').fill('删除');
  await remove.getByRole('button').last().press('Enter');
  await data(page).locator('.trash > summary').press('Enter');
  const empty = data(page).getByRole('button', { name: '清空回收站' });
  await empty.press('Enter');
  await page.keyboard.press('Enter');
  await expect(data(page).locator('.trash')).toHaveCount(0);
  await expect(data(page).locator(':focus')).toHaveCount(1);
});

test('what was deleted is put back', async ({ page, site }) => {
  await plantBefore(page, site, [entryWith({ id: 'a' })]);
  await openData(page, site);
  await settled(page);
  await data(page).getByText('删除本方案的全部登记').press('Enter');
  const remove = data(page).locator('.delete');
  await remove.getByRole('textbox').fill('删除');
  await remove.getByRole('button').last().press('Enter');
  await data(page).locator('.trash > summary').press('Enter');
  await press(data(page).locator('.trash').getByRole('button', { name: /^恢复/u }));
  await expect(data(page).locator(':focus')).toHaveCount(1);
});

test('a file for backups is chosen and given up', async ({ page, site }) => {
  await choosesFile(page);
  await openData(page, site);
  await settled(page);
  await press(button(data(page), '指定备份文件'));
  await expect(button(data(page), '停止自动备份')).toBeFocused();
  await press(button(data(page), '停止自动备份'));
  await expect(button(data(page), '指定备份文件')).toBeFocused();
});

test('期次', async ({ page, site }) => {
  await page.goto(site + LEDGER);
  const part = page.locator('[data-ledger-report]');
  await part.scrollIntoViewIfNeeded();
  await settled(page);
  await part.getByLabel('期次', { exact: true }).check();
  const terms = part.locator('.terms');
  const add = button(terms, '建立期次');
  await add.press('Enter');
  await press(button(terms, '取消'));
  await expect(add).toBeFocused();
  await add.press('Enter');
  await terms.getByLabel('期次名称').fill('本期');
  await press(button(terms, '保存期次'));
  await expect(add).toBeFocused();
  await button(terms, '修改：本期').press('Enter');
  await press(button(terms, '取消'));
  await expect(button(terms, '修改：本期')).toBeFocused();
  await press(button(terms, '结期：本期'));
  await expect(button(terms, '取消结期：本期')).toBeFocused();
  await press(button(terms, '删除期次：本期'));
  await expect(add).toBeFocused();
});

test('rules of colours', async ({ page, site }) => {
  await page.goto(site + LEDGER);
  const part = page.locator('[data-ledger-report]');
  await part.scrollIntoViewIfNeeded();
  await settled(page);
  const rules = part.locator('details.colours');
  await rules.locator('summary').press('Enter');
  await press(button(rules, '填入一套例子'));
  await expect(rules.locator(':focus')).toHaveCount(1);
  await button(rules, '保存规则').press('Enter');
  const removes = rules.getByRole('button', { name: /^删除第/u });
  const count = await removes.count();
  await removes.last().press('Enter');
  await expect(removes).toHaveCount(count - 1);
  await expect(removes.last()).toBeFocused();
  await press(button(rules, '不再标颜色'));
  await expect(rules.locator(':focus')).toHaveCount(1);
});

test('the form of an item: its person, what was typed, its history, and what the team adds', async ({
  page,
  site,
}) => {
  await plantBefore(page, site, [
    entryWith({ id: 'o1', item: `${FIRST}.oaaaaaaaa`, set: { name: '甲', order: '1' } }),
    entryWith({ id: 'o2', item: `${FIRST}.obbbbbbbb`, set: { name: '乙', order: '2' } }),
    entryWith({ id: 'a', set: { progress: '开工' } }),
  ]);
  await page.goto(site + SECTION);
  await settled(page);
  await openForm(page, FIRST);
  const change = button(dialog(page), '更换填报人');
  await press(change);
  await expect(dialog(page).getByLabel('填报人', { exact: false }).first()).toBeFocused();
  await press(button(dialog(page), '取消'));
  await expect(change).toBeFocused();
  await press(dialog(page).getByRole('button', { name: '上移：乙' }));
  await expect(dialog(page).locator('.own-items :focus')).toHaveCount(1);
  await dialog(page).locator('[data-field="owner"]').getByRole('textbox').fill('张三');
  await button(dialog(page), '关闭').last().press('Enter');
  await press(button(dialog(page), '继续填写'));
  await expect(button(dialog(page), '关闭').last()).toBeFocused();
  await dialog(page).locator('.history summary').press('Enter');
  await dialog(page).getByRole('button', { name: '撤销这一条' }).last().press('Enter');
  await expect(deed(page)).toContainText('已撤销');
  await expect(dialog(page).locator('.history :focus')).toHaveCount(1);
});

test('words that were looked for before', async ({ page, site }) => {
  await page.goto(`${site}search/?q=存储`);
  await settled(page);
  const field = page.getByRole('searchbox');
  await field.press('Enter');
  await field.fill('');
  await press(button(page, '存储'));
  await expect(field).toBeFocused();
  await field.fill('');
  await press(button(page, '清除'));
  await expect(field).toBeFocused();
});

test('a link of search to a place on this page leads there, and not back to what opened search', async ({
  page,
  site,
}) => {
  await page.goto(site + SECTION);
  await settled(page);
  await page.locator('[data-open-search]').first().press('Enter');
  await page.getByRole('searchbox').fill('三（一）2');
  await dialog(page).locator('a[href$="#3.1.2"]').press('Enter');
  await expect(page.locator('dialog')).toHaveCount(0);
  await expect(page.locator('[id="3.1.2"]')).toBeInViewport();
  // What keeps the focus comes after the page is painted.
  await page.evaluate(
    () =>
      new Promise((go) => requestAnimationFrame(() => setTimeout(() => requestAnimationFrame(go)))),
  );
  await page.keyboard.press('Tab');
  await expect(page.locator('.official :focus')).toBeInViewport();
});

test('汇总: spellings of a unit, and what is not taken in', async ({ page, site }) => {
  await openRollup(page, site, [HUANGSHI, XIANGYANG]);
  await settled(page);
  const units = page.locator('.spellings');
  await units.locator('summary').press('Enter');
  await units.getByLabel('这个写法').selectOption('黄石市经信局');
  await units.getByLabel('并入这个单位').selectOption('襄阳市经信局');
  await button(units, '合并').press('Enter');
  await press(button(units, '分开：黄石市经信局'));
  await expect(units.locator(':focus')).toHaveCount(1);
  await button(page, '并入我的台账').press('Enter');
  await press(button(page, '不导入'));
  await expect(button(page, '并入我的台账')).toBeFocused();
});

test('我的任务: a file that is taken in or not, and who is typing', async ({ page, site }) => {
  await plantBefore(page, site, [entryWith({ id: 'a', by: '张三', set: { owner: '张三' } })]);
  await page.goto(`${site}mine/`);
  await settled(page);
  const field = page.getByLabel('选择台账文件', { exact: false });
  const file = sent('台账.json', [entryWith({ id: 'b', unit: '甲局' })]);
  await field.setInputFiles(file);
  await press(button(page, '不导入'));
  await expect(field).toBeFocused();
  await field.setInputFiles(file);
  await press(button(page, '全部并入'));
  await expect(field).toBeFocused();
  await page.getByLabel('填报人').fill('张三');
  await button(page, '确定').press('Enter');
  await expect(page.locator('.mine-who')).not.toHaveAttribute('open');
  await expect(page.locator('.mine-who summary')).toBeFocused();
});

test('what only other units have filled in, and the message of what was done last', async ({
  page,
  site,
}) => {
  await plantBefore(page, site, [entryWith({ id: 'a', unit: '甲局', set: { progress: '开工' } })]);
  await openTable(page, site + LEDGER);
  await settled(page);
  const see = page.getByRole('button', { name: '选择单位，或转入' });
  await see.press('Enter');
  await button(dialog(page), '选为我的单位').press('Enter');
  await button(dialog(page), '确定').press('Enter');
  await expect(see).toHaveCount(0);
  await expect(page.locator('main :focus')).toHaveCount(1);
  const box = row(page, SECOND).locator('.box');
  await box.press('Space');
  await press(button(deed(page), '关闭'));
  await expect(page.locator('main :focus')).toHaveCount(1);
});

test('who goes on with a pointer is led nowhere, though keys have just changed the page', async ({
  page,
  site,
}) => {
  await page.goto(site + SECTION);
  await settled(page);
  const holder = await page.evaluate(async () => {
    const [first, second] = [document.createElement('button'), document.createElement('button')];
    document.querySelector('main')?.append(first, second);
    const frame = (): Promise<void> =>
      new Promise((go) => requestAnimationFrame(() => setTimeout(go)));
    first.focus();
    // As keys do it: what changes then is looked at once it is painted.
    first.click();
    first.textContent = '已添加';
    await Promise.resolve();
    second.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
    second.focus();
    second.dispatchEvent(new MouseEvent('click', { bubbles: true, detail: 1 }));
    second.remove();
    for (let times = 0; times < 3; times += 1) await frame();
    return document.activeElement?.localName;
  });
  // Whoever drew what it stood in may place the focus then.
  expect(holder).toBe('body');
});

test('in the one file', async ({ page }) => {
  await openFile(page);
  const field = data(page).getByLabel('选择台账文件');
  await field.setInputFiles(HUANGSHI);
  await press(button(data(page), '不导入'));
  await expect(field).toBeFocused();
});
