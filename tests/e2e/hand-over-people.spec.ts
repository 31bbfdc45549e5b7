/** A ledger that goes from one person to another: whose marks are whose. */
import type { Browser, Page } from '@playwright/test';
import { chooseWho, data, entries, entryWith, fileOf, plant } from './ledger-page.ts';
import { axe } from './axe.ts';
import { expect, plan, PLAN, test } from './site.ts';
import { choose, download, openData, says, take } from './data-panel.ts';

const LEDGER = `${PLAN}ledger/`;
const [FIRST = '', SECOND = '', THIRD = ''] = plan.tasks[0]?.measures ?? [];

test('a file that overrules marks in another name is seen before it is taken, with whose marks they were', async ({
  browser,
  site,
}) => {
  const page = await person(browser, site, '张三', '黄石市经信局');
  const task = plan.tasks[0]?.id;
  await plant(page, [
    entryWith({ id: 'a', unit: '黄石市经信局', by: '张三', device: 'x', set: { status: 'done' } }),
    entryWith({ id: 'b', item: task, unit: '黄石市经信局', by: '张三', set: { note: '原来' } }),
  ]);
  await openData(page, site);
  const forged = { unit: '黄石市经信局', at: '2026-10-01T04:00:00.000Z' };
  await choose(
    page,
    fileOf([
      entryWith({ id: 'c', ...forged, over: ['a'], by: '张三\u200B', set: { status: 'todo' } }),
      entryWith({
        id: 'd',
        ...forged,
        item: task,
        over: ['b'],
        by: '张三',
        set: { note: '很长'.repeat(500) },
      }),
      entryWith({ id: 'e', ...forged, item: '2-1.t1', set: { value: '120亿元' } }),
    ]),
  );
  await says(page, '已有的登记中有 2 处将改变显示的内容');
  await says(
    page,
    '三（一）1.第1句（黄石市经信局），状态：“已完成”（张三，黄石市经信局，2026年11月1日 08:00） → “未启动”（张三〔U+200B〕，黄石市经信局，2026年10月1日 12:00）；写的时间比原来的登记早',
  );
  await says(page, `三（一）1.（整项任务）（黄石市经信局），备注：“原来”`);
  await says(page, `“${'很长'.repeat(20)}…”`);
  await says(page, '有 1 条登记用了您的姓名，但不是在这个浏览器里登记的');
  await says(page, '原来没有登记、将填上内容的有 1 处');
  await data(page).getByText('查看这 1 处').click();
  await says(page, '全省电子信息产业规模（黄石市经信局），目前（自填）：“120亿元”');
  await says(page, '导入约占 ');
  expect(await axe(page)).toEqual([]);
  await page.context().close();
});

test('a newcomer who imports a file of two units is asked which is theirs', async ({
  page,
  site,
}) => {
  await openData(page, site);
  await take(
    page,
    fileOf([
      entryWith({ id: 'a', unit: '黄石市经信局', set: { status: 'done' } }),
      entryWith({ id: 'b', unit: '武汉市经信局', item: SECOND, set: { status: 'done' } }),
      entryWith({ id: 'c', unit: '武汉市经信局', item: THIRD, set: { status: 'done' } }),
    ]),
  );
  await says(page, '现在还没有选我的单位');
  const units = data(page).getByRole('group', { name: '选择我的单位' });
  await expect(units.getByRole('button')).toHaveText([
    '选为我的单位：黄石市经信局（1 条）',
    '选为我的单位：武汉市经信局（2 条）',
    '不改',
  ]);
  await units.getByRole('button', { name: '武汉市经信局' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '确定' }).click();
  await expect(units).toHaveCount(0);
  await expect(page.locator(`tr[data-row="${SECOND}"] .box`)).toBeChecked();
});

