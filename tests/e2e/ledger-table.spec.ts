import { writeFileSync } from 'node:fs';
import { extractText } from 'unpdf';
import { UNCHOSEN } from '../../src/ledger/index.ts';
import { fields } from '../../src/text/index.ts';
import { pdfWords } from '../pdf-words.ts';
import { entries, entryWith, pick, plant } from './ledger-page.ts';
import { expect, FIRST, PLAN, plan, SECOND, test, watch } from './site.ts';
import { cell, LEDGER, openTable, row, rows, summary } from './table-page.ts';

const measures = plan.tasks.flatMap((task) => task.measures);

test('all measures stand in the table, in the columns that teams know, word for word', async ({
  page,
  site,
}) => {
  const complaints = watch(page);
  await openTable(page, site + LEDGER);
  await expect(page.locator('thead th button')).toHaveText([
    '序号',
    '编号',
    '任务',
    '具体措施',
    '责任单位',
    '原文时限',
    ...Object.entries(fields)
      .filter(([field]) => field !== UNCHOSEN)
      .map(([, { word }]) => word),
    '更新时间',
    '填报人',
  ]);
  const texts = await page.locator('tbody [data-col="text"]').allTextContents();
  const official = new Map(plan.clauses.map(({ id, text }) => [id, text]));
  expect(texts).toEqual(measures.map((id) => official.get(id)));
  await expect(summary(page)).toContainText('显示 61 / 61 项');
  await expect(cell(page, FIRST, 'deadline')).toHaveText('—');
  expect(complaints).toEqual([]);
});

