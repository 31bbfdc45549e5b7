import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { extractText } from 'unpdf';
import { pdfWords } from '../pdf-words.ts';
import { entryWith, plantBefore } from './ledger-page.ts';
import { expect, holdBack, plan, PLAN, test, watch } from './site.ts';

const PRINT = `${PLAN}print/`;
const seed = readFileSync('seeds/hubei-2018-xinxi-xiaofei.txt', 'utf8');
const withoutSpace = (text: string): string => text.replace(/[\s\uFEFF]+/gu, '');

/** The words of each sheet of paper, without white space. */
async function sheetsOf(page: Page): Promise<string[]> {
  const pdf = await page.pdf({ preferCSSPageSize: true });
  const { text } = await extractText(new Uint8Array(pdf), { mergePages: false });
  return text.map(pdfWords);
}

/** What a sheet says at its foot: its number between dashes. */
const FOOT = /—(\d+)—/u;

/** The official words that are shown, or printed. */
async function shown(page: Page): Promise<string> {
  const texts = await page.locator('[data-print-text] > :not([hidden]) > span').allTextContents();
  return withoutSpace(texts.join(''));
}

test('the whole plan prints, character for character, on A4 with the margins of an official document', async ({
  page,
  site,
}) => {
  const complaints = watch(page);
  await page.goto(site + PRINT);
  expect(await shown(page)).toBe(withoutSpace(seed));
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(pdf).toMatch(/MediaBox \[0 0 594\.\d+ 841\.\d+\]/u);
  const sheets = pdf.match(/\/Type \/Page\b/gu)?.length ?? 0;
  // 4,800 characters at 22 lines of 28 are at least eight sheets; a blank one would be one more than twelve.
  expect(sheets).toBeGreaterThanOrEqual(8);
  expect(sheets).toBeLessThanOrEqual(12);
  await page.emulateMedia({ media: 'print' });
  for (const gone of ['.top', '.toc', '.print-choices', 'footer']) {
    await expect(page.locator(gone).first()).toBeHidden();
  }
  // 3号 is 16 pt.
  await expect(page.locator('.print-sheet')).toHaveCSS('font-size', /^21\.33/u);
  expect(complaints).toEqual([]);
});

test('a chapter, or a unit’s part, prints alone, with the headings it stands under', async ({
  page,
  site,
}) => {
  await page.goto(site + PRINT);
  await page.getByLabel('范围').selectOption('四、保障措施');
  const chapter = plan.clauses.filter(({ id }) => id === '4' || /^4[.-]/u.test(id));
  expect(await shown(page)).toBe(withoutSpace(chapter.map(({ text }) => text).join('')));
  await page.getByLabel('范围').selectOption('省统计局');
  const unit = plan.units.find(({ name }) => name === '省统计局');
  const tasks = plan.clauses.filter(({ task }) => unit?.tasks.includes(task ?? '') === true);
  expect(await shown(page)).toBe(
    withoutSpace(['四、保障措施', ...tasks.map(({ text }) => text)].join('')),
  );
  await expect(page.locator('.print-sheet')).toContainText('（省统计局为责任单位的任务）');
  await page.reload();
  await expect(page.getByLabel('范围')).toHaveValue('unit:省统计局');
});

test('on paper stands the text, whole and in order, each sheet with its number', async ({
  page,
  site,
}) => {
  await page.goto(site + PRINT);
  const sheets = await sheetsOf(page);
  expect(sheets.map((words) => FOOT.exec(words)?.[1])).toEqual(
    sheets.map((_, index) => String(index + 1)),
  );
  const text = sheets.map((words) => words.replace(FOOT, '')).join('');
  expect(text).toContain(withoutSpace(seed).normalize('NFKC'));
  // The sentence that says whose work this is not stands on the last sheet only.
  expect(sheets.map((words) => words.includes('非官方网站')).lastIndexOf(false)).toBe(
    sheets.length - 2,
  );
});

test('no heading is the last line of a sheet', async ({ page, site }) => {
  await page.goto(site + PRINT);
  const headings = plan.clauses
    .filter(({ kind, task }) => kind === 'heading' && task === undefined)
    .map(({ text }) => withoutSpace(text).normalize('NFKC'));
  for (const words of await sheetsOf(page)) {
    const text = words.replace(FOOT, '');
    expect(headings.filter((heading) => text.endsWith(heading))).toEqual([]);
  }
});

test('nor on the page of targets, whatever has been said of them', async ({ page, site }) => {
  const items = ['2-1.t1', '2-2.t1', '2-3.t1'];
  for (let count = 0; count <= items.length; count += 1) {
    const said = items
      .slice(0, count)
      .map((item, at) => entryWith({ id: `t${at}`, item, set: { value: '7500亿元' } }));
    await plantBefore(page, site, said);
    await page.goto(`${site}${PLAN}targets/`);
    await expect(page.locator('.target-now input').nth(7)).toBeVisible();
    const titles = await page.locator('main :is(h2, h3)').allTextContents();
    for (const words of await sheetsOf(page)) {
      const text = words.replace(FOOT, '');
      expect(titles.filter((title) => text.endsWith(withoutSpace(title)))).toEqual([]);
    }
  }
});

