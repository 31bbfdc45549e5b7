/** The pages by other means: without scripts, in forced colours, through the accessibility tree. */
import type { Locator, Page } from '@playwright/test';
import { unseen } from './probes.ts';
import { desktop, kinds, open, phone, readerOf } from './readers.ts';
import { expect, expectClauses, FIRST, openForm, plan, SECTION, test, unlike } from './site.ts';

test('without JavaScript every page has its text, and nothing that does nothing', async ({
  browser,
  site,
}) => {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  for (const address of unlike) {
    await page.goto(site + address);
    await expectClauses(page, address);
    const dead = page.locator('button, input, select, textarea, summary, kbd, [data-progress]');
    await expect(dead.filter({ visible: true }), address).toHaveCount(0);
    await expect(page.getByRole('main')).not.toBeEmpty();
  }
  await page.context().close();
});

for (const [name, use] of Object.entries({ phone, desktop })) {
  test(`without JavaScript contents, search, neighbours and print are ways on (${name})`, async ({
    browser,
    site,
  }) => {
    const page = await (await browser.newContext({ ...use, javaScriptEnabled: false })).newPage();
    await page.goto(site + SECTION);
    const heading = page.getByRole('heading', { level: 1 });
    const contents = page.getByRole('navigation', { name: '目录' });
    const openContents = async (): Promise<void> => {
      if (name === 'phone') await page.getByRole('link', { name: '目录' }).tap();
    };
    await openContents();
    await contents.getByRole('link', { name: '四、' }).click();
    await expect(heading).toHaveText('四、保障措施');
    await page.getByRole('link', { name: '上一节' }).click();
    await expect(heading).toHaveText('（三）优化信息消费发展环境。');
    await openContents();
    await contents.getByRole('link', { name: '打印' }).click();
    await expect(page.locator('.print-sheet')).toContainText(plan.clauses[0]?.text ?? 'none');
    // Until the style sheets are there both links to search are seen.
    await page.waitForLoadState();
    await page.getByRole('link', { name: '搜索' }).filter({ visible: true }).click();
    await expect(page.getByText('在页面中查找')).toBeVisible();
    await page.context().close();
  });
}

test('an open sheet of contents is closed by its link, and covers nothing that keys can reach', async ({
  browser,
  site,
}) => {
  const page = await readerOf(browser, phone);
  await page.goto(site + SECTION);
  await page.getByRole('link', { name: '目录' }).tap();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: '关闭目录' })).toBeFocused();
  await expect(page.locator('main')).toBeHidden();
  await page.keyboard.press('Enter');
  await expect(page.locator('.toc')).toBeHidden();
  await expect(page.locator('main')).toBeFocused();
  await page.context().close();
});

/** Whether a picture of `part` changes by what is done. */
async function looksOther(part: Locator, act: () => Promise<unknown>): Promise<boolean> {
  const before = await part.screenshot();
  await act();
  return !before.equals(await part.screenshot());
}

test('forced colours keep the state of a box, the current page, the marked clause and the focus', async ({
  browser,
  site,
}) => {
  const page = await readerOf(browser, { ...desktop, forcedColors: 'active' });
  await page.goto(site + SECTION);
  const box = page.getByRole('checkbox').first();
  const tick = async (): Promise<void> => {
    await box.click();
    await page.mouse.move(0, 0);
    await box.blur();
    await page.getByRole('button', { name: '关闭' }).click();
  };
  expect(await looksOther(box, tick)).toBe(true);
  const now = page.locator('.toc [aria-current="page"]');
  const border = await now.evaluate((one) => getComputedStyle(one).borderInlineStart);
  expect(border).toContain('4px solid');
  const clause = page.locator('[id="3.1.1-2"]');
  for (const mark of [
    () => page.goto(`${site}${SECTION}#3.1.1-2`),
    () => page.locator('[id="3.1.1-3"]').click(),
  ]) {
    await mark();
    const marked = page.locator('.official :is(:target, .marked)').last();
    await expect(marked).toHaveCSS('outline-style', 'solid');
  }
  await expect(clause).toHaveCSS('outline-style', 'none');
  for (const address of kinds) {
    await open(page, site + address);
    // A browser draws the focus for those who use keys.
    await page.keyboard.press('Tab');
    expect(await unseen(page), address).toEqual([]);
  }
  await page.context().close();
});

