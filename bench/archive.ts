/**
 * npm run bench:archive: a ledger of 30,000 entries (COUNT) in a real browser, of 27 units over three years, each entry
 * over the one before, with notes of so many characters (NOTE, 60) out of the plan's own words. They come by a file, do
 * not fit each alone, and so stand in packs, and then go into the vault. Prints what is kept, how long each step takes,
 * and that none is lost.
 * Build first.
 */
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { chromium } from '@playwright/test';
import type { Page } from '@playwright/test';
import { createStaticServer, listen } from '../scripts/serve.ts';
import { browserPath } from '../tests/browser.ts';
import { at } from './figures.ts';

const COUNT = Number(process.env['COUNT'] ?? 30_000);
const NOTE = Number(process.env['NOTE'] ?? 60);
/** So many of them are kept each alone too, and then archived. */
const ALONE = Math.min(COUNT, 9000);
const UNITS = 27;
const TIMES = 5;
const DAY = 24 * 60 * 60 * 1000;
const PLAN = 'hubei-2018-xinxi-xiaofei';

interface PlanData {
  id: string;
  title: string;
  sha256: string;
  clauses: { text: string }[];
  tasks: { measures: string[] }[];
}

const plan = JSON.parse(readFileSync(`dist/${PLAN}/plan.json`, 'utf8')) as PlanData;
const items = plan.tasks.flatMap(({ measures }) => measures);
const words = plan.clauses.map(({ text }) => text).join('');

let seed = 1;
/** A number below another, the same at each run. */
function random(below: number): number {
  seed = (seed * 48_271) % 2_147_483_647;
  return seed % below;
}

const digits = (count: number): string =>
  Array.from({ length: count }, () => random(16).toString(16)).join('');

/** Pieces of the plan and figures, as notes are made of words that come again. */
function note(): string {
  let text = '';
  while (text.length < NOTE) {
    const from = random(words.length - 12);
    text += words.slice(from, from + 3 + random(6)) + (random(5) === 0 ? random(10_000) : '');
  }
  return text;
}

const DEVICES = Array.from({ length: UNITS }, () => digits(20));

function entries() {
  const last = new Map<string, string>();
  const start = Date.now() - 3 * 365 * DAY;
  return Array.from({ length: COUNT }, (_, index) => {
    const unit = index % UNITS;
    const item = items[Math.floor(index / UNITS) % items.length] ?? '';
    const time = start + Math.floor((index * 3 * 365 * DAY) / COUNT);
    const id = time.toString(36).padStart(9, '0') + digits(20);
    const before = last.get(`${item} ${unit}`);
    last.set(`${item} ${unit}`, id);
    return {
      id,
      item,
      unit: `第${unit}市经济和信息化局`,
      by: `填报人${unit}`,
      device: DEVICES[unit],
      at: new Date(time).toISOString(),
      over: before === undefined ? [] : [before],
      text: 'ffffffffffffffff',
      set: { status: ['doing', 'done', 'blocked'][random(3)], progress: note() },
    };
  });
}

/** Characters in storage, how many keys hold one entry, and how many a pack. */
function kept(page: Page): Promise<{ characters: number; alone: number; packs: number }> {
  return page.evaluate(() => {
    const keys = Object.keys(localStorage);
    const live = keys.filter((key) => key.startsWith('taizhang:v1:'));
    const packs = live.filter((key) => key.includes(':packed:')).length;
    const characters = keys.reduce(
      (sum, key) => sum + key.length + (localStorage.getItem(key) ?? '').length,
      0,
    );
    return { characters, alone: live.length - packs, packs };
  });
}

const data = (page: Page) => page.locator('[data-ledger-data]');

async function come(page: Page, part: string, name: string): Promise<void> {
  const button = page.locator(part).getByRole('button', { name }).first();
  while (!(await button.isVisible())) {
    await page.locator(part).scrollIntoViewIfNeeded();
    await page.waitForTimeout(100);
  }
}

/** Milliseconds that something took. */
async function timed(action: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await action();
  return Math.round(performance.now() - start);
}

/** Milliseconds from a click until the browser hands out its file, and the file. */
async function handedOut(page: Page, part: string, name: string): Promise<[number, string]> {
  let path = '';
  const time = await timed(async () => {
    const [file] = await Promise.all([
      page.waitForEvent('download', { timeout: 120_000 }),
      page.locator(part).getByRole('button', { name }).first().click(),
    ]);
    path = await file.path();
  });
  return [time, path];
}

const all = entries();
const text = JSON.stringify({
  format: 'taizhang-ledger',
  version: 1,
  site: 's',
  exported: '',
  by: '',
  ledgers: [{ plan: plan.id, title: plan.title, source: plan.sha256, entries: all }],
});

