/**
 * npm run faults: each fault with each thing that people do, every cell in a real browser, as a table; then
 * each script missing or cut in half, ends of a tab, ten tabs at once, and an old worker under a new build.
 * ONLY narrows it to faults whose names hold a word. Exits with 1 if a change is lost, or something fails
 * and says nothing. Needs `npm run build`; takes about a quarter of an hour on two cores.
 */
import { chromium } from '@playwright/test';
import type { Browser, Page } from '@playwright/test';
import { browserPath } from '../browser.ts';
import { withServer } from '../e2e/site.ts';
import { endings } from './endings.ts';
import { FAULTS } from './faults.ts';
import type { Fault } from './faults.ts';
import { broken, FEATURES } from './features.ts';
import type { Feature, Outcome } from './features.ts';
import { newBuild } from './new-build.ts';
import { scriptFaults } from './scripts.ts';

/** A row of the table: a fault, and what came of each deed. */
export type Row = [fault: string, outcomes: Record<string, Outcome>];

/** Does one thing in a browser with one fault. */
async function cell(browser: Browser, fault: Fault, feature: Feature): Promise<Outcome> {
  let outcome: Outcome = { words: 'silent', lost: 0 };
  await withServer(fault.server ?? {}, async (port) => {
    const site = `http://localhost:${port}/`;
    const context = await browser.newContext({ serviceWorkers: 'block', ...fault.options });
    await fault.prepare?.(context, site);
    const page: Page = await context.newPage();
    await page.goto(site + feature.address);
    await fault.meanwhile?.(page, site);
    outcome = await feature.act(page);
    await context.close();
  });
  return outcome;
}

async function row(browser: Browser, name: string, fault: Fault): Promise<Row> {
  const outcomes: Record<string, Outcome> = {};
  for (const [feature, deed] of Object.entries(FEATURES)) {
    outcomes[feature] = await cell(browser, fault, deed).catch(broken);
  }
  return [name, outcomes];
}

/** Prints a row as a list: a table of sentences would be too wide to read. */
function printRow([fault, outcomes]: Row): void {
  console.log(`\n${fault}`);
  for (const [feature, { words, lost }] of Object.entries(outcomes)) {
    console.log(`  ${feature.padEnd(10)}${words}${lost > 0 ? ` (${lost} lost)` : ''}`);
  }
}

process.env['CHROME'] = await browserPath();
const browser = await chromium.launch({
  executablePath: process.env['CHROME'],
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  ignoreDefaultArgs: ['--disable-back-forward-cache'],
});
const only = process.env['ONLY'] ?? '';
const isAsked = (name: string): boolean => name.includes(only);
const rows: Row[] = [];
const tell = (row: Row): void => {
  printRow(row);
  rows.push(row);
};
for (const [name, fault] of Object.entries(FAULTS).filter(([name]) => isAsked(name))) {
  tell(await row(browser, name, fault));
}
for (const [name, run] of Object.entries({ ...scriptFaults, ...endings, ...newBuild })) {
  if (isAsked(name)) tell([name, await run(browser)]);
}
await browser.close();

const all = rows.flatMap(([, outcomes]) => Object.values(outcomes));
const lost = all.reduce((sum, outcome) => sum + outcome.lost, 0);
const silent = all.filter(({ words }) => /silent|LOST|BROKEN/u.test(words)).length;
console.log(`\n${all.length} outcomes; failed in silence: ${silent}; changes lost: ${lost}`);
process.exit(lost + silent > 0 ? 1 : 0);
