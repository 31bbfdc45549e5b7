/** How a case is run: in a tab of its own, on a server, and so in a storage, of its own. */
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

/** The key under which a browser keeps how its reader reads. */
const [, SITE_ID = ''] = /data-site="([^"]*)"/u.exec(readFileSync('dist/index.html', 'utf8')) ?? [];
const READING = `taizhang:reading:v1:${SITE_ID}`;

/** Chooses 清单, where boxes are: these cases are about people who work. Where storage is blocked nothing is chosen. */
async function chooseList(tab: Tab, site: string): Promise<void> {
  await tab.goto(`${site}robots.txt`);
  await tab.evaluate((key) => {
    try {
      localStorage.setItem(key, JSON.stringify({ mode: 'list' }));
    } catch {
      // It is blocked.
    }
  }, READING);
}

/** What a case is given. */
export interface Given {
  engine: Engine;
  browser: Browser;
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

async function runCase(engine: Engine, browser: Browser, one: Case): Promise<void> {
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
  const tabs: Tab[] = [];
  const open = async (): Promise<Tab> => {
    const tab = await browser.open();
    tabs.push(tab);
    return tab;
  };
  try {
    const site = `http://localhost:${port}/`;
    const tab = await open();
    await chooseList(tab, site);
    await run({ engine, browser, tab, open, site, stop });
    const complaints = tabs.flatMap((tab) => tab.complaints ?? []);
    expect(complaints.filter((words) => !allowed.some((one) => words.includes(one)))).toEqual([]);
  } finally {
    for (const tab of tabs) await tab.close();
    stop();
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
      beforeAll(async () => {
        browser = await engine?.start({ isStorageBlocked });
      });
      afterAll(() => browser?.close());
      for (const one of some) {
        const why = engine === undefined ? missing : one.cannot?.(engine);
        const runs = why === undefined ? test : test.skip;
        const name = why === undefined ? one.name : `${one.name} (skipped: ${why})`;
        // A case may have to wait more than once for as long as it can be patient.
        runs(name, { timeout: 4 * PATIENCE.timeout }, async () => {
          if (engine && browser) await runCase(engine, browser, one);
        });
      }
    });
  }
}
