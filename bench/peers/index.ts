/**
 * npm run bench:peers: the same plans in Taizhang and in generators of documentation, built and served in
 * one run. Prints the table of docs/peers.md; checks nothing. RUNS (5) is how often each figure is taken, of
 * which the median is told; PLANS (1,14,55) how many plans are built, many of them by us and Starlight alone;
 * ONLY names generators, ROWS groups of rows.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { chromium } from '@playwright/test';
import type { Browser } from '@playwright/test';
import { format, resolveConfig } from 'prettier';
import type { Plan } from '../../src/model/index.ts';
import { browserPath, surroundings } from '../../tests/browser.ts';
import { queriesOf } from '../queries.ts';
import { measureLoad } from './load.ts';
import { PEERS } from './peers.ts';
import { buildAgain, buildCold, ourSite, peerSite } from './sites.ts';
import type { Built, Site } from './sites.ts';
import { exactness, firstSearch, paper, ticks } from './use.ts';
import type { FirstSearch } from './use.ts';

const RUNS = Number(process.env['RUNS'] ?? 5);
const PLANS = (process.env['PLANS'] ?? '1,14,55').split(',').map(Number);
const ONLY = process.env['ONLY']?.split(',');
const ROWS = (process.env['ROWS'] ?? 'load,search,use,build').split(',');

/** The page that is visited, of the first plan, and a word that stands there. */
const [PAGE, WORD] = ['3-2', '电子商务'];

/** So many of the queries are asked: each is typed. */
const QUERIES = 30;

/** A row of the table: for each site, in their order, a figure or words. */
interface Row {
  title: string;
  cells: (number | string | undefined)[];
  better: 'less' | 'more' | 'words';
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}

function shown(cell: number | string | undefined): string {
  if (cell === undefined) return 'not available';
  if (typeof cell === 'string') return cell;
  return cell >= 100 || Number.isInteger(cell) ? Math.round(cell).toString() : cell.toFixed(1);
}

/** Which site is ahead in a row: the first, if it is as good as the best. */
function ahead({ cells, better }: Row, names: readonly string[]): string {
  if (better === 'words') return '';
  const figures = cells.map((cell) => (typeof cell === 'number' ? cell : undefined));
  const known = figures.flatMap((figure) => figure ?? []);
  if (known.length < 2) return '';
  const best = better === 'less' ? Math.min(...known) : Math.max(...known);
  // What is shown alike is alike.
  const first = shown(figures[0]) === shown(best) ? 0 : figures.indexOf(best);
  const name = names[first]?.replace(/ \S+$/u, '') ?? '';
  return first === 0 ? name : `**${name}**`;
}

