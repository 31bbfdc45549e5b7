/**
 * npm run bench:lighthouse: Lighthouse's scores of each kind of page, on a phone as it simulates one,
 * the median of RUNS (5) by performance, from a server that compresses as hosts do. Prints a table, and
 * below it what kept a score from 100.
 */
import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';
import type { Result } from 'lighthouse';
import { PLAN_PAGES } from '../src/model/index.ts';
import { listen } from '../scripts/serve.ts';
import { browserPath } from '../tests/browser.ts';
import { gzipServer } from './gzip-server.ts';

const PLAN = 'hubei-2018-xinxi-xiaofei/';
const KINDS = ['', '3-2/', 'units/shengjingxinting/', ...PLAN_PAGES.map((page) => `${page}/`)];
const PAGES = [...KINDS.map((page) => PLAN + page), 'search/', 'about/'];
const SCORES = ['performance', 'accessibility', 'best-practices', 'seo'];
const server = gzipServer('dist');

/** A score from 0 to 100. */
function score({ categories }: Result, name: string): number {
  return Math.round((categories[name]?.score ?? 0) * 100);
}

function figure({ audits }: Result, name: string): number {
  return audits[name]?.numericValue ?? 0;
}

/** The runs' median by performance. */
function median(results: readonly Result[]): Result {
  const sorted = results.toSorted((a, b) => score(a, 'performance') - score(b, 'performance'));
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (middle === undefined) throw new Error('RUNS must be 1 or more.');
  return middle;
}

/** What weighs in a category and is not whole; performance is told by its figures. */
function shortfalls({ categories, audits }: Result): string[] {
  return SCORES.slice(1).flatMap((name) =>
    (categories[name]?.auditRefs ?? [])
      .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 1)
      .map(({ id }) => `${name}: ${audits[id]?.title ?? id}`),
  );
}

function row(page: string, result: Result): string {
  const items = result.audits['network-requests']?.details;
  const requests = items !== undefined && 'items' in items ? items.items.length : 0;
  const cells = [
    ...SCORES.map((name) => score(result, name)),
    `${(figure(result, 'total-byte-weight') / 1000).toFixed(1)} kB`,
    requests,
    `${Math.round(figure(result, 'largest-contentful-paint'))} ms`,
    `${Math.round(figure(result, 'total-blocking-time'))} ms`,
    figure(result, 'cumulative-layout-shift').toFixed(3),
  ];
  return `| /${page} | ${cells.join(' | ')} |`;
}

const runs = Number(process.env['RUNS'] ?? 5);
const port = await listen(server, 0);
const chrome = await launch({
  chromePath: await browserPath(),
  chromeFlags: ['--headless', '--no-sandbox', '--disable-gpu'],
});
const notes: string[] = [];
try {
  console.log(`| page | ${SCORES.join(' | ')} | sent | requests | LCP | TBT | CLS |`);
  console.log(`| --- |${' --: |'.repeat(9)}`);
  for (const page of PAGES) {
    const results: Result[] = [];
    for (let run = 0; run < runs; run += 1) {
      const answer = await lighthouse(`http://localhost:${port}/${page}`, {
        port: chrome.port,
        onlyCategories: SCORES,
        logLevel: 'error',
      });
      if (answer !== undefined) results.push(answer.lhr);
    }
    const middle = median(results);
    console.log(row(page, middle));
    notes.push(...shortfalls(middle).map((note) => `/${page} ${note}`));
  }
  console.log(`\n${notes.join('\n') || 'Nothing fell short but what the figures say.'}`);
} finally {
  chrome.kill();
  server.close();
}
