/** The page 核对引文: a text that is pasted, and a Word file. */
import { Document, Packer, Paragraph } from 'docx';
import { axe } from './axe.ts';
import { expect, plan, test, watch } from './site.ts';

const TEXT = plan.clauses.find(({ id }) => id === '3.2.1-4')?.text ?? '';
const REPORT = [
  `按照方案，“${TEXT}”`,
  `并且“${TEXT.replace('加快', '加速')}”`,
  '还有“坚持以人民为中心的发展思想，扎实推进共同富裕”。',
];
const VERDICTS = ['＝ 一致', '≠ 有 1 处不同', '○ 本站没有'];

test('each quotation of a text that is pasted: exact, altered, or of no plan here', async ({
  page,
  site,
}) => {
  const complaints = watch(page);
  await page.goto(`${site}check/`);
  await page.getByRole('textbox', { name: '要核对的文字' }).fill(REPORT.join('\n'));
  await page.getByRole('button', { name: '核对', exact: true }).click();
  const list = page.locator('.quotes b');
  await expect(list).toHaveText(VERDICTS);
  await list.nth(1).click();
  const result = page.getByRole('region', { name: '核对结果' });
  await expect(result).toContainText('“加速推进5G”，原文为“加快推进5G”');
  await expect(result.getByRole('link', { name: '到原文处' })).toHaveAttribute(
    'href',
    /3-2\/#3\.2\.1-4$/u,
  );
  expect(await axe(page)).toEqual([]);
  expect(complaints).toEqual([]);
});

test('a Word file is read in the browser; what is none is said', async ({ page, site }) => {
  const children = REPORT.map((line) => new Paragraph(line));
  const buffer = await Packer.toBuffer(new Document({ sections: [{ children }] }));
  await page.goto(`${site}check/`);
  const field = page.locator('input[type="file"]');
  await field.setInputFiles({ name: '季度报告.docx', mimeType: '', buffer });
  await expect(page.locator('.quotes b')).toHaveText(VERDICTS);
  await expect(page.getByText('季度报告.docx，共 3 处')).toBeVisible();
  await field.setInputFiles({
    name: '坏.docx',
    mimeType: '',
    buffer: Buffer.from([80, 75, 3, 4, 0]),
  });
  await expect(page.getByRole('status').filter({ hasText: '无法识别' })).toBeVisible();
});

test('who looks at the original and comes back finds what was checked', async ({ page, site }) => {
  await page.goto(`${site}check/`);
  await page.getByRole('textbox', { name: '要核对的文字' }).fill(REPORT.join('\n'));
  await page.getByRole('button', { name: '核对', exact: true }).click();
  await page.getByRole('link', { name: '到原文处' }).click();
  await page.goBack();
  await expect(page.locator('.quotes b')).toHaveText(VERDICTS);
  await expect(page.getByRole('textbox', { name: '要核对的文字' })).toHaveValue(REPORT.join('\n'));
});

test('in 特大 the comparison has room, and what was chosen comes into sight', async ({
  page,
  site,
}) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.goto(`${site}check/`);
  await page.evaluate(() => document.documentElement.setAttribute('data-size', 'huge'));
  await page.getByRole('textbox', { name: '要核对的文字' }).fill(REPORT.join('\n'));
  await page.getByRole('button', { name: '核对', exact: true }).click();
  await page.locator('.quotes button').nth(1).click();
  const result = page.getByRole('region', { name: '核对结果' });
  await expect(result).toBeInViewport();
  expect((await result.boundingBox())?.width).toBeGreaterThan(500);
});

test('the quotation that was chosen stays while the text is mended, and a file that was mended can be chosen again', async ({
  page,
  site,
}) => {
  await page.goto(`${site}check/`);
  const text = page.getByRole('textbox', { name: '要核对的文字' });
  await text.fill(REPORT.join('\n'));
  await page.getByRole('button', { name: '核对', exact: true }).click();
  const chosen = page.locator('.quotes [aria-current] b');
  await page.locator('.quotes b').nth(1).click();
  await text.press('x');
  await expect(chosen).toHaveText('≠ 有 1 处不同');
  const field = page.locator('input[type="file"]');
  await field.setInputFiles({ name: '报告.txt', mimeType: '', buffer: Buffer.from(`“${TEXT}”`) });
  await expect(page.getByText('报告.txt，共 1 处')).toBeVisible();
  // With a file in it, a browser says nothing when the same one is chosen.
  await expect(field).toHaveValue('');
});
