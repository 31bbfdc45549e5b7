import type { Page } from '@playwright/test';
import { expect, PLAN, test } from './site.ts';

/** One page of each kind. */
const KINDS = [
  ...['', '3-2/', 'units/', 'units/shengjingxinting/', 'targets/', 'ledger/', 'rollup/', 'print/'],
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

for (const address of [...KINDS, 'search/', 'about/']) {
  test(`/${address} does nothing that keeps browsers from restoring it, back or forward`, async ({
    page,
    site,
  }) => {
    const found = await hindrances(page);
    const other = site + (address === 'about/' ? 'search/' : 'about/');
    await page.goto(site + address, { waitUntil: 'networkidle' });
    await page.goto(other, { waitUntil: 'networkidle' });
    await page.goBack();
    await expect(page).toHaveURL(site + address);
    await page.goForward();
    await expect(page).toHaveURL(other);
    expect(found).toEqual([]);
  });
}

test('what would keep a page from being restored is noticed', async ({ page, site }) => {
  const found = await hindrances(page);
  await page.goto(`${site}about/`);
  await page.evaluate(() => addEventListener('unload', () => undefined));
  await page.goto(`${site}search/`);
  await page.goBack();
  expect(found).not.toEqual([]);
});

test('a page on whose link a pointer rests is fetched ahead, once, and no other', async ({
  page,
  site,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() !== 'script') asked.push(request.url());
  });
  await page.goto(`${site}${PLAN}3-2/`, { waitUntil: 'networkidle' });
  asked.length = 0;
  const next = page.getByRole('navigation', { name: '前后各节' }).getByRole('link').last();
  const fetched = page.waitForRequest(`${site}${PLAN}3-3/`);
  await next.hover();
  await fetched;
  await page.getByRole('heading', { level: 1 }).hover();
  await next.hover();
  await expect(page.locator('head link[rel="prefetch"]')).toHaveCount(1);
  expect(asked).toEqual([`${site}${PLAN}3-3/`]);
});
