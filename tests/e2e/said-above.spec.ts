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
    await page.getByRole('button', { name: '页首有一条提醒' }).click();
    await expect(page.locator('#trouble')).toBeInViewport({ ratio: 1 });
    await page.getByRole('button', { name: '知道了' }).click();
    await expect(page.locator('#trouble')).toBeEmpty();
    await expect(deed(page)).not.toContainText('页首');
  });
}

test('before anybody has done anything a warning stands in sight', async ({ page, site }) => {
  await page.goto(site + SECTION);
  await page.locator(`[data-item="${FIRST}"]`).check();
  await expect(page.locator('#trouble')).not.toBeEmpty();
  await page.reload();
  await expect(page.locator('#trouble')).toBeInViewport({ ratio: 1 });
});
