/** What the browser has not written to the disk yet when it ends: the power fails, or somebody kills it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { entries } from './ledger-page.ts';
import { expect, FIRST, PLAN, SECOND, test } from './site.ts';

/** Ends the browser at once, with all its processes. */
async function kill(context: BrowserContext): Promise<void> {
  const closed = context.waitForEvent('close');
  const session = await context.browser()?.newBrowserCDPSession();
  // It ends before it answers.
  session?.send('Browser.crash').catch(() => undefined);
  await closed;
}

/** How many deeds are kept a second time. */
function kept(page: Page): Promise<number> {
  return page.evaluate(async () => {
    // It is the page that makes it.
    const made = await indexedDB.databases();
    if (!made.some(({ name }) => name === 'taizhang-fresh')) return 0;
    const request = indexedDB.open('taizhang-fresh');
    await new Promise((resolve) => (request.onsuccess = resolve));
    const keys = request.result.transaction('packs').objectStore('packs').getAllKeys();
    await new Promise((resolve) => (keys.onsuccess = resolve));
    request.result.close();
    return keys.result.length;
  });
}

test('what was done in the last minute is there once the browser starts again', async ({
  playwright,
  site,
}) => {
  const profile = mkdtempSync(join(tmpdir(), 'taizhang-profile-'));
  const { launchOptions } = test.info().project.use;
  const start = (): Promise<BrowserContext> =>
    playwright.chromium.launchPersistentContext(profile, launchOptions);
  const tick = (page: Page, item: string): Promise<void> =>
    page.locator(`.box[data-item="${item}"]`).evaluate((box: HTMLInputElement) => box.click());

  let context = await start();
  let page = await context.newPage();
  await page.goto(`${site}${PLAN}3-1/`);
  await tick(page, FIRST);
  await expect.poll(() => kept(page)).toBe(1);
  await tick(page, SECOND);
  await expect.poll(() => kept(page)).toBe(2);
  const before = await entries(page);
  expect(before).toHaveLength(2);
  await kill(context);
  // On a busy machine five seconds may have passed, and the browser have written it.
  rmSync(join(profile, 'Default', 'Local Storage'), { recursive: true });

  context = await start();
  page = await context.newPage();
  await page.goto(`${site}${PLAN}ledger/`);
  for (const item of [FIRST, SECOND])
    await expect(page.locator(`tr[data-row="${item}"] .box`)).toBeChecked();
  expect(await entries(page)).toEqual(before);
  await context.close();
  rmSync(profile, { recursive: true, force: true });
});
