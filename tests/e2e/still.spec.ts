/** While a page comes, what stands on it stays where it is: a hand that is about to click would meet something else. */
import type { Page } from '@playwright/test';
import { plantBefore } from './ledger-page.ts';
import { MARKS } from './deeds.ts';
import { desktop, kinds, phone, readerOf } from './readers.ts';
import { expect, holdBack, PLAN, test } from './site.ts';

/** A few frames: what a script draws is seen then. */
function frames(page: Page): Promise<void> {
  return page.evaluate(async () => {
    for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
  });
}

/** Scripts come one after the other, each when what the last one draws is seen. @returns Waits for the last. */
async function oneByOne(page: Page): Promise<() => Promise<void>> {
  let last = Promise.resolve();
  await page.route(/\.js$/u, (route) => {
    last = last.then(async () => {
      await route.continue();
      await frames(page);
    });
    return last;
  });
  return async () => {
    for (let seen: unknown; seen !== last; await frames(page)) {
      seen = last;
      await last;
    }
  };
}

/** Goes down the page as who reads it does, half a screen at a time. */
async function readDown(page: Page, untilLast: () => Promise<void>): Promise<void> {
  for (let [at, before] = [0, -1]; at !== before; await untilLast()) {
    before = at;
    at = await page.evaluate(() => {
      scrollBy(0, innerHeight / 2);
      return scrollY;
    });
  }
}

/** Has the page note what one can touch and what moves without having been touched. */
function noteMoves(page: Page): Promise<void> {
  return page.addInitScript(() => {
    const TOUCHED = 'a, button, input, select, summary, textarea';
    const moves: string[] = [];
    Object.assign(window, { moves });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as unknown as Move[]) {
        if (entry.hadRecentInput || entry.value < 0.002) continue;
        const what = entry.sources.flatMap(({ node, previousRect, currentRect }) => {
          // What was out of sight nobody was about to touch.
          if (!(node instanceof Element) || previousRect.width === 0) return [];
          if (node.closest(TOUCHED) === null && node.querySelector(TOUCHED) === null) return [];
          return [`${node.outerHTML.slice(0, 60)} ${previousRect.top}→${currentRect.top}`];
        });
        if (what.length > 0) moves.push(what.join(' '));
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
}
interface Move {
  value: number;
  hadRecentInput: boolean;
  sources: readonly { node: Node | null; previousRect: DOMRect; currentRect: DOMRect }[];
}

/** Marks that nobody disputes: what is said of a dispute comes with its buttons, and moves what is below. */
const PLAIN = MARKS.filter(({ id }) => /^m/u.test(String(id)));

for (const [name, options] of Object.entries({ phone, desktop })) {
  test(`nothing moves (${name})`, async ({ browser, site }) => {
    test.setTimeout(240_000);
    const complaints: string[] = [];
    for (const address of [...kinds, 'mine/', 'check/', 'units/']) {
      const page = await readerOf(browser, options);
      await noteMoves(page);
      await plantBefore(page, site, PLAIN);
      const untilLast = await oneByOne(page);
      await page.goto(site + address);
      await untilLast();
      await readDown(page, untilLast);
      const moves = await page.evaluate(() => Reflect.get(window, 'moves') as string[]);
      complaints.push(...moves.map((words) => `${address}: ${words}`));
      await page.context().close();
    }
    expect(complaints).toEqual([]);
  });
}

test('a link that is pressed while the table comes is followed', async ({ page, site }) => {
  const letGo = await holdBack(page, /\.js$/u);
  await page.goto(`${site}${PLAN}ledger/`, { waitUntil: 'commit' });
  const link = page.locator('[data-built-table] tbody a').first();
  const href = await link.evaluate((one: HTMLAnchorElement) => one.href);
  await link.hover();
  await page.mouse.down();
  await letGo();
  await page.waitForLoadState('networkidle');
  await page.mouse.up();
  await expect(page).toHaveURL(href);
});
