/** What is said at the head of a page while somebody works there moves no line, and is not missed. */
import { deed } from './ledger-page.ts';
import { expect, FIRST, SECTION, test } from './site.ts';

const SAFARI =
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.4 Safari/605.1.15';

test.use({ userAgent: SAFARI });

for (const [start, ticked] of [
  [0, 0],
  [60, 0],
  [400, 4],
] as const) {
  test(`a warning that comes with the first tick, ${start} px down the page, leaves each line where it is`, async ({
    page,
    site,
  }) => {
    await page.goto(site + SECTION);
    await page.evaluate((top) => scrollTo({ top, behavior: 'instant' }), start);
    const boxes = page.locator('.box');
    const next = boxes.nth(ticked + 1);
    const before = await next.boundingBox();
    await boxes.nth(ticked).check();
    await expect(page.locator('#trouble')).toContainText('可能自动清空');
    expect((await next.boundingBox())?.y).toBeCloseTo(before?.y ?? Number.NaN, 0);
    await page.getByRole('button', { name: '看提醒' }).click();
    await expect(page.locator('#trouble')).toBeInViewport({ ratio: 1 });
    await expect(page.locator('#trouble a')).toBeFocused();
    await page.getByRole('button', { name: '知道了' }).click();
    await expect(page.locator('#trouble')).toBeEmpty();
    await expect(deed(page).getByRole('button')).toHaveText(['撤销', '关闭']);
  });
}

test('in another tab, where nobody has touched anything, it moves no line either', async ({
  context,
  page,
  site,
}) => {
  await page.goto(site + SECTION);
  const other = await context.newPage();
  await other.goto(site + SECTION);
  await other.waitForLoadState('networkidle');
  const line = other.locator('.box').nth(1);
  const before = await line.boundingBox();
  await page.locator('.box').first().check();
  await expect(other.locator('#trouble')).toContainText('可能自动清空');
  expect((await line.boundingBox())?.y).toBeCloseTo(before?.y ?? Number.NaN, 0);
});

test('before anybody has done anything a warning stands in sight', async ({ page, site }) => {
  await page.goto(site + SECTION);
  await page.locator(`[data-item="${FIRST}"]`).check();
  await expect(page.locator('#trouble')).not.toBeEmpty();
  await page.reload();
  await expect(page.locator('#trouble')).toBeInViewport({ ratio: 1 });
});

for (const width of [390, 1180, 1366]) {
  for (const size of ['normal', 'huge']) {
    test(`the way up lies on nothing else: ${width} px, ${size}`, async ({ page, site }) => {
      await page.setViewportSize({ width, height: 768 });
      await page.goto(site + SECTION);
      await page.evaluate((chosen) => {
        Object.assign(document.documentElement.dataset, { size: chosen, mode: 'list' });
      }, size);
      await page.locator(`[data-item="${FIRST}"]`).check();
      await expect(page.getByRole('button', { name: '看提醒' })).toBeVisible();
      const overlaps = await page.evaluate(() => {
        const rectOf = (one: Element): DOMRect => one.getBoundingClientRect();
        const line = document.querySelector('.measure:has(#deed)');
        const words = Array.from(line?.querySelectorAll('.chip, p.clause, .measure > p') ?? []);
        return Array.from(document.querySelectorAll('#deed button'), rectOf).flatMap((way) =>
          words.filter((one) => {
            const { left, right, top, bottom } = rectOf(one);
            // A button is 44 px high; what it says is in its middle.
            const middle = (way.top + way.bottom) / 2;
            return left < way.right - 1 && right > way.left + 1 && top < middle && bottom > middle;
          }),
        ).length;
      });
      expect(overlaps).toBe(0);
    });
  }
}
