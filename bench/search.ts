/**
 * npm run bench:search: our search and stock Pagefind on the same pages, of 1, 20 and 500 generated
 * plans, in a real browser. Prints a table; checks nothing.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium } from '@playwright/test';
import type { Browser, Page } from '@playwright/test';
import { buildSearchIndex } from '../src/integrations/write-search.ts';
import { loadContent } from '../src/model/index.ts';
import type { Plan } from '../src/model/index.ts';
import { createStaticServer, listen } from '../scripts/serve.ts';
import { browserPath } from '../tests/browser.ts';
import { putSearchInto } from '../tests/search-in-page.ts';
import type { Asked, AskingWindow } from '../tests/search-in-page.ts';
import { at } from './figures.ts';
import { plansLike } from './plans.ts';
import { queriesOf } from './queries.ts';
import type { Query } from './queries.ts';
import { buildStockIndex, putStockInto, stockPages } from './stock.ts';
import type { StockWindow } from './stock.ts';
import { samplePlan } from '../tests/sample-plan.ts';

const SIZES = [1, 20, 500];
/** The first query: a word of nearly all plans, which costs most. */
const COLD = '信息消费';

/** What one engine did; times in milliseconds. */
interface Row {
  plans: number;
  engine: string;
  'recall %': string;
  'precision %': string;
  'first query kB first/all': string;
  'requests first/all': string;
  'cold ms first/all': string;
  'warm ms p50/p95': string;
  'index kB': number;
  'build s': string;
}

/** Bytes as they travel: what compresses is counted compressed. */
function bytesOf(file: string): number {
  return /\.(?:json|js)$/u.test(file) ? gzipSync(readFileSync(file)).length : statSync(file).size;
}

function folderBytes(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== 'index.html')
    .reduce((sum, { parentPath, name }) => sum + bytesOf(join(parentPath, name)), 0);
}

/** Of all that had to be found how much was; of all that was found how much had to be. */
function exactness(pairs: readonly { wanted: string[]; found: string[] }[]): [string, string] {
  const sum = (count: (pair: { wanted: string[]; found: string[] }) => number): number =>
    pairs.reduce((all, pair) => all + count(pair), 0);
  const right = sum(({ wanted, found }) => {
    const all = new Set(wanted);
    return found.filter((one) => all.has(one)).length;
  });
  const percent = (whole: number): string => ((100 * right) / Math.max(1, whole)).toFixed(2);
  return [percent(sum(({ wanted }) => wanted.length)), percent(sum(({ found }) => found.length))];
}

/** A file that the server was asked for, and when: milliseconds since 1970. */
interface Request {
  file: string;
  at: number;
}

/** Opens a folder as a site of its own, in a browser without a cache; what is asked of it is noted. */
async function onSite<Value>(
  browser: Browser,
  folder: string,
  use: (page: Page, root: string, requests: readonly Request[]) => Promise<Value>,
): Promise<Value> {
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>x</title>');
  const requests: Request[] = [];
  const server = createStaticServer({ folder });
  server.on('request', ({ url = '' }: IncomingMessage) =>
    requests.push({ file: url.slice(1).replace(/\?.*$/u, ''), at: Date.now() }),
  );
  const root = `http://localhost:${await listen(server, 0)}/`;
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(root);
  try {
    return await use(page, root, requests);
  } finally {
    await context.close();
    server.closeAllConnections();
    server.close();
  }
}

/** Kilobytes and number of the files of the search among those asked for until a time. */
function readUntil(time: number, requests: readonly Request[], folder: string): [number, number] {
  const files = requests
    .filter(({ file, at: when }) => when <= time && /^(?:search|pagefind)\//u.test(file))
    .map(({ file }) => bytesOf(join(folder, file)));
  return [Math.round(files.reduce((sum, bytes) => sum + bytes, 0) / 1000), files.length];
}

/** What a page answers: what it found, the time it took, and when its first answer was there. */
type Answered = Pick<Asked, 'first' | 'whole' | 'firstAt'> & { found: string[] };

/** A search that can be measured. */
interface Engine {
  name: string;
  build: (plans: readonly Plan[], folder: string) => Promise<void>;
  /** Puts the search into a page; what it then answers. */
  open: (page: Page, root: string, folder: string) => Promise<(typed: string) => Promise<Answered>>;
  /** What it should name for a clause: `plan/3-1/#3.1.1-2`. */
  wanted: (key: string) => string;
}

const OURS: Engine = {
  name: 'ours, by clause',
  build: (plans, folder) =>
    buildSearchIndex(
      { ...loadContent(process.cwd()), plans: plans.map((plan) => ({ plan })) },
      folder,
    ),
  open: async (page, root) => {
    await putSearchInto(page, root);
    return async (typed) => {
      const asked = await page.evaluate(
        (word) => (globalThis as unknown as AskingWindow).ask(word),
        typed,
      );
      return { ...asked, found: asked.keys };
    };
  },
  wanted: (key) => key,
};

const STOCK: Engine = {
  name: 'stock, by page',
  build: buildStockIndex,
  open: async (page, root, folder) => {
    const pages = stockPages(folder);
    await putStockInto(page, root);
    return async (typed) => {
      const { ids, whole } = await page.evaluate(
        (word) => (globalThis as unknown as StockWindow).askStock(word),
        typed,
      );
      const found = ids.map((id) => pages.get(id) ?? id);
      return { first: whole, whole, firstAt: Date.now(), found };
    };
  },
  wanted: (key) => key.replace(/#.*$/u, ''),
};

async function measure(
  browser: Browser,
  engine: Engine,
  plans: readonly Plan[],
  queries: readonly Query[],
): Promise<Row> {
  const folder = mkdtempSync(join(tmpdir(), 'taizhang-bench-'));
  const start = performance.now();
  await engine.build(plans, folder);
  const build = performance.now() - start;
  const row = await onSite(browser, folder, async (page, root, requests) => {
    const ask = await engine.open(page, root, folder);
    const cold = await ask(COLD);
    const [firstKB, firstFiles] = readUntil(cold.firstAt, requests, folder);
    const [kB, files] = readUntil(Infinity, requests, folder);
    const pairs = [];
    for (const { typed, keys } of queries) {
      const { found } = await ask(typed);
      pairs.push({ wanted: [...new Set(keys.map(engine.wanted))], found });
    }
    const times = [];
    for (const { typed } of queries) times.push((await ask(typed)).whole);
    const [recall, precision] = exactness(pairs);
    return {
      plans: plans.length,
      engine: engine.name,
      'recall %': recall,
      'precision %': precision,
      'first query kB first/all': `${firstKB} / ${kB}`,
      'requests first/all': `${firstFiles} / ${files}`,
      'cold ms first/all': `${Math.round(cold.first)} / ${Math.round(cold.whole)}`,
      'warm ms p50/p95': `${at(times, 0.5)} / ${at(times, 0.95)}`,
      'index kB': Math.round(folderBytes(folder) / 1000),
      'build s': (build / 1000).toFixed(1),
    };
  });
  rmSync(folder, { recursive: true });
  return row;
}

const first = samplePlan();
const browser = await chromium.launch({
  executablePath: await browserPath(),
  args: ['--no-sandbox', '--disable-gpu'],
});
const rows: Row[] = [];
for (const size of SIZES) {
  const plans = plansLike(first.plan, size);
  const queries = queriesOf(plans);
  for (const engine of [OURS, STOCK]) rows.push(await measure(browser, engine, plans, queries));
  console.error(`${size} plans measured, ${queries.length} queries`);
}
await browser.close();
console.table(rows);
