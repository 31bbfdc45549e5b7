import type { Page } from '@playwright/test';
import { extractText } from 'unpdf';
import { pdfWords } from '../pdf-words.ts';
import { entryWith, plantBefore } from './ledger-page.ts';
import type { Stored } from './ledger-page.ts';
import { expect, holdBack, plan, PLAN, test, watch } from './site.ts';

const measures = plan.tasks.flatMap((task) => task.measures);

/** What each measure is at, one after the other; the first three days of November. */
const CYCLE = ['done', 'doing', 'todo', 'blocked', 'ongoing', 'na', 'done'];
const STATUSES = new Map(measures.map((item, index) => [item, CYCLE[index % 7] ?? '']));
const ENTRIES: Stored[] = measures.map((item, index) =>
  entryWith({
    id: `e${String(index).padStart(3, '0')}`,
    item,
    at: `2026-11-0${1 + (index % 3)}T04:00:00.000Z`,
    set: { status: STATUSES.get(item) },
  }),
);

/** Columns of the tables of groups, after the name. */
const ORDER = ['done', 'doing', 'ongoing', 'blocked', 'todo', 'na'];

function count(items: readonly string[]): string[] {
  return ORDER.map((status) =>
    String(items.filter((item) => STATUSES.get(item) === status).length),
  );
}

async function open(page: Page, address: string): Promise<void> {
  await page.clock.setFixedTime('2026-11-05T04:00:00.000Z');
  await plantBefore(page, address, ENTRIES);
  await page.goto(address);
  await page.locator('[data-pictures]').scrollIntoViewIfNeeded();
}

const rows = async (page: Page, name: string): Promise<string[][]> => {
  const lines = page.getByRole('region', { name, exact: true }).locator('tbody tr');
  await expect(lines.first()).toBeVisible();
  return lines.evaluateAll((all) =>
    all.map((row) => Array.from(row.children, (cell) => cell.textContent?.trim() ?? '')),
  );
};

for (const address of [PLAN, `${PLAN}ledger/`]) {
  test(`every figure of the pictures is what a recount of the entries finds: ${address}`, async ({
    page,
    site,
  }) => {
    const complaints = watch(page);
    await open(page, site + address);
    const chapters = ['3.1', '3.2', '3.3', '4'].map((id) =>
      measures.filter((item) => item.startsWith(`${id}.`)),
    );
    expect((await rows(page, '章节')).map((cells) => cells.slice(1))).toEqual(chapters.map(count));
    const units = plan.units.map(({ name, tasks }) => [
      name,
      ...count(tasks.flatMap((id) => plan.tasks.find((task) => task.id === id)?.measures ?? [])),
    ]);
    expect(await rows(page, '责任单位')).toEqual(units);
    const statuses = page.locator('.pictures-grid tbody').first().locator('tr');
    expect(await statuses.locator('td:nth-child(2)').allTextContents()).toEqual(count(measures));
    const [done = 0, doing = 0, ongoing = 0, blocked = 0] = count(measures).map(Number);
    await expect(
      page.getByRole('img', { name: /^从2026年11月1日到2026年11月5日/u }),
    ).toHaveAttribute(
      'aria-label',
      new RegExp(`已完成 ${done} 项，已启动 ${done + doing + ongoing + blocked} 项$`, 'u'),
    );
    expect(complaints).toEqual([]);
  });
}

test('the bars are as wide as their shares', async ({ page, site }) => {
  await open(page, site + PLAN);
  const first = page.getByRole('region', { name: '章节' }).locator('svg').first();
  await expect(first.locator('rect').first()).toBeVisible();
  const items = measures.filter((item) => item.startsWith('3.1.'));
  const widths = await first
    .locator('rect')
    .evaluateAll((all) => all.map((rect) => rect.getBoundingClientRect().width));
  const whole = (await first.boundingBox())?.width ?? 0;
  const shares = count(items)
    .map(Number)
    .filter((number) => number > 0);
  widths.forEach((width, index) =>
    expect(Math.abs(width / whole - (shares[index] ?? 0) / items.length)).toBeLessThan(0.005),
  );
  expect(widths).toHaveLength(shares.length);
});

test('the pictures of the overview are printed, though nobody has gone down to them', async ({
  page,
  site,
}) => {
  await plantBefore(page, site, ENTRIES);
  await page.goto(site + PLAN);
  await page.waitForLoadState('networkidle');
  const { text } = await extractText(new Uint8Array(await page.pdf()), { mergePages: true });
  for (const words of ['按章节', '按责任单位']) expect(pdfWords(text)).toContain(words);
  expect(await page.evaluate(() => scrollY)).toBe(0);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('[data-pictures] svg.bar').first()).toBeVisible();
});

