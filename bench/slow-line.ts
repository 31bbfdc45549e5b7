/**
 * npm run bench:slow-line: what somebody waits for on a line of 400 kbit/s and 300 ms there and back, RUNS (7) times
 * each, every time in a browser without a cache. Prints machine and conditions, and a table of medians with the least
 * and the most; checks nothing. Build first, and let nothing else run.
 */
import { readFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import type { Page } from '@playwright/test';
import { listen } from '../scripts/serve.ts';
import { browserPath } from '../tests/browser.ts';
import { SAMPLE_ID } from '../tests/sample-plan.ts';
import { at } from './figures.ts';
import { gzipServer } from './gzip-server.ts';

const RUNS = Number(process.env['RUNS'] ?? 7);
/** The built site: another one to compare with. */
const DIST = process.env['DIST'] ?? 'dist';

/** A line as it is in many an office. */
const SLOW = { offline: false, latency: 300, downloadThroughput: 50_000, uploadThroughput: 50_000 };

/** The section whose text is read and ticked; what stands in it word for word, and what has a line of its own above. */
const [SECTION, WORD, UNIT] = ['3-2/', '电子商务', '省科技厅'];

/** Something that somebody waits for. */
interface Deed {
  what: string;
  /** The page, as 清单, on which it is done: there before the line is slow. None where the page itself is waited for. */
  page?: string;
  /** Does it. */
  act: (page: Page) => Promise<unknown>;
  /** What is seen then. */
  seen: string;
}

/** Waits until something is seen, looking at each frame: a locator looks twice in a second. */
async function see(page: Page, selector: string): Promise<void> {
  await page.waitForFunction(
    (one) => document.querySelector(one)?.checkVisibility() === true,
    selector,
  );
}

/** Opens search, as by a click of a mouse, and types as soon as there is a field. */
async function look(page: Page, typed: string): Promise<void> {
  await page.locator('[data-open-search]:visible').first().click();
  await see(page, 'dialog input[type="search"]');
  await page.getByRole('searchbox').fill(typed);
}

const DEEDS: readonly Deed[] = [
  {
    what: 'first search: first clause',
    page: SECTION,
    act: (page) => look(page, WORD),
    seen: 'dialog li[data-clause]',
  },
  {
    what: 'first search: line above (a unit)',
    page: SECTION,
    act: (page) => look(page, UNIT),
    seen: 'dialog [data-answer]',
  },
  {
    what: 'page of the ledger: table can be filled in',
    act: (page) => page.goto('ledger/', { waitUntil: 'commit' }),
    seen: 'table.live tbody tr',
  },
  {
    what: 'my tasks: drawn',
    act: (page) => page.goto('/mine/', { waitUntil: 'commit' }),
    seen: 'main .mine-who',
  },
  {
    what: 'form of a measure: open',
    page: SECTION,
    act: async (page) => {
      await page.locator('.measure p').first().click();
      await see(page, '[data-bar] [data-edit]');
      await page.locator('[data-bar] [data-edit]').click();
    },
    seen: 'dialog.form-dialog textarea, dialog.form-line textarea',
  },
  {
    what: 'first tick: drawn in the line of its task',
    page: SECTION,
    act: (page) => page.locator('main .box').first().click(),
    seen: '.task [data-progress]:has(progress[value="1"])',
  },
];

/** Milliseconds until it is seen. */
async function measure(page: Page, { page: from, act, seen }: Deed): Promise<number> {
  if (from !== undefined) await page.goto(from, { waitUntil: 'networkidle' });
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', SLOW);
  const start = performance.now();
  await act(page);
  await see(page, seen);
  return performance.now() - start;
}

/** Under this a browser keeps that its reader has chosen 清单. */
const [, site = ''] =
  /data-site="([^"]*)"/u.exec(readFileSync(join(DIST, 'index.html'), 'utf8')) ?? [];
const VIEW = [`taizhang:reading:v1:${site}`, JSON.stringify({ mode: 'list' })];
const server = gzipServer(DIST);
const baseURL = `http://localhost:${await listen(server, 0)}/${SAMPLE_ID}/`;
const browser = await chromium.launch({
  executablePath: await browserPath(),
  args: ['--no-sandbox', '--disable-gpu'],
});
const load = loadavg()[0] ?? 0;
const times = new Map(DEEDS.map((deed) => [deed, [] as number[]]));
for (let run = 0; run < RUNS; run += 1) {
  for (const [deed, all] of times) {
    const context = await browser.newContext({ baseURL, serviceWorkers: 'block' });
    await context.addInitScript(([key = '', view = '']) => localStorage.setItem(key, view), VIEW);
    all.push(await measure(await context.newPage(), deed));
    await context.close();
  }
}
const { model = '' } = cpus()[0] ?? {};
console.log(
  `${new Date().toISOString().slice(0, 10)}, ${cpus().length} × ${model}, ${Math.round(totalmem() / 2 ** 30)} GiB, ` +
    `Node ${process.version}, Chromium ${browser.version()}; load before ${load.toFixed(1)}; ` +
    '400 kbit/s, 300 ms, no cache',
);
console.table(
  [...times].map(([{ what }, all]) => ({
    what,
    'ms p50': at(all, 0.5),
    'ms least': at(all, 0),
    'ms most': at(all, 1),
  })),
);
await browser.close();
server.closeAllConnections();
server.close();
