/** People with their own ways to read, and the pages they open: for the tests of accessibility. */
import type { Browser, BrowserContextOptions, Page } from '@playwright/test';
import type { CHOICES, Setting } from '../../src/components/reading/settings.ts';
import { PLAN_PAGES } from '../../src/model/index.ts';
import { expect, PLAN, READING } from './site.ts';

/** A page of each kind, but for the poster, which poster.spec.ts looks at. */
export const kinds: string[] = [
  ...['', '2/', '3-1/', 'units/shengkejiting/'].map((page) => PLAN + page),
  ...PLAN_PAGES.filter((page) => page !== 'poster').map((page) => `${PLAN}${page}/`),
  ...['信息 平台', '发改委', '信息消飞'].map((q) => `search/?${new URLSearchParams({ q })}`),
  ...['about/', '404.html'],
];

export const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
export const tablet = { viewport: { width: 1180, height: 820 }, hasTouch: true };
export const desktop = { viewport: { width: 1280, height: 900 } };

/** How somebody has chosen to read, as 显示 keeps it. */
export type Choices = { [Name in Setting]?: (typeof CHOICES)[Name][number] };

/** A page of somebody who reads in their own way. */
export async function readerOf(
  browser: Browser,
  options: BrowserContextOptions,
  choices: Choices = {},
): Promise<Page> {
  const context = await browser.newContext(options);
  await context.addInitScript(
    ([key = '', value = '']) => localStorage.setItem(key, value),
    [READING, JSON.stringify({ mode: 'list', ...choices })],
  );
  return context.newPage();
}

/** What a script has still to replace. */
const UNDRAWN =
  '[data-search-page] .late, [data-rollup] astro-island:empty, table.ledger:not(.live)';

/** Opens a page and waits until all of it is drawn, also what is drawn only when somebody comes to it. */
export async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.evaluate(async () => {
    for (const island of document.querySelectorAll(
      'astro-island:is([client="visible"], [component-export="DataPanel"])',
    )) {
      const end = performance.now() + 10_000;
      for (;;) {
        const [box] = island.firstElementChild?.getClientRects() ?? [];
        // In 阅读 the checklists are not shown, and so never come.
        if (box === undefined || !island.hasAttribute('ssr')) break;
        if (performance.now() > end) throw new Error(`no ${island.getAttribute('component-url')}`);
        // A part that comes late may move an island away again. Scrolling to an element also lets the next Tab begin
        // there.
        scrollBy(0, box.top - innerHeight / 2);
        await new Promise(requestAnimationFrame);
      }
    }
    scrollTo(0, 0);
  });
  await expect(page.locator(UNDRAWN)).toHaveCount(0);
}
