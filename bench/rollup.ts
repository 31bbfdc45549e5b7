/**
 * npm run bench:rollup: the page 汇总 with 50 files of all measures, each with two years of entries, one a
 * month, in a real browser: from choosing the files until all tables are drawn, then each way out. Prints a
 * table; checks nothing. Build first.
 */
import { readFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import type { Page } from '@playwright/test';
import { createStaticServer, listen } from '../scripts/serve.ts';
import type { Plan } from '../src/model/index.ts';
import { browserPath } from '../tests/browser.ts';
import { at } from './figures.ts';

const PLAN = 'hubei-2018-xinxi-xiaofei';
const FILES = 50;
const MONTHS = 24;
const RUNS = 7;

const plan: Plan = JSON.parse(readFileSync(`dist/${PLAN}/plan.json`, 'utf8'));
const measures = plan.tasks.flatMap((task) => task.measures);
const STATUSES = ['todo', 'doing', 'done', 'blocked', 'ongoing', 'na'];

/** The file of one unit: each month an entry of each measure, over the one before. */
function fileOf(unit: number): string {
  const entries = measures.flatMap((item, measure) =>
    Array.from({ length: MONTHS }, (_, month) => ({
      id: `u${unit}m${measure}t${month}`,
      item,
      unit: `第${unit}市经信局`,
      by: '张三',
      device: `d${unit}`,
      at: new Date(Date.UTC(2024, 11 + month, 10, measure)).toISOString(),
      over: month === 0 ? [] : [`u${unit}m${measure}t${month - 1}`],
      text: 'ffffffffffffffff',
      set: {
        status: STATUSES[(measure + unit + month) % STATUSES.length],
        progress: `本月完成投资${month}亿元，建成站点${measure}个，进度符合预期。`,
      },
    })),
  );
  const ledger = { plan: plan.id, title: plan.title, source: plan.sha256, entries };
  const file = { format: 'taizhang-ledger', version: 1, site: 's', exported: '', by: '' };
  return JSON.stringify({ ...file, ledgers: [ledger] }, null, 2);
}

/** Chooses the files, in the page, so that no time is spent on bringing them there. */
function choose(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const { sent } = window as unknown as { sent: [string, string][] };
    const input = document.querySelector<HTMLInputElement>('.drop input');
    const carried = new DataTransfer();
    for (const [name, text] of sent) carried.items.add(new File([text], name));
    if (input === null) throw new Error('There is nowhere to choose files.');
    input.files = carried.files;
    const start = performance.now();
    input.dispatchEvent(new Event('change', { bubbles: true }));
    await new Promise((resolve) => {
      const observer = new MutationObserver(() => {
        if (document.querySelectorAll('.matrix tbody tr').length < sent.length) return;
        observer.disconnect();
        resolve(undefined);
      });
      observer.observe(document.body, { subtree: true, childList: true });
    });
    document.body.getBoundingClientRect();
    return performance.now() - start;
  });
}

/** Milliseconds from a click on a way out until the file is there. */
async function makeFile(page: Page, name: string): Promise<number> {
  const start = performance.now();
  await Promise.all([
    page.waitForEvent('download'),
    page.locator('[data-ledger-report]').getByRole('button', { name }).click(),
  ]);
  return performance.now() - start;
}

const sent = Array.from({ length: FILES }, (_, unit) => [`${unit}.json`, fileOf(unit)]);
const server = createStaticServer({ folder: 'dist' });
const address = `http://localhost:${await listen(server, 0)}/${PLAN}/rollup/`;
const browser = await chromium.launch({
  executablePath: await browserPath(),
  args: ['--no-sandbox', '--disable-gpu'],
});
const opened: number[] = [];
const ways: Record<string, number[]> = { Excel: [], Word: [], CSV: [] };
for (let run = 0; run < RUNS; run += 1) {
  const page = await (await browser.newContext()).newPage();
  await page.goto(address);
  await page.evaluate((files) => Object.assign(window, { sent: files }), sent);
  opened.push(await choose(page));
  for (const [way, times] of Object.entries(ways)) times.push(await makeFile(page, way));
  await page.context().close();
}
await browser.close();
server.closeAllConnections();
server.close();
const characters = sent.reduce((sum, [, text = '']) => sum + text.length, 0);
console.log(
  `${FILES} files, ${FILES * measures.length * MONTHS} entries, ${Math.round(characters / 1e6)} million characters`,
);
console.table(
  Object.entries({ 'open until drawn': opened, ...ways }).map(([what, times]) => ({
    what,
    'ms p50': at(times, 0.5),
    'ms least': at(times, 0),
    'ms most': at(times, 1),
  })),
);
