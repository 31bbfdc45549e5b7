/**
 * npm run faults:held: what people do as soon as a page stands, while all its scripts, or one of them, are held back
 * until it is done. ENGINE names the browser (chromium, firefox, firefox115, webkit), ONLY narrows it to deeds with
 * these words, SCRIPT to these scripts (`all`, or names, with commas between). Prints a line for each deed.
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser } from '../../browsers/browser.ts';
import { chromium } from '../../browsers/chromium.ts';
import { firefox, firefox115 } from '../../browsers/firefox.ts';
import { webkit } from '../../browsers/webkit.ts';
import { heldCell } from './cell.ts';
import type { Hold } from './cell.ts';
import { OTHER_DEEDS } from './elsewhere.ts';
import { LEDGER_DEEDS } from './ledger.ts';
import { SECTION_DEEDS } from './section.ts';

const DEEDS = [...SECTION_DEEDS, ...LEDGER_DEEDS, ...OTHER_DEEDS];

const { ENGINE = 'chromium', ONLY = '', SCRIPT = '' } = process.env;
const engine = new Map(Object.entries({ chromium, firefox, firefox115, webkit })).get(ENGINE);
const scripts = SCRIPT.split(',').filter(Boolean);

let browser: Browser | undefined;
beforeAll(async () => {
  browser = await engine?.start();
});
afterAll(() => browser?.close());

for (const deed of DEEDS.filter(({ name }) => name.includes(ONLY))) {
  test(`${ENGINE}: ${deed.name}`, async () => {
    if (browser === undefined) throw new Error(`There is no ${ENGINE} here.`);
    const free = await heldCell(browser, deed, undefined);
    const kinds = new Map([[free.words, ['none']]]);
    const holds: Hold[] = [
      { name: 'all', isEarly: true },
      { name: 'all', isEarly: true, isLastFirst: true },
      ...free.early.map((name) => ({ name, isEarly: true })),
      ...free.late.map((name) => ({ name, isEarly: false })),
    ];
    for (const hold of holds.filter(({ name }) => SCRIPT === '' || scripts.includes(name))) {
      const { words } = await heldCell(browser, deed, hold);
      kinds.set(words, [...(kinds.get(words) ?? []), hold.name]);
    }
    const told = [...kinds].map(([words, names]) =>
      /[A-Z]{4}/u.test(words) ? `${words} (${names.join(', ')})` : `${names.length} × ${words}`,
    );
    console.log(`- ${ENGINE}, ${deed.name}: ${told.join('; ')}`);
    expect([...kinds.keys()].filter((words) => /[A-Z]{4}/u.test(words))).toEqual([]);
  });
}
