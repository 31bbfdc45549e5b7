/** What the browser tests share: the built site served at several addresses, and its list of pages. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, test as base } from '@playwright/test';
import type { Page, Route } from '@playwright/test';
import { hostedHeaders } from '../../scripts/as-hosted.ts';
import { createStaticServer, listen } from '../../scripts/serve.ts';
import type { ServeOptions } from '../../scripts/serve.ts';
import type { Plan } from '../../src/model/index.ts';

export { expect };

/** The first plan's address below the site's root. */
export const PLAN = 'hubei-2018-xinxi-xiaofei/';

export const plan: Plan = JSON.parse(readFileSync(`dist/${PLAN}plan.json`, 'utf8'));

/** The address of its first section with tasks, and the first two measures of that. */
export const SECTION = `${PLAN}3-1/`;
export const [FIRST = '', SECOND = ''] = plan.tasks[0]?.measures ?? [];

/** Addresses of all built pages below the site's root; 404.html as itself. */
export const pages: string[] = readdirSync('dist', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.html') && !file.startsWith('pagefind/'))
  .map((file) =>
    file.endsWith('index.html') ? relative('dist', join('dist', dirname(file))) : file,
  )
  .map((page) => (page === '' || page.endsWith('.html') ? page : `${page}/`))
  .sort();

/** Of the units’ pages, all alike, one; and all others. */
export const unlike: string[] = pages.filter(
  (page, at) => !/units\/./u.test(page) || !/units\/./u.test(pages[at - 1] ?? ''),
);

/** Serves the built site until the callback is done. */
export async function withServer(
  options: Partial<ServeOptions>,
  use: (port: number) => Promise<void>,
): Promise<void> {
  const server = createStaticServer({ folder: 'dist', ...options });
  const port = await listen(server, 0);
  try {
    await use(port);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

/** Holds back the answers to what is asked for so; the function it gives waits until something was, and lets go. */
export async function holdBack(
  page: Page,
  addresses: string | RegExp,
): Promise<() => Promise<void>> {
  const held: Route[] = [];
  let isHeld = true;
  await page.route(addresses, async (route) => {
    if (isHeld) held.push(route);
    else await route.continue();
  });
  return async () => {
    await expect.poll(() => held.length, `asked for ${String(addresses)}`).toBeGreaterThan(0);
    isHeld = false;
    await Promise.all(held.map((route) => route.continue()));
  };
}

/** What Playwright itself says where service workers are blocked (playwright.config.ts). */
const BLOCKED = 'Service Worker registration blocked by Playwright';

/** Everything that a page complains about while it is used: errors, refusals, requests elsewhere. */
export function watch(page: Page): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.text() === BLOCKED) return;
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('request', (request) => {
    const { hostname, protocol } = new URL(request.url());
    const own = ['127.0.0.1', 'localhost', 'taizhang.test', ''].includes(hostname);
    if (!own && protocol !== 'data:') complaints.push(`request to ${request.url()}`);
  });
  return complaints;
}

interface Sites {
  /** The site at the root of a host that counts as secure. */
  site: string;
  /** The same build at /a/b/ of a plain http host, which is no secure context. */
  moved: string;
}

/** The site's id, under which a browser keeps what is filled in. */
export const [, SITE_ID = ''] =
  /data-site="([^"]*)"/u.exec(readFileSync('dist/index.html', 'utf8')) ?? [];

/** The key under which a browser keeps how its reader reads. */
export const READING = `taizhang:reading:v1:${SITE_ID}`;

interface Reader {
  /** The view that the reader has chosen before: most tests are about people who work. */
  view: 'list' | 'text' | 'not chosen';
}

/** Chooses 清单, as a reader does who comes to work. */
export async function chooseList(page: Page): Promise<void> {
  await page.locator('.modes').getByText('清单', { exact: true }).click();
}

/** Expects each clause of a page's address to stand there, character for character. */
export async function expectClauses(page: Page, address: string): Promise<void> {
  const clauses = plan.clauses.filter((clause) => clause.page === address);
  const found = await page.evaluate(
    (ids) => ids.map((id) => document.getElementById(id)?.textContent),
    clauses.map(({ id }) => id),
  );
  expect(found, address).toEqual(clauses.map(({ text }) => text));
}

/** Waits until numbers open what can be done with their clauses; before, they are links. */
export async function untilTouchable(page: Page): Promise<void> {
  await expect(page.locator('.official .n[tabindex]').first()).toBeAttached();
}

/** Opens what can be done with a clause, as who comes by keys does. */
export async function openClause(page: Page, id: string): Promise<void> {
  await untilTouchable(page);
  const isOpen = (await page.locator(`.marked[id="${id}"]`).count()) > 0;
  if (isOpen) return;
  await page.locator(`.official .n[href$="#${id}"]`).press('Enter');
  // What opens it is loaded at the first touch, and takes the focus then: no key may come before.
  await expect(page.locator('[data-bar] [data-cite]')).toBeFocused();
}

/** Opens the ways to cite a clause. */
export async function openCite(page: Page, id: string): Promise<void> {
  await openClause(page, id);
  await page.locator('[data-bar] [data-cite]').click();
}

/** Opens the form of an item. */
export async function openForm(page: Page, id: string): Promise<void> {
  await openClause(page, id);
  await page.locator('[data-bar] [data-edit]').click();
}

export const test = base.extend<Reader, Sites>({
  view: ['list', { option: true }],
  context: async ({ context, view }, use) => {
    await context.addInitScript(
      ([key = '', mode]) => {
        try {
          // As the page itself does of a disk (checklist/boot.ts).
          if (location.protocol === 'file:') void document.cookie;
          if (mode !== 'not chosen' && localStorage.getItem(key) === null) {
            localStorage.setItem(key, JSON.stringify({ mode }));
          }
        } catch {
          // Where storage is blocked nothing was chosen.
        }
      },
      [READING, view],
    );
    await use(context);
  },
  site: [
    async ({}, use) => {
      await withServer({ setHeaders: hostedHeaders }, (port) => use(`http://localhost:${port}/`));
    },
    { scope: 'worker' },
  ],
  moved: [
    async ({}, use) => {
      await withServer({ base: () => '/a/b/' }, (port) => use(`http://taizhang.test:${port}/a/b/`));
    },
    { scope: 'worker' },
  ],
});
