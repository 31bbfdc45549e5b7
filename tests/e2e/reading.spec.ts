import type { Page } from '@playwright/test';
import { expect, holdBack, PLAN, plan, SECTION, test, watch } from './site.ts';

test.use({ view: 'not chosen' });

const task = plan.tasks[0];
const clauses = plan.clauses.filter((clause) => clause.task === task?.id);

/** Chooses how to read, as a person does. */
async function choose(page: Page, choice: string): Promise<void> {
  if (choice === '阅读' || choice === '清单') {
    await page.getByRole('link', { name: choice, exact: true }).filter({ visible: true }).click();
    return;
  }
  await page.locator('[data-settings] summary').click();
  // Else Playwright, looking for a way to click, may scroll the page.
  await expect(page.locator('[data-settings] form')).toBeVisible();
  await page.locator('[data-settings]').getByText(choice, { exact: true }).click();
  await page.keyboard.press('Escape');
  await expect(page.locator('[data-settings] form')).toBeHidden();
}

const root = (page: Page) => page.locator('html');

test('阅读 runs the text on as it was published, without a reload', async ({ page, site }) => {
  const complaints = watch(page);
  await page.goto(site + SECTION);
  await page.evaluate(() => Object.assign(window, { stayed: true }));
  await choose(page, '阅读');
  const [end, start] = await page
    .locator('.task')
    .first()
    .evaluate((task) => {
      const [one, two] = Array.from(task.querySelectorAll('.measure > p'), (line) =>
        Array.from(line.getClientRects(), ({ bottom }) => bottom),
      );
      return [one?.[one.length - 1], two?.[0]];
    });
  expect(start).toBe(end);
  await expect(page.locator('.task .box').first()).toBeHidden();
  await choose(page, '清单');
  await expect(page.locator('.task .box').first()).toBeVisible();
  expect(await page.evaluate(() => 'stayed' in window)).toBe(true);
  expect(complaints).toEqual([]);
});

for (const width of [390, 1366]) {
  test(`both views are named in words at ${width} px, and which one it is`, async ({
    page,
    site,
  }) => {
    await page.setViewportSize({ width, height: 768 });
    await page.goto(site + SECTION);
    const views = page.getByRole('navigation', { name: /^阅读方式/u }).filter({ visible: true });
    const list = views.getByRole('link', { name: '清单' });
    const text = views.getByRole('link', { name: '阅读' });
    await expect(text).toHaveAttribute('aria-current', 'true');
    await list.click();
    await expect(root(page)).toHaveAttribute('data-mode', 'list');
    await expect(list).toHaveAttribute('aria-current', 'true');
    await expect(text).not.toHaveAttribute('aria-current');
    await page.reload();
    await expect(list).toHaveAttribute('aria-current', 'true');
    await page.goto(`${site}${PLAN}targets/`);
    await text.click();
    await expect(page).toHaveURL(`${site}${PLAN}1/`);
    await expect(root(page)).toHaveAttribute('data-mode', 'text');
    await list.click();
    await expect(page).toHaveURL(`${site}${SECTION}`);
    await expect(root(page)).toHaveAttribute('data-mode', 'list');
  });
}

test('清单 comes first once a unit has been chosen', async ({ page, site }) => {
  await page.goto(site + SECTION);
  await expect(root(page)).toHaveAttribute('data-mode', 'text');
  await page.locator('[data-open-who]').click();
  await page.getByRole('dialog').getByLabel('我的单位').first().fill('黄石市经信局');
  await page.getByRole('dialog').getByRole('button', { name: '确定' }).click();
  await expect(root(page)).toHaveAttribute('data-mode', 'list');
  await page.reload();
  await expect(root(page)).toHaveAttribute('data-mode', 'list');
});

test('what was chosen is there before any script of the page has loaded, on every page', async ({
  page,
  site,
}) => {
  await page.goto(site + SECTION);
  await choose(page, '阅读');
  await choose(page, '特大');
  await choose(page, '深色');
  await page.route(/_astro\/.*\.js$/u, (route) => route.abort());
  for (const address of [SECTION, PLAN, `${PLAN}ledger/`]) {
    await page.goto(site + address);
    await expect(root(page)).toHaveAttribute('data-mode', 'text');
    await expect(root(page)).toHaveAttribute('data-size', 'huge');
    await expect(root(page)).toHaveAttribute('data-colours', 'dark');
  }
});

test('of two choices made while what obeys them is on its way, the last one holds', async ({
  page,
  site,
}) => {
  // Chromium tells those who wait for a script in no order: often enough it is the wrong one.
  for (let time = 0; time < 8; time += 1) {
    const letGo = await holdBack(page, '**/_astro/obey*.js');
    await page.goto(`${site}${SECTION}?${time}`);
    await choose(page, '清单');
    await choose(page, '阅读');
    await letGo();
    await page.locator('[data-settings] summary').click();
    await expect(page.locator('[data-settings] form')).toBeVisible();
    await expect(root(page)).toHaveAttribute('data-mode', 'text');
    await page.unrouteAll();
  }
});

