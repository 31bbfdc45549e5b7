/**
 * npm run bench:long: plans of 2,500 and 5,000 measures beside the first plan: import, build, and the
 * pages in a real browser that is slowed four times, with 2,000 entries. Prints tables; checks nothing.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium } from '@playwright/test';
import type { Browser } from '@playwright/test';
import { createStaticServer, listen } from '../scripts/serve.ts';
import type { Shape } from '../tests/long-text.ts';
import { browserPath } from '../tests/browser.ts';
import { at } from './figures.ts';
import { samplePlan } from '../tests/sample-plan.ts';
import { open, plantEntries, slowDown, tick } from './in-page.ts';
import { buildSite, removeSite, textOf } from './long-sites.ts';
import type { BuiltSite } from './long-sites.ts';

const SHAPES: (Shape | undefined)[] = [
  undefined,
  { chapters: 5, sections: 10, tasks: 10, measures: 5 },
  { chapters: 10, sections: 10, tasks: 10, measures: 5 },
];
const BUILDS = 3;
const SLOWER = 4;
const ENTRIES = 2000;
const LOADS = 7;
const TICKS = 40;

const measuresOf = ({ plan }: BuiltSite): string[] => plan.tasks.flatMap((task) => task.measures);
const pagesOf = ({ plan }: BuiltSite): number =>
  new Set(plan.clauses.map(({ page }) => page)).size + plan.units.length;

/** Median, least and most. */
function spread(values: readonly number[]): string {
  return `${at(values, 0.5)} (${at(values, 0)}–${at(values, 1)})`;
}

/** How long a site takes to make, and how much each further measure adds to the site before it. */
function buildRow(site: BuiltSite, before: BuiltSite | undefined): object {
  const middle = ({ builds }: BuiltSite): number => Number(at(builds, 0.5));
  const more =
    before === undefined
      ? '–'
      : (
          (1000 * (middle(site) - middle(before))) /
          (measuresOf(site).length - measuresOf(before).length)
        ).toFixed(2);
  return {
    measures: measuresOf(site).length,
    'pages of text and units': pagesOf(site),
    'import s': site.importing.toFixed(1),
    'build s': spread(site.builds),
    'build ms a page': ((1000 * middle(site)) / pagesOf(site)).toFixed(0),
    'ms each further measure': more,
  };
}

/** Pages to look at: a section in the middle, and the long ones. */
function pagesToOpen({ plan }: BuiltSite): Record<string, string> {
  const tasks = plan.tasks.map(({ id }) => id);
  const middle = tasks[Math.floor(tasks.length / 2)];
  const largest = [...plan.units].sort((one, other) => other.tasks.length - one.tasks.length)[0];
  return {
    section: plan.clauses.find(({ id }) => id === middle)?.page ?? '',
    overview: `${plan.id}/`,
    ledger: `${plan.id}/ledger/`,
    print: `${plan.id}/print/`,
    units: `${plan.id}/units/`,
    'largest unit': `${plan.id}/units/${largest?.slug ?? ''}/`,
    search: 'search/?q=%E6%96%B0%E5%9E%8B%E6%98%BE%E7%A4%BA',
  };
}

function gzipBytes(root: string, address: string): string {
  const file = join(root, address.replace(/\?.*$/u, ''), 'index.html');
  return (gzipSync(readFileSync(file)).length / 1000).toFixed(1);
}

/** Opens and ticks each page. */
async function pageRows(browser: Browser, site: BuiltSite): Promise<object[]> {
  const server = createStaticServer({ folder: site.root });
  const host = `http://localhost:${await listen(server, 0)}/`;
  const page = await (await browser.newContext()).newPage();
  await page.goto(`${host}${site.plan.id}/`);
  const measures = measuresOf(site);
  const step = Math.max(1, Math.floor(measures.length / ENTRIES));
  await plantEntries(page, measures.filter((_, index) => index % step === 0).slice(0, ENTRIES));
  await slowDown(page, SLOWER);
  const rows = [];
  for (const [name, address] of Object.entries(pagesToOpen(site))) {
    const paints = [];
    for (let index = 0; index < LOADS; index += 1) paints.push(await open(page, host + address));
    const hasBoxes = (await page.locator('main .box').count()) > 0;
    rows.push({
      measures: measures.length,
      page: name,
      'HTML kB gzip': gzipBytes(site.root, address),
      'first paint ms': spread(paints.map(({ first }) => first)),
      'largest paint ms': spread(paints.map(({ largest }) => largest)),
      'tick to paint ms': hasBoxes ? spread(await tick(page, TICKS)) : '–',
    });
  }
  await page.context().close();
  server.closeAllConnections();
  server.close();
  return rows;
}

const first = samplePlan();
const browser = await chromium.launch({
  executablePath: await browserPath(),
  args: ['--no-sandbox', '--disable-gpu'],
});
const builds: object[] = [];
const pages: object[] = [];
let before: BuiltSite | undefined;
for (const shape of SHAPES) {
  const id = shape === undefined ? first.plan.id : 'hubei-2030-changqi';
  const site = buildSite(id, textOf(first.plan, shape), BUILDS);
  builds.push(buildRow(site, before));
  pages.push(...(await pageRows(browser, site)));
  removeSite(site);
  before = site;
  console.error(`${measuresOf(site).length} measures measured`);
}
await browser.close();
console.log('Each figure: median (least–most).');
console.table(builds);
console.log(`Processor slowed ${SLOWER} times, up to ${ENTRIES} entries.`);
console.table(pages);
