/** A tab that is killed in the middle of something, and ten tabs at once. */
import type { BrowserContext, Locator, Page } from '@playwright/test';
import { entries } from '../e2e/ledger-page.ts';
import { PLAN, withServer } from '../e2e/site.ts';
import { again } from './cell.ts';
import type { Open, Outcomes, Run } from './cell.ts';
import { incoming, offered } from './features.ts';
import type { Outcome } from './features.ts';

/** How often each is tried, killed so much later each time; an import after its first entry is written. */
const TRIES = 20;
/** Milliseconds. */
const STEP = 8;
const MANY = 2000;
/** Milliseconds after which an import is taken as one that writes nothing. */
const PATIENCE = 20_000;
const LEDGER = `${PLAN}ledger/`;

/** Does something in a context of its own; tries it once more where it throws. */
function withContext(
  open: Open,
  use: (context: BrowserContext, site: string) => Promise<Outcome>,
): Promise<Outcome> {
  return again(async () => {
    let outcome: Outcome = { words: 'silent', lost: 0 };
    await withServer({}, async (port) => {
      const context = await (await open()).newContext({ serviceWorkers: 'block' });
      outcome = await use(context, `http://localhost:${port}/`);
      await context.close();
    });
    return outcome;
  });
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

/** A tab was killed before anything came of it: of all tries at least one has to come further. */
const TOO_EARLY = 'too early: ';

/** How many of the tries ended in which way. */
function told(ends: readonly Outcome[]): Outcome {
  const kinds = Map.groupBy(ends, ({ words }) => words);
  const words = [...kinds].map(([kind, { length }]) => `${length} × ${kind}`).join(', ');
  return {
    words: ends.every((end) => end.words.startsWith(TOO_EARLY)) ? `BROKEN: ${words}` : words,
    lost: ends.reduce((sum, { lost }) => sum + lost, 0),
  };
}

async function tries(
  open: Open,
  run: (context: BrowserContext, site: string, after: number) => Promise<Outcome>,
): Promise<Outcome> {
  const ends: Outcome[] = [];
  for (let at = 0; at < TRIES; at += 1) {
    ends.push(await withContext(open, (context, site) => run(context, site, at * STEP)));
  }
  return told(ends);
}

/** Opens the ledger and chooses a file; gives back the button that takes it. @throws Error if none comes. */
async function openWithFile(page: Page, site: string): Promise<Locator> {
  await page.goto(site + LEDGER);
  const button = await offered(page, incoming(MANY));
  if (button === undefined) throw new Error('no button takes the file');
  return button;
}

/** Tells keys of entries as a page stores them. */
async function onWrite(page: Page, wrote: (key: string) => void): Promise<void> {
  await page.exposeFunction('wrote', wrote);
  await page.addInitScript(() => {
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = function set(this: Storage, key: string, value: string): void {
      setItem.call(this, key, value);
      const { wrote } = window as unknown as { wrote: (key: string) => void };
      if (key.startsWith('taizhang:v1:')) wrote(key);
    };
  });
}

/** Ticks all boxes of a page, one a frame; each that the page knows as stored must be there afterwards. */
function killedWhileTicking(open: Open): Promise<Outcome> {
  return tries(open, async (context, site, after) => {
    const page = await context.newPage();
    const written = new Set<string>();
    await onWrite(page, (key) => written.add(key));
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
    if (written.size === 0) return { words: `${TOO_EARLY}nothing written`, lost };
    return { words: lost > 0 ? 'LOST' : 'all that was written is there', lost };
  });
}

function killedWhileImporting(open: Open): Promise<Outcome> {
  return tries(open, async (context, site, after) => {
    const page = await context.newPage();
    const { promise: begun, resolve } = Promise.withResolvers<boolean>();
    await onWrite(page, () => resolve(true));
    const button = await openWithFile(page, site);
    const kill = await killerOf(page);
    void button.click().catch(() => undefined);
    setTimeout(() => resolve(false), PATIENCE);
    const hasBegun = await begun;
    await kill(after);
    const ids = await afterwards(context, site);
    const count = ids.filter((id) => id.startsWith('in')).length;
    const words = hasBegun ? 'a part was written, and taken back' : `${TOO_EARLY}nothing taken`;
    if (count === 0) return { words, lost: 0 };
    if (count === MANY) return { words: 'all taken', lost: 0 };
    return { words: 'LOST: a part was taken', lost: MANY - count };
  });
}

function killedWhileExporting(open: Open): Promise<Outcome> {
  return tries(open, async (context, site, after) => {
    const page = await context.newPage();
    await (await openWithFile(page, site)).click();
    await page.getByText(`已导入 ${MANY} 条登记`).waitFor();
    const kill = await killerOf(page);
    let hasBegun = false;
    page.on('download', () => (hasBegun = true));
    const button = page.locator('[data-ledger-data]').getByRole('button', { name: '导出台账' });
    void button.click().catch(() => undefined);
    await kill(after);
    const ids = await afterwards(context, site);
    const count = ids.filter((id) => id.startsWith('in')).length;
    const lost = MANY - count;
    const words = lost > 0 ? 'LOST' : 'the ledger is whole';
    return { words: hasBegun ? words : `${TOO_EARLY}${words}, no download had begun`, lost };
  });
}

/** Ten tabs that make so many changes at once, all of them counted afterwards. */
function tenTabs(open: Open): Promise<Outcome> {
  const TABS = 10;
  return withContext(open, async (context, site) => {
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
    const lost = Math.max(0, MANY - new Set(ids).size);
    return { words: `${ids.length} of ${MANY} changes are there`, lost };
  });
}

const KILLED: Record<string, (open: Open) => Promise<Outcome>> = {
  tick: killedWhileTicking,
  import: killedWhileImporting,
  export: killedWhileExporting,
};

export const endings: Record<string, Run> = {
  // One after the other: the tabs of a browser are killed together.
  'tab killed in the middle': async (open, deeds) => {
    const outcomes: Outcomes = {};
    for (const [name] of deeds) {
      const run = KILLED[name];
      if (run !== undefined) outcomes[name] = await run(open);
    }
    return outcomes;
  },
  'ten tabs at once': async (open) => ({ tick: await tenTabs(open) }),
};
