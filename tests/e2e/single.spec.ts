/** The one file, opened from the disk: no server has a part in it but where a ledger goes to the site. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import { edited, type } from '../unit/reports/edit.ts';
import { data, entries, entryWith, plantBefore } from './ledger-page.ts';
import { axe } from './axe.ts';
import { desktop, phone } from './readers.ts';
import { chooseList, expect, FIRST, openCite, openForm, PLAN, plan, test } from './site.ts';
import { openFile, exported } from './single-page.ts';

const FILE = pathToFileURL(resolve('dist-single/hubei-2018-xinxi-xiaofei.html')).href;

async function take(page: Page, text: string): Promise<void> {
  const file = { name: '台账.json', mimeType: 'application/json', buffer: Buffer.from(text) };
  await data(page).getByLabel('选择台账文件').setInputFiles(file);
  await data(page).getByRole('button', { name: '导入', exact: true }).click();
}

test('the one file holds the official text, each clause once, character for character', async ({
  page,
}) => {
  const complaints = await openFile(page);
  const ids = plan.clauses.map(({ id }) => id);
  const found = await page.evaluate((wanted) => {
    const all = Array.from(document.querySelectorAll('[id]'));
    return all.flatMap(({ id, textContent }) => (wanted.includes(id) ? [[id, textContent]] : []));
  }, ids);
  expect(found).toEqual(plan.clauses.map(({ id, text }) => [id, text]));
  const seed = readFileSync(`seeds/${PLAN.slice(0, -1)}.txt`, 'utf8');
  const text = found.map(([, one]) => one).join('');
  expect(text.replace(/[\s\uFEFF]+/gu, '')).toBe(seed.replace(/[\s\uFEFF]+/gu, ''));
  const all = await page.evaluate(() =>
    Array.from(document.querySelectorAll('[id]'), ({ id }) => id),
  );
  expect(new Set(all).size).toBe(all.length);
  expect(complaints).toEqual([]);
});

test('all 61 boxes of the one file can be ticked, and stay ticked when it is opened again', async ({
  page,
}) => {
  const complaints = await openFile(page);
  const boxes = page.locator('.box');
  await expect(boxes).toHaveCount(61);
  for (const box of await boxes.all()) await box.check();
  await page.goto('about:blank');
  await page.goto(FILE);
  await expect(page.locator('.box:checked')).toHaveCount(61);
  await expect(page.locator('.toc [href="#3.1"]')).toContainText('21/21');
  expect(complaints).toEqual([]);
});

test('the one file asks for cookies before storage: Chromium else has it forget all, at times', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const asked: string[] = [];
    Object.assign(window, { asked });
    const note = (on: object, name: string): void => {
      const { get } = Object.getOwnPropertyDescriptor(on, name) ?? {};
      const noted = function noted(this: unknown): unknown {
        asked.push(name);
        return get?.call(this);
      };
      Object.defineProperty(on, name, { get: noted });
    };
    note(Document.prototype, 'cookie');
    note(window, 'localStorage');
  });
  await openFile(page);
  const asked = await page.evaluate(() => (window as unknown as { asked: string[] }).asked);
  expect(asked.slice(0, 2)).toEqual(['cookie', 'localStorage']);
});

test('in the head of the one file a long name leaves what it is its room', async ({ page }) => {
  for (const width of [320, 390, 900, 1024, 1366, 1920]) {
    await page.setViewportSize({ width, height: 768 });
    await openFile(page);
    const [name, badge] = await Promise.all(
      ['.brand', '.top > .unofficial'].map((part) => page.locator(part).boundingBox()),
    );
    if (name === null || name === undefined || badge === null || badge === undefined) continue;
    expect(name.x + name.width, `${width} px`).toBeLessThanOrEqual(badge.x);
  }
});

test('search in the one file finds a clause and leads to it, and what was filled in is not loaded anew', async ({
  page,
}) => {
  const complaints = await openFile(page);
  await page.evaluate(() => Object.assign(window, { here: true }));
  await page.keyboard.press('Control+k');
  await page.getByRole('searchbox').fill('工业互联网');
  const hits = plan.clauses.filter(({ text }) => text.includes('工业互联网'));
  await expect(page.getByRole('dialog').getByRole('status')).toHaveText(
    `原文含“工业互联网”，${hits.length} 句`,
  );
  await expect(page.locator('.search-trouble')).toHaveCount(0);
  const last = hits[hits.length - 1]?.id ?? '';
  await page.locator(`[data-clause="${last}"] a`).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  const clause = page.locator(`[id="${last}"]`);
  await expect(clause).toBeInViewport();
  await expect(clause.locator('mark').first()).toHaveText('工业互联网');
  // The same result again, after the reader has gone elsewhere.
  await page.evaluate(() => scrollTo(0, 0));
  await page.keyboard.press('Control+k');
  await page.getByRole('searchbox').fill('工业互联网');
  await page.locator(`[data-clause="${last}"] a`).click();
  await expect(clause).toBeInViewport();
  await page.keyboard.press('Control+k');
  await page.getByRole('searchbox').fill('信息消费');
  await page.locator('[data-clause] a').first().click();
  await expect(clause.locator('mark')).toHaveCount(0);
  expect(await page.evaluate(() => 'here' in window)).toBe(true);
  expect(complaints).toEqual([]);
});

test('what is filled in in the one file goes to the site and comes back', async ({
  page,
  site,
}) => {
  const complaints = await openFile(page);
  await openForm(page, FIRST);
  const form = page.getByRole('dialog');
  await form.getByLabel('推进中').check();
  await form.getByLabel('责任人').fill('张三');
  await form.getByRole('button', { name: '保存', exact: true }).click();
  await expect(page.locator(`[data-mark="${FIRST}"]`)).toContainText('张三');
  const file = await exported(page);
  expect(complaints).toEqual([]);

  await page.goto(`${site}${PLAN}ledger/`);
  await data(page).scrollIntoViewIfNeeded();
  await take(page, file);
  await expect(data(page)).toContainText('已导入 1 条登记。');
  await page.locator(`tr[data-row="${FIRST}"] .box`).check();
  const back = await exported(page);
  const [before, after] = [file, back].map((text) => JSON.parse(text));
  expect([after.site, after.ledgers[0].plan]).toEqual([before.site, before.ledgers[0].plan]);

  await openFile(page);
  await take(page, back);
  await expect(data(page)).toContainText('已导入 1 条登记。');
  await expect(page.locator(`.box[data-item="${FIRST}"]`)).toBeChecked();
  expect(await entries(page)).toEqual(after.ledgers[0].entries);
});

test('a sheet of the site that was filled in elsewhere comes into the one file, with columns of a team’s own', async ({
  page,
  site,
}) => {
  const column = { id: 'n1', item: 'team.caaaaaaaa', set: { name: '资金（万元）', order: '1' } };
  await plantBefore(page, site, [entryWith(column)]);
  await page.goto(`${site}${PLAN}ledger/`);
  const report = page.locator('[data-ledger-report]');
  await report.scrollIntoViewIfNeeded();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    report.getByRole('button', { name: 'Excel' }).click(),
  ]);
  const buffer = Buffer.from(
    edited(readFileSync(await download.path()), (sheet) => {
      type(sheet, '责任人', 1, '王五');
      type(sheet, '资金（万元）', 1, '120');
    }),
  );

  const complaints = await openFile(page);
  const input = data(page).getByLabel('选择台账文件');
  await input.setInputFiles({ name: '发回.xlsx', mimeType: '', buffer });
  await expect(data(page)).toContainText('三（一）1.第1句责任人：（空） → “王五”');
  await expect(data(page)).toContainText('三（一）1.第1句资金（万元）：（空） → “120”');
  await data(page).getByRole('button', { name: '导入', exact: true }).click();
  await expect(page.locator(`[data-mark="${FIRST}"]`)).toContainText('王五');
  await expect(page.locator(`[data-mark="${FIRST}"]`)).toContainText('资金（万元）：120');
  expect(await entries(page)).toMatchObject([
    { item: FIRST, set: { owner: '王五', caaaaaaaa: '120' } },
    column,
  ]);
  await openForm(page, FIRST);
  await page.getByRole('dialog').getByLabel('资金（万元）').fill('150');
  await page.getByRole('dialog').getByRole('button', { name: '保存', exact: true }).click();
  await expect(page.locator(`[data-mark="${FIRST}"]`)).toContainText('资金（万元）：150');
  expect(complaints).toEqual([]);
});

test('the one file says where marks live, is read as one likes, and prints its text', async ({
  page,
}) => {
  await openFile(page);
  await expect(page.locator('[data-blocked], [data-missing]')).toHaveCount(2);
  await expect(page.locator('[data-blocked]')).toBeHidden();
  await expect(page.locator('[data-missing]')).toBeHidden();
  await expect(page.getByText('登记只保存在打开本文件的浏览器里')).toBeVisible();
  await page.getByRole('link', { name: '数据与备份' }).first().click();
  await expect(page.locator('#data')).toBeInViewport();
  await page.getByText('关于这个文件').click();
  await expect(page.getByText('登记不写进这个文件')).toBeVisible();
  await chooseList(page);
  await expect(page.locator('html')).toHaveAttribute('data-mode', 'list');
  await page.locator('.modes').getByText('阅读', { exact: true }).click();
  await expect(page.locator('html')).toHaveAttribute('data-mode', 'text');
  await page.locator('[data-settings] summary').click();
  await page.locator('[data-settings]').getByText('特大').click();
  await expect(page.locator('html')).toHaveAttribute('data-size', 'huge');
  await page.emulateMedia({ media: 'print' });
  for (const hidden of ['.toc', '.top', '.data', '.about-file', '.dock']) {
    await expect(page.locator(hidden).first()).toBeHidden();
  }
  const seen = page.locator('[id]').filter({ visible: true });
  const ids = new Set(await seen.evaluateAll((all) => all.map(({ id }) => id)));
  expect(plan.clauses.filter(({ id }) => !ids.has(id))).toEqual([]);
  // Of running text nothing is printed that the text does not say.
  for (const derived of ['.goals', '.task-facts', '.page-facts', '.official .progress']) {
    await expect(page.locator(derived).filter({ visible: true }), derived).toHaveCount(0);
    expect(await page.locator(derived).count(), derived).toBeGreaterThan(0);
  }
});

for (const [name, options] of Object.entries({ phone, desktop })) {
  test(`axe finds nothing in the one file on a ${name}`, async ({ browser }) => {
    const context = await browser.newContext(options);
    const page = await context.newPage();
    const complaints = await openFile(page);
    await expect(data(page).getByRole('button', { name: '导出台账' })).toBeVisible();
    await page.locator('.about-file summary').click();
    expect(await axe(page)).toEqual([]);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(wide).toBeLessThanOrEqual(0);
    expect(complaints).toEqual([]);
    await context.close();
  });
}

test('who goes to a result of search by keys goes on at its clause, and not at what opened search', async ({
  page,
}) => {
  await openFile(page);
  // The same result twice: its anchor is then in the address already.
  for (let times = 0; times < 2; times += 1) {
    await page.locator('[data-open-search]').first().press('Enter');
    await page.getByRole('searchbox').fill('5G');
    await page.locator('[data-clause] a').first().press('Enter');
    await expect(page.locator('dialog')).toHaveCount(0);
    await expect(page.locator('.measure.marked')).toBeInViewport();
    await page.keyboard.press('Tab');
    await expect(page.locator('.measure.marked :focus')).toHaveCount(1);
  }
});

test('what is cited from the one file names no folder of the reader', async ({ page }) => {
  await openFile(page);
  await openCite(page, '3.1.1-1');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('引文里不写网址');
  await expect(dialog).toContainText(
    '（湖北省人民政府网站2018年12月26日发布，转引自（非官方）方案台账）',
  );
  expect(await dialog.innerText()).not.toContain('file:');
  await expect(dialog.locator('svg, details')).toHaveCount(0);
});

test('the one file is whole without JavaScript', async ({ browser }) => {
  const context = await browser.newContext({ ...desktop, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(FILE);
  await page.locator('.toc').getByText('四、保障措施').click();
  await expect(page.locator('[id="4"]')).toBeInViewport();
  await expect(page.locator('.box').first()).toBeHidden();
  await context.close();
});
