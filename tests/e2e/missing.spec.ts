/** Where scripts do not come, all of them or one: the page says so, and nothing that was registered is lost. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { Page } from '@playwright/test';
import { comeToData, data, entries } from './ledger-page.ts';
import { kinds } from './readers.ts';
import { createStaticServer, listen } from '../../scripts/serve.ts';
import { withLargeSite } from '../large-site.ts';
import { expect, openForm, PLAN, SECTION, test, untilTouchable, withServer } from './site.ts';

const said = (page: Page) => page.getByRole('alert').filter({ hasText: '程序没有取全' });

/** Scripts as a server sends them that does not know their ending. */
const setHeaders = (path: string): Record<string, string> =>
  path.endsWith('.js') ? { 'Content-Type': 'text/plain', 'X-Content-Type-Options': 'nosniff' } : {};

test('where no script runs for its type, every kind of page says so, and shows no control that does nothing', async ({
  page,
}) => {
  await withServer({ setHeaders }, async (port) => {
    for (const address of kinds.filter((one) => one !== '404.html')) {
      await page.goto(`http://localhost:${port}/${address}`);
      await expect(said(page), address).toBeVisible();
      // Boxes keep a tick by the script in the page, links and what unfolds need none.
      const dead = page.getByRole('main').locator('button:visible, select:visible');
      await expect(dead, address).toHaveCount(0);
    }
  });
});

test('a box that is ticked while no other script runs is ticked when all is well again', async ({
  page,
}) => {
  let isWell = false;
  await withServer({ setHeaders: (path) => (isWell ? {} : setHeaders(path)) }, async (port) => {
    await page.goto(`http://localhost:${port}/${SECTION}`);
    await page.getByRole('checkbox').first().check();
    isWell = true;
    await page.reload();
    await expect(page.getByRole('checkbox').first()).toBeChecked();
    await expect(said(page)).toBeHidden();
    expect(await entries(page)).toHaveLength(1);
  });
});

test('where a newer build stands in the place of the one that is open, what no longer comes is said, in view', async ({
  page,
}) => {
  let isReplaced = false;
  const missing = (path: string): boolean => isReplaced && path.startsWith('/_astro/');
  await withServer({ missing }, async (port) => {
    await page.goto(`http://taizhang.test:${port}/${SECTION}`, { waitUntil: 'networkidle' });
    await page.getByRole('checkbox').first().check();
    await expect(said(page)).toBeHidden();
    await untilTouchable(page);
    isReplaced = true;
    await page.locator('.official .n[href$="#3.1.1-3"]').press('Enter');
    await expect(said(page)).toBeInViewport();
    await page.getByRole('checkbox').nth(1).check();
    isReplaced = false;
    await page.reload();
    await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(2);
    await openForm(page, '3.1.1-3');
    await expect(page.getByRole('dialog')).toBeVisible();
    await expect(said(page)).toBeHidden();
  });
});

test('a part that comes when it is used, and does not come, is said in view and breaks nothing; it is there after a reload', async ({
  page,
  site,
}) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  await page.route('**/BulkBar.*.js', (route) => route.fulfill({ status: 404 }));
  await page.goto(`${site}${PLAN}ledger/`);
  const rows = page.locator('table.ledger.live tbody tr');
  const row = rows.nth(15);
  const pick = row.locator('input[type=checkbox]:not(.box)');
  await pick.check();
  await expect(said(page)).toBeInViewport();
  await row.locator('.box').check();
  await expect.poll(() => entries(page)).toHaveLength(1);
  expect(errors).toEqual([]);
  await page.unroute('**/BulkBar.*.js');
  await page.reload();
  await pick.check();
  await expect(page.getByText('已选 1 ')).toBeVisible();
  await expect(said(page)).toBeHidden();
});

test('a part whose script was cut off once is asked for again, and comes', async ({
  page,
  site,
}) => {
  await page.route('**/DataPanel.*.js', (route) => route.abort(), { times: 1 });
  await page.goto(`${site}${PLAN}ledger/`);
  await comeToData(page);
  await expect(data(page).getByRole('button', { name: '导出台账' })).toBeVisible();
  await expect(said(page)).toBeHidden();
});

test('an island whose script was cut off where it is still valid is said to be missing', async ({
  page,
  site,
}) => {
  await page.route('**/SearchPage.*.js', (route) =>
    route.fulfill({ contentType: 'text/javascript', body: 'const term = 1;' }),
  );
  await page.goto(`${site}search/`);
  await expect(said(page)).toBeVisible();
});

test('a file of the ledger holds a tick also where the script that takes clicks over does not come', async ({
  page,
  site,
}) => {
  await page.route('**/follow-ledger.*.js', (route) => route.fulfill({ status: 404 }));
  await page.goto(`${site}${PLAN}ledger/`);
  await page.locator('table.ledger.live .box').first().check();
  await expect(said(page)).toBeInViewport();
  await expect.poll(() => entries(page)).toHaveLength(1);
  await comeToData(page);
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    data(page).getByRole('button', { name: '导出台账' }).click(),
  ]);
  const [entry] = await entries(page);
  expect(readFileSync(await file.path(), 'utf8')).toContain(`"${String(entry?.['id'])}"`);
});

test('where the index alone does not come, search helps itself, and no program is said to be missing', async ({
  page,
}) => {
  await withLargeSite((folder) =>
    withServer({ folder, missing: (path) => path.startsWith('/pagefind/') }, async (port) => {
      await page.goto(`http://localhost:${port}/search/?q=${encodeURIComponent('武汉')}`);
      await expect(page.locator('.search-trouble')).toBeVisible();
      await expect(said(page)).toBeHidden();
    }),
  );
});

test('a page whose line breaks within the text says after a while that this is not all of it', async ({
  page,
}) => {
  const html = readFileSync(`dist/${SECTION}index.html`);
  let isBroken = true;
  let breakLine = (): unknown => undefined;
  const whole = createStaticServer({ folder: 'dist' });
  const server = createServer((request, response) => {
    if (request.url !== `/${SECTION}`) return whole.emit('request', request, response);
    response.writeHead(200, { 'Content-Type': 'text/html', 'Content-Length': html.length });
    if (!isBroken) return response.end(html);
    breakLine = () => response.destroy();
    return response.write(html.subarray(0, html.length * 0.7));
  });
  const address = `http://localhost:${await listen(server, 0)}/${SECTION}`;
  await page.clock.install();
  await page.goto(address, { waitUntil: 'commit' });
  const rest = page.getByRole('alert').filter({ hasText: '原文没有取全' });
  const last = page.locator('input.box:visible').last();
  await last.scrollIntoViewIfNeeded();
  // Not before: a browser throws away what it has not read of a line that breaks.
  breakLine();
  // The clock of the page goes on meanwhile.
  await page.clock.fastForward(4_000);
  await expect(rest).toBeHidden();
  await page.clock.fastForward(6_000);
  await expect(rest).toBeInViewport();
  await last.check();
  const id = (await last.getAttribute('data-item')) ?? '';
  isBroken = false;
  await page.goto(address);
  await expect(page.locator(`[data-item="${id}"]`)).toBeChecked();
  await page.clock.fastForward(11_000);
  await expect(rest).toBeHidden();
  server.close();
});
