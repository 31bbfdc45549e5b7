/** What a search needs is asked for ahead, when a pointer comes over the way there. */
import type { Locator, Page } from '@playwright/test';
import { expect, holdBack, SECTION, test } from './site.ts';

/** Opens a section, and waits until it has all that it asks for by itself. */
async function openAtRest(page: Page, site: string): Promise<void> {
  await page.goto(site + SECTION);
  await page.mouse.move(600, 600);
  await page.waitForLoadState('networkidle');
}

const way = (page: Page): Locator => page.getByRole('link', { name: '搜索' }).first();

test('what a search needs is asked for once, when a pointer comes over its field', async ({
  page,
  site,
}) => {
  await openAtRest(page, site);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  const clauses = (): string[] => asked.filter((path) => path.endsWith('/search/clauses.json'));
  await way(page).hover();
  await expect.poll(clauses).toHaveLength(1);
  await expect.poll(() => asked.filter((path) => path.includes('/SearchDialog.'))).toHaveLength(1);
  await way(page).click();
  await page.getByRole('searchbox').fill('区块链');
  await expect(page.locator('[data-clause]:not([data-approximate])')).toHaveCount(1);
  expect(clauses()).toHaveLength(1);
  // The page of search is not wanted where its dialog opens.
  expect(asked.filter((path) => path.endsWith('/search/'))).toEqual([]);
});

test('what is asked for ahead of a search and does not come is no error of the page', async ({
  page,
  site,
}) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  await openAtRest(page, site);
  await page.route('**/_astro/SearchDialog*.js*', (route) => route.abort());
  const failed = page.waitForEvent('requestfailed');
  await way(page).hover();
  await failed;
  // Who opens the dialog is led to the page of search instead.
  await way(page).click();
  await expect(page).toHaveURL(/\/search\/$/u);
  expect(errors).toEqual([]);
});

test('looks that were asked for ahead of a search and did not come are asked for again', async ({
  page,
  site,
}) => {
  await openAtRest(page, site);
  await page.route('**/_astro/answers*.css', (route) => route.abort(), { times: 1 });
  const failed = page.waitForEvent('requestfailed');
  await way(page).hover();
  await failed;
  await way(page).click();
  const sheets = page.locator('link[href*="/answers"]');
  const areThere = () =>
    sheets.evaluateAll((all: HTMLLinkElement[]) =>
      all.map((one) => (one.sheet?.cssRules.length ?? 0) > 0),
    );
  await expect.poll(areThere).toEqual([true]);
});

test('what a form needs is asked for at once, not part by part', async ({ page, site }) => {
  await openAtRest(page, site);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  const release = await holdBack(page, /\/_astro\/Forms\./u);
  await page.locator('.official .measure > p').first().click();
  // These are asked for by parts of the form, which has not come yet.
  for (const part of ['/targets.', '/due.', '/form-line.']) {
    await expect.poll(() => asked.some((path) => path.includes(part))).toBe(true);
  }
  await release();
  await expect(page.locator('.form-line textarea').first()).toBeVisible();
});
