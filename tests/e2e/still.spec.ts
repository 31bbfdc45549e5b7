/** While a page comes, what stands on it stays where it is: a hand that is about to click would meet something else. */
import type { Page } from '@playwright/test';
import { plantBefore } from './ledger-page.ts';
import { MARKS } from './deeds.ts';
import { desktop, phone, readerOf } from './readers.ts';
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

/** A move as browsers report it: 1 is the whole window by its whole height. */
interface Move {
  value: number;
  hadRecentInput: boolean;
  sources: readonly { node: Node | null; previousRect: DOMRect; currentRect: DOMRect }[];
}

/** Has the page note what one can touch and what moves without having been touched: how far, and what. */
async function noteMoves(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const TOUCHED = 'a, button, input, select, summary, textarea';
    const moves: [far: number, what: string][] = [];
    Object.assign(window, { moves });
    new PerformanceObserver((list) => {
      for (const { value, hadRecentInput, sources } of list.getEntries() as unknown as Move[]) {
        if (hadRecentInput) continue;
        const what = sources.flatMap(({ node, previousRect, currentRect }) => {
          // What was out of sight nobody was about to touch.
          if (!(node instanceof Element) || previousRect.width === 0) return [];
          if (node.closest(TOUCHED) === null && node.querySelector(TOUCHED) === null) return [];
          return [`${node.outerHTML.slice(0, 60)} ${previousRect.top}→${currentRect.top}`];
        });
        if (what.length > 0) moves.push([value, `${value.toFixed(4)} ${what.join(' ')}`]);
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

/**
 * How far all of a page may move: on a phone the head of a task with marks grows by a line or two when the ledger is
 * open. (https://web.dev/articles/cls calls 0.1 good.)
 */
const MOST = 0.05;

/** Pages on which scripts draw. */
const DRAWN = [
  ...['', '3-1/', 'units/shengkejiting/', 'ledger/', 'rollup/', 'targets/', 'poster/'].map(
    (page) => PLAN + page,
  ),
  ...['信息 平台', '发改委'].map((q) => `search/?${new URLSearchParams({ q })}`),
  ...['', 'mine/', 'check/'],
];

/** Marks that nobody disputes: what is said of a dispute comes with its buttons, and moves what is below. */
const PLAIN = MARKS.filter(({ id }) => /^m/u.test(String(id)));

for (const [name, options] of Object.entries({ phone, desktop })) {
  test(`nothing jumps (${name})`, async ({ browser, site }) => {
    test.setTimeout(240_000);
    const before = await readerOf(browser, options);
    await plantBefore(before, site, PLAIN);
    // What is drawn before first paint is known from the page before.
    await before.goto(`${site}${PLAN}ledger/`);
    await expect(before.locator('table.ledger.live')).toBeAttached();
    const complaints: string[] = [];
    for (const address of DRAWN) {
      const page = await before.context().newPage();
      await noteMoves(page);
      const untilLast = await oneByOne(page);
      await page.goto(site + address);
      await untilLast();
      await readDown(page, untilLast);
      const moves = await page.evaluate(
        () => Reflect.get(window, 'moves') as [far: number, what: string][],
      );
      const far = moves.reduce((sum, [value]) => sum + value, 0);
      if (far > MOST) complaints.push(`${address}: ${moves.map(([, words]) => words).join('\n')}`);
      await page.close();
    }
    expect(complaints).toEqual([]);
    await before.context().close();
  });
}

for (const [name, options] of Object.entries({ phone, desktop })) {
  test(`a report that comes where one reads already pushes nothing away (${name})`, async ({
    browser,
    site,
  }) => {
    const page = await readerOf(browser, options);
    await plantBefore(page, site, PLAIN);
    await noteMoves(page);
    const letGo = await holdBack(page, /\/(?:ReportPanel|DataPanel)\.[^/]*\.js$/u);
    await page.goto(`${site}${PLAN}ledger/`);
    await expect(page.locator('table.ledger.live')).toBeAttached();
    await page.locator('#pictures').scrollIntoViewIfNeeded();
    await expect(page.locator('.pictures-grid svg').last()).toBeVisible();
    await page.locator('#report').scrollIntoViewIfNeeded();
    await frames(page);
    await page.evaluate(() => Reflect.get(window, 'moves').splice(0));
    await letGo();
    await expect(page.locator('[data-ledger-report] input').first()).toBeVisible();
    await frames(page);
    const moved = await page.evaluate(() => JSON.stringify(Reflect.get(window, 'moves')));
    expect(moved).not.toMatch(/<footer|<section/u);
    await page.context().close();
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

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false, viewport: desktop.viewport });

  test('rows of the ledger keep their places while further rows come', async ({ page, site }) => {
    await page.goto(`${site}${PLAN}ledger/`);
    const rows = page.locator('table.ledger tbody tr');
    const places = () =>
      rows.evaluateAll((all) => all.slice(0, 5).map((row) => row.getBoundingClientRect().top));
    const whole = await places();
    await rows.evaluateAll((all) => all.slice(9).forEach((row) => row.remove()));
    expect(await places()).toEqual(whole);
  });
});
