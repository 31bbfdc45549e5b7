/**
 * npm run bench:many: sites of 10, 100 and 500 plans of varied texts (PLANS): time and memory of a build, bytes, the
 * shelf, and search, for each plan of the site, so that one sees whether they stay flat.
 */
import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium } from '@playwright/test';
import type { Browser, Page } from '@playwright/test';
import { listen } from '../scripts/serve.ts';
import { browserPath } from '../tests/browser.ts';
import { makeSeveralPlans } from '../tests/several-plans.ts';
import type { SeveralPlans } from '../tests/several-plans.ts';
import { gzipServer } from './gzip-server.ts';
import { buildCold } from './peers/sites.ts';

const SIZES = (process.env['PLANS'] ?? '10,100,500').split(',').map(Number);

/** What is looked for: much of the text, some of it, one place of it, and nothing that there is. */
const WORDS = ['推进', '海绵城市协同机制', '知识产权知识产权标准体系', '量子纠缠'];

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

/** Milliseconds until a search says its count for good, and the kilobytes that were fetched for it. */
async function search(page: Page, root: string, word: string): Promise<[number, number]> {
  let bytes = 0;
  page.on('response', (response) => {
    if (!/\/(?:search|pagefind)\/./u.test(response.url())) return;
    void response.body().then(
      (body) => (bytes += gzipSync(body).length),
      () => undefined,
    );
  });
  await page.goto(`${root}search/`);
  await page.getByRole('searchbox').waitFor();
  const start = performance.now();
  await page.getByRole('searchbox').fill(word);
  await page.waitForFunction(() => {
    const said = document.querySelector('.search-count')?.textContent ?? '';
    return /共|没有/u.test(said) && !/正在/u.test(said);
  });
  return [performance.now() - start, bytes / 1000];
}

/** What a browser meets on a site: the shelf, and each search as the first of a visit. */
async function visit(browser: Browser, dist: string): Promise<Record<string, string>> {
  const server = gzipServer(dist);
  const root = `http://localhost:${await listen(server, 0)}/`;
  const row: Record<string, string> = {};
  for (const [index, word] of WORDS.entries()) {
    const context = await browser.newContext({ serviceWorkers: 'block' });
    const [time, kilobytes] = await search(await context.newPage(), root, word);
    row[`search ${index + 1}, ms / kB`] = `${time.toFixed(0)} / ${kilobytes.toFixed(0)}`;
    await context.close();
  }
  server.closeAllConnections();
  server.close();
  return row;
}

async function measure(browser: Browser, site: SeveralPlans): Promise<Record<string, string>> {
  const dist = join(site.root, 'dist');
  const { seconds, memory } = await buildCold({
    name: `${site.plans.length} plans`,
    version: '',
    root: site.root,
    build: [process.execPath, join(site.root, 'bin/taizhang.js'), 'build'],
    caches: ['dist', '.astro', 'node_modules/.astro', 'node_modules/.vite'],
    dist,
    path: (address) => address,
    search: { opener: '', field: '', results: '' },
  });
  const files = filesIn(dist);
  const bytes = files.reduce((sum, file) => sum + statSync(file).size, 0);
  const count = site.plans.length;
  return {
    plans: String(count),
    'build, s': seconds.toFixed(1),
    's a plan': (seconds / count).toFixed(2),
    'memory, MB': memory.toFixed(0),
    'pages a plan': (files.filter((file) => file.endsWith('.html')).length / count).toFixed(1),
    'kB a plan': (bytes / 1000 / count).toFixed(0),
    'shelf, kB gzip': (gzipSync(readFileSync(join(dist, 'index.html'))).length / 1000).toFixed(1),
    ...(await visit(browser, dist)),
  };
}

const browser = await chromium.launch({
  executablePath: await browserPath(),
  args: ['--no-sandbox', '--disable-gpu'],
});
const rows: Record<string, string>[] = [];
for (const size of SIZES) {
  const site = await makeSeveralPlans(size);
  try {
    rows.push(await measure(browser, site));
  } finally {
    rmSync(site.root, { recursive: true, force: true });
  }
  console.error(`${size} plans measured`);
}
await browser.close();
console.log(`Searched: ${WORDS.map((word, index) => `${index + 1} ${word}`).join(', ')}`);
console.table(rows);
