import type { Page } from '@playwright/test';
import {
  expect,
  openCite,
  openClause,
  PLAN,
  plan,
  SECTION,
  test,
  untilTouchable,
  watch,
} from './site.ts';

test.use({ view: 'text' });

const clause = plan.clauses.find(({ id }) => id === '3.1.1-1');
const TEXT = clause?.text ?? 'no clause';
const dialog = (page: Page) => page.getByRole('dialog', { name: '引用这一条' });

/** The reader's day. */
function today(page: Page): Promise<string> {
  return page.evaluate(() => new Date().toLocaleDateString('sv-SE'));
}

test('a clause is cited with its wording, place, source, date and address', async ({
  page,
  site,
  context,
}) => {
  const complaints = watch(page);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(`${site}${SECTION}?q=1`);
  await openCite(page, '3.1.1-1');
  await expect(dialog(page)).toBeVisible();
  const address = `${site}${SECTION}#3.1.1-1`;
  const copied = async (button: string): Promise<string> => {
    await dialog(page).getByRole('button', { name: button }).click();
    await expect(dialog(page).getByRole('button', { name: '已复制', exact: true })).toBeVisible();
    await expect(dialog(page).locator('textarea')).toHaveCount(0);
    return page.evaluate(() => navigator.clipboard.readText());
  };
  expect(await copied('复制引文')).toBe(
    `《${plan.title}》（标题为编者所拟）三（一）1.第1句：“${TEXT}”（湖北省人民政府网站2018年12月26日发布，转引自（非官方）方案台账，${address}）`,
  );
  expect(await copied('复制文献格式')).toBe(
    `${plan.title}（标题为编者所拟）[EB/OL]. 湖北省人民政府网站. (2018-12-26)[${await today(page)}]. 转引自（非官方）方案台账. ${address}.`,
  );
  expect(await copied('复制链接')).toBe(address);
  expect(complaints).toEqual([]);
});

