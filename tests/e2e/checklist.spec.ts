import type { Page } from '@playwright/test';
import { box, storedEntries, taskLine } from './ledger-page.ts';
import { expect, FIRST, PLAN, plan, SECOND, SECTION, test, watch } from './site.ts';

const contentsLine = (page: Page) =>
  page.getByRole('navigation', { name: '目录' }).getByRole('link', { name: '（一）提高' });

test('a tick is stored at once, survives a reload and shows on every other page', async ({
  page,
  site,
}) => {
  await page.goto(site + SECTION);
  await box(page, FIRST).check();
  await expect(taskLine(page)).toHaveText('5 项中 1 项已完成');
  expect(await storedEntries(page)).toHaveLength(1);
  await page.reload();
  await expect(box(page, FIRST)).toBeChecked();
  await expect(contentsLine(page)).toContainText('1/21');
  await page.goto(`${site}${PLAN}4/`);
  await expect(contentsLine(page)).toContainText('1/21');
  await page.goto(site);
  await expect(page.locator('.contents li', { hasText: '（一）提高' })).toContainText('1/21');
});

test('a tick survives a restart of the browser', async ({ browser, site }) => {
  const before = await browser.newContext();
  const page = await before.newPage();
  await page.goto(site + SECTION);
  await page.getByRole('link', { name: '清单' }).first().click();
  await box(page, FIRST).check();
  const storageState = await before.storageState();
  await before.close();
  const after = await browser.newContext({ storageState });
  const again = await after.newPage();
  await again.goto(site + SECTION);
  await expect(box(again, FIRST)).toBeChecked();
  await after.close();
});

test('unticking keeps both entries and shows the truth again', async ({ page, site }) => {
  await page.goto(site + SECTION);
  await box(page, FIRST).check();
  await box(page, FIRST).uncheck();
  expect(await storedEntries(page)).toHaveLength(2);
  await page.reload();
  await expect(box(page, FIRST)).not.toBeChecked();
  await expect(taskLine(page)).toHaveText('5 项中 0 项已完成');
});

test('a tick shows in other open tabs within a second, and no reader announces it', async ({
  context,
  site,
}) => {
  const [one, other] = [await context.newPage(), await context.newPage()];
  await one.goto(site + SECTION);
  await other.goto(site + SECTION);
  await box(one, SECOND).check();
  await expect(box(other, SECOND)).toBeChecked({ timeout: 1000 });
  await expect(taskLine(other)).toHaveText('5 项中 1 项已完成', { timeout: 1000 });
  await expect(other.getByRole('status')).toBeEmpty();
});

test('the box is named by its sentence, and the sentence never ticks', async ({ page, site }) => {
  await page.goto(site + SECTION);
  const text = plan.clauses.find(({ id }) => id === FIRST)?.text ?? '';
  await expect(page.getByRole('checkbox', { name: text })).toHaveCount(1);
  await page.locator(`[id="${FIRST}"]`).click();
  await page.locator(`[id="${FIRST}"]`).dblclick();
  await expect(box(page, FIRST)).not.toBeChecked();
});

test('the back button shows the truth', async ({ context, site }) => {
  const page = await context.newPage();
  await page.goto(site + SECTION);
  await page.goto(`${site}${PLAN}4/`);
  const other = await context.newPage();
  await other.goto(site + SECTION);
  await box(other, FIRST).check();
  await page.goBack();
  await expect(box(page, FIRST)).toBeChecked();
  await expect(taskLine(page)).toHaveText('5 项中 1 项已完成');
});

test('boxes stand as they were left before the first paint, with no script but the inline one', async ({
  page,
  site,
}) => {
  await page.goto(site + SECTION);
  await box(page, FIRST).check();
  await page.route('**/*.js', (route) => route.abort());
  await page.reload();
  await expect(box(page, FIRST)).toBeChecked();
  await expect(taskLine(page)).toHaveText('5 项中 1 项已完成');
});

test('a click before anything else has loaded counts, even if nothing else ever loads', async ({
  page,
  site,
}) => {
  await page.route('**/*.js', (route) => route.abort());
  await page.goto(site + SECTION);
  await box(page, FIRST).check();
  await expect(taskLine(page)).toHaveText('5 项中 1 项已完成');
  await box(page, SECOND).check();
  await box(page, SECOND).uncheck();
  await page.unroute('**/*.js');
  await page.reload();
  await expect(box(page, FIRST)).toBeChecked();
  await expect(box(page, SECOND)).not.toBeChecked();
  expect(await storedEntries(page)).toHaveLength(3);
  // The third stands over the second, so nothing is left to disagree about.
  await expect(page.locator('.doubt')).toHaveCount(0);
});

