/** Where ticks are kept: storage blocked, full, with rubbish in it, shared by tabs, of a site that moves. */
import type { BrowserContext, Page } from '@playwright/test';
import { createStaticServer, listen } from '../../scripts/serve.ts';
import { choose } from './data-panel.ts';
import { box, comeToData, data, entryWith, fileOf, fillStorage } from './ledger-page.ts';
import { storedEntries, taskLine, trouble } from './ledger-page.ts';
import { expect, FIRST, PLAN, SECOND, SECTION, test, watch } from './site.ts';

async function blockStorage(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  });
}

test('with storage blocked the page works and says that nothing is being saved', async ({
  context,
  site,
}) => {
  await blockStorage(context);
  const page = await context.newPage();
  const complaints = watch(page);
  await page.goto(site + SECTION);
  await expect(trouble(page)).toContainText('不让本站保存数据');
  await page.getByRole('link', { name: '清单' }).first().click();
  await box(page, FIRST).check();
  await expect(box(page, FIRST)).toBeChecked();
  await expect(taskLine(page)).toHaveText('5 项中 1 项已完成');
  expect(complaints).toEqual([]);
});

test('with storage blocked a preview names no room that would be left', async ({
  context,
  site,
}) => {
  await blockStorage(context);
  const page = await context.newPage();
  await page.goto(`${site}${PLAN}ledger/`);
  await comeToData(page);
  await choose(page, fileOf([entryWith({ id: 'a', set: { owner: '甲' } })]));
  const preview = data(page).getByRole('group', { name: '导入之前请核对' });
  await expect(preview).toContainText('不让本站保存');
  await expect(preview).toContainText('新增的登记：');
  await expect(preview).not.toContainText('还剩约');
});

/** Ticks a box when storage has no room for it. */
async function tickWithoutRoom(page: Page, item: string): Promise<void> {
  await fillStorage(page);
  await box(page, item).check();
  await expect(trouble(page)).toContainText('有 1 条登记还没有保存');
}

test('with storage full the tick is kept on the page, said to be unsaved, and saved once there is room', async ({
  page,
  site,
}) => {
  await page.goto(site + SECTION);
  await tickWithoutRoom(page, FIRST);
  await expect(box(page, FIRST)).toBeChecked();
  await page.evaluate(() => localStorage.removeItem('other-0'));
  await box(page, SECOND).check();
  await expect(trouble(page)).toBeEmpty();
  await page.reload();
  await expect(box(page, FIRST)).toBeChecked();
  await expect(box(page, SECOND)).toBeChecked();
});

test('what storage would not take is kept as the page is left, or hidden, if there is room by then', async ({
  page,
  site,
}) => {
  await page.goto(site + SECTION);
  await tickWithoutRoom(page, FIRST);
  // In one task: nothing that the page does by itself comes between.
  const stored = await page.evaluate(() => {
    localStorage.removeItem('other-0');
    Object.defineProperty(document, 'visibilityState', { get: () => 'hidden', configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
    Reflect.deleteProperty(document, 'visibilityState');
    return Object.keys(localStorage).filter((key) => key.includes('3.1.1-1'));
  });
  expect(stored).toHaveLength(1);
  await expect(trouble(page)).toBeEmpty();

  await tickWithoutRoom(page, SECOND);
  await page.evaluate(() => {
    localStorage.removeItem('other-1');
    location.reload();
  });
  await expect(box(page, SECOND)).toBeChecked();
  await expect(box(page, FIRST)).toBeChecked();
});

test('rubbish in storage is set aside, reported and not lost; the other marks are not touched', async ({
  page,
  site,
}) => {
  await page.goto(site + SECTION);
  await box(page, FIRST).check();
  const [key = ''] = await storedEntries(page);
  const rubbish = key.replace(FIRST, SECOND);
  await page.evaluate((name) => localStorage.setItem(name, '{"not": <script>'), rubbish);
  await page.reload();
  await expect(trouble(page)).toContainText('有 1 条登记无法识别');
  await page.getByText('查看无法识别的内容').click();
  await expect(trouble(page)).toContainText('{"not": <script>');
  await expect(box(page, FIRST)).toBeChecked();
  await expect(box(page, SECOND)).not.toBeChecked();
  const values = await page.evaluate(() => Object.values({ ...localStorage }));
  expect(values).toContain('{"not": <script>');
});

test('ten tabs that write 400 ticks at once lose none', async ({ context, site }) => {
  test.setTimeout(120_000);
  const tabs = await Promise.all(Array.from({ length: 10 }, () => context.newPage()));
  await Promise.all(tabs.map((tab) => tab.goto(`${site}${PLAN}3-2/`)));
  await Promise.all(
    tabs.map((tab) =>
      tab.evaluate(async () => {
        const boxes = Array.from(document.querySelectorAll<HTMLInputElement>('input[data-item]'));
        for (let click = 0; click < 40; click += 1) {
          boxes[click % boxes.length]?.click();
          await new Promise((resolve) => requestAnimationFrame(resolve));
        }
      }),
    ),
  );
  const [tab] = tabs;
  if (tab === undefined) throw new Error('no tab');
  // What one tab writes reaches the others' view of storage a little later.
  await expect.poll(async () => (await storedEntries(tab)).length).toBe(400);
  await tab.reload();
  const shown = await tab.locator('input[data-item]:checked').count();
  await tab.reload();
  await expect(tab.locator('input[data-item]:checked')).toHaveCount(shown);
  await expect(tab.getByRole('status', { name: '请注意' })).toBeEmpty();
});

test('what another tab writes does not have all that is kept looked through, entry for entry', async ({
  context,
  page,
  site,
}) => {
  await page.addInitScript(() => {
    const { keys } = Object;
    Object.assign(window, { looks: 0 });
    Object.keys = (of: object): string[] => {
      if (of === localStorage) Reflect.set(window, 'looks', Reflect.get(window, 'looks') + 1);
      return keys(of);
    };
  });
  const looks = () => page.evaluate(() => Number(Reflect.get(window, 'looks')));
  await page.goto(site + SECTION);
  await box(page, FIRST).check();
  await expect(page.locator('#deed')).toContainText('已登记');
  const other = await context.newPage();
  await other.goto(site + SECTION);
  const before = await looks();
  const boxes = other.locator('.measure > input.box:not(:checked)');
  const count = await boxes.count();
  expect(count).toBeGreaterThan(10);
  await boxes.evaluateAll((all) => all.forEach((one) => (one as HTMLElement).click()));
  await expect(page.locator('.measure > input.box:not(:checked)')).toHaveCount(0);
  expect((await looks()) - before).toBeLessThan(count / 2);
});

test('marks on a plain http host below a path work the same', async ({ page, moved }) => {
  await page.goto(moved + SECTION);
  expect(await page.evaluate(() => isSecureContext)).toBe(false);
  await box(page, FIRST).check();
  await page.reload();
  await expect(box(page, FIRST)).toBeChecked();
});

test('marks stay when the site moves to another path of its host', async ({ page }) => {
  let base = '/old/';
  const server = createStaticServer({ folder: 'dist', base: () => base });
  const port = await listen(server, 0);
  await page.goto(`http://localhost:${port}/old/${SECTION}`);
  await box(page, FIRST).check();
  base = '/new/place/';
  await page.goto(`http://localhost:${port}/new/place/${SECTION}`);
  await expect(box(page, FIRST)).toBeChecked();
  server.close();
});
