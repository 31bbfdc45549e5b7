/** What is typed into the cells of the table. */
import type { Locator } from '@playwright/test';
import { deed, entries, entryWith, plant, plantBefore } from './ledger-page.ts';
import { expect, FIRST, holdBack, PLAN, plan, SECOND, test } from './site.ts';
import { cell, LEDGER, openTable, row, summary } from './table-page.ts';

test('a cell is filled in by keyboard; Esc throws away, and nothing changed is nothing kept', async ({
  page,
  site,
}) => {
  await openTable(page, site + LEDGER);
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

test('a cell that somebody leaves for another window is kept, and typed on when they come back', async ({
  page,
  site,
}) => {
  await openTable(page, site + LEDGER);
  await page.getByRole('button', { name: '责任人：三（一）1.第1句', exact: true }).click();
  const typing = page.getByRole('textbox', { name: '责任人：三（一）1.第1句' });
  await expect(typing).toBeFocused();
  await page.keyboard.type('张');
  // A browser without windows leaves none: this is what one says then.
  await typing.evaluate((input) => {
    input.dispatchEvent(new FocusEvent('blur'));
    input.dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
    Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
    Reflect.deleteProperty(document, 'visibilityState');
  });
  expect(await entries(page)).toMatchObject([{ over: [], set: { owner: '张' } }]);
  await expect(typing).toBeFocused();
  await page.keyboard.type('三');
  await page.keyboard.press('Enter');
  await expect(cell(page, FIRST, 'owner')).toHaveText('张三');
  const [first, second] = await entries(page);
  expect(second).toMatchObject({ over: [first?.['id']], set: { owner: '张三' } });
});

test('进度 takes whole per cent only, and stands beside the share of time that has gone', async ({
  page,
  site,
}) => {
  const set = { start: '2020-01-01', due: '2020-12-31' };
  await plantBefore(page, site, [entryWith({ id: 'a', item: FIRST, set })]);
  await page.goto(site + LEDGER);
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

test('the message of what was done does not cover the cell that has got the focus, and moves no other', async ({
  page,
  site,
}) => {
  await openTable(page, site + LEDGER);
  const owner = row(page, FIRST).locator('[data-col="owner"] .cell');
  /** Puts a place of the window, so far from its lower edge, where the cell is. */
  const putAbove = (one: Locator, rest: number): Promise<void> =>
    one.evaluate((cell, below) => {
      scrollBy(0, cell.getBoundingClientRect().bottom - (innerHeight - below));
    }, rest);
  await owner.focus();
  await putAbove(owner, 130);
  await page.keyboard.type('a');
  await page.keyboard.press('Enter');
  await expect(deed(page)).toBeVisible();
  const covered = async (): Promise<number> => {
    const focus = await page.locator('.ledger :focus').boundingBox();
    const message = await deed(page).boundingBox();
    return (focus?.y ?? 0) + (focus?.height ?? 0) - (message?.y ?? 0);
  };
  await expect.poll(covered).toBeLessThanOrEqual(0);

  // What the message does not cover stays where it is.
  await deed(page).getByRole('button', { name: '关闭' }).click();
  await owner.focus();
  await putAbove(owner, 400);
  const before = await page.evaluate(() => scrollY);
  await page.keyboard.type('b');
  await page.keyboard.press('Enter');
  await expect(deed(page)).toBeVisible();
  await page.evaluate(
    () => new Promise((go) => requestAnimationFrame(() => requestAnimationFrame(go))),
  );
  expect(await page.evaluate(() => scrollY)).toBe(before);
});

test('status by choice and by one click are one entry each, and the row says who and when', async ({
  page,
  site,
}) => {
  await openTable(page, site + LEDGER);
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

test('keys on a closed cell are typed into it, in the place of what stands there, also before its script is there', async ({
  page,
  site,
}) => {
  const letGo = await holdBack(page, /\/grid-keys\./u);
  await openTable(page, site + LEDGER);
  const owner = page.getByRole('button', { name: '责任人：三（一）1.第1句', exact: true });
  const typing = page.getByRole('textbox', { name: '责任人：三（一）1.第1句' });
  await owner.focus();
  await page.keyboard.press('a');
  await page.keyboard.press('b');
  await letGo();
  await expect(typing).toHaveValue('ab');
  await page.keyboard.press('c');
  await page.keyboard.press('Enter');
  await expect(cell(page, FIRST, 'owner')).toHaveText('abc');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('d');
  await page.keyboard.press('e');
  await page.keyboard.press('Enter');
  // As in a spreadsheet: what is typed on a cell replaces what stands there, Enter and F2 go on from it.
  await expect(cell(page, FIRST, 'owner')).toHaveText('de');
  for (const key of ['Enter', 'F2']) {
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press(key);
    await page.keyboard.press('f');
    await page.keyboard.press('Enter');
  }
  await expect(cell(page, FIRST, 'owner')).toHaveText('deff');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('g');
  await page.keyboard.press('Escape');
  await expect(cell(page, FIRST, 'owner')).toHaveText('deff');
  expect((await entries(page)).map(({ set }) => set)).toEqual([
    { owner: 'abc' },
    { owner: 'de' },
    { owner: 'def' },
    { owner: 'deff' },
  ]);
});

test('what Enter ends before the script of cells is there is kept once it is, and what follows stands in the cell below', async ({
  page,
  site,
}) => {
  const letGo = await holdBack(page, /\/grid-keys\./u);
  await openTable(page, site + LEDGER);
  await page.getByRole('button', { name: '责任人：三（一）1.第1句', exact: true }).focus();
  for (const key of ['a', 'b', 'Enter', 'c', 'd', 'Enter', 'Enter', 'e']) {
    await page.keyboard.press(key);
  }
  await letGo();
  await expect(cell(page, FIRST, 'owner')).toHaveText('ab');
  await expect(cell(page, SECOND, 'owner')).toHaveText('cd');
  const third = cell(page, plan.tasks[0]?.measures[2] ?? '', 'owner').getByRole('textbox');
  await expect(third).toHaveValue('e');
  await page.keyboard.press('Enter');
  expect((await entries(page)).map(({ set }) => set)).toEqual([
    { owner: 'ab' },
    { owner: 'cd' },
    { owner: 'e' },
  ]);
});

test('what is typed in a cell is kept when the page is left, by reload, by a link and by back', async ({
  page,
  site,
}) => {
  await openTable(page, site + LEDGER);
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
  await openTable(page, site + LEDGER);
  await type('三');
  await page.goBack();
  const kept = await entries(page);
  expect(kept.map(({ set }) => set)).toEqual(['一', '二', '三'].map((progress) => ({ progress })));
  expect(kept[2]?.['over']).toEqual([kept[1]?.['id']]);
});

test('a tick is taken back by Ctrl+Z that is pressed before what obeys keys has come', async ({
  page,
  site,
}) => {
  const letGo = await holdBack(page, '**/_astro/grid-keys*.js');
  await openTable(page, site + LEDGER);
  await row(page, FIRST).locator('.box').check();
  await page.keyboard.press('Control+z');
  await letGo();
  await expect(row(page, FIRST).locator('.box')).not.toBeChecked();
  expect(await entries(page)).toHaveLength(2);
});

test('arrow keys through the statuses are one entry, kept by leaving, Enter or reload, dropped by Esc', async ({
  page,
  site,
}) => {
  await openTable(page, site + LEDGER);
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

test('a status on which people disagree is settled by choosing, also the one that is shown', async ({
  page,
  site,
}) => {
  await openTable(page, site + LEDGER);
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

test('a cell that is typed into covers nothing of its row', async ({ page, site }) => {
  await page.setViewportSize({ width: 1920, height: 900 });
  await openTable(page, site + LEDGER);
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

test('a row opens the same form as its section page', async ({ page, site }) => {
  await openTable(page, site + LEDGER);
  await page.getByRole('link', { name: '填写进展：三（一）1.第2句' }).click();
  await expect(page.getByRole('dialog')).toContainText('研发基于位置服务的智能地理信息系统');
  await page.getByRole('dialog').getByLabel('进展情况').fill('有进展');
  await page.getByRole('dialog').getByRole('button', { name: '保存' }).click();
  await expect(cell(page, SECOND, 'progress')).toHaveText('有进展');
});