test('without JavaScript the table of the plan is there, and says what it cannot do', async ({
  browser,
  site,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(site + LEDGER);
  await expect(rows(page)).toHaveCount(61);
  expect(await page.content()).toContain('填写、筛选和排序需要浏览器启用 JavaScript');
  await context.close();
});

test('many rows are set at once, and taken back at once', async ({ page, site }) => {
  await openTable(page, site + LEDGER);
  const all = await rows(page).count();
  await pick(page, 'unit', '省教育厅');
  await expect(rows(page)).not.toHaveCount(all);
  const count = await rows(page).count();
  await page.getByLabel('选择本页全部').check();
  const bulk = page.getByRole('form', { name: '统一设为' });
  await expect(page.locator('.bulk')).toContainText(`已选 ${count} 项`);
  await bulk.getByLabel('状态').selectOption('推进中');
  await bulk.getByLabel('责任人').fill('王五');
  await bulk.getByRole('button', { name: '应用到所选' }).click();
  expect(await entries(page)).toHaveLength(count);
  await expect(summary(page)).toContainText(`${count} 项推进中`);
  await expect(page.locator('#deed')).toContainText(`已登记：${count} 项`);
  await page.locator('#deed').getByRole('button', { name: '撤销' }).click();
  await expect(summary(page)).toContainText(`${count} 项未启动`);
});

test('sorting is said to readers, and columns can be hidden', async ({ page, site }) => {
  await openTable(page, site + LEDGER);
  await page.getByRole('button', { name: '序号' }).click();
  await expect(page.locator('th[data-col="number"]')).toHaveAttribute('aria-sort', 'descending');
  await expect(rows(page).first().locator('[data-col="number"]')).toHaveText('61');
  await page.getByText('日期、天数和显示的列').click();
  await page.getByRole('checkbox', { name: '责任单位' }).uncheck();
  await expect(page.locator('[data-col="units"]')).toHaveCount(0);
  // The browser learns of a new address a moment after the page has changed it.
  await expect(page).toHaveURL(/hide=units/u);
  // A telephone is no column until somebody chooses it.
  await expect(page.locator('[data-col="phone"]')).toHaveCount(0);
  await page.getByRole('checkbox', { name: '联系电话' }).check();
  await expect(page).toHaveURL(/show=phone/u);
  await page.reload();
  await expect(page.locator('th[data-col="phone"]')).toBeVisible();
  await expect(rows(page).first().locator('[data-col="number"]')).toHaveText('61');
  await expect(page.locator('[data-col="units"]')).toHaveCount(0);
});

test('what stays in view in a table lies under the head of the page', async ({ page, site }) => {
  await openTable(page, site + LEDGER);
  await page.locator('.ledger-scroll').evaluate((table) => {
    table.scrollTo(300, 0);
    scrollBy(0, table.getBoundingClientRect().top - 10);
  });
  const met = await page.locator('.brand').evaluate((brand) => {
    const { left, top, width, height } = brand.getBoundingClientRect();
    const at = document.elementFromPoint(left + width / 2, top + height / 2);
    return at?.closest('.brand, th')?.tagName;
  });
  expect(met).toBe('A');
});

test('disagreements and changed wording are said in the row; hostile words are words', async ({
  page,
  site,
}) => {
  const complaints = watch(page);
  await openTable(page, site + LEDGER);
  await plant(page, [
    entryWith({ id: 'a', set: { owner: '<img src=x onerror=alert(1)>' } }),
    entryWith({ id: 'b', set: { owner: '乙', evidence: 'javascript:alert(1)' } }),
    entryWith({ id: 'c', item: SECOND, text: '0'.repeat(16), set: { status: 'doing' } }),
  ]);
  await page.reload();
  await expect(row(page, FIRST)).toContainText('责任人两处填写不一致');
  await expect(row(page, FIRST)).toContainText('<img src=x onerror=alert(1)>');
  await expect(row(page, SECOND)).toContainText('原文已更新，请复核');
  await expect(row(page, FIRST).locator('img')).toHaveCount(0);
  await expect(row(page, FIRST).locator('a[href^="javascript"]')).toHaveCount(0);
  expect(complaints).toEqual([]);
});

test('what another tab writes shows at once and is not read aloud', async ({
  context,
  page,
  site,
}) => {
  await openTable(page, site + LEDGER);
  const other = await context.newPage();
  await other.goto(`${site}${PLAN}3-1/`);
  await other.locator(`input[data-item="${FIRST}"]`).check();
  await expect(page.getByLabel('状态：三（一）1.第1句')).toHaveValue('done');
  await expect(row(page, FIRST).locator('.box')).toBeChecked();
  await expect(page.locator('#deed')).toBeEmpty();
  await expect(page.getByRole('status').filter({ hasText: '已完成' })).toHaveCount(0);
});

test('on paper all that the filter shows is there, on A4 across, with who says so until when', async ({
  page,
  site,
}, testInfo) => {
  await openTable(page, `${site}${LEDGER}?day=2026-11-24&unit=`);
  await page.locator('[data-who]').click();
  await page.getByRole('dialog').getByLabel('我的单位').first().fill('黄石市经信局');
  await page.getByRole('dialog').getByRole('button', { name: '确定' }).click();
  const pdf = await page.pdf({ preferCSSPageSize: true });
  writeFileSync(testInfo.outputPath('ledger.pdf'), pdf);
  const { text } = await extractText(new Uint8Array(pdf), { mergePages: false });
  const sheets = text.map(pdfWords);
  expect(sheets[0]).toContain(plan.title);
  sheets.forEach((words, at) => expect(words).toContain(`—${at + 1}—`));
  // Each sheet that holds measures has the table's head.
  const ofTable = sheets.filter((words) => words.includes('未启动'));
  expect(ofTable.length).toBeGreaterThan(5);
  for (const words of ofTable) expect(words).toContain('具体措施');
  expect(pdf.toString('latin1')).toMatch(/\/MediaBox\s*\[0 0 84\d(?:\.\d+)? 59\d(?:\.\d+)?\]/u);
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await expect(rows(page)).toHaveCount(61);
  await expect(page.locator('.foot')).toHaveText(
    '以上情况由黄石市经信局自行登记，未经审核，截至2026年11月24日。',
  );
  await expect(page.locator('.table-filters')).toBeHidden();
});

for (const width of [390, 1366]) {
  test(`whose marks these are is chosen at the top, over nothing, at ${width} px`, async ({
    page,
    site,
  }) => {
    await page.setViewportSize({ width, height: 768 });
    await openTable(page, site + LEDGER);
    await page.evaluate(() => {
      const { site: own, plan: id } = document.documentElement.dataset;
      localStorage.setItem(`taizhang:v1:${own}:${id}:3.1.1-1:bad`, 'rubbish');
    });
    await page.reload();
    await expect(page.locator('#trouble')).toContainText('无法识别');
    const [who, trouble, heading] = await Promise.all(
      ['[data-who]', '#trouble', 'h1'].map((one) => page.locator(one).boundingBox()),
    );
    if (!who || !trouble || !heading) throw new Error('Something is not drawn.');
    expect(who.y).toBeGreaterThanOrEqual(trouble.y + trouble.height);
    expect(who.y + who.height).toBeLessThan(768);
    expect(
      await page.evaluate(() => {
        const [h1, button] = ['h1', '[data-who]'].map((one) => document.querySelector(one));
        return h1 && button && h1.compareDocumentPosition(button);
      }),
    ).toBe(4);
    expect(
      await page.locator('[data-who]').evaluate((button) => {
        const table = document.querySelector('[data-ledger-table]');
        return table && button.compareDocumentPosition(table);
      }),
    ).toBe(4);
  });
}

test('evidence stands once in its cell: addresses as links, all else as words', async ({
  page,
  site,
}) => {
  await openTable(page, site + LEDGER);
  await plant(page, [
    entryWith({ id: 'a', set: { evidence: 'https://example.org/x\n批复文件' } }),
    entryWith({ id: 'b', item: SECOND, set: { evidence: '会议纪要' } }),
  ]);
  await page.reload();
  const evidence = cell(page, FIRST, 'evidence');
  await expect(evidence.getByRole('link')).toHaveText('https://example.org/x');
  await expect(evidence).toHaveText(/^https:\/\/example\.org\/x\s*批复文件\s*修改$/u);
  await evidence.getByRole('button').click();
  await expect(evidence.getByRole('textbox')).toHaveValue('https://example.org/x\n批复文件');
  await page.keyboard.press('Escape');
  await page.emulateMedia({ media: 'print' });
  await expect(evidence.getByRole('button')).toBeHidden();
  await expect(cell(page, SECOND, 'evidence')).toHaveText('会议纪要');
  await expect(cell(page, SECOND, 'evidence').getByText('会议纪要')).toBeVisible();
});

test('of a very long text a cell shows some lines, all when asked for, and all on paper', async ({
  page,
  site,
}) => {
  await openTable(page, site + LEDGER);
  await plant(page, [
    entryWith({ id: 'a', set: { progress: '长'.repeat(20_000) } }),
    entryWith({ id: 'b', item: SECOND, set: { evidence: 'https://example.org/\n'.repeat(500) } }),
  ]);
  await page.reload();
  const height = async (item: string): Promise<number> =>
    (await row(page, item).boundingBox())?.height ?? 0;
  await expect(row(page, SECOND).getByRole('link', { name: 'example.org' }).first()).toBeVisible();
  expect(await height(FIRST)).toBeLessThan(500);
  expect(await height(SECOND)).toBeLessThan(500);
  const more = cell(page, FIRST, 'progress').getByRole('button', { name: '展开全文' });
  await more.click();
  expect(await height(FIRST)).toBeGreaterThan(5000);
  await cell(page, FIRST, 'progress').getByRole('button', { name: '收起' }).click();
  expect(await height(FIRST)).toBeLessThan(500);
  await page.emulateMedia({ media: 'print' });
  await expect(more).toBeHidden();
  expect(await height(FIRST)).toBeGreaterThan(1500);
});

test('units stand in the built table, and in the drawn one, as the text lists them', async ({
  page,
  site,
}) => {
  const words = /、省通信管理局，各市、州、县人民政府$/u;
  expect(await (await page.request.get(`${site}${PLAN}ledger/`)).text()).toContain(
    '、省通信管理局，各市、州、县人民政府</td>',
  );
  await page.goto(`${site}${PLAN}ledger/`);
  await expect(cell(page, plan.tasks[1]?.measures[0] ?? '', 'units')).toHaveText(words);
});