test('as a ledger, each measure has its status and what was entered; each sheet says whose word it is', async ({
  page,
  site,
}) => {
  const set = { status: 'blocked', problem: '设备采购延期' };
  await plantBefore(page, site, [entryWith({ id: 'a', item: '3.1.1-1', set })]);
  await page.goto(site + PRINT);
  await page.getByLabel('版式').selectOption('台账（附登记情况）');
  const rows = page.locator('[data-print-ledger] tbody tr').filter({ has: page.locator('td') });
  await expect(rows).toHaveCount(61);
  await expect(rows.first()).toContainText('需协调');
  await expect(rows.first()).toContainText('存在问题：设备采购延期');
  const texts = await rows.locator('td:nth-child(2)').allTextContents();
  const measures = plan.clauses.filter(({ kind }) => kind === 'measure');
  expect(texts).toEqual(measures.map(({ text }) => text.trim()));
  await page.getByLabel('范围').selectOption('省科技厅');
  await expect(rows).toHaveCount(17);
  await expect(page.locator('.print-heading')).toHaveText([
    '三、主要任务',
    '（一）提高信息消费供给水平。',
    '（二）扩大信息消费覆盖面。',
  ]);
  await page.reload();
  await expect(rows).toHaveCount(17);
  for (const words of await sheetsOf(page)) {
    expect(words).toMatch(/以上情况由_+自行登记,未经审核,截至\d{4}年\d+月\d+日。/u);
  }
});

test('who presses 打印 right after choosing the ledger has it on paper', async ({ page, site }) => {
  await page.addInitScript(() => {
    window.print = () => document.body.setAttribute('data-printed', document.body.innerText);
  });
  const letGo = await holdBack(page, '**/PrintLedger*.js*');
  await page.goto(site + PRINT);
  await page.getByLabel('版式').selectOption('台账（附登记情况）');
  // Who prints by keys does not wait: the sheet itself says what it lacks.
  expect((await sheetsOf(page)).join('')).toContain('台账还没有排好');
  await page.locator('[data-print-form] button').click();
  await letGo();
  await expect(page.locator('body')).toHaveAttribute('data-printed', /自行登记，未经审核/u);
  expect((await sheetsOf(page)).join('')).not.toContain('台账还没有排好');
});

test('the official text is printed though the ledger, chosen before it, could not be drawn', async ({
  page,
  site,
}) => {
  await page.addInitScript(() => {
    window.print = () => document.body.setAttribute('data-printed', document.body.innerText);
  });
  await page.route('**/PrintLedger*.js*', (route) => route.abort());
  await page.goto(site + PRINT);
  const form = page.getByLabel('版式');
  const [text] = await form.locator('option').allTextContents();
  await form.selectOption('台账（附登记情况）');
  await form.selectOption(text ?? '');
  await page.locator('[data-print-form] button').click();
  await expect(page.locator('body')).toHaveAttribute('data-printed', /指导思想/u);
});

test('a part without tasks says so instead of an empty ledger', async ({ page, site }) => {
  await page.goto(`${site}${PRINT}?form=ledger`);
  await page.getByLabel('范围').selectOption('一、指导思想');
  await expect(page.locator('[data-print-ledger]')).toContainText('所选范围里没有任务');
});

test('every page leads to what the site is, where marks live, and that it is no official site', async ({
  page,
  site,
}) => {
  await page.goto(`${site}${PLAN}3-1/`);
  await page.getByRole('link', { name: '关于本站' }).click();
  const main = page.locator('main');
  await expect(main).toContainText('本站是非官方网站');
  await expect(main).toContainText('那个网站的程序也读得到');
  await expect(main).toContainText('导出台账');
});

test('nothing of a section stands beyond the edge of its sheet, where it would be cut off', async ({
  page,
  site,
}) => {
  await page.goto(`${site}${PLAN}3-1/`);
  await page.emulateMedia({ media: 'print' });
  const beyond = await page.locator('.official').evaluate((text) => {
    const { left, right } = document.body.getBoundingClientRect();
    // Numbers of sentences stand in the margin of a screen only.
    const all = [text, ...text.querySelectorAll(':not(.n, .n *)')].flatMap((one) => [
      ...one.getClientRects(),
    ]);
    return all
      .filter((box) => box.width > 0 && (box.left < left || box.right > right))
      .map(({ left: from, right: to }) => [from, to]);
  });
  expect(beyond).toEqual([]);
});

test('of a section the text is printed, without facts that no task stands beside', async ({
  page,
  site,
}) => {
  for (const section of ['3-1/', '3-2/', '4/']) {
    await page.goto(site + PLAN + section);
    expect((await sheetsOf(page)).join(''), section).not.toContain('原文未明确时限');
  }
});
