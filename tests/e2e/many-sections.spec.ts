/** A plan of very many sections: its contents, pages, ledger and lists. */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { renderedComplaints } from '../../scripts/rendered.ts';
import type { Plan } from '../../src/model/index.ts';
import { longText } from '../long-text.ts';
import { makeOtherSite } from '../other-site.ts';
import { expect, test, withServer } from './site.ts';

const contents = (page: Page) => page.getByRole('navigation', { name: '目录' });
const here = (page: Page) => contents(page).locator('[aria-current]');
const taskHere = (page: Page) => contents(page).locator('[aria-current="location"]');

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
