/** A tab that is killed in the middle of something, and ten tabs at once. */
import type { Browser, BrowserContext, Page } from '@playwright/test';
import { entries } from '../e2e/ledger-page.ts';
import { PLAN, withServer } from '../e2e/site.ts';
import { incoming, offered } from './features.ts';
import type { Outcome, Run } from './features.ts';

/** How often each is tried, killed so much later each time. */
const TRIES = 20;
/** Milliseconds. */
const STEP = 8;
const MANY = 2000;
const LEDGER = `${PLAN}ledger/`;

async function withContext<T>(
  browser: Browser,
  use: (context: BrowserContext, site: string) => Promise<T>,
): Promise<T> {
  const results: T[] = [];
  await withServer({}, async (port) => {
    const context = await browser.newContext({ serviceWorkers: 'block' });
    results.push(await use(context, `http://localhost:${port}/`));
    await context.close();
  });
  const [result] = results;
  if (result === undefined) throw new Error('nothing was done');
  return result;
}

/** The way to end a tab's process after so many milliseconds, whatever it is doing then. */
async function killerOf(page: Page): Promise<(after: number) => Promise<void>> {
  const session = await page.context().browser()?.newBrowserCDPSession();
  const { processInfo = [] } = (await session?.send('SystemInfo.getProcessInfo')) ?? {};
  const crashed = page.waitForEvent('crash');
  return async (after) => {
    await new Promise((resolve) => setTimeout(resolve, after));
    for (const { type, id } of processInfo) {
      if (type === 'renderer') process.kill(id, 'SIGKILL');
    }
    await crashed;
    await page.close();
  };
}

/** What may still be under way in another tab is settled a minute later. */
const LATER = 2 * 60_000;

/** Opens the ledger anew a little later, and reads the entries that are there once all is settled. */
async function afterwards(context: BrowserContext, site: string): Promise<string[]> {
  await context.clock.setSystemTime(Date.now() + LATER);
  const page = await context.newPage();
  await page.goto(site + LEDGER);
  await page.locator('table.ledger.live').waitFor();
  await page.waitForFunction(
    () => !Object.entries(localStorage).some(([, value]) => value.includes('"isDone":false')),
  );
  return (await entries(page)).map(({ id }) => String(id));
}

/** How many of the tries ended in which way. */
function told(outcomes: readonly string[], lost: number): Outcome {
  const kinds = Map.groupBy(outcomes, (words) => words);
  return {
    words: [...kinds].map(([words, { length }]) => `${length} × ${words}`).join(', '),
    lost,
  };
}

async function tries(
  browser: Browser,
  run: (context: BrowserContext, site: string, after: number) => Promise<[string, number]>,
): Promise<Outcome> {
  const ends: [string, number][] = [];
  for (let at = 0; at < TRIES; at += 1) {
    ends.push(await withContext(browser, (context, site) => run(context, site, at * STEP)));
  }
  return told(
    ends.map(([words]) => words),
    ends.reduce((sum, [, lost]) => sum + lost, 0),
  );
}

/** Ticks all boxes of a page, one a frame; each that the page knows as stored must be there afterwards. */
function killedWhileTicking(browser: Browser): Promise<Outcome> {
  return tries(browser, async (context, site, after) => {
    const page = await context.newPage();
    const written = new Set<string>();
    await page.exposeFunction('wrote', (key: string) => written.add(key));
    await page.addInitScript(() => {
      const { setItem } = Storage.prototype;
      Storage.prototype.setItem = function set(this: Storage, key: string, value: string): void {
        setItem.call(this, key, value);
        const { wrote } = window as unknown as { wrote: (key: string) => void };
        if (key.startsWith('taizhang:v1:')) wrote(key);
      };
    });
    await page.goto(`${site}${PLAN}3-1/`);
    const kill = await killerOf(page);
    const ticking = page.evaluate(async () => {
      for (const box of document.querySelectorAll<HTMLInputElement>('input[data-item]')) {
        box.click();
        await new Promise(requestAnimationFrame);
      }
    });
    await Promise.all([kill(after), ticking.catch(() => undefined)]);
    const ids = await afterwards(context, site);
    const lost = [...written].filter((key) => !ids.some((id) => key.endsWith(`:${id}`))).length;
    return ['every entry that was written is there', lost];
  });
}

function killedWhileImporting(browser: Browser): Promise<Outcome> {
  return tries(browser, async (context, site, after) => {
    const page = await context.newPage();
    await page.goto(site + LEDGER);
    const button = await offered(page, incoming(MANY));
    const kill = await killerOf(page);
    void button?.click().catch(() => undefined);
    await kill(after);
    const ids = await afterwards(context, site);
    const count = ids.filter((id) => id.startsWith('in')).length;
    if (count === 0) return ['nothing taken', 0];
    return count === MANY ? ['all taken', 0] : ['LOST: a part was taken', MANY - count];
  });
}

function killedWhileExporting(browser: Browser): Promise<Outcome> {
  return tries(browser, async (context, site, after) => {
    const page = await context.newPage();
    await page.goto(site + LEDGER);
    await (await offered(page, incoming(MANY)))?.click();
    await page.getByText(`已导入 ${MANY} 条登记`).waitFor();
    const kill = await killerOf(page);
    const button = page.locator('[data-ledger-data]').getByRole('button', { name: '导出台账' });
    void button.click().catch(() => undefined);
    await kill(after);
    const ids = await afterwards(context, site);
    const count = ids.filter((id) => id.startsWith('in')).length;
    return ['the ledger is whole', MANY - count];
  });
}

/** Ten tabs that make so many changes at once, all of them counted afterwards. */
function tenTabs(browser: Browser): Promise<Outcome> {
  const TABS = 10;
  return withContext(browser, async (context, site) => {
    const tabs = await Promise.all(Array.from({ length: TABS }, () => context.newPage()));
    await Promise.all(tabs.map((tab) => tab.goto(`${site}${PLAN}3-2/`)));
    await Promise.all(
      tabs.map((tab) =>
        tab.evaluate(async (count) => {
          const boxes = document.querySelectorAll<HTMLInputElement>('input[data-item]');
          for (let at = 0; at < count; at += 1) {
            boxes[at % boxes.length]?.click();
            await new Promise(requestAnimationFrame);
          }
        }, MANY / TABS),
      ),
    );
    const ids = await afterwards(context, site);
    return { words: `${ids.length} of ${MANY} changes are there`, lost: MANY - ids.length };
  });
}

export const endings: Record<string, Run> = {
  'tab killed in the middle': async (browser) => ({
    tick: await killedWhileTicking(browser),
    import: await killedWhileImporting(browser),
    export: await killedWhileExporting(browser),
  }),
  'ten tabs at once': async (browser) => ({ tick: await tenTabs(browser) }),
};