function table(rows: readonly Row[], names: readonly string[]): string {
  const lines = rows.map((row) => [
    row.title,
    ...names.map((_, at) => (at < row.cells.length ? shown(row.cells[at]) : 'not measured')),
    ahead(row, names),
  ]);
  return [['', ...names, 'ahead'], ['---', ...names.map(() => '--:'), '---'], ...lines]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

/** One figure of each site, one site after the other. */
async function each<Value>(
  sites: readonly Site[],
  measure: (site: Site) => Promise<Value>,
): Promise<(Value | undefined)[]> {
  const values: (Value | undefined)[] = [];
  for (const site of sites) {
    try {
      values.push(await measure(site));
    } catch (error) {
      console.error(`${site.name}: ${String(error)}`);
      values.push(undefined);
    }
  }
  return values;
}

async function loadRows(sites: readonly Site[], address: string): Promise<Row[]> {
  const all = await each(sites, (site) => measureLoad(site, address, RUNS));
  const row = (
    title: string,
    name: keyof NonNullable<(typeof all)[0]>[0],
    better: Row['better'],
    unit = 1,
  ): Row => ({
    title,
    cells: all.map((loads) => loads && median(loads.map((load) => load[name])) / unit),
    better,
  });
  return [
    row('first load, kB', 'bytes', 'less', 1000),
    row('first load, requests', 'requests', 'less'),
    row('Lighthouse, performance', 'performance', 'more'),
    row('first paint (FCP), ms', 'fcp', 'less'),
    row('largest paint (LCP), ms', 'lcp', 'less'),
    row('blocked (TBT), ms', 'tbt', 'less'),
  ];
}

async function searchRows(
  browser: Browser,
  sites: readonly Site[],
  address: string,
  plans: readonly Plan[],
): Promise<Row[]> {
  const queries = queriesOf(plans);
  const asked = queries.filter((_, index) => index % Math.ceil(queries.length / QUERIES) === 0);
  const exact = await each(sites, (site) => exactness(browser, site, address, asked));
  const first = await each(sites, async (site) => {
    const runs: FirstSearch[] = [];
    // Who finds nothing once is not waited for again.
    while (runs.length < RUNS && runs.every(({ ms }) => ms !== undefined)) {
      runs.push(await firstSearch(browser, site, address, WORD));
    }
    const isFound = runs.every(({ ms }) => ms !== undefined);
    return {
      kB: isFound ? median(runs.map(({ bytes }) => bytes)) / 1000 : 'no result',
      ms: isFound ? median(runs.map(({ ms }) => ms ?? NaN)) : 'no result',
    };
  });
  return [
    { title: 'search, recall, %', cells: exact.map((one) => one?.recall), better: 'more' },
    { title: 'search, precision, %', cells: exact.map((one) => one?.precision), better: 'more' },
    { title: 'first search, slow line, kB', cells: first.map((one) => one?.kB), better: 'less' },
    { title: 'first search, slow line, ms', cells: first.map((one) => one?.ms), better: 'less' },
  ];
}

async function useRows(
  browser: Browser,
  sites: readonly Site[],
  address: string,
  plan: Plan,
): Promise<Row[]> {
  const pages = [...new Set(plan.clauses.map(({ page }) => page.replace(/\/$/u, '')))];
  const clauses = plan.clauses.map(({ text }) => text);
  const kept = await each(sites, (site) => ticks(browser, site, address));
  const printed = await each(sites, (site) =>
    paper(browser, site, site.name === 'Taizhang' ? [`${plan.id}/print`] : pages, clauses),
  );
  return [
    { title: 'two ticks after a reload', cells: kept, better: 'words' },
    {
      title: 'on paper, pages to print',
      cells: printed.map((one) => one?.documents),
      better: 'less',
    },
    { title: 'on paper, sheets of A4', cells: printed.map((one) => one?.sheets), better: 'words' },
    { title: 'on paper, text, %', cells: printed.map((one) => one?.text), better: 'more' },
    {
      title: 'on paper, links around the text',
      cells: printed.map((one) => one?.links),
      better: 'less',
    },
  ];
}

/** Builds of so many plans, the sites in turn, and each again at once; what was built last is left. */
async function buildRows(sites: readonly Site[], plans: number, pages: number): Promise<Row[]> {
  const [cold, again] = [sites.map((): Built[] => []), sites.map((): Built[] => [])];
  for (let run = 0; run < RUNS; run += 1) {
    for (const [index, site] of sites.entries()) {
      cold[index]?.push(await buildCold(site));
      again[index]?.push(await buildAgain(site));
    }
  }
  const what = `build of ${plans === 1 ? 'one plan' : `${plans} plans`}, ${pages} pages`;
  const row = (title: string, builds: readonly Built[][], name: keyof Built): Row => ({
    title,
    cells: builds.map((all) => median(all.map((one) => one[name]))),
    better: 'less',
  });
  return [
    row(`${what}, s`, cold, 'seconds'),
    row(`${what}, peak memory, MB`, cold, 'memory'),
    row('the same, built again, s', again, 'seconds'),
    row('the same, built again, peak memory, MB', again, 'memory'),
  ];
}

if (!existsSync('bench/peers/node_modules')) {
  execFileSync('npm', ['ci', '--ignore-scripts'], { cwd: 'bench/peers', stdio: 'inherit' });
}
Object.assign(process.env, surroundings());
const browser = await chromium.launch({
  executablePath: await browserPath(),
  args: ['--no-sandbox', '--disable-gpu'],
});
const rows: Row[] = [];
const missing = new Set<string>();
let names: string[] = [];
for (const [index, count] of PLANS.entries()) {
  const { site, plans, pages } = ourSite(count);
  // One of 55 plans takes others many minutes.
  const known = index === 0 ? PEERS : PEERS.slice(0, 1);
  const peers = known
    .filter(({ name }) => ONLY?.includes(name) ?? true)
    .flatMap((peer) => {
      const one = peerSite(peer, pages);
      if (one === undefined) missing.add(peer.name);
      return one ?? [];
    });
  const sites = [site, ...peers];
  if (index === 0) names = sites.map(({ name, version }) => `${name} ${version}`);
  if (ROWS.includes('build')) rows.push(...(await buildRows(sites, count, pages.length)));
  else for (const one of sites) await buildCold(one);
  const [plan] = plans;
  if (index === 0 && plan !== undefined) {
    const address = `${plan.id}/${PAGE}`;
    const first = [
      ...(ROWS.includes('load') ? await loadRows(sites, address) : []),
      ...(ROWS.includes('search') ? await searchRows(browser, sites, address, plans) : []),
      ...(ROWS.includes('use') ? await useRows(browser, sites, address, plan) : []),
    ];
    rows.unshift(...first);
  }
  rmSync(site.root, { recursive: true });
  console.error(`${count} plans measured, ${pages.length} pages`);
}
await browser.close();
const [cpu] = cpus();
const options = { ...(await resolveConfig('docs/peers.md')), parser: 'markdown' };
console.log(await format(table(rows, names), options));
console.log(
  `Medians of ${RUNS}. ${new Date().toISOString().slice(0, 10)}, ${cpus().length} × ${cpu?.model ?? 'processor'}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}, Chromium ${browser.version()}.`,
);
for (const name of missing) console.log(`${name}: not available on this machine.`);