test('what the page script draws is what stood there, and it warns of nothing', async ({
  page,
  site,
}) => {
  const complaints = watch(page);
  await page.goto(site + SECTION, { waitUntil: 'networkidle' });
  await box(page, FIRST).check();
  await page.reload({ waitUntil: 'networkidle' });
  await expect(page.locator(`[data-mark="${FIRST}"]`)).toContainText('已完成');
  expect(complaints).toEqual([]);
});

test('two entries that did not know of each other are both shown until one stands over both', async ({
  page,
  site,
}) => {
  await page.goto(site + SECTION);
  await box(page, FIRST).check();
  await page.evaluate(() => {
    const key = Object.keys(localStorage).find((name) => name.startsWith('taizhang:v1:')) ?? '';
    const entry = JSON.parse(localStorage.getItem(key) ?? '{}');
    const other = {
      ...entry,
      id: 'zz',
      at: '2020-01-01T00:00:00.000Z',
      set: { status: 'blocked' },
    };
    localStorage.setItem(key.replace(entry.id, 'zz'), JSON.stringify(other));
  });
  await page.reload();
  await expect(page.locator('.doubt')).toContainText('状态两处填写不一致：已完成（');
  await expect(page.locator('.doubt')).toContainText('；需协调（2020年1月1日');
  await expect(box(page, FIRST)).toBeChecked();
  await box(page, FIRST).uncheck();
  await expect(page.locator('.doubt')).toHaveCount(0);
});

test('a mark on words that have changed since asks for a second look', async ({ page, site }) => {
  await page.goto(site + SECTION);
  await box(page, FIRST).check();
  await page.evaluate(() => {
    const key = Object.keys(localStorage).find((name) => name.startsWith('taizhang:v1:')) ?? '';
    const entry = JSON.parse(localStorage.getItem(key) ?? '{}');
    localStorage.setItem(key, JSON.stringify({ ...entry, text: '0000000000000000' }));
  });
  await page.reload();
  const doubt = page.locator('.doubt');
  await expect(doubt).toContainText('原文已更新，请复核');
  await expect(doubt).toContainText('登记时的原文本站没有保存');
  await doubt.getByRole('button', { name: '已复核，登记仍然有效' }).click();
  await expect(doubt).toHaveCount(0);
  await expect(box(page, FIRST)).toBeChecked();
  await page.reload();
  await expect(box(page, FIRST)).toBeChecked();
  await expect(page.locator('.doubt')).toHaveCount(0);
});

test('a mark on words that a revision has changed shows both wordings, with what differs marked', async ({
  page,
  site,
}) => {
  const former = '加快国家存储器一期项目建设。';
  await page.route(`${site}${SECTION}`, async (route) => {
    const response = await route.fetch();
    const html = await response.text();
    await route.fulfill({ response, body: html.replace('<html ', '<html data-versions="1" ') });
  });
  await page.route(`${site}${PLAN}changes.json`, (route) =>
    route.fulfill({
      json: {
        wordings: [
          {
            ...{ id: FIRST, fingerprint: '0000000000000000', text: former, isGone: false },
            ...{ place: '三（一）1.第1句', page: SECTION, version: 1, replaced: '2026-11-27' },
          },
        ],
      },
    }),
  );
  await page.goto(site + SECTION);
  await box(page, FIRST).check();
  await page.evaluate(() => {
    const key = Object.keys(localStorage).find((name) => name.startsWith('taizhang:v1:')) ?? '';
    const entry = JSON.parse(localStorage.getItem(key) ?? '{}');
    localStorage.setItem(key, JSON.stringify({ ...entry, text: '0000000000000000' }));
  });
  await page.reload();
  await page.getByText('对照两版原文（2026年11月27日换用新文本）').click();
  const [before, after] = [
    page.locator('.wordings dd').first(),
    page.locator('.wordings dd').last(),
  ];
  await expect(before).toHaveText(former);
  await expect(before.locator('del').first()).toHaveText('一期');
  await expect(after).toHaveText((await page.locator(`[id="${FIRST}"]`).textContent()) ?? '');
});