test('the line that is read stays where it is when the mode changes', async ({ page, site }) => {
  await page.setViewportSize({ width: 1280, height: 420 });
  await page.goto(site + SECTION);
  const line = page.locator(`[id="${plan.tasks[2]?.measures[0]}"]`);
  await choose(page, '清单');
  // What obeys the choice is loaded with the first one.
  await expect(root(page)).toHaveAttribute('data-mode', 'list');
  await line.evaluate((element) => element.scrollIntoView());
  const before = (await line.boundingBox())?.y ?? 0;
  await choose(page, '阅读');
  await expect(root(page)).toHaveAttribute('data-mode', 'text');
  await expect
    .poll(async () => Math.abs(((await line.boundingBox())?.y ?? 0) - before))
    .toBeLessThan(60);
});

test('the page does not jump when something in the header has the focus', async ({
  page,
  site,
}) => {
  await page.goto(site + SECTION);
  await page.evaluate(() => scrollTo(0, 900));
  for (const part of ['.brand', '.find', '[data-settings] summary']) {
    await page.locator(part).focus();
    expect(await page.evaluate(() => scrollY), part).toBe(900);
  }
});

/** Reads in 特大, on the narrowest phone. */
async function chooseHugeOnNarrowest(page: Page, site: string): Promise<void> {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(site + SECTION);
  await choose(page, '特大');
}

test('in 特大 on the narrowest phone a page without numbers at its side keeps no room for them, and one sees what one looks for', async ({
  page,
  site,
}) => {
  await chooseHugeOnNarrowest(page, site);
  /** How far what is meant stands from the left edge, and from the right one. */
  const margins = (what: string) =>
    page
      .locator(what)
      .first()
      .evaluate((element) => {
        const { left, right } = element.getBoundingClientRect();
        return [Math.round(left), Math.round(document.documentElement.clientWidth - right)];
      });
  const [besideNumbers = 0, end] = await margins('main');
  for (const address of ['mine/', `${PLAN}units/`, `${PLAN}poster/`, `${PLAN}targets/`]) {
    await page.goto(site + address);
    expect(await margins('main'), address).toEqual([end, end]);
  }
  await page.goto(`${site}search/?q=${encodeURIComponent('信息')}`);
  await expect(page.getByRole('button', { name: '搜索', exact: true })).toBeVisible();
  await expect.poll(() => margins('main [type="search"]')).toEqual([end, end]);
  await page.goto(site + SECTION);
  expect(await margins('main')).toEqual([besideNumbers, end]);
  expect(besideNumbers).toBeGreaterThan(Number(end));
});

test('in 特大 on the narrowest phone what is filled in of a target stands within its card, with its button', async ({
  page,
  site,
}) => {
  await chooseHugeOnNarrowest(page, site);
  await page.goto(`${site}${PLAN}targets/`);
  const card = page.locator('.targets tbody tr').first();
  // Not the button itself: that would move the table sideways until it is seen.
  await card.getByRole('rowheader').scrollIntoViewIfNeeded();
  const button = card.getByRole('button', { name: '保存' });
  const rightOf = (element: Element) => element.getBoundingClientRect().right;
  expect(await button.evaluate(rightOf)).toBeLessThanOrEqual(
    await page.locator('main').evaluate(rightOf),
  );
});

test('what cannot be read of the choices counts as not chosen', async ({ page, site }) => {
  await page.goto(site + SECTION);
  for (const kept of ['{', 'null', '[]', '{"mode":"evil","size":5}']) {
    await page.evaluate((value) => {
      const { site: id } = document.documentElement.dataset;
      localStorage.setItem(`taizhang:reading:v1:${id}`, value);
    }, kept);
    await page.reload();
    await expect(root(page)).toHaveAttribute('data-mode', 'text');
    await expect(root(page)).toHaveAttribute('data-size', 'normal');
  }
});

for (const mode of ['清单', '阅读']) {
  test(`what is copied by hand in ${mode} is the official text alone`, async ({ page, site }) => {
    await page.goto(site + SECTION);
    await choose(page, mode);
    const copied = await page.evaluate(() => {
      const section = document.querySelector('.task');
      if (section === null) return '';
      getSelection()?.selectAllChildren(section);
      return getSelection()?.toString() ?? '';
    });
    expect(copied.replace(/\s/gu, '')).toBe(
      clauses
        .map(({ text }) => text)
        .join('')
        .replace(/\s/gu, ''),
    );
  });
}
