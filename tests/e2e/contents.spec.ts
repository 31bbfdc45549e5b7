import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { renderedComplaints } from '../../scripts/rendered.ts';
import type { Plan } from '../../src/model/index.ts';
import { longText } from '../long-text.ts';
import { makeOtherSite } from '../other-site.ts';
import { axe } from './axe.ts';
import { expect, plan, PLAN, test, withServer } from './site.ts';

const contents = (page: Page) => page.getByRole('navigation', { name: '目录' });
const here = (page: Page) => contents(page).locator('[aria-current]');
const taskHere = (page: Page) => contents(page).locator('[aria-current="location"]');

/** Brings a task to the place where a reader has it; the page is not asked to by a link. */
async function read(page: Page, task: string): Promise<void> {
  await page.evaluate((id) => document.getElementById(id)?.scrollIntoView(), task);
}

/** Keeps the page from loading any script but the one that stands in it. */
async function withoutLoadedScripts(page: Page): Promise<void> {
  await page.route('**/*.js', (route) => route.abort());
}

test.describe('the contents', () => {
  test('list the tasks of the page, each with its progress, and of no other', async ({
    page,
    site,
  }) => {
    await page.goto(`${site}${PLAN}3-2/`);
    const tasks = plan.tasks.filter(({ id }) => id.startsWith('3.2.'));
    const lines = contents(page).locator('li a[href^="#"]');
    await expect(lines).toHaveText(
      tasks.map(({ heading, measures }) => `${heading.replace(/。$/u, '')}0/${measures.length}`),
    );
    await page.getByRole('checkbox').first().check();
    await expect(lines.first()).toContainText(`1/${tasks[0]?.measures.length}`);
    await page.goto(`${site}${PLAN}units/`);
    await expect(contents(page).getByRole('link', { name: '（二）扩大' })).toBeVisible();
    await expect(lines).toHaveCount(0);
  });

  test('mark the task that is on screen, as one scrolls, beside the page', async ({
    page,
    site,
  }) => {
    await page.goto(`${site}${PLAN}3-1/`);
    await expect(taskHere(page)).toContainText('1.突破');
    for (const [task, words] of [
      ['3.1.4', '4.丰富'],
      ['3.1.2', '2.推广'],
    ] as const) {
      await read(page, task);
      await expect(taskHere(page)).toContainText(words);
      await expect(here(page)).toHaveCount(2);
      await expect(here(page).first()).toHaveAttribute('aria-current', 'page');
    }
    expect(await axe(page, { part: '.toc', targets: false })).toEqual([]);
    await page.setViewportSize({ width: 1280, height: 260 });
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await expect(page.locator('.task').last()).not.toBeInViewport();
    await expect(taskHere(page)).toHaveCount(0);
  });

  test('mark the task that a link leads to, though the page ends before it can come first', async ({
    page,
    site,
  }) => {
    await page.setViewportSize({ width: 1280, height: 1400 });
    await page.goto(`${site}${PLAN}4/`);
    for (const words of ['（四）加强', '（三）开展']) {
      await contents(page).getByRole('link', { name: words }).click();
      await expect(taskHere(page)).toContainText(words);
    }
    await page.goto(`${site}${PLAN}4/#4.4`);
    await expect(taskHere(page)).toContainText('（四）加强');
  });

  test('show the line of the page before any script has come, and leave the page where it is', async ({
    page,
    site,
  }) => {
    await page.setViewportSize({ width: 1280, height: 420 });
    await withoutLoadedScripts(page);
    await page.goto(`${site}${PLAN}print/`);
    await expect(here(page)).toHaveText('打印');
    await expect(here(page)).toBeInViewport({ ratio: 1 });
    expect(await page.evaluate(() => scrollY)).toBe(0);
    await page.goto(`${site}${PLAN}3-1/`);
    await expect(here(page)).toBeInViewport({ ratio: 1 });
    expect(await page.locator('.toc').evaluate((box) => box.scrollTop)).toBe(0);
  });

  test('are where they belong in the first frame that shows them', async ({ page, site }) => {
    await page.setViewportSize({ width: 1280, height: 420 });
    await page.addInitScript(() => {
      const frames: number[] = [];
      Object.assign(window, { frames });
      // What a frame sees of the contents was painted in the frame before it.
      const look = (wasThere: boolean): void => {
        const box = document.querySelector('.toc');
        if (box !== null && wasThere) frames.push(box.scrollTop);
        const isThere = document.querySelector('footer') !== null;
        if (frames.length < 5) requestAnimationFrame(() => look(isThere));
      };
      look(false);
    });
    await page.goto(`${site}${PLAN}print/`);
    const frames = () => page.evaluate(() => (window as unknown as { frames: number[] }).frames);
    await expect.poll(async () => (await frames()).length).toBe(5);
    const [first = 0, ...others] = await frames();
    expect(first).toBeGreaterThan(0);
    expect(others).toEqual(others.map(() => first));
  });

  test('follow the reader in a box of their own: the marked task stays in view', async ({
    page,
    site,
  }) => {
    await page.setViewportSize({ width: 1280, height: 420 });
    await page.goto(`${site}${PLAN}3-2/`);
    for (const task of ['3.2.5', '3.2.1']) {
      await read(page, task);
      await expect(contents(page).locator(`[href="#${task}"]`)).toHaveAttribute(
        'aria-current',
        'location',
      );
      await expect(taskHere(page)).toBeInViewport({ ratio: 1 });
    }
  });

  test('open on a phone at the line of where one is, and close where one was', async ({
    browser,
    site,
  }) => {
    const context = await browser.newContext({
      viewport: { width: 390, height: 500 },
      hasTouch: true,
      isMobile: true,
    });
    const page = await context.newPage();
    await page.goto(`${site}${PLAN}3-3/`);
    await read(page, '3.3.2');
    const before = await page.evaluate(() => scrollY);
    expect(before).toBeGreaterThan(0);
    const head = page.getByRole('banner');
    await head.locator('[href="#contents"]').last().tap();
    await expect(taskHere(page)).toContainText('2.');
    await expect(taskHere(page)).toBeInViewport({ ratio: 1 });
    const close = page.getByRole('link', { name: '关闭目录' });
    await expect(close).toBeInViewport({ ratio: 1 });
    await close.tap();
    await expect(contents(page)).toBeHidden();
    expect(await page.evaluate(() => scrollY)).toBe(before);
    await head.locator('[href="#contents"]').last().tap();
    await contents(page).getByRole('link', { name: '1.' }).tap();
    await expect(contents(page)).toBeHidden();
    await expect(page.locator('[id="3.3.1"]')).toBeInViewport();
    await context.close();
  });
});

