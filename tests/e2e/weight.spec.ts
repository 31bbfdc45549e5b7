import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { kinds, open } from './readers.ts';
import { expect, holdBack, PLAN, test } from './site.ts';

/**
 * Most bytes of script, in gzip, of a page that is read to its end. What is loaded for a deed is not among
 * them, but for the half kilobyte that a pointer brings: browsers may have one over the page from the start.
 * Three kilobytes are Astro's, for islands.
 */
const MOST = 35_000;

/**
 * The ledger has its data, pictures and reports below the table, 我的任务 the ledgers of all plans below the tasks. The
 * page of quotations compares at once.
 */
const MOST_OF: Record<string, number> = {
  [`${PLAN}ledger/`]: 84_000,
  'mine/': 76_000,
  'check/': 44_000,
};

/** Most files that these bytes come in: on a slow line each waits for its turn. */
const MOST_FILES = 20;
const MOST_FILES_OF: Record<string, number> = { [`${PLAN}ledger/`]: 45, 'mine/': 33 };

/** Most bytes, in gzip, until the first result of a first search is seen. */
const MOST_TO_SEARCH = 22_500;

/** Collects what a page asks for, or its scripts alone, and their bytes as hosts send them. */
function weightsOf(page: Page, type?: string): () => Promise<[address: string, bytes: number][]> {
  const answers: Promise<[string, number]>[] = [];
  page.on('response', (response) => {
    if (type !== undefined && response.request().resourceType() !== type) return;
    const weigh = async (): Promise<[string, number]> => [
      response.url(),
      gzipSync(await response.body(), { level: 9 }).length,
    ];
    answers.push(weigh());
  });
  return () => Promise.all(answers);
}

const addresses = [...kinds, `${PLAN}poster/`, 'mine/', 'check/'].map((one) =>
  one.replace(/\?.*/u, ''),
);

for (const address of new Set(addresses)) {
  const most = MOST_OF[address] ?? MOST;
  const mostFiles = MOST_FILES_OF[address] ?? MOST_FILES;

  test(`/${address}, read to its end, asks for at most ${most / 1000} kB of scripts in ${mostFiles} files`, async ({
    page,
    site,
  }) => {
    const scripts = weightsOf(page, 'script');
    await open(page, site + address);
    await page.waitForLoadState('networkidle');
    const found = await scripts();
    const sum = found.reduce((total, [, bytes]) => total + bytes, 0);
    expect(sum, found.map(String).join('\n')).toBeLessThanOrEqual(most);
    expect(found.length, found.map(String).join('\n')).toBeLessThanOrEqual(mostFiles);
  });
}

test.describe('of somebody who only reads', () => {
  test.use({ view: 'not chosen' });

  test('a section page comes in six files: its text, its styles, and four of scripts', async ({
    page,
    site,
  }) => {
    const asked = weightsOf(page);
    await page.goto(`${site}${PLAN}3-2/`);
    await page.waitForLoadState('networkidle');
    const found = (await asked()).map(([address]) => address.slice(site.length));
    // What the browser keeps for want of a network is no part of the page.
    expect(found.filter((address) => address !== 'sw.js')).toHaveLength(6);
  });
});

test('what is not seen on a page is asked for once the page is painted', async ({ page, site }) => {
  await page.addInitScript(() => {
    const held: FrameRequestCallback[] = [];
    window.requestAnimationFrame = (go) => held.push(go);
    addEventListener('paint', () => held.forEach((go) => go(0)));
  });
  const later = /(?:with-text|late)\./u;
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(`${site}${PLAN}3-2/`);
  await page.waitForLoadState('networkidle');
  expect(asked.filter((address) => later.test(address))).toEqual([]);
  const next = page.waitForRequest(later);
  await page.evaluate(() => dispatchEvent(new Event('paint')));
  await next;
});

test(`the first result of a search needs at most ${MOST_TO_SEARCH / 1000} kB, and nothing that comes after the clauses`, async ({
  page,
  site,
}) => {
  await page.goto(`${site}${PLAN}3-2/`);
  await page.waitForLoadState('networkidle');
  const letGo = await holdBack(page, '**/search/clauses.json');
  const weights = weightsOf(page);
  await page.getByRole('link', { name: '搜索' }).first().click();
  await page.getByRole('searchbox').fill('区块链');
  // Whatever is asked for from now on is never answered.
  await page.route(/^(?!.*\/clauses\.json$)/u, () => undefined);
  const clauses = page.waitForResponse('**/search/clauses.json');
  await letGo();
  await expect(page.locator('dialog li[data-clause]')).toHaveCount(1);
  await (await clauses).finished();
  const found = await weights();
  const sum = found.reduce((total, [, bytes]) => total + bytes, 0);
  expect(found.map(([address]) => address)).toContainEqual(expect.stringContaining('clauses.json'));
  expect(sum, found.map(String).join('\n')).toBeLessThanOrEqual(MOST_TO_SEARCH);
});
