/** Islands: where they stand, what they hold, and that no click is lost while they are on their way. */
import type { Page } from '@playwright/test';
import {
  expect,
  holdBack,
  openCite,
  openClause,
  openForm,
  PLAN,
  plan,
  test,
  untilTouchable,
} from './site.ts';

const SECTION = `${PLAN}3-1/`;
const TASKS = plan.tasks.filter(({ id }) => id.startsWith('3.1.'));

/** Official words of a page, long enough to be nobody else's. */
const TEXTS = plan.clauses
  .filter(({ page, text }) => page === SECTION && text.length > 8)
  .map(({ text }) => text);

test('each task has an island at its head; official text is in none, nor in what one is given', async ({
  page,
  site,
}) => {
  await page.goto(site + SECTION);
  const islands = page.locator('.task astro-island');
  await expect(islands).toHaveCount(TASKS.length);
  for (const island of await islands.all()) {
    await island.locator('> *').first().scrollIntoViewIfNeeded();
    await expect(island).not.toHaveAttribute('ssr');
  }
  const held = await page
    .locator('astro-island')
    .evaluateAll((all) => all.map((one) => `${one.textContent} ${one.getAttribute('props')}`));
  for (const text of TEXTS) expect(held.filter((words) => words.includes(text))).toEqual([]);
  const clauses = page.locator('.official :is(p, .heading)[id]');
  await expect(clauses.locator('astro-island')).toHaveCount(0);
});

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

const SCRIPTS = ['Frame', 'client', 'Checklist', 'follow-ledger', 'core'];

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

test('what was filled in of a task stands at its head, and whose it is', async ({ page, site }) => {
  await page.goto(site + SECTION);
  await page.locator('input.box').nth(1).check();
  const head = page.locator('.task').first().locator('.checklist-head');
  await expect(head.locator('.kept')).toHaveCount(1);
  await head.getByText('登记情况').click();
  await expect(head.locator('.kept')).toContainText('三（一）1.第2句');
  await expect(head.locator('.kept')).toContainText('登记历史（1）');
  // What opens has no place on paper, where all marks stand under their measures.
  await page.emulateMedia({ media: 'print' });
  await expect(head.locator('.kept')).toBeHidden();
  await page.emulateMedia({ media: 'screen' });
  await openForm(page, '3.1.2-1');
  await page.getByRole('dialog').getByRole('radio', { name: '推进中' }).check();
  await page.getByRole('dialog').getByRole('button', { name: '保存' }).click();
  await expect(page.locator('.task').nth(1).locator('.open-statuses')).toHaveText('1 项推进中');
});

test('what is touched is busy until its island has come; where that does not come, this is said, and it is busy no more', async ({
  page,
  site,
}) => {
  const letGo = await holdBack(page, scripts('Forms'));
  await page.goto(site + SECTION);
  const opener = page.locator('[data-bar] [data-edit]');
  await openForm(page, '3.1.1-1');
  await expect(opener).toHaveAttribute('aria-busy', 'true');
  await letGo();
  await expect(page.getByRole('dialog')).toBeVisible();
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);

  await page.route('**/_astro/CiteDialog*.js', (route) => route.fulfill({ status: 404 }));
  await page.goto(site + SECTION);
  await openCite(page, '3.1.1-1');
  await expect(page.getByRole('alert').filter({ hasText: '程序没有取全' })).toBeInViewport();
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
});

for (const [first, second] of [
  ['list', 'line'],
  ['line', 'list'],
] as const) {
  test(`of two things done before any script has come none is forgotten: ${first}, then ${second}`, async ({
    page,
    site,
  }) => {
    await page.goto(site + SECTION);
    await page.locator('.modes').getByText('阅读', { exact: true }).click();
    await expect(page.locator('html')).toHaveAttribute('data-mode', 'text');
    const letGo = await holdBack(page, scripts('Frame'));
    await page.reload({ waitUntil: 'commit' });
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
  await page.goto(site + SECTION);
  await page.locator('.modes').getByText('阅读', { exact: true }).click();
  await expect(page.locator('html')).toHaveAttribute('data-mode', 'text');
  const letGo = await holdBack(page, scripts('Frame'));
  await page.reload({ waitUntil: 'commit' });
  await page.locator('.modes').getByText('清单', { exact: true }).click();
  await letGo();
  await expect(page.locator('html')).toHaveAttribute('data-mode', 'list');
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-mode', 'list');
});

for (const [script, opener, leads] of [
  ['SearchDialog', '.find', /\/search\/$/u],
  ['Forms', '[data-bar] [data-edit]', /\/ledger\/$/u],
  ['CiteDialog', '[data-bar] [data-cite]', /\/3-1\/#3\.1\.1$/u],
] as const) {
  test(`a link whose ${script} never comes is followed`, async ({ page, site }) => {
    await page.route(`**/_astro/${script}*.js*`, (route) => route.abort());
    await page.goto(site + SECTION);
    await openClause(page, '3.1.1');
    await page.locator(opener).first().click();
    await expect(page).toHaveURL(leads);
    await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
  });
}

test('an island that throws while it is drawn is named, and all others live', async ({
  page,
  site,
}) => {
  await page.addInitScript(() => {
    const real = Document.prototype.querySelector;
    Document.prototype.querySelector = function look(this: Document, asked: string) {
      if (asked === 'template[data-groups]') throw new Error('broken');
      return Reflect.apply(real, this, [asked]);
    } as typeof real;
  });
  await page.goto(`${site}${PLAN}ledger/`);
  const failed = page.getByRole('alert').filter({ hasText: '没有启动' });
  await expect(failed).toHaveCount(0);
  await page.locator('[data-pictures]').scrollIntoViewIfNeeded();
  await expect(failed).toHaveCount(1);
  await expect(failed).toContainText('备份、导入、报告等各栏');
  for (const part of ['[data-pictures]', '[data-ledger-report]', '[data-ledger-data]']) {
    for (const island of await page.locator(`${part} astro-island`).all()) {
      await island.locator('..').scrollIntoViewIfNeeded();
      await expect(island, part).not.toHaveAttribute('ssr');
    }
  }
  await page.locator('table.ledger.live select').first().selectOption({ label: '已完成' });
  await expect(page.locator('[data-ledger-data]')).toContainText('1 条登记');
  await expect(failed).toHaveCount(1);
});
