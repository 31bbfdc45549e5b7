/** The poster on paper, as a file, and where neither can be had. */
import { readFileSync } from 'node:fs';
import { extractText } from 'unpdf';
import { expect, plan, PLAN, test, watch } from './site.ts';
import { choose, save } from './poster-page.ts';

const POSTER = `${PLAN}poster/`;
const withoutSpace = (text: string): string => text.replace(/\s+/gu, '');

test('the SVG that is saved stands alone, with the text and without places that are hidden', async ({
  page,
  site,
}) => {
  await page.goto(`${site}${POSTER}?form=sheet`);
  const text = readFileSync(await (await save(page, 'SVG')).path(), 'utf8');
  // The site's own pages make no document of a string.
  const bare = await page.context().newPage();
  const read = await bare.evaluate((source) => {
    const { documentElement: root } = new DOMParser().parseFromString(source, 'image/svg+xml');
    return {
      tag: root.tagName,
      words: root.textContent,
      left: root.querySelectorAll('[data-count], [data-said], [style]').length,
    };
  }, text);
  expect(read.tag).toBe('svg');
  expect(read.left).toBe(0);
  for (const { heading } of plan.tasks) {
    expect(withoutSpace(read.words ?? '')).toContain(heading.replace(/。$/u, ''));
  }
  await page.getByLabel('标出进度').check();
  const other = readFileSync(await (await save(page, 'SVG')).path(), 'utf8');
  expect(text).not.toContain('0/61');
  expect(other).toContain('0/61');
});

test('A2 prints on one sheet of A2, with all words and nothing beside them', async ({
  page,
  site,
}) => {
  await page.goto(`${site}${POSTER}?form=sheet`);
  const pdf = await page.pdf({ preferCSSPageSize: true });
  expect(pdf.toString('latin1')).toMatch(/MediaBox \[0 0 119[01]\.?\d* 168[34]\.?\d*\]/u);
  const { text, totalPages } = await extractText(new Uint8Array(pdf), { mergePages: true });
  expect(totalPages).toBe(1);
  // A font may have one glyph for two characters, and the PDF then names the rarer.
  const words = withoutSpace(text).normalize('NFKC');
  expect(words).toContain('突破关键核心技术');
  expect(words).not.toContain('保存为');
  expect(words).not.toContain('登记存放在哪里');
});

test('the picture for phones prints on one sheet, as high as it needs', async ({ page, site }) => {
  await page.goto(`${site}${POSTER}?form=phone`);
  const pdf = await page.pdf({ preferCSSPageSize: true });
  const { totalPages } = await extractText(new Uint8Array(pdf), { mergePages: true });
  expect(totalPages).toBe(1);
  const [, width = '', height = ''] =
    /MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/u.exec(pdf.toString('latin1')) ?? [];
  expect(Number(width)).toBeCloseTo(595, -1);
  expect(Number(height)).toBeGreaterThan(3000);
});

test('in WeChat the image stands on the page, to be pressed', async ({ browser, site }) => {
  const context = await browser.newContext({
    userAgent: 'Mozilla/5.0 (Linux; Android 10) Chrome/88.0 Mobile MicroMessenger/8.0',
    viewport: { width: 390, height: 844 },
  });
  const page = await context.newPage();
  const complaints = watch(page);
  await page.goto(site + POSTER);
  await expect(page.getByText('在浏览器中打开')).toBeVisible();
  await expect(page.getByRole('button', { name: 'SVG' })).toBeHidden();
  await expect(page.getByRole('button', { name: '打印' })).toBeHidden();
  await page.getByRole('button', { name: 'PNG' }).click();
  const image = page.locator('[data-poster-image] img');
  await expect(image).toBeVisible();
  expect(await image.evaluate((shown) => (shown as HTMLImageElement).naturalWidth)).toBe(2160);
  await expect(page.locator('figcaption')).toHaveText('长按图片保存');
  await choose(page, 'A2 竖版');
  await expect(image).toBeHidden();
  expect(complaints).toEqual([]);
  await context.close();
});
