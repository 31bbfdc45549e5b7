/** 销号: an office decides on what a unit reports as done, the unit sees that and answers, the office sees the answer. */
import { readFileSync } from 'node:fs';
import type { Browser, Page } from '@playwright/test';
import { chooseWho, data, dialog, entries, entryWith, fileOf } from './ledger-page.ts';
import type { Stored } from './ledger-page.ts';
import { axe } from './axe.ts';
import { desktop, open, phone, readerOf } from './readers.ts';
import { expect, FIRST, openForm, PLAN, plan, SECOND, test, watch } from './site.ts';

const PAGE = plan.clauses.find(({ id }) => id === FIRST)?.page ?? '';

const SAID = [
  entryWith({ id: 'h1', unit: '黄石市经信局', set: { status: 'done', progress: '一期建成' } }),
  entryWith({ id: 'h2', item: SECOND, unit: '黄石市经信局', set: { status: 'done' } }),
];

/** With which the unit signs later; the office's list knows it. */
const OTHER_NAME = '黄石市经济和信息化局';

async function openRollup(page: Page, site: string, list: readonly Stored[]): Promise<void> {
  await open(page, `${site}${PLAN}rollup/`);
  const buffer = Buffer.from(fileOf(list));
  const file = { name: '台账.json', mimeType: 'application/json', buffer };
  await page.locator('.drop input').setInputFiles(file);
  await expect(page.getByRole('heading', { name: '销号情况' })).toBeVisible();
}

const closings = (page: Page) => page.getByRole('region', { name: '表：销号情况' });

/** Opens the form of an office for a row of the table. */
async function act(page: Page, row: number): Promise<void> {
  await closings(page).getByRole('button', { name: /^督办/u }).nth(row).click();
  await expect(dialog(page)).toBeVisible();
}

/** What the roll-up hands out, as entries. */
async function exported(page: Page): Promise<Stored[]> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '导出汇总' }).click(),
  ]);
  return JSON.parse(readFileSync(await file.path(), 'utf8')).ledgers[0].entries;
}

async function unitOf(browser: Browser, site: string, list: readonly Stored[]): Promise<Page> {
  const page = await readerOf(browser, desktop);
  await open(page, `${site}${PLAN}ledger/`);
  await chooseWho(page, '张三', OTHER_NAME);
  await page.locator('[data-ledger-data]').scrollIntoViewIfNeeded();
  const buffer = Buffer.from(fileOf(list));
  const file = { name: '汇总.json', mimeType: 'application/json', buffer };
  await data(page).getByLabel('选择台账文件').setInputFiles(file);
  await data(page).getByRole('button', { name: '导入', exact: true }).click();
  await expect(data(page)).toContainText(`已导入 ${list.length} 条登记`);
  return page;
}

