/** What a reader does with the plan: looks for words, ticks, prints. */
import type { Browser, Page, Request } from '@playwright/test';
import { extractText } from 'unpdf';
import { listen } from '../../scripts/serve.ts';
import { gzipServer } from '../gzip-server.ts';
import { pdfWords } from '../../tests/pdf-words.ts';
import type { Query } from '../queries.ts';
import type { Searching } from './peers.ts';
import type { Site } from './sites.ts';

/** A line as it is in many an office: 400 kbit/s, and 300 ms there and back. */
const SLOW = { offline: false, latency: 300, downloadThroughput: 50_000, uploadThroughput: 50_000 };

/** So long may an answer take, in milliseconds, and so long it stands unchanged when it is whole. */
const [PATIENCE, SETTLED] = [30_000, 700];

/** Opens a site in a browser without a cache. */
export async function onSite<Value>(
  browser: Browser,
  site: Site,
  use: (page: Page, root: string) => Promise<Value>,
): Promise<Value> {
  const server = gzipServer(site.dist);
  const root = `http://localhost:${await listen(server, 0)}`;
  const context = await browser.newContext({ serviceWorkers: 'block' });
  try {
    return await use(await context.newPage(), root);
  } finally {
    await context.close();
    server.closeAllConnections();
    server.close();
  }
}

/** Waits until something is seen, looking at each frame: a locator looks twice in a second. */
async function see(page: Page, selector: string): Promise<void> {
  await page.waitForFunction(
    (one) => document.querySelector(one)?.checkVisibility() === true,
    selector,
    { timeout: PATIENCE },
  );
}

/** Opens the field and types. */
async function ask(page: Page, { opener, field }: Searching, typed: string): Promise<void> {
  const input = page.locator(field).first();
  if (opener !== undefined && !(await input.isVisible()))
    await page.locator(opener).first().click();
  await see(page, field);
  await input.fill(typed, { timeout: PATIENCE });
}

/** The addresses that the results in sight lead to, once they no longer change. */
async function inSight(page: Page, { results }: Searching): Promise<string[]> {
  const read = (): Promise<string[]> =>
    page
      .locator(results)
      .evaluateAll((links) =>
        links.flatMap((link) => (link instanceof HTMLAnchorElement ? [link.href] : [])),
      );
  let last = await read();
  let since = performance.now();
  const start = since;
  while (performance.now() - since < SETTLED && performance.now() - start < PATIENCE) {
    await page.waitForTimeout(50);
    const now = await read();
    if (now.join() !== last.join()) [last, since] = [now, performance.now()];
  }
  return last;
}

/** The addresses that all results lead to which a reader can reach. */
async function found(page: Page, searching: Searching): Promise<string[]> {
  let all = await inSight(page, searching);
  if (searching.more === undefined) return all;
  while (await page.locator(searching.more).isVisible()) {
    await page.locator(searching.more).click();
    all = await inSight(page, searching);
  }
  return all;
}

/** What the first search of a reader costs on a slow line. */
export interface FirstSearch {
  bytes: number;
  /** Until the first result is seen; undefined if none came. */
  ms: number | undefined;
}

/** Bytes that came over the line for a request. */
async function sizeOf(request: Request): Promise<number> {
  const { responseHeadersSize, responseBodySize } = await request.sizes();
  return responseHeadersSize + responseBodySize;
}

/** Opens a page, and on a slow line then looks for a word that stands there. */
export function firstSearch(
  browser: Browser,
  site: Site,
  address: string,
  typed: string,
): Promise<FirstSearch> {
  return onSite(browser, site, async (page, root) => {
    await page.goto(root + site.path(address), { waitUntil: 'networkidle' });
    const session = await page.context().newCDPSession(page);
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', SLOW);
    // Of workers too, in which some peers search: the session sees the page's own alone.
    const answered: Request[] = [];
    page.on('requestfinished', (request) => {
      if (request.url().startsWith('http')) answered.push(request);
    });
    const start = performance.now();
    if (site.search.page !== undefined) await page.goto(root + site.search.page);
    await ask(page, site.search, typed);
    const isThere = await see(page, site.search.results).then(
      () => true,
      () => false,
    );
    const ms = isThere ? performance.now() - start : undefined;
    const sizes = await Promise.all(answered.map(sizeOf));
    return { bytes: sizes.reduce((sum, size) => sum + size, 0), ms };
  });
}

