/** What may be wrong with a browser, its storage, its clock, the network or the host. */
import type { BrowserContext, BrowserContextOptions, Page } from '@playwright/test';
import type { ServeOptions } from '../../scripts/serve.ts';
import { visit } from '../e2e/host.ts';
import { fillStorage } from '../e2e/ledger-page.ts';
import { plan } from '../e2e/site.ts';

/** One fault: how it comes about, before a page is opened or while it is open. */
export interface Fault {
  options?: BrowserContextOptions;
  server?: Partial<ServeOptions>;
  /** Before the page of the deed. */
  prepare?: (context: BrowserContext, site: string) => Promise<unknown>;
  /** Once that page is open, before the deed. */
  meanwhile?: (page: Page, site: string) => Promise<void>;
}

const SCRIPTS = '**/_astro/*.js';
const YEAR = 365 * 24 * 60 * 60 * 1000;

/** Does something in a page of the site that is then closed. */
async function beforehand(
  context: BrowserContext,
  site: string,
  act: (page: Page) => Promise<void>,
): Promise<void> {
  const page = await context.newPage();
  await page.goto(`${site}about/`);
  await act(page);
  await page.close();
}

/** Puts under our keys what no build ever wrote. */
function plantRubbish(page: Page): Promise<void> {
  return page.evaluate(
    ({ id, item }) => {
      const { site = '' } = document.documentElement.dataset;
      const rubbish = ['', '{', 'null', '[]', '"x"', '{"id":1}', '\uD800', 'x'.repeat(500_000)];
      const names = [`v1:${site}:${id}:${item}`, `trash:v1:${site}:${id}:${item}`];
      rubbish.forEach((value, at) => {
        for (const name of names) localStorage.setItem(`taizhang:${name}:rubbish${at}`, value);
      });
      for (const name of ['who', 'reading', 'device', 'backup', 'imports'])
        localStorage.setItem(`taizhang:${name}:v1:${site}`, '{"by":[],"unit":{}}');
      for (const name of ['snapshot', 'imports', 'drafts'])
        localStorage.setItem(`taizhang:${name}:v1:${site}:${id}`, '[{"items":{"x":1}},');
    },
    { id: plan.id, item: plan.tasks[0]?.measures[0] ?? '' },
  );
}

/** Runs in each page before its own scripts. */
const scripted =
  (script: () => void) =>
  (context: BrowserContext): Promise<unknown> =>
    context.addInitScript(script);

/** All of them, by name; what is wrong with single scripts stands in scripts.ts, what ends a tab in endings.ts. */
export const FAULTS: Record<string, Fault> = {
  'nothing is wrong': {},
  'storage blocked': {
    prepare: scripted(() =>
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('denied', 'SecurityError');
        },
      }),
    ),
  },
  'a private window that keeps nothing': {
    prepare: scripted(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    }),
  },
  'storage full': { prepare: (context, site) => beforehand(context, site, fillStorage) },
  'rubbish in storage': { prepare: (context, site) => beforehand(context, site, plantRubbish) },
  'storage emptied meanwhile': {
    meanwhile: (page, site) =>
      beforehand(page.context(), site, (other) => other.evaluate(() => localStorage.clear())),
  },
  'clock ten years back': {
    prepare: (context) => context.clock.setSystemTime(Date.now() - 10 * YEAR),
  },
  'clock ten years ahead': {
    prepare: (context) => context.clock.setSystemTime(Date.now() + 10 * YEAR),
  },
  'WebAssembly forbidden': {
    server: {
      setHeaders: () => ({ 'Content-Security-Policy': "script-src 'self' 'unsafe-inline'" }),
    },
  },
  'wrong types of files': {
    server: {
      setHeaders: (path) =>
        /\.(?:js|css|json)$/u.test(path)
          ? { 'Content-Type': 'application/octet-stream', 'X-Content-Type-Options': 'nosniff' }
          : {},
    },
  },
  'slow network': {
    prepare: (context) =>
      context.route(SCRIPTS, async (route) => {
        await new Promise((resolve) => setTimeout(resolve, 1500));
        await route.continue();
      }),
  },
  'every second script fails': {
    prepare: (context) => {
      let count = 0;
      return context.route(SCRIPTS, (route) => {
        count += 1;
        return count % 2 === 0 ? route.fulfill({ status: 503 }) : route.continue();
      });
    },
  },
  'no network once the page is open': { meanwhile: (page) => page.context().setOffline(true) },
  'no network after one visit': {
    options: { serviceWorkers: 'allow' },
    prepare: async (context, site) => {
      const page = await context.newPage();
      await visit(page, site);
      await page.close();
      await context.setOffline(true);
    },
  },
  'back button': {
    meanwhile: async (page, site) => {
      await page.goto(`${site}about/`);
      await page.goBack();
    },
  },
};
