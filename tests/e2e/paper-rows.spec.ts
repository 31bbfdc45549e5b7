/** Tables on paper: of a row that is higher than a sheet nothing is lost, and no sheet stays empty for it. */
import type { Page } from '@playwright/test';
import { extractText } from 'unpdf';
import { unitsInLine } from '../../src/text/index.ts';
import { pdfWords } from '../pdf-words.ts';
import { entryWith, plantBefore } from './ledger-page.ts';
import type { Stored } from './ledger-page.ts';
import { open, sent } from './rollup-page.ts';
import { expect, FIRST, PLAN, plan, SECOND, test } from './site.ts';
import { cell, LEDGER, openTable, row } from './table-page.ts';

/** Pieces of a long text, which differ, so that none can stand for another. */
const pieces = (count: number): string[] =>
  Array.from({ length: count }, (_, at) => `第${at}栋厂房已经封顶，`);

const saidOf = (count: number, set: Stored = {}): Stored =>
  entryWith({ id: 'a', set: { status: 'blocked', progress: pieces(count).join(''), ...set } });

/** The words of each sheet of paper, without white space. */
async function sheetsOf(page: Page): Promise<string[]> {
  const pdf = await page.pdf({ preferCSSPageSize: true });
  const { text } = await extractText(new Uint8Array(pdf), { mergePages: false });
  return text.map(pdfWords);
}

/** All pieces are on paper, once at least; the sheet on which the table's head stands first has some of them. */
function expectAll(sheets: readonly string[], count: number, head: string): void {
  const text = sheets.join('').replace(/—\d+—/gu, '');
  expect(pieces(count).filter((piece) => !text.includes(piece.slice(0, 5)))).toEqual([]);
  expect(sheets.find((words) => words.includes(head))).toContain('第0栋');
}

/** As much as somebody may write of a measure. */
const LONG = pieces(300).join('').slice(0, 2400);

/** A unit's measures, the first of which has much to say, and the second little. */
const said = [
  entryWith({ id: 'a', set: { status: 'doing', progress: LONG, owner: '张三' } }),
  entryWith({ id: 'b', item: SECOND, set: { progress: '已开工建设。', owner: '李四' } }),
];

/** On paper a long text takes no more than two sheets, directly below its measure, whose cell says so. */
async function expectWide(page: Page): Promise<void> {
  const sheets = await sheetsOf(page);
  const holding = sheets.filter((words) => /第\d+栋/u.test(words));
  expect(holding.length).toBeLessThanOrEqual(2);
  const words = sheets.join('').replace(/—\d+—/gu, '');
  expect(words).toContain(pdfWords(`进展情况：${LONG.slice(0, 60)}`));
  expect(holding[0]).toMatch(/加快国家存储器.*见下行.*进展情况:第0栋/u);
  // What is short stands beside its measure.
  expect(words.split('见下行')).toHaveLength(2);
}

test('a text of 2,400 characters takes the width of the sheet, in the ledger', async ({
  page,
  site,
}) => {
  await plantBefore(page, site, said);
  await openTable(page, site + LEDGER);
  await expect(row(page, FIRST)).toContainText('第0栋');
  await expectWide(page);
  // On the screen it stands in its cell, as before.
  await expect(cell(page, FIRST, 'progress')).toContainText('第0栋');
  await expect(page.locator('.below')).toHaveCount(0);
});

test('and in the ledger of 打印全文', async ({ page, site }) => {
  await plantBefore(page, site, said);
  await page.goto(`${site}${PLAN}print/?form=ledger`);
  await expect(page.locator('[data-print-ledger] tbody')).not.toHaveCount(0);
  await expectWide(page);
  await expect(page.locator('.below')).toHaveCount(1);
});

test('who prints at once has on paper what scripts draw that have not come', async ({
  page,
  site,
}) => {
  const evidence = 'https://example.org/report.pdf';
  const lines = pieces(9).join('\n');
  await plantBefore(page, site, [
    ...said,
    entryWith({ id: 'c', item: SECOND, set: { evidence, note: lines } }),
  ]);
  // What cuts a long text, and what makes a link in a cell: whatever its file is called, it is not the table's.
  const late = page.locator('tbody :is(.more, a[target])');
  await page.route(/\/_astro\/(?:filled|[lL]ong|said|Evidence)\.[^/]*\.js$/u, () => undefined);
  await openTable(page, site + LEDGER);
  await expect(late).toHaveCount(0);
  const words = (await sheetsOf(page)).join('').replace(/—\d+—/gu, '');
  expect(words).toContain('第207栋');
  expect(words).toContain(pdfWords(evidence));
  expect(words).toContain(pdfWords(`备注：${lines}`));
});

test('the table waits for what says that people disagree, which would move its rows', async ({
  page,
  site,
}) => {
  const other = { id: 'd', item: SECOND, over: [], set: { progress: '尚未开工。' } };
  await plantBefore(page, site, [...said, entryWith(other)]);
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      const table = document.querySelector('table.live');
      if (table === null) return;
      observer.disconnect();
      document.documentElement.dataset['doubts'] = `${table.querySelectorAll('.doubt').length}`;
    }).observe(document, { childList: true, subtree: true });
  });
  await openTable(page, site + LEDGER);
  await expect(page.locator('html')).toHaveAttribute('data-doubts', '1');
});

for (const count of [20, 48, 250]) {
  test(`the ledger, where ${count} sentences stand in one cell`, async ({ page, site }) => {
    await plantBefore(page, site, [saidOf(count)]);
    await openTable(page, site + LEDGER);
    await expect(row(page, FIRST)).toContainText('第0栋');
    const sheets = await sheetsOf(page);
    expectAll(sheets, count, '具体措施');
    // A row of a few lines is not cut: its units stand behind its words.
    const short = plan.tasks.flatMap(({ measures, units }) =>
      measures.map((id) => {
        const text = plan.clauses.find((clause) => clause.id === id)?.text ?? '';
        return pdfWords(text + unitsInLine(units));
      }),
    );
    const cut = short.filter((words) => !sheets.some((sheet) => sheet.includes(words)));
    expect(cut).toEqual([]);
  });

  test(`the ledger of 打印全文, where ${count} sentences stand in one cell`, async ({
    page,
    site,
  }) => {
    const set = { owner: '张三', problem: '设备采购延期', next: '月底到货' };
    await plantBefore(page, site, [saidOf(count, set)]);
    await page.goto(`${site}${PLAN}print/?form=ledger`);
    await expect(page.locator('[data-print-ledger] tbody')).not.toHaveCount(0);
    expectAll(await sheetsOf(page), count, '具体措施');
  });

  test(`the report and the roll-up, where ${count} sentences stand in one cell`, async ({
    page,
    site,
  }) => {
    const said = { ...saidOf(count, { problem: pieces(count).join('\n') }), unit: '黄石市经信局' };
    await open(page, site, [sent('黄石.json', [said])]);
    await page.getByRole('button', { name: '全部展开' }).click();
    const sheets = await sheetsOf(page);
    expectAll(sheets, count, '存在问题');
  });
}
