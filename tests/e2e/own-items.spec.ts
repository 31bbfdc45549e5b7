import type { Locator, Page } from '@playwright/test';
import { dialog, entries, entryWith, plantBefore } from './ledger-page.ts';
import { expect, FIRST, openForm, PLAN, plan, SECTION, test, watch } from './site.ts';

const line = (page: Page): Locator => page.locator(`.measure:has([data-mark="${FIRST}"])`);
const own = (page: Page): Locator => dialog(page).getByRole('region', { name: '分解任务' });

async function add(page: Page, name: string, owner = ''): Promise<void> {
  await own(page).getByLabel('工作内容').fill(name);
  await own(page).getByLabel('责任人').fill(owner);
  await own(page).getByRole('button', { name: '保存这一项' }).click();
}

test('a measure is broken down: items are kept, ordered, nested, ticked, and no part of the official count', async ({
  page,
  site,
}) => {
  const complaints = watch(page);
  await page.goto(site + SECTION);
  await openForm(page, FIRST);
  await expect(own(page)).toContainText('不是原文');
  for (const [name, owner] of [
    ['完成选型论证', '张三'],
    ['组织应用试点', '李四'],
  ] as const) {
    await own(page).getByRole('button', { name: '添加分解任务' }).click();
    await add(page, name, owner);
  }
  await own(page).getByRole('button', { name: '再分解' }).first().press('Enter');
  await expect(own(page).getByLabel('工作内容')).toBeFocused();
  await add(page, '征求意见');
  await expect(own(page).getByRole('button', { name: '添加分解任务' })).toBeFocused();
  await own(page).getByRole('button', { name: '上移：组织应用试点' }).click();
  await expect(own(page).getByRole('listitem').first()).toContainText('组织应用试点');
  await own(page).getByRole('checkbox').first().check();
  await dialog(page).getByRole('button', { name: '关闭' }).last().click();
  await page.reload();
  const said = line(page).locator('.own-said');
  await expect(said.locator('p')).toHaveText('分解任务 2 项，已完成 1 项');
  await expect(said.locator(':scope > ol > li')).toHaveText([
    '组织应用试点（李四，已完成）',
    '完成选型论证（张三，未启动）征求意见（未启动）',
  ]);
  await expect(page.locator('.official > .progress')).toContainText('21 项中 0 项已完成');
  expect(complaints).toEqual([]);
});

test('what is typed of an item is kept with the form, or asked about; one without words is not kept', async ({
  page,
  site,
}) => {
  await page.goto(site + SECTION);
  await openForm(page, FIRST);
  await own(page).getByRole('button', { name: '添加分解任务' }).click();
  await own(page).getByLabel('责任人').fill('张三');
  await dialog(page).getByRole('button', { name: '保存', exact: true }).click();
  await expect(dialog(page).getByRole('alert')).toContainText('还没有写工作内容');
  expect(await entries(page)).toEqual([]);
  await own(page).getByLabel('工作内容').fill('摸底');
  await dialog(page).getByRole('button', { name: '关闭' }).last().click();
  await expect(dialog(page)).toContainText('有内容还没有保存');
  await dialog(page).getByRole('button', { name: '继续填写' }).click();
  await dialog(page).getByRole('radio', { name: '推进中' }).check();
  await dialog(page).getByRole('button', { name: '保存', exact: true }).click();
  await expect(dialog(page)).toHaveCount(0);
  const kept = await entries(page);
  expect(kept.map(({ set }) => set)).toEqual([
    { status: 'doing' },
    { name: '摸底', owner: '张三', order: '1' },
  ]);
});

test('a page that goes while one is typed, as on a phone nobody asks, gives it back', async ({
  page,
  site,
}) => {
  page.on('dialog', (question) => void question.accept());
  const set = { name: '摸底', order: '1' };
  await plantBefore(page, site, [entryWith({ id: 'a', item: `${FIRST}.oaaaaaaaa`, set })]);
  await page.goto(site + SECTION);
  await openForm(page, FIRST);
  await own(page).getByRole('button', { name: '再分解' }).click();
  await own(page).getByLabel('工作内容').fill('走访企业');
  await page.reload();
  await openForm(page, FIRST);
  await expect(dialog(page)).toContainText('还没有保存的内容，请核对后保存');
  await expect(own(page).getByLabel('工作内容')).toHaveValue('走访企业');
  await own(page).getByRole('button', { name: '保存这一项' }).click();
  await expect(own(page).getByRole('listitem').nth(1)).toContainText('走访企业');
  await page.reload();
  await openForm(page, FIRST);
  await expect(own(page).getByLabel('工作内容')).toHaveCount(0);
  await own(page).getByRole('button', { name: '修改：摸底' }).click();
  await own(page).getByLabel('责任人').fill('张三');
  await page.reload();
  await openForm(page, FIRST);
  await expect(own(page).getByLabel('工作内容')).toHaveValue('摸底');
  await expect(own(page).getByLabel('责任人')).toHaveValue('张三');
});

test('unticked, an item returns to what it was before', async ({ page, site }) => {
  const set = { name: '摸底', order: '1', status: 'doing' };
  await plantBefore(page, site, [entryWith({ id: 'a', item: `${FIRST}.oaaaaaaaa`, set })]);
  await page.goto(site + SECTION);
  await openForm(page, FIRST);
  await own(page).getByRole('checkbox').check();
  await expect(own(page).getByRole('listitem')).toContainText('已完成');
  await own(page).getByRole('checkbox').uncheck();
  await expect(own(page).getByRole('listitem')).toContainText('推进中');
});

