import { readFileSync } from 'node:fs';
import type { Locator } from '@playwright/test';
import { axe } from './axe.ts';
import { entryWith, plantBefore } from './ledger-page.ts';
import { expect, plan, PLAN, test, watch } from './site.ts';
import { picture, choose, save } from './poster-page.ts';

const POSTER = `${PLAN}poster/`;
const measures = plan.tasks.flatMap((task) => task.measures);
const withoutSpace = (text: string): string => text.replace(/\s+/gu, '');

/** The words of the texts that are shown, joined. */
function wordsOf(svg: Locator): Promise<string> {
  return svg.evaluate((root) =>
    Array.from(root.querySelectorAll('text'), (text) =>
      text.closest('[visibility="hidden"]') === null ? text.textContent : '',
    ).join(''),
  );
}

/** Entries that say of every third measure that it is done, and that one is 不涉及. */
function someDone() {
  return measures.flatMap((item, index) => {
    const status = index === 1 ? 'na' : index % 3 === 0 ? 'done' : undefined;
    return status === undefined ? [] : [entryWith({ id: `e${index}`, item, set: { status } })];
  });
}

for (const [format, name] of [
  ['sheet', 'A2 竖版'],
  ['phone', '手机长图'],
] as const) {
  test(`${name}: headings, figures and units are there as text, and nothing else is asked for`, async ({
    page,
    site,
  }) => {
    const complaints = watch(page);
    await page.goto(site + POSTER);
    await choose(page, name);
    await expect(picture(page, format)).toBeVisible();
    await expect(page.locator('.poster:visible')).toHaveCount(1);
    const words = withoutSpace(await wordsOf(picture(page, format)));
    for (const { heading } of plan.tasks) expect(words).toContain(heading.replace(/。$/u, ''));
    for (const { kind, text } of plan.clauses) {
      if (kind === 'units') expect(words).toContain(text.slice(1, -1));
    }
    for (const demanded of ['标题为编者所拟，原文无标题行', '非官方网站', plan.source]) {
      expect(words).toContain(withoutSpace(demanded));
    }
    await page.reload();
    await expect(picture(page, format)).toBeVisible();
    expect(complaints).toEqual([]);
  });

  test(`${name}: progress is counted from the entries of this browser, and nothing moves`, async ({
    page,
    site,
  }) => {
    await plantBefore(page, site, someDone());
    await page.goto(`${site}${POSTER}?form=${format}`);
    const svg = picture(page, format);
    const places = svg.locator('[data-count]');
    const where = (): Promise<string[]> =>
      svg
        .locator('xpath=./*[local-name()="text"]')
        .evaluateAll((all) =>
          all.map((text) => `${text.getAttribute('x')} ${text.getAttribute('y')}`),
        );
    const before = await where();
    await expect(places.first()).toBeHidden();
    await page.getByLabel('标出进度').check();
    await expect(places.first()).toBeVisible();
    const shown = await places.evaluateAll((all) =>
      all.map((place) => ({
        items: (place.getAttribute('data-count') ?? '').split(' '),
        text: place.querySelector('text')?.textContent,
        shares: Array.from(place.querySelectorAll('rect'), (box) =>
          Number(box.getAttribute('width')),
        ),
      })),
    );
    expect(shown).toHaveLength(plan.tasks.length + 4);
    for (const { items, text, shares } of shown) {
      const counted = items.filter((item) => item !== measures[1]);
      const done = counted.filter((item) => measures.indexOf(item) % 3 === 0).length;
      expect(text).toBe(`${done}/${counted.length}`);
      const [track = 0, bar = 0] = shares;
      expect(bar / track).toBeCloseTo(done / counted.length, 3);
    }
    expect(await wordsOf(svg)).toMatch(/以上情况由＿+自行登记，未经审核，截至\d{4}年\d+月\d+日。/u);
    expect(await where()).toEqual(before);
    await page.getByLabel('标出进度').uncheck();
    await expect(places.first()).toBeHidden();
  });

  test(`${name}: the image that is saved has its size, and is what is on the page`, async ({
    page,
    site,
  }) => {
    await page.goto(`${site}${POSTER}?form=${format}`);
    const file = await save(page, 'PNG');
    expect(file.suggestedFilename()).toMatch(/^一图读懂 .*\.png$/u);
    const bytes = readFileSync(await file.path());
    const [, , wide = 0, high = 0] =
      (await picture(page, format).getAttribute('viewBox'))?.split(' ').map(Number) ?? [];
    const width = format === 'phone' ? 2160 : 3500;
    expect(bytes.readUInt32BE(16)).toBe(width);
    expect(bytes.readUInt32BE(20)).toBe(Math.round((width * high) / wide));
    // Red at the top, paper at the left, and characters of several shades below.
    const colours = await page.evaluate(
      async (address) => {
        const image = new Image();
        image.src = address;
        await image.decode();
        const canvas = document.createElement('canvas');
        [canvas.width, canvas.height] = [image.width, image.height];
        const context = canvas.getContext('2d');
        context?.drawImage(image, 0, 0);
        const at = (x: number, y: number, w = 1, h = 1): number[] =>
          Array.from(context?.getImageData(x, y, w, h).data ?? []);
        const middle = at(0, Math.round(image.height * 0.6), image.width, 200);
        const shades = new Set(middle.filter((_, index) => index % 4 === 0));
        return { top: at(10, 10), left: at(10, image.height - 40), shades: shades.size };
      },
      `data:image/png;base64,${bytes.toString('base64')}`,
    );
    expect(colours.top).toEqual([176, 25, 27, 255]);
    expect(colours.left).toEqual([255, 253, 249, 255]);
    expect(colours.shades).toBeGreaterThan(50);
    await expect(page.getByText('图片已生成')).toBeVisible();
  });
}

test('an image that cannot be made is a sentence, not silence', async ({ page, site }) => {
  await page.addInitScript(() => {
    HTMLCanvasElement.prototype.toBlob = (done) => done(null);
  });
  await page.goto(site + POSTER);
  await page.getByRole('button', { name: 'PNG' }).click();
  await expect(page.getByRole('status').filter({ hasText: '没能生成图片' })).toBeVisible();
});

test('without JavaScript the picture is there, one that fits the screen', async ({
  browser,
  site,
}) => {
  for (const [width, format] of [
    [390, 'phone'],
    [1280, 'sheet'],
  ] as const) {
    const context = await browser.newContext({
      javaScriptEnabled: false,
      viewport: { width, height: 844 },
    });
    const page = await context.newPage();
    await page.goto(site + POSTER);
    await expect(page.locator('.poster:visible')).toHaveAttribute('data-format', format);
    await expect(page.locator('.poster:visible')).toHaveCount(1);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf).toMatch(/MediaBox \[0 0 841\.\d+ 1191\.?\d*\]/u);
    await context.close();
  }
});

test('at 320 px nothing sticks out, and axe finds nothing while progress is shown', async ({
  page,
  site,
}) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(site + POSTER);
  await page.getByLabel('标出进度').check();
  const { scroll, client } = await page.evaluate(() => ({
    scroll: document.documentElement.scrollWidth,
    client: document.documentElement.clientWidth,
  }));
  expect(scroll).toBe(client);
  expect(await axe(page)).toEqual([]);
});

test('the contents lead to it', async ({ page, site }) => {
  await page.goto(site + PLAN);
  const link = page.locator('.toc').getByRole('link', { name: '一图读懂' });
  expect(await link.evaluate((a) => (a as HTMLAnchorElement).href)).toBe(site + POSTER);
});
