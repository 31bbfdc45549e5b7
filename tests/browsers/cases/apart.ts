/** Without a network, without storage, without a server. */
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect } from 'vitest';
import { search } from '../../../src/text/index.ts';
import {
  clickOn,
  comeTo,
  downloadOf,
  pressFor,
  reload,
  until,
  untilGone,
  untilSays,
  untilShown,
} from '../browser.ts';
import type { Browser, Tab } from '../browser.ts';
import { cases, MEASURES, PLAN, plan, putWarningAway } from '../case.ts';

const SECTION = `${PLAN}3-1/`;
const FILE = pathToFileURL(resolve(`dist-single/${PLAN.slice(0, -1)}.html`)).href;
const [FIRST = '', SECOND = ''] = MEASURES;
const TERM = '平台';
/** What search says of the term. */
const FOUND = search.count(TERM, plan.clauses.filter(({ text }) => text.includes(TERM)).length);
const DATA = '[data-ledger-data], #data';

/** What the ledger hands out holds: items and what is set. */
async function handedOut(tab: Tab, browser: Browser): Promise<unknown[]> {
  await comeTo(tab, DATA, 'button.first');
  const { bytes } = await downloadOf(browser, () => clickOn(tab, 'button', '导出台账'));
  const { ledgers } = JSON.parse(new TextDecoder().decode(bytes));
  return ledgers[0].entries.map(({ item, set }: Record<string, unknown>) => [item, set]);
}

/** Waits until so many boxes are ticked. */
function untilTicked(tab: Tab, count: number): Promise<void> {
  return until(tab, (wanted) => document.querySelectorAll('.box:checked').length === wanted, count);
}

export const apart = cases(
  {
    name: 'after one visit pages, ticks and search are there without a network',
    // What a browser says when it cannot ask whether there is a newer worker, and Firefox of a script that was
    // on its way when the page was left.
    allowed: [
      ...['ERR_CONNECTION_REFUSED', 'sw.js', 'NetworkError'],
      'A ServiceWorker intercepted the request and encountered an unexpected error',
    ],
    hasWorker: true,
    run: async ({ tab, site, stop }) => {
      await putWarningAway(tab);
      await tab.goto(site + SECTION);
      await tab.click(`[data-item="${FIRST}"]`);
      await until(tab, () => document.querySelector('[data-version]')?.textContent !== '');
      stop();
      await expect(fetch(site)).rejects.toThrow();
      await tab.goto(site + SECTION);
      await untilTicked(tab, 1);
      await tab.click(`[data-item="${SECOND}"]`);
      await untilTicked(tab, 2);
      await tab.goto(`${site}${PLAN}4/`);
      const wanted = plan.clauses.filter(({ page }) => page === `${PLAN}4/`);
      const found = await tab.evaluate(
        (ids) => ids.map((id) => document.getElementById(id)?.textContent),
        wanted.map(({ id }) => id),
      );
      expect(found).toEqual(wanted.map(({ text }) => text));
      await tab.goto(`${site}search/?q=${encodeURIComponent('武汉')}`);
      const hits = plan.clauses.filter(({ text }) => text.includes('武汉')).length;
      await untilSays(tab, '.search-count', search.count('武汉', hits));
      await tab.goto(`${site}${PLAN}ledger/`);
      await until(tab, () => document.querySelectorAll('.ledger .box:checked').length === 2);
    },
  },
  {
    name: 'the one file is read, ticked, searched and handed out from a disk',
    run: async ({ tab, browser }) => {
      await tab.goto(FILE);
      await tab.evaluate(() => localStorage.clear());
      await tab.goto(FILE);
      await tab.click('[data-to-mode="list"]');
      await tab.click(`[data-item="${FIRST}"]`);
      await tab.click(`[data-item="${SECOND}"]`);
      await untilTicked(tab, 2);
      await reload(tab);
      await untilTicked(tab, 2);
      await pressFor(tab, 'Control+k', 'dialog input');
      await tab.type('dialog input', TERM);
      await untilSays(tab, '.search-count', FOUND);
      await tab.press('Escape');
      await untilGone(tab, 'dialog');
      expect((await handedOut(tab, browser)).sort()).toEqual([
        [FIRST, { status: 'done' }],
        [SECOND, { status: 'done' }],
      ]);
      await tab.evaluate(() => localStorage.clear());
    },
  },
  {
    name: 'where storage is blocked the page says so, keeps ticks as long as it is open, and hands them out',
    start: { isStorageBlocked: true },
    run: async ({ tab, site, browser }) => {
      await tab.goto(`${site}${PLAN}ledger/`);
      await untilSays(tab, '#trouble', '不让本站保存数据');
      await untilShown(tab, '.ledger.live');
      await tab.click(`[data-row="${FIRST}"] .box`);
      await untilTicked(tab, 1);
      expect(await handedOut(tab, browser)).toEqual([[FIRST, { status: 'done' }]]);
    },
  },
  {
    name: 'where storage is blocked reading and searching go on, in the one file too',
    start: { isStorageBlocked: true },
    run: async ({ tab, site, browser }) => {
      await tab.goto(`${site}search/?q=${encodeURIComponent(TERM)}`);
      await untilSays(tab, '.search-count', FOUND);
      await tab.goto(FILE);
      await untilSays(tab, '#trouble', '不让本站保存数据');
      await tab.click('[data-to-mode="list"]');
      await tab.click(`[data-item="${FIRST}"]`);
      await untilTicked(tab, 1);
      expect(await handedOut(tab, browser)).toEqual([[FIRST, { status: 'done' }]]);
      expect(await tab.evaluate(() => document.querySelectorAll('.box').length)).toBe(61);
    },
  },
);