test('inner quotes change places with those around them', async ({ page, site, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(site + SECTION);
  await openCite(page, '3.1.2-1');
  await dialog(page).getByRole('button', { name: '复制引文' }).click();
  await expect(dialog(page).getByRole('button', { name: '已复制' })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(
    '：“推进湖北国家‘数字家庭’应用示范产业基地建设',
  );
});

test('a selection over several sentences is copied as running text, in its paragraphs', async ({
  page,
  site,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(site + SECTION);
  await page.evaluate(() => {
    const range = document.createRange();
    const [from, to] = ['3.1.1-4', '3.1.2-2'].map((id) => document.getElementById(id));
    if (from?.firstChild && to?.firstChild) {
      range.setStart(from.firstChild, 0);
      range.setEnd(to.firstChild, 2);
      getSelection()?.removeAllRanges();
      getSelection()?.addRange(range);
    }
  });
  await page.keyboard.press('Control+c');
  const text = (id: string): string => plan.clauses.find((one) => one.id === id)?.text ?? '';
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toBe(
      [
        text('3.1.1-4') + text('3.1.1-5') + text('3.1.1-u'),
        text('3.1.2') + text('3.1.2-1') + text('3.1.2-2').slice(0, 2),
      ].join('\n'),
    );
});

test('where copying fails there is a box to copy from', async ({ page, moved }) => {
  await page.addInitScript(() => (document.execCommand = () => false));
  await page.goto(moved + SECTION);
  await openCite(page, '3.1.1-1');
  await expect(dialog(page)).toBeVisible();
  await dialog(page).getByRole('button', { name: '复制链接' }).click();
  await expect(dialog(page)).toContainText('下面的文字已全部选中');
  const box = dialog(page).locator('textarea');
  await expect(box).toHaveValue(`${moved}${SECTION}#3.1.1-1`);
  await expect(box).toBeFocused();
});

test('the QR code and the system’s sheet carry the address of the clause', async ({
  page,
  site,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'share', {
      value: (data: unknown) => Promise.resolve(Object.assign(window, { shared: data })),
    });
  });
  await page.goto(site + SECTION);
  await openCite(page, '3.1.1-1');
  await expect(dialog(page)).toBeVisible();
  await dialog(page).getByText('二维码', { exact: true }).click();
  const path = await dialog(page).locator('.qr path').getAttribute('d');
  expect(path?.split('M').length).toBeGreaterThan(200);
  await dialog(page).getByRole('button', { name: '分享' }).click();
  expect(await page.evaluate(() => (window as unknown as { shared: unknown }).shared)).toEqual({
    title: `${plan.title} 三（一）1.第1句`,
    text: TEXT,
    url: `${site}${SECTION}#3.1.1-1`,
  });
});

test('in running text a touch marks a sentence, leaves it where it is, and offers what can be done with it', async ({
  page,
  site,
}) => {
  const id = plan.clauses.find(
    ({ page: at, kind }) => at === `${PLAN}2/` && kind === 'sentence',
  )?.id;
  await page.goto(`${site}${PLAN}2/`);
  const sentence = page.locator(`[id="${id}"]`);
  const firstWord = (): Promise<number> =>
    sentence.evaluate((one) => {
      const range = document.createRange();
      range.selectNodeContents(one);
      return range.getBoundingClientRect().top;
    });
  const before = await firstWord();
  await sentence.click();
  await expect(sentence).toHaveClass(/marked/u);
  expect(page.url()).toBe(`${site}${PLAN}2/#${id}`);
  expect(await firstWord()).toBe(before);
  await page.getByRole('link', { name: '引用', exact: true }).click();
  await expect(dialog(page)).toBeVisible();
});

test('every clause can be cited, by keyboard and without JavaScript too', async ({
  browser,
  site,
}) => {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await page.goto(site + SECTION);
  const ids = plan.clauses.filter(({ page: at }) => at === SECTION).map(({ id }) => id);
  const links = await page
    .locator('.n')
    .evaluateAll((all) => all.map((a) => a.getAttribute('href')));
  expect(ids.filter((one) => !links.some((link) => link?.endsWith(`#${one}`)))).toEqual([]);
  await page.context().close();
});

test('who only reads meets at most forty controls on a section page, with a sentence open too', async ({
  page,
  site,
}) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(site + SECTION);
  await openClause(page, '3.1.1-3');
  // With the facts of its task beside it.
  await expect(page.locator('.task-row.here .task-facts a').first()).toBeVisible();
  const controls = await page.evaluate(() =>
    Array.from(
      document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary'),
      (one) => ({ one, style: getComputedStyle(one) }),
    )
      .filter(({ one, style }) => one.tabIndex >= 0 && style.visibility !== 'hidden')
      .filter(({ one }) => one.getClientRects().length > 0)
      .map(({ one }) => one.textContent),
  );
  expect(controls.length, controls.join()).toBeLessThanOrEqual(40);
});

test('sentences that begin in one line have their numbers beside each other', async ({
  page,
  site,
}) => {
  await page.goto(site + SECTION);
  await untilTouchable(page);
  // Small enough for a line to hold several sentences.
  await page.evaluate(() => {
    const text = document.querySelector<HTMLElement>('.official');
    text?.style.setProperty('font-size', '5px');
  });
  const places = (): Promise<string[]> =>
    page.locator('.official .n:not(:empty)').evaluateAll((all) =>
      all.flatMap((one) => {
        const { left, top, width } = one.getBoundingClientRect();
        return width === 0 || one.textContent?.trim() === '' ? [] : [`${left} ${top}`];
      }),
    );
  await expect
    .poll(async () => {
      const found = await places();
      const lines = new Set(found.map((place) => place.split(' ')[1]));
      return lines.size < found.length && new Set(found).size === found.length;
    })
    .toBe(true);
});