test('an office confirms one and returns one; the unit, under another name, sees both and answers; the office sees the answer', async ({
  browser,
  page: office,
  site,
}) => {
  const complaints = watch(office);
  await openRollup(office, site, SAID);
  await expect(closings(office).locator('tbody tr')).toHaveText([/待销号/u, /待销号/u]);
  await office.locator('.expected textarea').fill(`黄石市经信局＝${OTHER_NAME}`);
  await act(office, 0);
  await dialog(office).getByText('销号', { exact: true }).click();
  await dialog(office).getByRole('button', { name: '登记', exact: true }).click();
  // Nobody decides without a name.
  await expect(dialog(office).getByRole('alert')).toContainText('请先填写本单位名称');
  await dialog(office).getByRole('button', { name: '更换' }).click();
  await dialog(office).getByLabel('填报人').fill('李四');
  await dialog(office).getByLabel('我的单位', { exact: false }).first().fill('省信息办');
  await dialog(office).getByRole('button', { name: '确定' }).click();
  await dialog(office).getByRole('button', { name: '登记', exact: true }).click();
  await expect(dialog(office)).toHaveCount(0);
  await act(office, 1);
  await dialog(office).getByText('退回', { exact: true }).click();
  await dialog(office).getByRole('button', { name: '登记', exact: true }).click();
  await expect(dialog(office).getByRole('alert')).toContainText('退回要写明理由');
  await dialog(office).getByLabel('督办意见', { exact: true }).fill('请补充佐证材料');
  await dialog(office).getByRole('button', { name: '登记', exact: true }).click();
  await expect(closings(office).locator('tbody tr')).toHaveText([
    /已销号.*省信息办/u,
    /已退回请补充佐证材料省信息办/u,
  ]);
  await expect(office.locator('.rollup')).toContainText(
    '其中已销号 1 项次、待销号 0 项次；已退回、没有新填报的 1 项次',
  );
  // On paper stands what was decided, and no way to decide.
  await office.emulateMedia({ media: 'print' });
  await expect(closings(office).getByRole('columnheader', { name: '督办意见' })).toBeVisible();
  await expect(
    closings(office)
      .locator('th, td')
      .filter({ hasText: /^督办$/u }),
  ).toHaveCount(3);
  for (const one of await closings(office)
    .locator('th, td')
    .filter({ hasText: /^督办$/u })
    .all())
    await expect(one).toBeHidden();
  await office.emulateMedia({ media: null });
  // The unit's own words are as they were, and the office has reported nothing.
  const sent = await exported(office);
  expect(sent.filter(({ unit }) => unit === '黄石市经信局')).toEqual(SAID);
  await expect(office.locator('.rollup-units')).not.toContainText('省信息办');
  expect(complaints).toEqual([]);

  const unit = await unitOf(browser, site, sent);
  const returned = unit.locator('.notice').filter({ hasText: '有 1 项被退回，还没有新的填报' });
  await expect(unit.locator(`tr[data-row="${FIRST}"] [data-col="status"]`)).toContainText('已销号');
  // Its row is left out by the filter, and shown all the same.
  await unit.goto(`${site}${PLAN}ledger/?status=blocked`);
  await returned.getByRole('button', { name: /第2句（省信息办）/u }).click();
  const status = unit.locator(`tr[data-row="${SECOND}"] [data-col="status"]`);
  await expect(status).toBeFocused();
  await expect(status).toContainText('已退回');
  await open(unit, site + PAGE);
  await expect(unit.locator(`[data-mark="${FIRST}"]`)).toContainText('已销号（省信息办，');
  await expect(unit.locator(`[data-mark="${SECOND}"]`)).toContainText('：请补充佐证材料');
  await openForm(unit, SECOND);
  const answer = dialog(unit).getByRole('button', { name: '保存回复' });
  // A button that cannot be pressed looks so.
  await expect(answer).toHaveCSS('opacity', '0.6');
  await dialog(unit).getByLabel('回复省信息办的督办意见').fill('已上传');
  await expect(answer).toHaveCSS('opacity', '1');
  await answer.click();
  await expect(dialog(unit).locator('.talk li')).toHaveText([/李四，省信息办/u, /已上传/u]);
  await dialog(unit).getByLabel('佐证材料').fill('验收报告');
  await dialog(unit).getByRole('button', { name: '保存', exact: true }).click();
  await expect(unit.locator(`[data-mark="${SECOND}"]`)).toContainText('退回后又有填报');
  const back = await entries(unit);
  await unit.context().close();

  await openRollup(office, site, back);
  await expect(closings(office).locator('tbody tr').nth(1)).toContainText('退回后又有填报');
  await act(office, 1);
  await expect(dialog(office).locator('.talk li').last()).toContainText('已上传');
});

for (const [name, options] of Object.entries({ desktop, phone })) {
  test(`axe finds nothing in the form of an office (${name})`, async ({ browser, site }) => {
    const page = await readerOf(browser, options);
    await openRollup(page, site, SAID);
    expect(await axe(page)).toEqual([]);
    await act(page, 0);
    expect(await axe(page)).toEqual([]);
    await page.context().close();
  });
}

test('the form of an office has the unit’s lines as they were typed, and the focus in its first field; what was done names the place', async ({
  page,
  site,
}) => {
  const set = { status: 'done', progress: '一期建成\n二期开工', evidence: 'https://example.cn/1' };
  await openRollup(page, site, [entryWith({ id: 'h1', unit: '黄石市经信局', set })]);
  await act(page, 0);
  await expect(dialog(page).getByRole('radio').first()).toBeFocused();
  const lines = await dialog(page).getByText('二期开工').innerText();
  expect(lines).toContain('一期建成\n二期开工');
  await dialog(page).getByRole('button', { name: '更换' }).click();
  await dialog(page).getByLabel('填报人').fill('李四');
  await dialog(page).getByLabel('我的单位', { exact: false }).first().fill('省信息办');
  await dialog(page).getByRole('button', { name: '确定' }).click();
  await dialog(page).getByRole('textbox', { name: '督办意见' }).fill('请补充佐证');
  await dialog(page).getByRole('button', { name: '登记', exact: true }).click();
  await expect(page.locator('#deed')).toContainText('三（一）1.第1句');
  await expect(page.locator('#deed')).not.toContainText(FIRST);
});

test('what an office types is there again after a reload, until it is recorded or given up', async ({
  page,
  site,
}) => {
  await openRollup(page, site, SAID);
  await act(page, 0);
  const opinion = dialog(page).getByRole('textbox', { name: '督办意见' });
  await dialog(page).getByText('退回', { exact: true }).click();
  await opinion.fill('请补充佐证材料');
  page.once('dialog', (question) => void question.accept());
  await page.reload();
  await openRollup(page, site, SAID);
  await act(page, 1);
  await expect(opinion).toHaveValue('');
  await dialog(page).getByRole('button', { name: '关闭', exact: true }).click();
  await act(page, 0);
  await expect(opinion).toHaveValue('请补充佐证材料');
  await expect(dialog(page).getByLabel('退回', { exact: true })).toBeChecked();
  await expect(dialog(page)).toContainText('还没有保存的内容');
  await dialog(page).getByRole('button', { name: '关闭', exact: true }).click();
  await dialog(page).getByRole('button', { name: '不保存，关闭' }).click();
  await act(page, 0);
  await expect(opinion).toHaveValue('');
});
