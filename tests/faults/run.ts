/**
 * npm run faults: each fault with each thing that people do, every cell in a real browser; then each script missing
 * or cut in half, ends of a tab, ten tabs at once, the one file from a disk, and an old worker under a new build.
 * Prints each row as it comes, and all of them as a table in Markdown. ONLY narrows it to what holds these words, of
 * "<fault>: <deed>". Exits with 1 if a change is lost, if something fails and says nothing, if it fails where it has
 * to work, or if a fault was not met. Needs both builds; takes about three quarters of an hour on two cores.
 */
import { chromium } from '@playwright/test';
import { browserPath, launchWindowed, windowed } from '../browser.ts';
import { cell, each, opener } from './cell.ts';
import type { Deed, Outcomes } from './cell.ts';
import { endings } from './endings.ts';
import { FAULTS } from './faults.ts';
import type { Fault } from './faults.ts';
import { broken, FEATURES, isFailure } from './features.ts';
import type { Outcome } from './features.ts';
import { fromDisk } from './from-disk.ts';
import { newBuild } from './new-build.ts';
import { eachScript, SPOILS } from './scripts.ts';
import { tableOf } from './table.ts';
import type { Row } from './table.ts';

process.env['CHROME'] = await browserPath();
const open = opener(() =>
  chromium.launch({
    executablePath: process.env['CHROME'] ?? '',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  }),
);

const NOT_RUN =
  'not run: no browser with windows is here, and only such a browser keeps pages (WINDOWED names one)';

/** What is asked for of a row. */
function asked(fault: string): Deed[] {
  const only = process.env['ONLY'] ?? '';
  return Object.entries(FEATURES).filter(([deed]) => `${fault}: ${deed}`.includes(only));
}

async function outcomesOf(fault: Fault, deeds: readonly Deed[], within = open): Promise<Outcomes> {
  const outcomes = await each(deeds, (deed) => cell(within, fault, deed));
  return Object.fromEntries(deeds.map(([name], at) => [name, outcomes[at] ?? broken('not done')]));
}

/** A row in a browser with windows, where there is one. */
async function inWindows(fault: Fault, deeds: readonly Deed[]): Promise<Outcomes> {
  if (windowed === undefined) return { all: { words: NOT_RUN, lost: 0 } };
  const path = windowed;
  const within = opener(() => launchWindowed(path));
  const outcomes = await outcomesOf(fault, deeds, within);
  await (await within()).close();
  return outcomes;
}

/** Prints what came of a deed as a line: a table of sentences would be too wide to read. */
function printLine(deed: string, { words, lost }: Outcome): void {
  console.log(`  ${deed.padEnd(10)}${words}${lost > 0 ? ` (${lost} lost)` : ''}`);
}

const began = Date.now();
const rows: Row[] = [];
const tell = (name: string, outcomes: Outcomes): void => {
  console.log(`\n${name}`);
  for (const [deed, outcome] of Object.entries(outcomes)) printLine(deed, outcome);
  rows.push([name, outcomes]);
};
for (const [name, fault] of Object.entries(FAULTS)) {
  const deeds = asked(name).filter(([deed]) => fault.loses?.includes(deed) ?? true);
  if (deeds.length === 0) continue;
  tell(name, await (fault.inWindows === true ? inWindows : outcomesOf)(fault, deeds));
}
for (const [name, run] of Object.entries({ ...endings, ...fromDisk, ...newBuild })) {
  const deeds = asked(name);
  if (deeds.length === 0) continue;
  tell(name, await run(open, deeds).catch((error: unknown) => ({ all: broken(error) })));
}
// These take most of the time: each line is printed as it comes.
for (const [name, spoil] of Object.entries(SPOILS)) {
  const deeds = asked(name);
  const outcomes: Outcomes = {};
  if (deeds.length > 0) tell(name, outcomes);
  for (const deed of deeds) {
    const outcome = await eachScript(open, deed, spoil);
    printLine(deed[0], outcome);
    outcomes[deed[0]] = outcome;
  }
}
const version = (await open()).version();
await (await open()).close();

const all = rows.flatMap(([, outcomes]) => Object.values(outcomes));
const lost = all.reduce((sum, outcome) => sum + outcome.lost, 0);
const failed = all.filter(({ words }) => isFailure(words)).length;
const minutes = Math.round((Date.now() - began) / 60_000);
console.log(`\n${tableOf(rows, Object.keys(FEATURES))}`);
console.log(
  `\n${all.length} outcomes; failed: ${failed}; changes lost: ${lost} (Chromium ${version}, ${minutes} minutes)`,
);
process.exit(lost + failed > 0 ? 1 : 0);
