/** What may be wrong with a browser, its storage, its clock, the network or the host. */
import type { BrowserContext, BrowserContextOptions, Page, Response } from '@playwright/test';
import type { ServeOptions } from '../../scripts/serve.ts';
import { search } from '../../src/text/index.ts';
import { visit } from '../e2e/host.ts';
import { entries, fillStorage } from '../e2e/ledger-page.ts';
import { plan } from '../e2e/site.ts';
import { comes, idsOf, toWork } from './features.ts';

/** What a site has answered in a context, to pages and workers. */
export type Answers = Response[];

/** What can be asked of a deed that was done. */
interface Done {
  page: Page;
  deed: string;
  answers: Answers;
}

/** One fault: how it comes about, before a page is opened or while it is open. */
export interface Fault {
  options?: BrowserContextOptions;
  server?: Partial<ServeOptions>;
  /** Before the page of the deed. */
  prepare?: (context: BrowserContext, site: string) => Promise<unknown>;
  /** Once that page is open, before the deed. */
  meanwhile?: (page: Page, site: string) => Promise<void>;
  /** Whether a deed met the fault, asked after it. */
  isMet: (done: Done) => Promise<boolean> | boolean;
  /** It hinders nothing: every deed has to work. */
  mustWork?: boolean;
  /** It loses what is stored, to try whether that is seen: these deeds store something. */
  loses?: readonly string[];
  /** It takes away itself what was there before. */
  empties?: boolean;
  /** On a site with many plans. */
  isLarge?: boolean;
  /** In a browser with windows. */
  inWindows?: boolean;
}

const SCRIPTS = '**/_astro/*.js';
const DAY = 24 * 60 * 60 * 1000;
const YEAR = 365 * DAY;
/** Under this name the fault `storage emptied meanwhile` finds something to take away. */
const WITNESS = 'witness';

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

/** Whether nothing can be stored. */
const keepsNothing = ({ page }: Done): Promise<boolean> =>
  page.evaluate(() => {
    try {
      localStorage.setItem('one', 'more');
      localStorage.removeItem('one');
      return false;
    } catch {
      return true;
    }
  });

/** Whether a page's clock is so many years off, within a day. */
const isOff =
  (years: number) =>
  async ({ page }: Done): Promise<boolean> => {
    const now = await page.evaluate(() => Date.now());
    return Math.abs(now - Date.now() - years * YEAR) < DAY;
  };

/** Whether a page cannot reach its host. */
const isOffline = ({ page }: Done): Promise<boolean> =>
  page.evaluate(() =>
    fetch(`/nothing?${Math.random()}`).then(
      () => false,
      () => true,
    ),
  );

/** Ticks a box where a page has any, goes to another page and back: the tick must still be there. */
async function comeBack(page: Page, site: string): Promise<void> {
  const address = page.url();
  const box = page.locator('input[data-item]').last();
  const hasBoxes = (await box.count()) > 0;
  if (hasBoxes) {
    const before = (await entries(page)).length;
    if (!(await box.isVisible())) await toWork(page);
    await box.check();
    if (!(await comes(page, async () => (await entries(page)).length === before + 1)))
      throw new Error('the tick before leaving is not stored');
  }
  await page.evaluate(() => {
    addEventListener('pageshow', ({ persisted }) => Object.assign(window, { persisted }));
  });
  // A page that is still loading is not kept.
  await page.waitForLoadState('networkidle');
  await page.goto(`${site}about/`, { waitUntil: 'networkidle' });
  // What comes back whole is not loaded, which `goBack` would wait for.
  await page.evaluate(() => void setTimeout(() => history.back()));
  const isBack = (): Promise<boolean> =>
    page.evaluate((href) => location.href === href && document.readyState === 'complete', address);
  if (!(await comes(page, isBack))) throw new Error('the page does not come back');
  if (hasBoxes && !(await comes(page, () => box.isChecked()))) throw new Error('the tick is gone');
}

/** Runs in each page before its own scripts. */
const scripted =
  (script: () => void) =>
  (context: BrowserContext): Promise<unknown> =>
    context.addInitScript(script);

