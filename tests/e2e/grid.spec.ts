/** Hands on the table of the ledger: keys, the clipboard, many rows at once, undo. */
import type { Page } from '@playwright/test';
import { entries } from './ledger-page.ts';
import { expect, FIRST, holdBack, SECOND, test } from './site.ts';
import { LEDGER, openTable } from './table-page.ts';

const cell = (page: Page, item: string, column: string) =>
  page.locator(`tr[data-row="${item}"] [data-col="${column}"]`);
const opener = (page: Page, item: string, column: string) =>
  cell(page, item, column).locator('.cell');

async function open(page: Page, site: string): Promise<void> {
  await openTable(page, site + LEDGER);
  await opener(page, FIRST, 'lead').focus();
  await expect(page.getByRole('grid')).toBeVisible();
}

test('keys go from cell to cell, into them and out again', async ({ page, site }) => {
  await open(page, site);
  await page.keyboard.press('ArrowRight');
  await expect(opener(page, FIRST, 'start')).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(opener(page, FIRST, 'due')).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(cell(page, FIRST, 'status')).toBeFocused();
  await page.keyboard.press('F2');
  await expect(cell(page, FIRST, 'status').locator('select')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(cell(page, FIRST, 'status')).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(opener(page, FIRST, 'percent')).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.type('ab');
  await page.keyboard.press('Tab');
  await expect(opener(page, FIRST, 'helpers')).toBeFocused();
  await expect(cell(page, FIRST, 'owner')).toHaveText('ab');
  await page.keyboard.press('ArrowRight');
  await expect(opener(page, FIRST, 'progress')).toBeFocused();
  await page.keyboard.type('c');
  await page.keyboard.press('Alt+Enter');
  await page.keyboard.type('d');
  await page.keyboard.press('Enter');
  await expect(opener(page, SECOND, 'progress')).toBeFocused();
  expect((await entries(page)).map(({ set }) => set)).toEqual([
    { owner: 'ab' },
    { progress: 'c\nd' },
  ]);
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(cell(page, FIRST, 'progress')).toHaveText('');
  await expect(cell(page, FIRST, 'owner')).toHaveText('');
  await page.locator('#deed').getByRole('button', { name: '恢复' }).click();
  await expect(cell(page, FIRST, 'owner')).toHaveText('ab');
  await page.locator('#deed').getByRole('button', { name: '恢复' }).click();
  await expect(cell(page, FIRST, 'progress')).toHaveText('c\nd');
  await opener(page, FIRST, 'progress').focus();
  await page.keyboard.press('Control+Home');
  await expect(page.locator('th[data-col="pick"] input')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.locator('.ledger-scroll')).toBeFocused();
});

test('the table is one stop of Tab, which comes back to the cell that it left; cells have heads of rows and columns', async ({
  page,
  site,
}) => {
  await open(page, site);
  await page.keyboard.press('End');
  await expect(cell(page, FIRST, 'by')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(cell(page, SECOND, 'by')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.locator('.ledger-scroll :focus')).toHaveCount(0);
  await page.keyboard.press('Shift+Tab');
  await expect(cell(page, SECOND, 'by')).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(page.locator('.ledger-scroll, .ledger-scroll *').locator(':focus')).toHaveCount(0);
  // What is in a cell follows it.
  await cell(page, FIRST, 'place').getByRole('link').first().focus();
  await page.keyboard.press('Escape');
  await expect(cell(page, FIRST, 'place')).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(cell(page, FIRST, 'place').getByRole('link').last()).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(cell(page, FIRST, 'task')).toBeFocused();
  // Also once its rows are others.
  await page.getByRole('button', { name: '序号' }).click();
  await expect(
    page.locator('.ledger :is(a, button, input, select):not([tabindex]), .ledger [tabindex="0"]'),
  ).toHaveCount(1);
  await expect(page.getByRole('rowheader', { name: /第1句/u }).first()).toBeVisible();
  await expect(page.getByRole('columnheader', { name: '状态' })).toBeVisible();
  // A list of cards is none.
  await page.setViewportSize({ width: 390, height: 844 });
  await expect(page.getByRole('grid')).toHaveCount(0);
  await expect(page.locator('.ledger [tabindex]')).toHaveCount(0);
});

/** Pastes what a spreadsheet would hold at what has the focus. */
async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((words) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', words);
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  }, text);
}

test('what is pasted before the script of the table is there goes where it was pasted', async ({
  page,
  site,
}) => {
  const letGo = await holdBack(page, /\/grid-keys\./u);
  await openTable(page, site + LEDGER);
  await opener(page, FIRST, 'progress').focus();
  await paste(page, '已开工');
  await letGo();
  await expect(cell(page, FIRST, 'progress')).toHaveText('已开工');
  await paste(page, '已完工');
  await expect(cell(page, FIRST, 'progress')).toHaveText('已完工');
  expect(await entries(page)).toHaveLength(2);
});

test('what is pasted early is put nowhere once one has gone elsewhere', async ({ page, site }) => {
  const letGo = await holdBack(page, /\/grid-keys\./u);
  await openTable(page, site + LEDGER);
  await opener(page, FIRST, 'progress').focus();
  await paste(page, '已开工');
  await opener(page, SECOND, 'progress').focus();
  await letGo();
  await expect(page.getByRole('grid')).toBeVisible();
  expect(await entries(page)).toEqual([]);
});