const browser = await chromium.launch({
  executablePath: await browserPath(),
  args: ['--no-sandbox', '--disable-gpu'],
});
const server = createStaticServer({ folder: 'dist' });
const address = `http://localhost:${await listen(server, 0)}/${PLAN}`;
const page = await (await browser.newContext()).newPage();
page.setDefaultTimeout(120_000);
const figures: Record<string, string | number> = {};

await page.goto(`${address}/ledger/`);
await come(page, '[data-ledger-data]', '导出台账');
const file = { name: 'a.json', mimeType: 'application/json', buffer: Buffer.from(text) };
const take = data(page).getByRole('button', { name: '导入', exact: true });
figures['import: until its preview stands, ms'] = await timed(async () => {
  await data(page).getByLabel('选择台账文件').first().setInputFiles(file);
  await take.waitFor();
});
figures['import: until all is in, ms'] = await timed(async () => {
  await take.click();
  await data(page).getByText(`共 ${COUNT} 条登记`).waitFor();
});
const packed = await kept(page);
await data(page).getByText('归档往年记录').click();
figures['packs into the vault, ms'] = await timed(async () => {
  await data(page).getByRole('button', { name: '移到数据库' }).click();
  await data(page).getByText('移到浏览器的数据库。').waitFor();
});
const inVault = await kept(page);

/** Milliseconds until the first paint, and of work that keeps a page from answering, until all is still. */
async function open(path: string): Promise<[paint: number, busy: number]> {
  await page.goto(`${address}/${path}`, { waitUntil: 'networkidle' });
  return page.evaluate(async () => {
    const tasks = await new Promise<PerformanceEntryList>((resolve) => {
      new PerformanceObserver((list) => resolve(list.getEntries())).observe({
        type: 'longtask',
        buffered: true,
      });
      setTimeout(() => resolve([]), 2000);
    });
    return [
      performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
      tasks.reduce((sum, { duration }) => sum + duration, 0),
    ];
  });
}

for (const path of ['ledger/', '3-1/']) {
  const opened: [number, number][] = [];
  for (let time = 0; time < TIMES; time += 1) opened.push(await open(path));
  figures[`/${path}: first paint, ms p50`] = at(
    opened.map(([paint]) => paint),
    0.5,
  );
  figures[`/${path}: work in the way of clicks while it opens, ms p50`] = at(
    opened.map(([, busy]) => busy),
    0.5,
  );
}

await page.goto(`${address}/ledger/`);
await page.waitForSelector('table.live tbody tr');
const ticks = await page.evaluate(async (times) => {
  const measured: number[] = [];
  for (let index = 0; index < times; index += 1) {
    const start = performance.now();
    document.querySelectorAll<HTMLInputElement>('tbody .box')[index]?.click();
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    measured.push(performance.now() - start);
  }
  return measured;
}, 20);
figures['tick until drawn, ms p50 / p95'] = `${at(ticks, 0.5)} / ${at(ticks, 0.95)}`;

await come(page, '[data-ledger-report]', 'Excel');
await page.locator('[data-ledger-report]').getByLabel('填报单位').selectOption('全部填报单位');
[figures['report of all units as Excel, ms']] = await handedOut(
  page,
  '[data-ledger-report]',
  'Excel',
);
await come(page, '[data-ledger-data]', '导出台账');
const [exportTime, exported] = await handedOut(page, '[data-ledger-data]', '导出台账');
figures['export, ms'] = exportTime;
const out = JSON.parse(readFileSync(exported, 'utf8')) as {
  ledgers: { entries: { id: string }[] }[];
};
const found = new Set(out.ledgers.flatMap((ledger) => ledger.entries.map(({ id }) => id)));
figures['entries that the export lacks'] = all.filter(({ id }) => !found.has(id)).length;

// What fits each alone is archived.
const other = await (await browser.newContext()).newPage();
other.setDefaultTimeout(120_000);
await other.goto(`${address}/ledger/`);
await other.evaluate(
  (list) => {
    const { site, plan: id } = document.documentElement.dataset;
    for (const entry of list) {
      const key = `taizhang:v1:${site}:${id}:${entry.item}:${entry.id}`;
      localStorage.setItem(key, JSON.stringify(entry));
    }
  },
  all.slice(0, ALONE),
);
const before = await kept(other);
await other.reload();
await come(other, '[data-ledger-data]', '导出台账');
await data(other).getByText('归档往年记录').click();
const archive = data(other).getByRole('button', { name: '下载台账文件并归档' });
await archive.waitFor();
figures[`archive of the first ${ALONE}, ms`] = await timed(async () => {
  await archive.click();
  await data(other).getByText('本站占用由约').waitFor();
});
console.table({
  'all, by a file': packed,
  'the same in the vault': inVault,
  'each alone': before,
  archived: await kept(other),
});
console.table(figures);
await browser.close();
server.closeAllConnections();
server.close();
