import fc from 'fast-check';
import type { Page } from '@playwright/test';
import { QUERY, WORD } from '../addresses.ts';
import { expect, PLAN, test, watch } from './site.ts';

/** How many addresses of each kind of page, and which. */
const ADDRESSES = Number(process.env['FUZZ_ADDRESSES'] ?? 20);
const SEED = Number(process.env['FUZZ_SEED'] ?? 2018);

/** What the page does at the end, with whatever the last address left: a reader can still use it. */
type Use = (page: Page) => Promise<void>;

const search: Use = async (page) => {
  await page.getByRole('searchbox').first().fill('存储器');
  await expect(page.locator('[data-clause="3.1.1-1"]').first()).toBeVisible();
};
const ticks: Use = async (page) => {
  await page.getByRole('checkbox').first().check();
  await expect(page.locator('#deed')).toContainText('已登记');
};
const filters: Use = async (page) => {
  await expect(page.getByRole('table').first()).toBeVisible();
  await expect(page.getByRole('searchbox').first()).toBeVisible();
};
const chooses =
  (name: string): Use =>
  async (page) => {
    await expect(page.locator(`[name="${name}"]`).first()).toBeVisible();
  };

const KINDS: [kind: string, path: string, use: Use][] = [
  ['search', 'search/', search],
  ['a section', `${PLAN}3-1/`, ticks],
  ['the ledger', `${PLAN}ledger/`, filters],
  ['print', `${PLAN}print/`, chooses('part')],
  ['the poster', `${PLAN}poster/`, chooses('form')],
];

const QUERIES = fc.sample(QUERY, { numRuns: ADDRESSES, seed: SEED });
const FRAGMENTS = fc.sample(WORD, { numRuns: ADDRESSES, seed: SEED });

for (const [kind, path, use] of KINDS) {
  test(`${ADDRESSES} hostile addresses of ${kind} do it no harm`, async ({ page, site }) => {
    test.setTimeout(240_000);
    const complaints = watch(page);
    page.on('dialog', (dialog) => {
      complaints.push(`a dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    await page.goto(site + path);
    const title = await page.title();
    for (const [at, query] of QUERIES.entries()) {
      const address = new URL(site + path);
      address.search = query;
      address.hash = FRAGMENTS[at] ?? '';
      await page.goto(address.href);
      expect(await page.title(), address.href).toBe(title);
      expect(complaints, address.href).toEqual([]);
      expect(new URL(page.url()).pathname, address.href).toBe(`/${path}`);
    }
    // The fragment alone, and the way back, in the page as it stands.
    for (const word of FRAGMENTS) {
      await page.evaluate((hash) => {
        location.hash = hash;
      }, word);
    }
    await page.goBack();
    expect(complaints).toEqual([]);
    await page.goto(site + path);
    await use(page);
    expect(complaints).toEqual([]);
  });
}