test('who prints the overview before its pictures are drawn is told on paper, where there will be any', async ({
  page,
  site,
}) => {
  const onPaper = async (): Promise<string> => {
    const { text } = await extractText(new Uint8Array(await page.pdf()), { mergePages: true });
    return pdfWords(text);
  };
  const late = '进度图还没有画好';
  await page.goto(site + PLAN);
  await page.waitForLoadState('networkidle');
  expect(await onPaper()).not.toContain(late);
  await plantBefore(page, site, ENTRIES);
  // What opens the ledger is still on its way, and so what draws from it.
  const letGo = await holdBack(page, '**/follow-ledger*.js');
  await page.goto(site + PLAN);
  await expect(page.locator('.undrawn')).not.toHaveAttribute('hidden');
  expect(await onPaper()).toContain(late);
  await expect(page.getByText(late)).toBeHidden();
  await letGo();
  await expect(page.locator('[data-pictures] svg.bar').first()).toBeAttached();
  expect(await onPaper()).not.toContain(late);
});

test('who keeps nothing fetches no pictures before going down to them', async ({ page, site }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(site + PLAN);
  await page.waitForLoadState('networkidle');
  expect(asked.filter((address) => /Pictures.*\.js/u.test(address))).toEqual([]);
  await page.locator('[data-pictures]').scrollIntoViewIfNeeded();
  await expect(page.locator('[data-pictures]')).toContainText('还没有登记。');
});

test('nothing entered, no pictures: a sentence; a tick draws them', async ({ page, site }) => {
  await page.goto(`${site}${PLAN}ledger/`);
  await page.locator('[data-pictures]').scrollIntoViewIfNeeded();
  await expect(page.locator('[data-pictures]')).toContainText('还没有登记。');
  await page.locator('.ledger .box').first().check();
  await expect(page.locator('[data-pictures]')).toContainText('登记不满两天，还看不出变化。');
  await expect(page.locator('.pictures-grid td').first()).toHaveText('1');
});

test('units by tasks: figures where the text names the unit, and only there', async ({
  page,
  site,
}) => {
  await plantBefore(page, site, ENTRIES);
  await page.goto(`${site}${PLAN}units/`);
  const lines = page.locator('.unit-matrix tbody tr');
  await expect(lines.first().locator('.progress').first()).toBeVisible();
  const found = (): Promise<string[][]> =>
    lines.evaluateAll((all) =>
      all.map((row) => Array.from(row.children, (cell) => cell.textContent?.trim() ?? '')),
    );
  const cell = (name: string, { measures: items, units }: (typeof plan.tasks)[number]): string => {
    if (!units.includes(name)) return '';
    const [done, , , , , na] = count(items).map(Number);
    return `${done}/${items.length - (na ?? 0)}${units[0] === name ? '列第1位' : ''}`;
  };
  const wanted = plan.units.map(({ name }) => [
    name,
    ...plan.tasks.map((task) => cell(name, task)),
  ]);
  // Until the marks are read, each line says that nothing is done.
  await expect.poll(found).toEqual(wanted);
});

test('on paper the picture over time is as wide as it was drawn, and its words no larger', async ({
  page,
  site,
}) => {
  await open(page, site + PLAN);
  const course = page.locator('.course');
  await expect(course).toBeVisible();
  // A browser that prints draws nothing anew.
  await page.evaluate(() => Object.assign(window, { requestAnimationFrame: () => 0 }));
  await page.emulateMedia({ media: 'print' });
  const [wide, drawn] = await course.evaluate((svg: SVGSVGElement) => [
    svg.getBoundingClientRect().width,
    svg.viewBox.baseVal.width,
  ]);
  expect(wide).toBe(drawn);
});

test('the distance to a target is drawn on its scale', async ({ page, site }) => {
  await page.goto(`${site}${PLAN}targets/`);
  const cell = page.locator('[data-target="2-1.t1"]');
  await cell.getByRole('textbox').fill('6000亿元');
  await cell.getByRole('textbox').press('Enter');
  const picture = cell.locator('.distance');
  const [whole, done] = [
    await picture.boundingBox(),
    await picture.locator('.is-doing').boundingBox(),
  ];
  // 75 of 125.
  expect((done?.width ?? 0) / (whole?.width ?? 1)).toBeCloseTo(0.6, 2);
});

for (const colours of ['light', 'dark'] as const) {
  test(`the pictures look as they should: ${colours}`, async ({ page, site }) => {
    await page.emulateMedia({ colorScheme: colours });
    await page.setViewportSize({ width: 1280, height: 900 });
    await open(page, site + PLAN);
    const grid = page.locator('.pictures-grid');
    await expect(grid.locator('.course')).toBeVisible();
    await expect(grid).toHaveScreenshot(`progress-${colours}.png`, { maxDiffPixelRatio: 0.02 });
  });
}
