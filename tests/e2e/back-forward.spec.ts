import type { Page } from '@playwright/test';
import { PLAN_PAGES } from '../../src/model/index.ts';
import { launchWindowed, windowed } from '../browser.ts';
import { chooseList, expect, PLAN, test, watch } from './site.ts';

/** One page of each kind. */
const KINDS = [
  ...['', '3-2/', 'units/shengjingxinting/'],
  ...PLAN_PAGES.map((page) => `${page}/`),
].map((page) => PLAN + page);

/**
 * Why a browser without windows keeps no page at all, not even a picture: it says so beside whatever
 * else would have kept the page from being restored.
 */
const OF_THE_BROWSER = ['BackForwardCacheDisabledForDelegate', 'BrowsingInstanceNotSwapped'];

/** Collects what kept pages from being restored whole, as the browser tells its developers' tools. */
async function hindrances(page: Page): Promise<string[]> {
  const found: string[] = [];
  const session = await page.context().newCDPSession(page);
  await session.send('Page.enable');
  session.on('Page.backForwardCacheNotUsed', ({ notRestoredExplanations }) => {
    const reasons = notRestoredExplanations.map(({ reason }) => String(reason));
    found.push(...reasons.filter((reason) => !OF_THE_BROWSER.includes(reason)));
  });
  return found;
}

test('no page does anything that keeps browsers from restoring it, back or forward', async ({
  page,
  site,
}) => {
  test.setTimeout(120_000);
  const found = await hindrances(page);
  for (const address of [...KINDS, 'search/', 'about/']) {
    const other = site + (address === 'about/' ? 'search/' : 'about/');
    await page.goto(site + address, { waitUntil: 'networkidle' });
    await page.goto(other, { waitUntil: 'networkidle' });
    await page.goBack();
    await expect(page).toHaveURL(site + address);
    await page.goForward();
    await expect(page).toHaveURL(other);
    expect(found, address).toEqual([]);
  }
});

test('what a box shows is its default too, to which WebKit goes back on a page that it restores', async ({
  page,
  site,
}) => {
  await page.goto(`${site}${PLAN}3-1/`);
  const box = page.locator('input.box').first();
  const shown = (): Promise<boolean[]> =>
    box.evaluate((input: HTMLInputElement) => [input.checked, input.defaultChecked]);
  await box.check();
  await expect.poll(shown).toEqual([true, true]);
  await page.reload();
  await expect.poll(shown).toEqual([true, true]);
  await box.uncheck();
  await expect.poll(shown).toEqual([false, false]);
});

test('what would keep a page from being restored is noticed', async ({ page, site }) => {
  const found = await hindrances(page);
  await page.goto(`${site}about/`);
  await page.evaluate(() => addEventListener('unload', () => undefined));
  await page.goto(`${site}search/`);
  await page.goBack();
  expect(found).not.toEqual([]);
});

const inWindows = windowed === undefined ? test.skip : test;
const whereNone =
  windowed === undefined
    ? ' (skipped: there is no browser with windows here; apt-get install chromium)'
    : '';

inWindows(
  `pages are restored whole, with the marks made meanwhile${whereNone}`,
  async ({ site }) => {
    const browser = await launchWindowed(windowed ?? '');
    const kinds = ['', '3-2/', 'ledger/', 'rollup/', 'print/'].map((page) => PLAN + page);
    for (const address of [...kinds, 'search/?q=武汉']) {
      const context = await browser.newContext({ serviceWorkers: 'block' });
      const page = await context.newPage();
      await page.goto(site + address, { waitUntil: 'networkidle' });
      await page.evaluate(() => {
        addEventListener('pageshow', ({ persisted }) => Object.assign(window, { persisted }));
      });
      await page.goto(`${site}${PLAN}3-1/`, { waitUntil: 'networkidle' });
      await chooseList(page);
      await page.getByRole('checkbox').first().check();
      await expect(page.locator('#deed')).toContainText('已登记');
      // What comes back whole is not loaded, which `goBack` would wait for.
      await page.evaluate(() => void setTimeout(() => history.back()));
      await page.waitForFunction(() => 'persisted' in window);
      expect(await page.evaluate(() => Reflect.get(window, 'persisted')), address).toBe(true);
      const progress = page.locator('.toc [data-progress]').filter({ hasText: '/21' });
      const box = page.locator('tr[data-row="3.1.1-1"] .box');
      if ((await progress.count()) > 0) await expect(progress, address).toHaveText('1/21');
      if ((await box.count()) > 0) await expect(box, address).toBeChecked();
      await context.close();
    }
    await browser.close();
  },
);

const nextOf = (page: Page) =>
  page.getByRole('navigation', { name: '前后各节' }).getByRole('link').last();

/** Collects what a page asks for that is no script, once it is all there. */
async function askedBy(page: Page, address: string): Promise<string[]> {
  const asked: string[] = [];
  await page.goto(address, { waitUntil: 'networkidle' });
  page.on('request', (request) => {
    if (request.resourceType() !== 'script') asked.push(request.url());
  });
  return asked;
}

/** A pointer comes over the link to the next section, leaves it and comes back. */
async function rest(page: Page): Promise<void> {
  await nextOf(page).hover();
  await page.getByRole('heading', { level: 1 }).hover();
  await nextOf(page).hover();
}

test('a page on whose link a pointer rests is fetched ahead by the browser’s own rules, and is there when it is asked for', async ({
  page,
  site,
}) => {
  const complaints = watch(page);
  const asked = await askedBy(page, `${site}${PLAN}3-2/`);
  await nextOf(page).hover();
  await expect(page.locator('script[type="speculationrules"]')).toHaveCount(1);
  const fetched = page.waitForResponse(`${site}${PLAN}3-3/`);
  await page.getByRole('heading', { level: 1 }).hover();
  await nextOf(page).hover();
  await (await fetched).finished();
  expect(asked).toEqual([`${site}${PLAN}3-3/`]);
  await nextOf(page).click();
  await expect(page).toHaveURL(`${site}${PLAN}3-3/`);
  const how = await page.evaluate(() => {
    const [entry] = performance.getEntriesByType('navigation');
    return JSON.parse(JSON.stringify(entry)).deliveryType;
  });
  expect(how).toBe('navigational-prefetch');
  expect(complaints).toEqual([]);
});

test('where the browser knows no such rules, it is fetched ahead all the same, once, and no other', async ({
  page,
  site,
}) => {
  await page.addInitScript(() => Reflect.deleteProperty(HTMLScriptElement, 'supports'));
  const asked = await askedBy(page, `${site}${PLAN}3-2/`);
  const fetched = page.waitForRequest(`${site}${PLAN}3-3/`);
  await nextOf(page).hover();
  await fetched;
  await rest(page);
  await expect(page.locator('head link[rel="prefetch"]')).toHaveCount(1);
  expect(asked).toEqual([`${site}${PLAN}3-3/`]);
});

test('where data is to be saved, nothing is fetched ahead', async ({ page, site }) => {
  await page.addInitScript(() =>
    Object.defineProperty(navigator, 'connection', { value: { saveData: true } }),
  );
  const asked = await askedBy(page, `${site}${PLAN}3-2/`);
  await nextOf(page).hover();
  await page.waitForFunction(() =>
    performance.getEntriesByType('resource').some(({ name }) => name.includes('/prefetch.')),
  );
  await rest(page);
  await expect(page.locator('script[type="speculationrules"], link[rel="prefetch"]')).toHaveCount(
    0,
  );
  expect(asked).toEqual([]);
});
