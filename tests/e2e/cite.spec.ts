import type { Page } from '@playwright/test';
import { expect, plan, PLAN, test, watch } from './site.ts';

const SECTION = `${PLAN}3-1/`;
const clause = plan.clauses.find(({ id }) => id === '3.1.1-1');
const TEXT = clause?.text ?? 'no clause';

const dialog = (page: Page) => page.getByRole('dialog', { name: '引用这一条' });

async function openCite(page: Page): Promise<void> {
  await page.getByRole('link', { name: '引用：三（一）1.第1句' }).click();
  await expect(dialog(page)).toBeVisible();
}

/** The reader's day. */
function today(page: Page): Promise<string> {
  return page.evaluate(() => new Date().toLocaleDateString('sv-SE'));
}

test('a clause is cited with its wording, place, source, date and address', async ({
  page,
  site,
  context,
}) => {
  const complaints = watch(page);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(`${site}${SECTION}?q=1`);
  await openCite(page);
  const address = `${site}${SECTION}#3.1.1-1`;
  const copied = async (button: string): Promise<string> => {
    await dialog(page).getByRole('button', { name: button }).click();
    await expect(dialog(page)).toContainText('已复制。');
    return page.evaluate(() => navigator.clipboard.readText());
  };
  expect(await copied('复制引文')).toBe(
    `《${plan.title}》三（一）1.第1句：“${TEXT}”（湖北省人民政府网站，2018年12月26日，${address}）`,
  );
  expect(await copied('复制文献格式')).toBe(
    `${plan.title}[EB/OL]. 湖北省人民政府网站. (2018-12-26)[${await today(page)}]. ${address}.`,
  );
  expect(await copied('复制链接')).toBe(address);
  expect(complaints).toEqual([]);
});

test('where there is no clipboard there is a box to copy from', async ({ page, moved }) => {
  await page.goto(moved + SECTION);
  await openCite(page);
  await dialog(page).getByRole('button', { name: '复制链接' }).click();
  await expect(dialog(page)).toContainText('请全选下面的文字');
  await expect(dialog(page).locator('textarea')).toHaveValue(`${moved}${SECTION}#3.1.1-1`);
});

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

test('the QR code and the system’s sheet carry the address of the clause', async ({
  page,
  site,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'share', {
      value: (data: unknown) => Promise.resolve(Object.assign(window, { shared: data })),
    });
  });
  await page.goto(site + SECTION);
  await openCite(page);
  await dialog(page).getByText('二维码', { exact: true }).click();
  const path = await dialog(page).locator('.qr path').getAttribute('d');
  expect(path?.split('M').length).toBeGreaterThan(200);
  await dialog(page).getByRole('button', { name: '分享' }).click();
  expect(await page.evaluate(() => (window as unknown as { shared: unknown }).shared)).toEqual({
    title: `${plan.title} 三（一）1.第1句`,
    text: TEXT,
    url: `${site}${SECTION}#3.1.1-1`,
  });
});

test('in running text a touch marks a sentence, moves nothing, and offers to cite it', async ({
  page,
  site,
}) => {
  const id = plan.clauses.find(
    ({ page: at, kind }) => at === `${PLAN}2/` && kind === 'sentence',
  )?.id;
  await page.goto(`${site}${PLAN}2/`);
  const sentence = page.locator(`[id="${id}"]`);
  const before = await sentence.boundingBox();
  await sentence.click();
  await expect(sentence).toHaveClass(/marked/u);
  expect(page.url()).toBe(`${site}${PLAN}2/#${id}`);
  expect((await sentence.boundingBox())?.y).toBe(before?.y);
  await page.locator(`[id="${id}"] + .cite`).click();
  await expect(dialog(page)).toBeVisible();
});

test('every clause can be cited, by keyboard and without JavaScript too', async ({
  browser,
  site,
}) => {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await page.goto(site + SECTION);
  const ids = plan.clauses.filter(({ page: at }) => at === SECTION).map(({ id }) => id);
  const links = await page
    .locator('.cite')
    .evaluateAll((all) => all.map((a) => a.getAttribute('href')));
  expect(ids.filter((one) => !links.some((link) => link?.endsWith(`#${one}`)))).toEqual([]);
  await page.context().close();
});
