import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { Page } from '@playwright/test';
import { createStaticServer, listen } from '../../scripts/serve.ts';
import { axe } from './axe.ts';
import { expect, plan, PLAN, test } from './site.ts';

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

  test('show the line of the page also where it comes after a frame with the lines above it', async ({
    page,
  }) => {
    const html = readFileSync(`dist/${PLAN}print/index.html`, 'utf8');
    const [before = '', tools = ''] = html.split(/(?=<div class="tools">)/u);
    let send = (): unknown => undefined;
    const others = createStaticServer({ folder: 'dist' });
    const server = createServer((request, response) => {
      if (request.url !== `/${PLAN}print/`) return others.emit('request', request, response);
      response.writeHead(200, { 'Content-Type': 'text/html' });
      send = () => response.end(tools);
      return response.write(before);
    });
    await page.setViewportSize({ width: 1280, height: 420 });
    await withoutLoadedScripts(page);
    await page.goto(`http://localhost:${await listen(server, 0)}/${PLAN}print/`, {
      waitUntil: 'commit',
    });
    await expect(contents(page).getByRole('link', { name: '四、保障措施' })).toBeAttached();
    await page.evaluate(
      () => new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted))),
    );
    send();
    await expect(here(page)).toHaveText('打印');
    await expect(here(page)).toBeInViewport({ ratio: 1 });
    server.close();
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
