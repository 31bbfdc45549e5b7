/** Links that cite a clause: as they were sent, with what was glued to them, to what is gone. */
import { expect, PLAN, SECTION, test, watch } from './site.ts';

test.use({ view: 'text' });

test('the link leads to the clause and marks it, on a phone below the header', async ({
  page,
  site,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`${site}${SECTION}#3.1.4-2`);
  const line = page.locator('[id="3.1.4-2"]');
  await expect(line).toBeInViewport();
  const header = (await page.locator('.top').boundingBox())?.height ?? 0;
  await expect.poll(async () => (await line.boundingBox())?.y ?? 0).toBeGreaterThanOrEqual(header);
  expect(await line.evaluate((element) => element.matches(':target'))).toBe(true);
});

for (const glued of ['', '）', '。', '%EF%BC%89', '%E3%80%82', '%E3%80', ').', '”，']) {
  test(`a link to a clause with “${glued}” behind it arrives, and names where`, async ({
    page,
    site,
  }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    const complaints = watch(page);
    await page.goto(`${site}${SECTION}#3.1.2-3${glued}`);
    await expect(page.locator('[data-arrive]')).toHaveText('链接所指：三（一）2.第3句');
    await expect(page.locator('[data-arrive]')).toBeInViewport();
    await expect(page.locator('[id="3.1.2-3"]')).toHaveClass(/marked/u);
    await expect(page.locator('.where')).toContainText('三（一）2. 推广信息终端产品');
    await expect(page).toHaveURL(`${site}${SECTION}#3.1.2-3`);
    expect(complaints).toEqual([]);
  });
}

for (const gone of ['3.1.2-33', '3.1.9', '%', '…']) {
  test(`a link to what there is not, “${gone}”, says so`, async ({ page, site }) => {
    const complaints = watch(page);
    await page.goto(`${site}${SECTION}#${gone}`);
    await expect(page.getByRole('alert')).toContainText('本页没有链接所指的那一句');
    await expect(page.getByRole('alert')).toBeInViewport();
    expect(complaints).toEqual([]);
  });
}

test('a link to a sentence that stands on another page leads there; to one of no page it says so there', async ({
  page,
  site,
}) => {
  await page.goto(`${site}${SECTION}#3.2.1-4`);
  await expect(page).toHaveURL(`${site}${PLAN}3-2/#3.2.1-4`);
  await expect(page.locator('[data-arrive]')).toContainText('三（二）1.第4句');
  await page.goto(`${site}${SECTION}#3.2.1-99`);
  await expect(page).toHaveURL(`${site}${PLAN}3-2/#3.2.1-99`);
  await expect(page.getByRole('alert')).toContainText('本页没有链接所指的那一句');
});