test.describe('a plan of very many sections', () => {
  // Built once: its tests run one after the other.
  test.describe.configure({ mode: 'default' });

  const ID = 'hubei-2030-changqi';
  const SHAPE = { chapters: 7, sections: 9, tasks: 1, measures: 2 };
  let dist = '';
  let long: Plan;
  let text = '';

  test.beforeAll(() => {
    test.setTimeout(180_000);
    let count = 0;
    const numbered = (words: string): string => `${words}${(count += 1)}`;
    text = longText(SHAPE, {
      heading: () => numbered('推进工作'),
      sentence: () => `${numbered('建设项目')}个。`,
      units: () => ['省科技厅', '省经信厅'],
    });
    const made = makeOtherSite(ID, text);
    dist = join(made.root, 'dist');
    made.import();
    made.build();
    long = JSON.parse(readFileSync(join(dist, ID, 'plan.json'), 'utf8'));
  });

  test.afterAll(() => rmSync(join(dist, '..'), { recursive: true, force: true }));

  /** Opens the site, with scripts or without. */
  const onSite = (use: (root: string) => Promise<void>): Promise<void> =>
    withServer({ folder: dist }, (port) => use(`http://localhost:${port}/`));

  test('has the contents of the page’s own chapter opened, the others as one line each', async ({
    page,
  }) => {
    await page.setViewportSize({ width: 1280, height: 420 });
    await onSite(async (root) => {
      await page.goto(`${root}${ID}/7-8/`);
      await expect(contents(page).locator('.level-1')).toHaveCount(7);
      await expect(contents(page).locator('.level-2')).toHaveCount(9);
      await expect(contents(page).locator('.level-1', { hasText: '共9节' })).toHaveCount(6);
      await expect(here(page).first()).toContainText('（八）');
      await expect(here(page).first()).toBeInViewport({ ratio: 1 });
      await expect(taskHere(page)).toBeInViewport({ ratio: 1 });
      expect(await page.evaluate(() => scrollY)).toBe(0);
    });
  });

  test('leads to each of its pages without JavaScript', async ({ browser }) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await onSite(async (root) => {
      await page.goto(`${root}${ID}/`);
      await expect(page.locator('.contents li a').filter({ hasText: /^（/u })).toHaveCount(63);
      await page.goto(`${root}${ID}/1-1/`);
      await contents(page).getByRole('link', { name: '五、' }).click();
      await contents(page).getByRole('link', { name: '（九）' }).click();
      await expect(page).toHaveURL(`${root}${ID}/5-9/`);
      await page.goto(`${root}${ID}/ledger/`);
      await expect(page.locator('.ledger tbody tr').filter({ visible: true })).toHaveCount(126);
    });
    await context.close();
  });

  test('has pages as light as those of a short one', () => {
    expect(gzipSync(readFileSync(join(dist, ID, '5-5/index.html'))).length).toBeLessThan(12_000);
    expect(renderedComplaints(dist, long)).toEqual([]);
  });

  test('shows a page of its ledger at once, and all of it where the script cannot be had', async ({
    page,
  }) => {
    await onSite(async (root) => {
      await page.goto(`${root}${ID}/ledger/`);
      const rows = page.locator('.ledger tbody tr').filter({ visible: true });
      await expect(page.locator('.ledger.live tbody tr')).toHaveCount(100);
      await expect(rows).toHaveCount(100);
      let giveUp = (): void => undefined;
      const late = new Promise<void>((resolve) => (giveUp = resolve));
      await page.route('**/*.js', async (route) => {
        await late;
        await route.abort();
      });
      await page.reload({ waitUntil: 'commit' });
      await expect(page.locator('footer')).toBeVisible();
      await expect(rows).toHaveCount(100);
      giveUp();
      await expect(rows).toHaveCount(126);
    });
  });

  test('is searched, printed and listed by unit like any other', async ({ page }) => {
    await onSite(async (root) => {
      const last = long.tasks.at(-1)?.measures.at(-1) ?? '';
      const words = long.clauses.find(({ id }) => id === last)?.text ?? '';
      await page.goto(`${root}search/?q=${encodeURIComponent(words)}`);
      await expect(page.locator(`[data-clause="${last}"]`)).toBeVisible();
      await page.goto(`${root}${ID}/print/`);
      const printed = await page.locator('.print-sheet [data-chapter]').allTextContents();
      expect(printed.join('').replace(/\s+/gu, '')).toBe(text.replace(/\s+/gu, ''));
      await page.goto(`${root}${ID}/units/`);
      await expect(page.locator('tr', { hasText: '省科技厅' }).first()).toContainText('0/126');
    });
  });
});
