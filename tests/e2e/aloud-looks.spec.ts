/** The bar that reads aloud, as it looks: where it stands, how large, in which colours, and where there is none. */
import type { Page } from '@playwright/test';
import { axe } from './axe.ts';
import { expect, openClause, plan, SECTION, test, watch } from './site.ts';
import { ENGLISH, giveVoices, LOCAL, REMOTE } from './voices.ts';
import { open } from './aloud-page.ts';

const clauses = plan.clauses.filter(({ page }) => page === SECTION);
const opener = (page: Page) => page.getByRole('button', { name: '朗读', exact: true });
const bar = (page: Page) => page.getByRole('region', { name: '朗读原文' });
const key = (page: Page, name: string) => bar(page).getByRole('button', { name, exact: true });
const end = (page: Page) => page.evaluate(() => window.stage.end());
const line = (page: Page, id: string) => page.locator(`[id="${id}"]`);
const marked = (page: Page) =>
  page.locator('.spoken').evaluateAll((all) => all.map((element) => element.id));

test('there is no control without a voice, without a Chinese one, and on pages without official text', async ({
  page,
  site,
}) => {
  await giveVoices(page, [ENGLISH]);
  await page.goto(site + SECTION);
  await openClause(page, '3.1.1-1');
  await expect(opener(page)).toBeHidden();
  await page.evaluate((voices) => window.stage.arrive(voices), [ENGLISH, LOCAL]);
  await expect(opener(page)).toBeVisible();
  await page.evaluate((voices) => window.stage.arrive(voices), [ENGLISH, LOCAL]);
  await opener(page).click();
  await expect(bar(page)).toBeVisible();
  await page.goto(`${site}about/`);
  await page.evaluate((voices) => window.stage.arrive(voices), [LOCAL]);
  await expect(opener(page)).toBeHidden();
});

test('a browser that cannot speak is offered nothing, and complains of nothing', async ({
  page,
  site,
}) => {
  const complaints = watch(page);
  await page.addInitScript(() => {
    Reflect.deleteProperty(window, 'speechSynthesis');
    Reflect.deleteProperty(Window.prototype, 'speechSynthesis');
  });
  await page.goto(site + SECTION);
  await openClause(page, '3.1.1-1');
  await expect(opener(page)).toBeHidden();
  expect(complaints).toEqual([]);
});

test('the clause that is read comes into view between header and bar, unless its reader has gone elsewhere', async ({
  page,
  site,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.setViewportSize({ width: 390, height: 844 });
  await giveVoices(page, [LOCAL]);
  await page.clock.install();
  await open(page, site + SECTION);
  await key(page, '开始朗读').click();
  for (const { id } of clauses.slice(0, 12)) {
    while ((await marked(page))[0] !== id) await end(page);
    const [own, top, foot] = await Promise.all(
      [line(page, id), page.locator('.top'), bar(page)].map((part) => part.boundingBox()),
    );
    expect(own?.y, id).toBeGreaterThanOrEqual((top?.y ?? 0) + (top?.height ?? 0));
    expect((own?.y ?? 0) + (own?.height ?? 0), id).toBeLessThanOrEqual(foot?.y ?? 0);
  }
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await page.clock.fastForward(5000);
  const before = await page.evaluate(() => scrollY);
  await end(page);
  expect(await page.evaluate(() => scrollY)).toBe(before);
  await key(page, '上一句').click();
  await expect(page.locator('.spoken')).toBeInViewport();
});

test('targets are at least 44 px, in 特大 60 px, and nothing stands over the edge', async ({
  page,
  site,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await giveVoices(page, [REMOTE]);
  for (const [size, least] of [
    ['normal', 44],
    ['huge', 60],
  ] as const) {
    await page.goto(site + SECTION);
    await page.evaluate((chosen) => {
      const { site: id } = document.documentElement.dataset;
      localStorage.setItem(`taizhang:reading:v1:${id}`, JSON.stringify({ size: chosen }));
    }, size);
    await open(page, site + SECTION);
    for (const control of await page.locator('.aloud :is(button, select), [data-aloud]').all()) {
      expect((await control.boundingBox())?.height).toBeGreaterThanOrEqual(least);
    }
    const { scroll, client } = await page.evaluate(() => ({
      scroll: document.documentElement.scrollWidth,
      client: document.documentElement.clientWidth,
    }));
    expect(scroll).toBe(client);
  }
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing while it reads (${colorScheme})`, async ({ page, site }) => {
    await page.emulateMedia({ colorScheme });
    await giveVoices(page, [REMOTE]);
    await open(page, site + SECTION);
    await key(page, '开始朗读').click();
    await page.evaluate(() => window.stage.fail('network'));
    expect(await axe(page)).toEqual([]);
  });
}

test('nothing of it is printed', async ({ page, site }) => {
  await giveVoices(page, [LOCAL]);
  await open(page, site + SECTION);
  await page.emulateMedia({ media: 'print' });
  await expect(bar(page)).toBeHidden();
  await expect(opener(page)).toBeHidden();
});
