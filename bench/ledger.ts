/**
 * npm run bench:ledger: the page of the ledger with 2,000 measures and as many entries, in a real
 * browser: the built page of the first plan, its rows repeated under new ids. Prints a table; checks
 * nothing. Build first.
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import type { Page } from '@playwright/test';
import { createStaticServer, listen } from '../scripts/serve.ts';
import { browserPath } from '../tests/browser.ts';
import { at } from './figures.ts';

const PAGE = 'hubei-2018-xinxi-xiaofei/ledger/index.html';
const SIZES = [61, 2000];
const LOADS = 5;
const TICKS = 60;

/** The built page with so many rows: those of the plan again and again, each with an id of its own. */
function pageWith(html: string, count: number): string {
  const [rows = ''] = /(?<=<tbody>)[\s\S]*(?=<\/tbody>)/u.exec(html) ?? [];
  const all = rows.split(/(?=<tr )/u).filter((row) => row.includes('data-row'));
  const repeated = Array.from({ length: count }, (_, index) =>
    (all[index % all.length] ?? '')
      .replace(/data-row="[^"]*"/u, `data-row="m-${index}"`)
      .replace(/<td>\d+<\/td>/u, `<td>${index + 1}</td>`),
  );
  return html.replace(rows, () => repeated.join(''));
}

/** As many entries as rows, as a year of work leaves them. */
async function fill(page: Page, count: number): Promise<void> {
  await page.evaluate((rows) => {
    const { site, plan } = document.documentElement.dataset;
    for (let index = 0; index < rows; index += 1) {
      const item = `m-${index}`;
      const id = `e${String(index).padStart(8, '0')}`;
      const set = { status: ['doing', 'done', 'blocked'][index % 3], progress: '已完成一期建设。' };
      const entry = { id, item, unit: '', by: '甲', device: 'd', at: '2026-10-01T00:00:00.000Z' };
      const value = JSON.stringify({ ...entry, over: [], text: '', set });
      localStorage.setItem(`taizhang:v1:${site}:${plan}:${item}:${id}`, value);
    }
  }, count);
}

/** Milliseconds from opening until the first paint, and until the table can be filled in. */
async function load(page: Page, address: string): Promise<[number, number]> {
  await page.goto(address);
  await page.waitForSelector('table.live tbody tr');
  return page.evaluate(() => [
    performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
    performance.now(),
  ]);
}

/** Milliseconds of so many actions, each from the event until all is drawn and laid out. */
function timesOf(page: Page, action: 'tick' | 'filter', count: number): Promise<number[]> {
  return page.evaluate(
    async ({ what, times }) => {
      const host = document.querySelector('[data-ledger-table]');
      if (host === null) throw new Error('There is no table.');
      const units = document.querySelectorAll<HTMLInputElement>('[data-filter="unit"] input');
      const act = (index: number): void => {
        if (what === 'tick') {
          document.querySelectorAll<HTMLInputElement>('tbody .box')[index]?.click();
          return;
        }
        if (units.length === 0) throw new Error('There is no filter.');
        units[index % units.length]?.click();
      };
      const measured: number[] = [];
      for (let index = 0; index < times; index += 1) {
        const drawn = new Promise((resolve) => {
          const observer = new MutationObserver(() => {
            observer.disconnect();
            resolve(undefined);
          });
          observer.observe(host, { subtree: true, childList: true, attributes: true });
          setTimeout(resolve, 1000);
        });
        const start = performance.now();
        act(index);
        await drawn;
        document.body.getBoundingClientRect();
        measured.push(performance.now() - start);
        await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      }
      return measured;
    },
    { what: action, times: count },
  );
}

const html = readFileSync(join('dist', PAGE), 'utf8');
const browser = await chromium.launch({
  executablePath: await browserPath(),
  args: ['--no-sandbox', '--disable-gpu'],
});
const rows = [];
for (const size of SIZES) {
  const folder = mkdtempSync(join(tmpdir(), 'taizhang-bench-'));
  cpSync('dist', folder, { recursive: true });
  writeFileSync(join(folder, PAGE), pageWith(html, size));
  const server = createStaticServer({ folder });
  const address = `http://localhost:${await listen(server, 0)}/${PAGE.replace('index.html', '')}`;
  const page = await (await browser.newContext()).newPage();
  await page.goto(address);
  await fill(page, size);
  const loads = [];
  for (let index = 0; index < LOADS; index += 1) loads.push(await load(page, address));
  const ticks = await timesOf(page, 'tick', Math.min(TICKS, size));
  await page.click('[data-filter="unit"] summary');
  await page.waitForSelector('[data-filter="unit"] input');
  const filters = await timesOf(page, 'filter', 24);
  rows.push({
    measures: size,
    entries: size,
    'first paint ms p50': at(
      loads.map(([paint]) => paint),
      0.5,
    ),
    'table ready ms p50': at(
      loads.map(([, ready]) => ready),
      0.5,
    ),
    'tick ms p50/p95': `${at(ticks, 0.5)} / ${at(ticks, 0.95)}`,
    'filter ms p50/p95': `${at(filters, 0.5)} / ${at(filters, 0.95)}`,
  });
  await page.context().close();
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true });
}
await browser.close();
console.table(rows);