test('of a file of very many units some are offered by name, and any can be typed', async ({
  page,
  site,
}) => {
  await openData(page, site);
  const list = Array.from({ length: 300 }, (_, at) =>
    entryWith({ id: `u${at}`, unit: `第${at}局` }),
  );
  await take(page, fileOf(list));
  const units = data(page).getByRole('group', { name: '选择我的单位' });
  await expect(units).toContainText('另有 288 个单位没有列出');
  await expect(units.getByRole('button')).toHaveCount(14);
  await expect(data(page).locator('[data-holds]')).toContainText(
    /第0局（至.*）等 300 个单位或个人。/u,
  );
  await units.getByRole('button', { name: '选择我的单位、填报人' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('我的单位').fill('第299局');
  await dialog.getByRole('button', { name: '确定' }).click();
  await expect(units).toHaveCount(0);
});

test('a field on which very many disagree is one short line in the preview', async ({
  page,
  site,
}) => {
  await openData(page, site);
  const list = Array.from({ length: 40 }, (_, at) =>
    entryWith({ id: `s${at}`, unit: '甲局', set: { progress: `第${at}种` } }),
  );
  const file = {
    name: '台账.json',
    mimeType: 'application/json',
    buffer: Buffer.from(fileOf(list)),
  };
  await data(page).getByLabel('选择台账文件').setInputFiles(file);
  const line = data(page).locator('.preview li', { hasText: '等 40 种说法' });
  await expect(line).toHaveCount(1);
  expect((await line.innerText()).match(/“第\d+种”/gu)).toHaveLength(5);
});

/** One person at a computer of their own. */
async function person(browser: Browser, site: string, by: string, unit: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await page.goto(site + LEDGER);
  await chooseWho(page, by, unit);
  await openData(page, site);
  return page;
}

async function setOwner(page: Page, item: string, name: string): Promise<void> {
  await page.locator(`tr[data-row="${item}"] [data-col="owner"] button`).click();
  await page.locator(`tr[data-row="${item}"] [data-col="owner"] input`).fill(name);
  await page.keyboard.press('Enter');
}

test('A, B and a lead unit hand a ledger over and back, and nothing of anybody is lost', async ({
  browser,
  site,
}) => {
  const a = await person(browser, site, '甲', '黄石市经信局');
  const b = await person(browser, site, '乙', '黄石市经信局');
  const lead = await person(browser, site, '丙', '省经信厅');
  await setOwner(a, FIRST, '张三');
  await a.locator(`tr[data-row="${SECOND}"] .box`).check();
  await take(b, await download(a));
  await expect(b.locator(`tr[data-row="${SECOND}"] .box`)).toBeChecked();
  // Both go on without knowing of each other, on one field.
  await setOwner(a, FIRST, '李四');
  await setOwner(b, FIRST, '王五');
  await lead.locator(`tr[data-row="${FIRST}"] .box`).check();
  await take(lead, await download(a));
  await take(lead, await download(b));
  // The lead unit's own marks stand beside those of the city.
  await expect(lead.locator(`tr[data-row="${FIRST}"] .box`)).toBeChecked();
  await expect(lead.locator(`tr[data-row="${SECOND}"] .box`)).not.toBeChecked();
  await says(lead, '黄石市经信局（至');
  const all = await download(lead);
  await take(a, all);
  await take(b, all);
  for (const page of [a, b]) {
    const row = page.locator(`tr[data-row="${FIRST}"]`);
    await expect(row).toContainText('责任人两处填写不一致');
    await expect(row).toContainText('李四');
    await expect(row).toContainText('王五');
  }
  await setOwner(a, FIRST, '赵六');
  await expect(a.locator(`tr[data-row="${FIRST}"]`)).not.toContainText('不一致');
  await take(b, await download(a));
  await expect(b.locator(`tr[data-row="${FIRST}"]`)).not.toContainText('不一致');
  await expect(b.locator(`tr[data-row="${FIRST}"] [data-col="owner"]`)).toHaveText('赵六');
  await take(lead, await download(b));
  const ends = await Promise.all([a, b, lead].map(entries));
  expect(ends[0]).toEqual(ends[1]);
  expect(ends[2]).toEqual(ends[1]);
  for (const page of [a, b, lead]) await page.context().close();
});

test('a second person on a shared computer is asked to be chosen when their unit comes in', async ({
  browser,
  site,
}) => {
  const page = await person(browser, site, '甲', '黄石市经信局');
  await take(page, fileOf([entryWith({ id: 'x', unit: '武汉市经信局', set: { status: 'done' } })]));
  await says(page, '而我的单位现在是“黄石市经信局”');
  await data(page).getByRole('button', { name: '选为我的单位：武汉市经信局（1 条）' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByLabel('我的单位').first()).toHaveValue('武汉市经信局');
  await dialog.getByRole('button', { name: '确定' }).click();
  await expect(page.locator(`tr[data-row="${FIRST}"] .box`)).toBeChecked();
  await expect(data(page).getByRole('group', { name: '选择我的单位' })).toHaveCount(0);
  await page.context().close();
});
