/** How a case is run: on a server, and so in a storage, of its own; in the tab of the case before it. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createStaticServer, listen } from '../../scripts/serve.ts';
import type { ServeOptions } from '../../scripts/serve.ts';
import type { Plan } from '../../src/model/index.ts';
import { PATIENCE } from './browser.ts';
import type { Browser, Engine, Start, Tab } from './browser.ts';

/** The first plan's address below the site's root. */
export const PLAN = 'hubei-2018-xinxi-xiaofei/';

export const plan: Plan = JSON.parse(readFileSync(`dist/${PLAN}plan.json`, 'utf8'));

/** The measures of the first task. */
export const MEASURES = plan.tasks[0]?.measures ?? [];

/** The site's id, which stands in each key that a browser keeps. */
export const [, SITE_ID = ''] =
  /data-site="([^"]*)"/u.exec(readFileSync('dist/index.html', 'utf8')) ?? [];

/** Chooses how to read, for the pages that are loaded from then on. Where storage is blocked nothing is chosen. */
export async function chooseReading(tab: Tab, chosen: Record<string, string>): Promise<void> {
  await tab.evaluate(
    (key, value) => {
      try {
        localStorage.setItem(key, value);
      } catch {
        // It is blocked.
      }
    },
    `taizhang:reading:v1:${SITE_ID}`,
    JSON.stringify(chosen),
  );
}

/**
 * Says that somebody has read the warning of a browser that empties storage, which comes a moment after a page with
 * marks: it would move the boxes that a case is about to click.
 */
export function putWarningAway(tab: Tab): Promise<void> {
  return tab.evaluate((key) => localStorage.setItem(key, '1'), `taizhang:told:v1:${SITE_ID}`);
}

/** What a case is given. */
export interface Given {
  engine: Engine;
  browser: Browser;
  /** At an address of the site where no page is yet: what is planted there the first page finds. */
  tab: Tab;
  /** Opens one more tab. */
  open: () => Promise<Tab>;
  /** Address of the site's root. */
  site: string;
  /** Ends the server: from then on there is no network. */
  stop: () => void;
}

export interface Case {
  name: string;
  run: (given: Given) => Promise<void>;
  /** How the browser is started; those that are started alike share one. */
  start?: Start;
  serve?: Partial<ServeOptions>;
  /** With the worker that keeps the site for later; each case would have a server of its own to keep all of. */
  hasWorker?: boolean;
  /** What the console may say, since the case breaks something. */
  allowed?: readonly string[];
  /** Why a browser cannot be asked, if it cannot. */
  cannot?: (engine: Engine) => string | undefined;
}

/** Cases, each of which knows what it is given. */
export function cases(...all: Case[]): Case[] {
  return all;
}

/** What Firefox says of a script that a page had asked its worker for when it was left: nothing is amiss then. */
const LEFT = 'A ServiceWorker intercepted the request and encountered an unexpected error';

/** What browsers say where the worker is not there. */
const NO_WORKER = ['sw.js'];

/** What a case leaves to the next: its tab, and the server, which the page that stands there may still ask. */
interface Left {
  tab: Tab;
  stop: () => void;
}

async function runCase(engine: Engine, browser: Browser, one: Case, left?: Left): Promise<Left> {
  const { run, serve, hasWorker = false } = one;
  const allowed = [LEFT, ...(hasWorker ? [] : NO_WORKER), ...(one.allowed ?? [])];
  const missing = (path: string): boolean =>
    (path === '/sw.js' && !hasWorker) || serve?.missing?.(path) === true;
  const server = createStaticServer({ folder: 'dist', ...serve, missing });
  const port = await listen(server, 0);
  const stop = (): void => {
    server.closeAllConnections();
    server.close();
  };
  const others: Tab[] = [];
  const open = async (): Promise<Tab> => {
    const other = await browser.open();
    others.push(other);
    return other;
  };
  const tab = left?.tab ?? (await browser.open());
  try {
    const site = `http://localhost:${port}/`;
    await tab.goto(`${site}robots.txt`);
    tab.complaints?.splice(0);
    // Boxes are there: these cases are about people who work.
    await chooseReading(tab, { mode: 'list' });
    await run({ engine, browser, tab, open, site, stop });
    const complaints = [tab, ...others].flatMap((tab) => tab.complaints ?? []);
    expect(complaints.filter((words) => !allowed.some((one) => words.includes(one)))).toEqual([]);
    return { tab, stop };
  } catch (error) {
    // In what state a page is that failed, nobody knows.
    await tab.close();
    stop();
    throw error;
  } finally {
    left?.stop();
    for (const other of others) await other.close();
  }
}

/** Runs cases in a browser, which is started once; without it all are skipped, and say why. */
export function runCases(
  engine: Engine | undefined,
  missing: string,
  cases: readonly Case[],
): void {
  for (const isStorageBlocked of [false, true]) {
    const some = cases.filter(
      ({ start }) => (start?.isStorageBlocked ?? false) === isStorageBlocked,
    );
    if (some.length === 0) continue;
    describe(isStorageBlocked ? 'storage blocked' : 'as it comes', () => {
      let browser: Browser | undefined;
      let left: Left | undefined;
      beforeAll(async () => {
        // Vitest tries a test again, but not this; and without its browser no case of a file runs.
        const start = () => engine?.start({ isStorageBlocked });
        browser = await start()?.catch((why: unknown) => {
          console.warn(`${engine?.name} is started again:`, why);
          return start();
        });
      });
      afterAll(async () => {
        left?.stop();
        await browser?.close();
      });
      for (const one of some) {
        const why = engine === undefined ? missing : one.cannot?.(engine);
        const runs = why === undefined ? test : test.skip;
        const name = why === undefined ? one.name : `${one.name} (skipped: ${why})`;
        // A case may have to wait more than once for as long as it can be patient.
        runs(name, { timeout: 4 * PATIENCE.timeout }, async () => {
          if (!engine || !browser) return;
          const before = left;
          left = undefined;
          left = await runCase(engine, browser, one, before);
        });
      }
    });
  }
}