test('one that was deleted comes back by 撤销, and none counts as a mark whose words are gone', async ({
  page,
  site,
}) => {
  await plantBefore(page, site, [
    entryWith({ id: 'a', item: `${FIRST}.oaaaaaaaa`, set: { name: '摸底', order: '1' } }),
  ]);
  await page.goto(site + SECTION);
  await openForm(page, FIRST);
  await own(page).getByRole('button', { name: '删除：摸底' }).click();
  await expect(own(page).getByRole('listitem')).toHaveCount(0);
  await expect(page.locator('#deed')).toContainText('分解任务，已删除');
  await page.locator('#deed').getByRole('button', { name: '撤销' }).click();
  await expect(own(page).getByRole('listitem')).toHaveCount(1);
  await page.goto(`${site}${PLAN}ledger/`);
  await expect(page.locator('#gone')).toHaveCount(0);
  await page.goto(`${site}${PLAN}print/?form=ledger`);
  await expect(page.locator('.print-sheet table')).toContainText('摸底（未启动）');
});

test('of two names that disagree, typing the one that is shown again takes its side: in the form, and in the table', async ({
  page,
  site,
}) => {
  const ids = ['oaaaaaaaa', 'obbbbbbbb'].map((one) => `${FIRST}.${one}`);
  await plantBefore(
    page,
    site,
    ids.flatMap((item, at) =>
      ['摸底', '普查'].map((name, side) =>
        entryWith({ id: `${'ab'[at]}${side}`, item, set: { name, order: String(at + 1) } }),
      ),
    ),
  );
  await page.goto(site + SECTION);
  await openForm(page, FIRST);
  await own(page).getByRole('button', { name: /^修改/u }).first().click();
  const name = own(page).getByLabel('工作内容');
  const shown = await name.inputValue();
  await name.fill('');
  await name.fill(shown);
  await own(page).getByRole('button', { name: '保存这一项' }).click();
  await expect(name).toHaveCount(0);
  await page.goto(`${site}${PLAN}ledger/`);
  const cell = page.locator(`tr[data-row="${ids[1]}"] [data-col="text"]`);
  await cell.locator('.cell').click();
  await cell.getByRole('textbox').fill('');
  await cell.getByRole('textbox').fill(shown);
  await page.keyboard.press('Enter');
  const kept = (await entries(page)).filter(({ id }) => !/^[ab]\d$/u.test(String(id)));
  expect(kept.map(({ item, set, over }) => [item, set, over])).toEqual([
    [ids[0], { name: shown }, expect.arrayContaining(['a0', 'a1'])],
    [ids[1], { name: shown }, expect.arrayContaining(['b0', 'b1'])],
  ]);
});

test('in the table of the ledger they are rows under their clause: filled in, left out, and no part of its count', async ({
  page,
  site,
}) => {
  const complaints = watch(page);
  const id = `${FIRST}.oaaaaaaaa`;
  await plantBefore(page, site, [
    entryWith({ id: 'a', item: id, set: { name: '摸底', order: '1' } }),
    entryWith({ id: 'b', item: `${id}.obbbbbbbb`, set: { name: '发函', order: '1' } }),
  ]);
  await page.goto(`${site}${PLAN}ledger/`);
  const row = page.locator(`tr[data-row="${id}"]`);
  const count = page.locator('.summary [role="status"]');
  await expect(page.locator(`tr[data-row="${FIRST}"] + tr`)).toHaveAttribute('data-row', id);
  await expect(row).toContainText('本单位自拟');
  await expect(page.locator('tr[data-own]')).toHaveCount(2);
  const all = plan.tasks.flatMap(({ measures }) => measures).length;
  await expect(count).toHaveText(`显示 ${all} / ${all} 项`);
  await expect(page.locator('.summary')).toContainText('另有本单位自拟的分解任务 2 项');
  await row.locator('[data-col="owner"] .cell').focus();
  await expect(page.getByRole('grid')).toBeVisible();
  await page.keyboard.type('wang');
  await page.keyboard.press('Enter');
  await page.keyboard.type('zhao');
  await page.keyboard.press('Enter');
  await row.locator('[data-col="text"] .cell').click();
  await row.getByRole('textbox').fill('摸清底数');
  await page.keyboard.press('Enter');
  await row.locator('.box').check();
  await row.locator('[data-col="progress"] .cell').focus();
  await page.evaluate(() => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', '已发文\t缺人');
    const paste = new ClipboardEvent('paste', { clipboardData, bubbles: true });
    document.activeElement?.dispatchEvent(paste);
  });
  await page.getByRole('dialog').getByRole('button', { name: '填写' }).click();
  await expect(row.locator('[data-col="problem"]')).toHaveText('缺人');
  const kept = await entries(page);
  expect(kept.slice(0, -2).map(({ item, set }) => [item, set])).toEqual([
    [id, { owner: 'wang' }],
    [`${id}.obbbbbbbb`, { owner: 'zhao' }],
    [id, { name: '摸清底数' }],
    [id, { status: 'done' }],
    [id, { progress: '已发文', problem: '缺人' }],
  ]);
  await expect(count).toHaveText(`显示 ${all} / ${all} 项`);
  await page.getByText('日期、天数和显示的列').click();
  await page.getByLabel(/^显示分解任务/u).uncheck();
  await expect(page.locator('tr[data-own]')).toHaveCount(0);
  await page.reload();
  await expect(page.locator('table.live')).toBeVisible();
  await expect(page.locator('tr[data-own]')).toHaveCount(0);
  expect(complaints).toEqual([]);
});