/** Of all pages that hold what was typed how many were found, and of those found how many hold it: percent. */
export interface Exactness {
  recall: number;
  precision: number;
}

/** The page of the text that an address leads to; undefined for others, as those of units. */
function pageOf(href: string, pages: ReadonlyMap<string, string>): string | undefined {
  return pages.get(new URL(href).pathname.replace(/(?:index)?\.html$|\/$/gu, ''));
}

/** Asks each query, and looks which pages of the text are named. */
export function exactness(
  browser: Browser,
  site: Site,
  address: string,
  queries: readonly Query[],
): Promise<Exactness> {
  const wanted = new Map(
    queries.map(({ typed, keys }) => [
      typed,
      new Set(keys.map((key) => key.replace(/\/#.*$/u, ''))),
    ]),
  );
  const texts = new Set([...wanted.values()].flatMap((all) => [...all]));
  const paths = new Map(
    [...texts].map((one) => [site.path(one).replace(/(?:index)?\.html$|\/$/gu, ''), one]),
  );
  return onSite(browser, site, async (page, root) => {
    await page.goto(root + (site.search.page ?? site.path(address)), { waitUntil: 'networkidle' });
    let [all, named, right] = [0, 0, 0];
    for (const { typed } of queries) {
      await ask(page, site.search, '');
      await ask(page, site.search, typed);
      const hrefs = await found(page, site.search);
      const pages = new Set(hrefs.flatMap((href) => pageOf(href, paths) ?? []));
      const holding = wanted.get(typed) ?? new Set();
      all += holding.size;
      named += pages.size;
      right += [...pages].filter((one) => holding.has(one)).length;
    }
    const percent = (whole: number): number => (100 * right) / Math.max(1, whole);
    return { recall: percent(all), precision: percent(named) };
  });
}

/** Boxes that a reader can tick, and how many of two ticks stand after a reload. */
export function ticks(browser: Browser, site: Site, address: string): Promise<string> {
  return onSite(browser, site, async (page, root) => {
    await page.goto(root + site.path(address), { waitUntil: 'networkidle' });
    const boxes = page.locator('main input[type="checkbox"]:enabled:visible');
    if (site.boxes !== undefined) {
      await page.locator(site.boxes).click();
      await boxes.first().waitFor();
    }
    const count = await boxes.count();
    if (count === 0) return '0 (no box can be ticked)';
    for (const index of [0, 1]) await boxes.nth(index).check();
    await page.reload({ waitUntil: 'networkidle' });
    const kept = await page.locator('main input[type="checkbox"]:checked').count();
    return `${kept} of 2`;
  });
}

/** The plan on paper. */
export interface Paper {
  /** Pages that have to be printed one by one. */
  documents: number;
  sheets: number;
  /** Percent of the text's characters, clause by clause, that stand on the sheets. */
  text: number;
  /** Links outside of the text that are printed, all pages together. */
  links: number;
}

/** What a sheet says at its foot: its number between dashes. */
const FOOT = /—\d+—/gu;

/** Runs in the page: how many of these links stand around the text. */
function printedAround(links: readonly Element[]): number {
  return links.filter((link) => link.closest('nav, aside, header, footer') !== null).length;
}

/** Prints pages, and reads what stands on the sheets. */
export function paper(
  browser: Browser,
  site: Site,
  addresses: readonly string[],
  clauses: readonly string[],
): Promise<Paper> {
  return onSite(browser, site, async (page, root) => {
    let [sheets, links, words] = [0, 0, ''];
    for (const address of addresses) {
      await page.goto(root + site.path(address), { waitUntil: 'networkidle' });
      const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
      const { text, totalPages } = await extractText(new Uint8Array(pdf), { mergePages: true });
      sheets += totalPages;
      words += pdfWords(text).replace(FOOT, '');
      await page.emulateMedia({ media: 'print' });
      links += await page.locator('a:visible').evaluateAll(printedAround);
      await page.emulateMedia({ media: 'screen' });
    }
    const length = clauses.reduce((sum, clause) => sum + pdfWords(clause).length, 0);
    const printed = clauses
      .filter((clause) => words.includes(pdfWords(clause)))
      .reduce((sum, clause) => sum + pdfWords(clause).length, 0);
    return { documents: addresses.length, sheets, text: (100 * printed) / length, links };
  });
}
