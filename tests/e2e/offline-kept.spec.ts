/** What is kept for later: which files, how many bytes, of which build. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { TOOLS } from '../../src/model/site/offline-parts.ts';
import { stampAnew, visit, withLog } from './host.ts';
import { expect, PLAN, SECTION, test, watch, withServer } from './site.ts';

test.use({ serviceWorkers: 'allow' });

const announcement = (page: Page) => page.locator('#update');

test('on plain http the page says why it cannot, and registers nothing', async ({
  page,
  context,
  moved,
}) => {
  const complaints = watch(page);
  await page.goto(`${moved}about/`);
  await expect(page.locator('[data-offline]')).toContainText('因为网址以 http:// 开头');
  expect(context.serviceWorkers()).toEqual([]);
  expect(complaints).toEqual([]);
});

test('where data is to be saved, nothing is downloaded in the background, and the page says so', async ({
  page,
  context,
  site,
}) => {
  await page.addInitScript(() =>
    Object.defineProperty(navigator, 'connection', { value: { saveData: true } }),
  );
  await page.goto(`${site}about/`);
  await expect(page.locator('[data-offline]')).toContainText('设了节省流量');
  expect(context.serviceWorkers()).toEqual([]);
});

/** The files of a part of the built site, and what all of them need. */
const filesOf = (part: string): string[] =>
  Object.keys(JSON.parse(readFileSync(`dist/offline/${part}.json`, 'utf8')));

test('a first visit keeps the frame and the plan that was opened, and nothing else', async ({
  page,
}) => {
  await withLog(async ({ site, asked }) => {
    await visit(page, site + SECTION);
    const others = [...filesOf('rest'), ...filesOf(TOOLS)];
    expect(others.length).toBeGreaterThan(10);
    expect(others.filter((file) => asked.has(file))).toEqual([]);
    const opened = filesOf(PLAN.slice(0, -1));
    expect(opened.filter((file) => !asked.has(file))).toEqual([]);

    // Who keeps a ledger wants it in a sheet, also without a network.
    await page.getByRole('checkbox').first().check();
    await expect.poll(() => filesOf(TOOLS).filter((file) => !asked.has(file))).toEqual([]);
  });
});

test('half a script that the browser holds for a year is fetched anew once the host has it whole', async ({
  page,
}) => {
  const folder = mkdtempSync(join(tmpdir(), 'taizhang-'));
  cpSync('dist', folder, { recursive: true });
  const name = readdirSync('dist/_astro').find((one) => one.startsWith('with-text.')) ?? '';
  const script = join(folder, '_astro', name);
  const whole = readFileSync(script);
  writeFileSync(script, whole.subarray(0, whole.length / 2));
  const setHeaders = (path: string): Record<string, string> =>
    path.includes('_astro/') ? { 'Cache-Control': 'public, max-age=31536000, immutable' } : {};
  try {
    await withServer({ folder, setHeaders }, async (port) => {
      const came = page.waitForResponse((response) => response.url().endsWith(name));
      await page.goto(`http://localhost:${port}/${SECTION}`);
      await came;
      await page.goto(`http://localhost:${port}/about/`);
      await expect(page.locator('[data-offline]')).toContainText('有文件没能下载');
      writeFileSync(script, whole);
      await page.reload();
      await expect(page.locator('[data-offline]')).toContainText('已可离线使用');
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('the whole site is kept by choice, and the page says how large it is', async ({ page }) => {
  await withLog(async ({ site, asked }) => {
    await visit(page, `${site}about/`);
    const button = page.getByRole('button', { name: /存下全站（还需约 [\d.]+ (?:KB|MB)）/u });
    await button.click();
    await expect(page.locator('[data-offline]')).toHaveText('全站已可离线使用。');
    await expect(button).toHaveCount(0);
    expect(filesOf('rest').filter((file) => !asked.has(file))).toEqual([]);
    await page.reload();
    await expect(page.locator('[data-offline]')).toHaveText('全站已可离线使用。');
  });
});

test('of a build with another letter, only what has that letter is downloaded', async ({
  page,
}) => {
  await withLog(async ({ site, folder, asked }) => {
    await visit(page, site + SECTION);
    const changed = join(folder, PLAN, '3-2/index.html');
    writeFileSync(changed, readFileSync(changed, 'utf8').replace('</h1>', '新</h1>'));
    await stampAnew(folder);
    asked.clear();
    await page.reload();
    await expect(announcement(page)).toContainText('新版本已下载');
    const plan = PLAN.slice(0, -1);
    const wanted = [
      'build.json',
      'sw.js',
      `offline/${plan}.json`,
      `${PLAN}3-2/index.html`,
      'about/index.html',
    ];
    expect([...asked].sort()).toEqual(wanted.sort());
  });
});