/** The words of those of `group` whose line is drawn, as it is not in the colour of the page. */
function withLines(group: Locator): Promise<string[]> {
  return group.evaluateAll((all) =>
    all
      .filter((one) => {
        const { backgroundColor } = getComputedStyle(document.documentElement);
        const looks = getComputedStyle(one);
        return ['block-start', 'block-end', 'inline-start'].some((side) => {
          const [width, colour] = ['width', 'color'].map((name) =>
            looks.getPropertyValue(`border-${side}-${name}`),
          );
          return width !== '0px' && colour !== backgroundColor;
        });
      })
      .map((one) => (one.closest('label') ?? one).textContent),
  );
}

test('in forced colours the chosen one alone has its line, and a bar tells little from all', async ({
  browser,
  site,
}) => {
  const page = await readerOf(browser, { ...desktop, forcedColors: 'active' });
  await page.goto(site + SECTION);
  await page.locator('.modes').getByRole('link', { name: '清单' }).click();
  expect(await withLines(page.locator('.modes a'))).toEqual(['清单']);
  const bar = page.locator('.official > .progress progress');
  const within = await bar.evaluate((one) => one.clientHeight);
  expect(within).toBeGreaterThanOrEqual(3);
  await openForm(page, FIRST);
  await page.locator('.statuses label', { hasText: '推进中' }).click();
  expect(await withLines(page.locator('.statuses input'))).toEqual(['推进中']);
  await page.goto(`${site}check/`);
  await page
    .getByRole('textbox', { name: '要核对的文字' })
    .fill('“坚持以人民为中心的发展思想”，“扎实推进全体人民共同富裕”');
  await page.getByRole('button', { name: '核对', exact: true }).click();
  await page.locator('.quotes button').nth(1).click();
  expect(await withLines(page.locator('.quotes button'))).toEqual([
    expect.stringContaining('富裕'),
  ]);
  await page.setViewportSize({ width: 390, height: 800 });
  await page.goto(site + SECTION);
  expect(await withLines(page.locator('.dock a'))).toEqual(['清单']);
  await page.context().close();
});

interface Heard {
  role: string;
  name: string;
  level: number;
}

/** What the browser tells a screen reader of a page, in order. */
async function readAloud(page: Page): Promise<Heard[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  return nodes
    .filter(({ ignored }) => !ignored)
    .map(({ role, name, properties = [] }) => ({
      role: String(role?.value),
      name: String(name?.value ?? '').trim(),
      level: Number(properties.find((one) => one.name === 'level')?.value.value),
    }));
}

/** What cannot be used without a name. */
const NAMED =
  /^(?:link|button|checkbox|radio|textbox|searchbox|combobox|spinbutton|Date|img|image|DisclosureTriangle|navigation|complementary|region|dialog)$/u;
const LANDMARKS = ['banner', 'main', 'contentinfo'];

function complaintsOf(heard: readonly Heard[]): string[] {
  const headings = heard.filter(({ role }) => role === 'heading');
  const titles = headings.filter(({ level }) => level === 1);
  const skips = headings.filter(({ level }, at) => level > (headings[at - 1]?.level ?? 0) + 1);
  const nameless = heard.filter(({ role, name }) => NAMED.test(role) && name === '');
  const navigations = heard.filter(({ role }) => role === 'navigation').map(({ name }) => name);
  const twice = navigations.filter((name, at) => navigations.indexOf(name) !== at);
  const missing = LANDMARKS.filter((one) => heard.filter(({ role }) => role === one).length !== 1);
  return [
    ...(titles.length === 1 ? [] : [`${titles.length} headings of level 1`]),
    ...skips.map(({ name, level }) => `level ${level} follows too early: ${name}`),
    ...nameless.map(({ role }) => `${role} without a name`),
    ...twice.map((name) => `two navigations: ${name}`),
    ...missing.map((role) => `not one ${role}`),
  ];
}

test('the tree of every page has one title, headings in order, landmarks, and a name for all that is used', async ({
  browser,
  site,
}) => {
  const page = await readerOf(browser, desktop);
  for (const address of unlike) {
    await open(page, site + address);
    await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
    const complaints = complaintsOf(await readAloud(page));
    expect(complaints, address).toEqual([]);
  }
  await page.context().close();
});
