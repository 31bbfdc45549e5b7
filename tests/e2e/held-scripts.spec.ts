/** No click is lost while scripts are on their way: each is done once they come, in its order, and nothing flashes. */
import type { Page } from '@playwright/test';
import { entryWith, fillStorage, plantBefore } from './ledger-page.ts';
import { expect, holdBack, plan, SECTION, test, untilTouchable } from './site.ts';

const TASKS = plan.tasks.filter(({ id }) => id.startsWith('3.1.'));

/** From now on notes, frame by frame, what the first task's line and its first box show. */
function watchFrames(): void {
  const seen: string[] = [];
  Object.assign(window, { seen });
  const look = (): void => {
    const line = document.querySelector<HTMLElement>('.task .progress');
    const box = document.querySelector<HTMLInputElement>('.task input.box');
    const says = `${line?.hidden === true ? 'hidden' : line?.textContent} ${box?.checked}`;
    if (line !== null && box !== null && seen[seen.length - 1] !== says) seen.push(says);
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** How many marks are kept. */
function countEntries(page: Page): Promise<number> {
  return page.evaluate(
    () => Object.keys(localStorage).filter((key) => key.startsWith('taizhang:v1:')).length,
  );
}

/** The scripts whose names begin so. */
const scripts = (name: string): string => `**/_astro/${name}*.js`;

const SCRIPTS = ['Frame', 'island', 'Checklist', 'follow-ledger', 'core'];

for (const name of SCRIPTS) {
  test(`a tick while ${name} is on its way is kept once, and nothing flashes when it comes`, async ({
    page,
    site,
  }) => {
    await page.addInitScript(watchFrames);
    const letGo = await holdBack(page, scripts(name));
    await page.goto(site + SECTION, { waitUntil: 'commit' });
    const box = page.locator('input.box').first();
    await box.check();
    await expect(page.locator('.task .progress').first()).toContainText('1 项已完成');
    await letGo();
    await expect(page.locator('#deed')).toContainText('已登记');
    await expect(page.locator('.task astro-island').first()).not.toHaveAttribute('ssr');
    await expect(box).toBeChecked();
    expect(await countEntries(page)).toBe(1);
    const all = TASKS[0]?.measures.length ?? 0;
    expect(await page.evaluate(() => Reflect.get(window, 'seen'))).toEqual([
      `${all} 项中 0 项已完成 false`,
      `${all} 项中 1 项已完成 true`,
    ]);
  });
}

test('a tick that is taken back while scripts are on their way leaves what was there before it', async ({
  page,
  site,
}) => {
  const [item = ''] = TASKS[0]?.measures ?? [];
  await plantBefore(page, site, [entryWith({ id: 'doing', item, set: { status: 'doing' } })]);
  await page.goto(site + SECTION);
  const chip = page.locator(`[data-mark="${item}"] .chip`);
  await expect(chip).toHaveText('推进中');
  await untilTouchable(page);
  await page.route(scripts('Frame'), () => undefined);
  await page.reload({ waitUntil: 'commit' });
  const box = page.locator('input.box').first();
  await box.check();
  await expect(chip).toHaveText('已完成');
  await box.uncheck();
  await expect(chip).toHaveText('推进中');
});

test('what another tab has ticked is shown by the next page, though this tab ticks before its scripts have come', async ({
  context,
  site,
}) => {
  const [slow, other] = [await context.newPage(), await context.newPage()];
  await slow.route(scripts('Frame'), () => undefined);
  await slow.goto(site + SECTION, { waitUntil: 'commit' });
  const boxes = slow.locator('input.box');
  await expect(boxes.nth(1)).toBeVisible();
  await other.goto(site + SECTION);
  await other.locator('input.box').nth(1).check();
  await expect(other.locator('#deed')).toContainText('已登记');
  await untilTouchable(other);
  await boxes.first().check();
  await expect(boxes.nth(1)).toBeChecked();
  await slow.reload({ waitUntil: 'commit' });
  await expect(boxes.nth(1)).toBeChecked();
  await expect(boxes.first()).toBeChecked();
});

test('a tick that found no room is kept as its page is left, if there is room before the ledger has come', async ({
  page,
  site,
}) => {
  await page.goto(site + SECTION);
  await fillStorage(page);
  // Of this page it never comes.
  await page.route(scripts('follow-ledger'), () => undefined, { times: 1 });
  await page.locator('input.box').first().check();
  expect(await countEntries(page)).toBe(0);
  await page.evaluate(() => {
    localStorage.removeItem('other-0');
    location.reload();
  });
  await expect(page.locator('input.box').first()).toBeChecked();
  expect(await countEntries(page)).toBe(1);
});

for (const name of ['SearchDialog', 'dialog']) {
  test(`letters typed while ${name} is on its way, by who has asked for search, stand in its field`, async ({
    page,
    site,
  }) => {
    const letGo = await holdBack(page, scripts(name));
    await page.goto(site + SECTION);
    // What keeps them comes together with what asks ahead.
    await expect(async () => {
      await page.mouse.move(0, 0);
      await page.locator('header [data-open-search]').hover();
      await expect(page.locator('link[href$="clauses.json"]')).toBeAttached({ timeout: 100 });
    }).toPass();
    await page.keyboard.press('Control+k');
    await page.keyboard.type('3.1 x');
    await page.keyboard.press('Backspace');
    await page.keyboard.type('2');
    await letGo();
    await expect(page.getByRole('searchbox')).toHaveValue('3.1 2');
    await expect(page.getByRole('searchbox')).toBeFocused();
    await page.keyboard.type('0');
    await expect(page.getByRole('searchbox')).toHaveValue('3.1 20');
    expect(await page.evaluate(() => scrollY)).toBe(0);
  });
}

for (const name of SCRIPTS) {
  test(`a tick while ${name} is on its way is there when one goes on by a link and comes back`, async ({
    page,
    site,
  }) => {
    const letGo = await holdBack(page, scripts(name));
    await page.goto(site + SECTION, { waitUntil: 'commit' });
    const box = page.locator('input.box').first();
    await box.check();
    const next = page.locator('.neighbours a').last();
    const address = await next.evaluate((link: HTMLAnchorElement) => link.href);
    // What follows has no scripts yet, and never will where one is held: nobody waits for it.
    await next.click({ noWaitAfter: true });
    await page.waitForURL(address, { waitUntil: 'commit' });
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.goBack({ waitUntil: 'commit' });
    await expect(box).toBeChecked();
    await letGo();
    const island = page.locator('.task astro-island').first();
    // The browser may scroll back to where somebody was, and away from the island.
    await expect(async () => {
      await island.locator('> *').first().scrollIntoViewIfNeeded();
      await expect(island).not.toHaveAttribute('ssr', { timeout: 500 });
    }).toPass();
    await expect(box).toBeChecked();
    await expect(page.locator('.task .progress').first()).toContainText('1 项已完成');
    expect(await countEntries(page)).toBe(1);
  });
}

for (const name of ['Frame', 'with-text', 'open-clause', 'Forms']) {
  test(`a line that is touched while ${name} is on its way opens once it comes, and not what the address named`, async ({
    page,
    site,
  }) => {
    const [first = '', second = ''] = TASKS[0]?.measures ?? [];
    const letGo = await holdBack(page, scripts(name));
    await page.goto(`${site}${SECTION}#${first}`, { waitUntil: 'commit' });
    const line = page.locator(`.measure:has([data-mark="${second}"])`);
    await line.locator(':scope > p').click();
    await letGo();
    await expect(line.getByRole('dialog')).toBeVisible();
    await expect(page.getByRole('dialog')).toHaveCount(1);
    await expect(page.locator('.measure.marked')).toHaveCount(1);
  });
}

test('a number that is touched before any script has come leads to its clause, which opens', async ({
  page,
  site,
}) => {
  const [first = ''] = TASKS[0]?.measures ?? [];
  const letGo = await holdBack(page, scripts('Frame'));
  await page.goto(site + SECTION, { waitUntil: 'commit' });
  await page.locator(`.official .n[href$="#${first}"]`).click();
  await expect(page).toHaveURL(`${site}${SECTION}#${first}`);
  await letGo();
  await expect(page.locator(`.marked[id="${first}"]`)).toBeVisible();
});

/** Opens a section as text while the script of its page is on its way; what it gives lets that go. */
async function openWithoutScript(page: Page, site: string): Promise<() => Promise<void>> {
  await page.goto(site + SECTION);
  await page.locator('.modes').getByText('阅读', { exact: true }).click();
  await expect(page.locator('html')).toHaveAttribute('data-mode', 'text');
  const letGo = await holdBack(page, scripts('Frame'));
  await page.reload({ waitUntil: 'commit' });
  return letGo;
}

for (const [first, second] of [
  ['list', 'line'],
  ['line', 'list'],
] as const) {
  test(`of two things done before any script has come none is forgotten: ${first}, then ${second}`, async ({
    page,
    site,
  }) => {
    const letGo = await openWithoutScript(page, site);
    const [item = ''] = TASKS[0]?.measures ?? [];
    const clicks = {
      list: () => page.locator('.modes').getByText('清单', { exact: true }).click(),
      line: () => page.locator(`[id="${item}"]`).click(),
    };
    await clicks[first]();
    await clicks[second]();
    await letGo();
    await expect(page.locator('html')).toHaveAttribute('data-mode', 'list');
    await expect(page.locator(`.marked[id="${item}"]`)).toBeVisible();
    await expect(page.locator('[data-bar]')).toBeVisible();
  });
}

test('of two lines that are touched while the looks of their form are on their way the last one opens', async ({
  page,
  site,
}) => {
  const [first = '', second = ''] = TASKS[0]?.measures ?? [];
  const letGo = await holdBack(page, '**/_astro/form-line*.css');
  await page.goto(site + SECTION);
  await untilTouchable(page);
  const opening = page.waitForRequest('**/_astro/form-line*.css');
  await page.locator(`[id="${first}"]`).click();
  await opening;
  await page.locator(`[id="${second}"]`).click();
  await expect(page.locator(`.marked[id="${second}"]`)).toBeVisible();
  await letGo();
  const line = page.locator(`.measure:has([data-mark="${second}"])`);
  await expect(line.getByRole('dialog')).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(1);
});

test('清单, chosen while the script of the page is on its way, is there when it comes, and kept', async ({
  page,
  site,
}) => {
  const letGo = await openWithoutScript(page, site);
  await page.locator('.modes').getByText('清单', { exact: true }).click();
  await letGo();
  await expect(page.locator('html')).toHaveAttribute('data-mode', 'list');
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-mode', 'list');
});

test('Ctrl+K, pressed before any script has come, leads to search as its link does', async ({
  page,
  site,
}) => {
  const letGo = await openWithoutScript(page, site);
  await expect(page.locator('a.find')).toBeVisible();
  await page.keyboard.press('Control+k');
  await page.waitForURL('**/search/', { waitUntil: 'commit' });
  await page.getByRole('searchbox').fill('区块链');
  await page.keyboard.press('Control+k');
  await letGo();
  await expect(page.getByRole('searchbox')).toBeFocused();
  await expect(page.locator('[data-clause="3.1.3-4"]')).toBeVisible();
});