/** All of them, by name; what is wrong with single scripts stands in scripts.ts, what ends a tab in endings.ts. */
export const FAULTS: Record<string, Fault> = {
  'nothing is wrong': {
    mustWork: true,
    isMet: ({ answers }) => answers.every((answer) => answer.ok() || answer.status() === 304),
  },
  'storage that forgets': {
    loses: ['tick', 'fill in', 'earlier', 'export', 'import'],
    prepare: scripted(() => {
      setInterval(() => {
        for (const key of Object.keys(localStorage)) {
          if (key.startsWith('taizhang:v1:')) localStorage.removeItem(key);
        }
      }, 1000);
    }),
    isMet: async ({ page }) => (await idsOf(page)).length === 0,
  },
  'storage blocked': {
    prepare: scripted(() =>
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('denied', 'SecurityError');
        },
      }),
    ),
    isMet: keepsNothing,
  },
  'a private window that keeps nothing': {
    prepare: scripted(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    }),
    isMet: keepsNothing,
  },
  'storage full': {
    prepare: (context, site) => beforehand(context, site, fillStorage),
    isMet: keepsNothing,
  },
  'rubbish in storage': {
    prepare: (context, site) => beforehand(context, site, plantRubbish),
    // Where it was put, or where what cannot be read is kept.
    isMet: ({ page }) =>
      page.evaluate(() =>
        Object.entries(localStorage).some((pair) => pair.join().includes('rubbish')),
      ),
  },
  'storage emptied meanwhile': {
    empties: true,
    prepare: (context, site) =>
      beforehand(context, site, (page) =>
        page.evaluate((name) => localStorage.setItem(name, 'there'), WITNESS),
      ),
    meanwhile: (page, site) =>
      beforehand(page.context(), site, (other) => other.evaluate(() => localStorage.clear())),
    isMet: ({ page }) => page.evaluate((name) => localStorage.getItem(name) === null, WITNESS),
  },
  'clock ten years back': {
    mustWork: true,
    prepare: (context) => context.clock.setSystemTime(Date.now() - 10 * YEAR),
    isMet: isOff(-10),
  },
  'clock ten years ahead': {
    mustWork: true,
    prepare: (context) => context.clock.setSystemTime(Date.now() + 10 * YEAR),
    isMet: isOff(10),
  },
  'WebAssembly forbidden': {
    mustWork: true,
    isLarge: true,
    server: {
      setHeaders: () => ({ 'Content-Security-Policy': "script-src 'self' 'unsafe-inline'" }),
    },
    // Search alone wants any, in a worker; all others are sent what forbids it.
    isMet: async ({ page, deed, answers }) =>
      deed === 'search'
        ? (await page.locator('.search-trouble').innerText()).includes(
            search.trouble.pagefindUnavailable,
          )
        : answers.some((answer) => 'content-security-policy' in answer.headers()),
  },
  'wrong types of files': {
    server: {
      setHeaders: (path) =>
        /\.(?:js|css|json)$/u.test(path)
          ? { 'Content-Type': 'application/octet-stream', 'X-Content-Type-Options': 'nosniff' }
          : {},
    },
    isMet: ({ answers }) =>
      answers.some(
        (answer) =>
          answer.url().endsWith('.js') &&
          answer.headers()['content-type'] === 'application/octet-stream',
      ),
  },
  'slow network': {
    mustWork: true,
    prepare: (context) =>
      context.route(SCRIPTS, async (route) => {
        const answer = await route.fetch();
        await new Promise((resolve) => setTimeout(resolve, 1500));
        await route.fulfill({
          response: answer,
          headers: { ...answer.headers(), 'x-late': 'yes' },
        });
      }),
    isMet: ({ answers }) => answers.some((answer) => 'x-late' in answer.headers()),
  },
  'every second script fails': {
    prepare: (context) => {
      let count = 0;
      return context.route(SCRIPTS, (route) => {
        count += 1;
        return count % 2 === 0 ? route.fulfill({ status: 503 }) : route.continue();
      });
    },
    isMet: ({ answers }) => answers.some((answer) => answer.status() === 503),
  },
  'no network once the page is open': {
    meanwhile: (page) => page.context().setOffline(true),
    isMet: isOffline,
  },
  'no network after one visit': {
    options: { serviceWorkers: 'allow' },
    prepare: async (context, site) => {
      const page = await context.newPage();
      await visit(page, site);
      await page.close();
      await context.setOffline(true);
    },
    isMet: async ({ page, deed, answers }) =>
      answers.some((answer) => answer.fromServiceWorker()) &&
      (await isOffline({ page, deed, answers })),
  },
  'back button': {
    mustWork: true,
    inWindows: true,
    meanwhile: comeBack,
    isMet: ({ page }) => page.evaluate(() => Reflect.get(window, 'persisted') === true),
  },
};