test('Tab out of a list keeps what was chosen and goes to the cell beside it', async ({
  page,
  site,
}) => {
  await open(page, site);
  for (const [key, next, chosen] of [
    ['Tab', 'percent', 'doing'],
    ['Shift+Tab', 'due', 'ongoing'],
  ] as const) {
    await opener(page, FIRST, 'due').focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press(key);
    await expect(opener(page, FIRST, next)).toBeFocused();
    await expect(cell(page, FIRST, 'status').locator('select')).toHaveValue(chosen);
    expect((await entries(page)).map(({ set }) => set)).toContainEqual({ status: chosen });
  }
});

test('a block from a spreadsheet is shown, filled in as one deed, and taken back at once', async ({
  page,
  site,
}) => {
  await open(page, site);
  await opener(page, FIRST, 'due').focus();
  await paste(page, '2027年1月5日\t完成\t\t甲\r\n\t差不多了\t\t"乙\n丙"\r\n');
  const dialog = page.getByRole('dialog', { name: '粘贴到表格' });
  await expect(dialog).toContainText('将填写 2 行，共 4 格。');
  // A sheet that went out has columns that are hidden here.
  await expect(dialog).toContainText(
    /起，粘贴的各列依次对应：计划完成时间、状态、.*没有显示的列不在其中/u,
  );
  await expect(dialog.getByRole('listitem')).toHaveText([/第2句 状态“差不多了”：不认识的状态/u]);
  expect(await entries(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await expect(cell(page, FIRST, 'owner')).toHaveText('甲');
  await expect(cell(page, SECOND, 'owner')).toHaveText('乙\n丙');
  expect((await entries(page)).map(({ set }) => set)).toEqual([
    { due: '2027-01-05', status: 'done', owner: '甲' },
    { owner: '乙\n丙' },
  ]);
  await opener(page, FIRST, 'due').focus();
  await page.keyboard.press('Control+z');
  await expect(cell(page, FIRST, 'owner')).toHaveText('');
  await expect(cell(page, SECOND, 'owner')).toHaveText('');
});

test('a block that is pasted twice before its script is there is shown once', async ({
  page,
  site,
}) => {
  const letGo = await holdBack(page, /\/Paste\.[^/]*\.js$/u);
  await open(page, site);
  await opener(page, FIRST, 'owner').focus();
  await paste(page, '甲\t乙\r\n');
  await paste(page, '甲\t乙\r\n');
  await letGo();
  const dialog = page.getByRole('dialog', { name: '粘贴到表格' });
  await dialog.getByRole('button', { name: '填写', exact: true }).click();
  await expect(cell(page, FIRST, 'owner')).toHaveText('甲');
  await expect(dialog).toHaveCount(0);
});

test('many rows are filled down, added to and emptied', async ({ page, site }) => {
  await open(page, site);
  await opener(page, FIRST, 'progress').focus();
  await paste(page, '已开工');
  await expect(cell(page, FIRST, 'progress')).toHaveText('已开工');
  await cell(page, FIRST, 'pick').locator('input').check();
  await cell(page, SECOND, 'pick').locator('input').check();
  await page.getByText('对所选各项的一栏').click();
  await page.getByRole('button', { name: '用第一项的内容填写其余各项' }).click();
  await expect(cell(page, SECOND, 'progress')).toHaveText('已开工');
  await page.getByLabel('追加的文字').fill('已完工');
  await page.getByRole('button', { name: '追加到末尾' }).click();
  await expect(cell(page, FIRST, 'progress')).toHaveText('已开工\n已完工');
  const empty = page.getByRole('button', { name: '清空' });
  await empty.press('Enter');
  await expect(cell(page, SECOND, 'progress')).toHaveText('');
  // Nothing is left to be emptied, and the keys are still there.
  await expect(empty).toBeDisabled();
  await expect(empty).toBeFocused();
  await page.locator('#deed').getByRole('button', { name: '撤销' }).click();
  await expect(cell(page, SECOND, 'progress')).toHaveText('已开工\n已完工');
});

/** What is put into the clipboard when these are selected; '' where that is left to the browser. */
function copied(page: Page, from: string, to: string): Promise<string> {
  // A real one ends the Chromium of these tests (tests/browsers/cases/pasting.ts copies in others).
  return page.evaluate(
    ([first = '', last = '']) => {
      const [one, other] = [first, last].map((selector) => document.querySelector(selector));
      if (!one || !other) throw new Error('no cell');
      (document.activeElement as HTMLElement).blur();
      getSelection()?.setBaseAndExtent(one, 0, other, other.childNodes.length);
      const clipboardData = new DataTransfer();
      const init = { clipboardData, bubbles: true, cancelable: true };
      document.body.dispatchEvent(new ClipboardEvent('copy', init));
      return clipboardData.getData('text/plain');
    },
    [from, to],
  );
}

test('rows are copied as cells with their statuses; with words around the table, the browser copies', async ({
  page,
  site,
}) => {
  await open(page, site);
  await cell(page, FIRST, 'status').locator('select').selectOption('doing');
  await cell(page, FIRST, 'status').locator('select').blur();
  const row = (item: string, column: string) => `[data-row="${item}"] [data-col="${column}"]`;
  const block = await copied(page, row(FIRST, 'number'), row(SECOND, 'by'));
  const [one = '', other = '', ...more] = block.split('\n');
  expect(more).toEqual([]);
  expect(one.split('\t')).toContain('推进中');
  expect(other.split('\t')).toContain('未启动');
  expect(block).not.toContain('填写进展');
  expect(await copied(page, '.hints', row(SECOND, 'by'))).toBe('');
  expect(await copied(page, row(FIRST, 'text'), row(FIRST, 'text'))).toBe('');
});
