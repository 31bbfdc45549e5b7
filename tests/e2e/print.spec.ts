import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { entryWith, plant } from './ledger-page.ts';
import { expect, plan, PLAN, test, watch } from './site.ts';

const PRINT = `${PLAN}print/`;
const seed = readFileSync('seeds/hubei-2018-xinxi-xiaofei.txt', 'utf8');
const withoutSpace = (text: string): string => text.replace(/[\s\uFEFF]+/gu, '');

/** The official words that are shown, or printed. */
async function shown(page: Page): Promise<string> {
  const texts = await page
    .locator('.print-sheet [data-chapter]:not([hidden]) > span:not(.print-mark)')
    .allTextContents();
  return withoutSpace(texts.join(''));
}

test('the whole plan prints, character for character, on A4 with the margins of an official document', async ({
  page,
  site,
}) => {
  const complaints = watch(page);
  await page.goto(site + PRINT);
  expect(await shown(page)).toBe(withoutSpace(seed));
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(pdf).toMatch(/MediaBox \[0 0 594\.\d+ 841\.\d+\]/u);
  const sheets = pdf.match(/\/Type \/Page\b/gu)?.length ?? 0;
  // 4,800 characters at 22 lines of 28 are at least eight sheets; a blank one would be one more than twelve.
  expect(sheets).toBeGreaterThanOrEqual(8);
  expect(sheets).toBeLessThanOrEqual(12);
  await page.emulateMedia({ media: 'print' });
  for (const gone of ['.top', '.toc', '.print-choices', 'footer']) {
    await expect(page.locator(gone).first()).toBeHidden();
  }
  // 3号 is 16 pt.
  await expect(page.locator('.print-sheet')).toHaveCSS('font-size', /^21\.33/u);
  expect(complaints).toEqual([]);
});

test('a chapter, or a unit’s part, prints alone, with the headings it stands under', async ({
  page,
  site,
}) => {
  await page.goto(site + PRINT);
  await page.getByLabel('范围').selectOption('四、保障措施');
  const chapter = plan.clauses.filter(({ id }) => id === '4' || /^4[.-]/u.test(id));
  expect(await shown(page)).toBe(withoutSpace(chapter.map(({ text }) => text).join('')));
  await page.getByLabel('范围').selectOption('省统计局');
  const unit = plan.units.find(({ name }) => name === '省统计局');
  const tasks = plan.clauses.filter(({ task }) => unit?.tasks.includes(task ?? '') === true);
  expect(await shown(page)).toBe(
    withoutSpace(['四、保障措施', ...tasks.map(({ text }) => text)].join('')),
  );
  await expect(page.locator('.print-sheet')).toContainText('（省统计局为责任单位的任务）');
  await page.reload();
  await expect(page.getByLabel('范围')).toHaveValue('unit:省统计局');
});

test('with marks, each measure says its status, and who says so until when', async ({
  page,
  site,
}) => {
  await page.goto(site + PRINT);
  await plant(page, [entryWith({ id: 'a', item: '3.1.1-1', set: { status: 'blocked' } })]);
  await page.reload();
  await page.getByLabel('标出登记状态').check();
  await expect(page.locator('[data-print-mark="3.1.1-1"]')).toHaveText('〔需协调〕');
  await expect(page.locator('[data-print-foot]')).toHaveText(
    /^以下情况由＿＿＿＿＿＿自行登记，未经审核，截至\d{4}年\d+月\d+日。$/u,
  );
  expect(await shown(page)).toBe(withoutSpace(seed));
});

for (const address of [PRINT, 'about/']) {
  test(`at 320 px nothing sticks out, and axe finds nothing: ${address}`, async ({
    page,
    site,
  }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(site + address);
    const { scroll, client } = await page.evaluate(() => ({
      scroll: document.documentElement.scrollWidth,
      client: document.documentElement.clientWidth,
    }));
    expect(scroll).toBe(client);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  });
}

test('every page leads to what the site is, where marks live, and that it is no official site', async ({
  page,
  site,
}) => {
  await page.goto(`${site}${PLAN}3-1/`);
  await page.getByRole('link', { name: '关于本站' }).click();
  const main = page.locator('main');
  await expect(main).toContainText('本站是非官方网站');
  await expect(main).toContainText('那个网站的程序也读得到');
  await expect(main).toContainText('导出台账');
});
