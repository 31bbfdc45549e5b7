import { readFileSync } from 'node:fs';
import type { Download, Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import * as XLSX from '@e965/xlsx';
import { entryWith, plantBefore } from './ledger-page.ts';
import { expect, PLAN, plan, test, watch } from './site.ts';

const ROLLUP = `${PLAN}rollup/`;
const FIRST = plan.tasks[0]?.measures[0] ?? '';
const UNITS = ['黄石市经信局', '襄阳市经信局', '省科技厅'];

async function downloadBy(page: Page, name: string): Promise<Download> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name }).click(),
  ]);
  return file;
}

test('a lead unit hands out a workbook to each unit, and what comes back is its unit’s', async ({
  page,
  site,
}) => {
  const complaints = watch(page);
  await plantBefore(page, site, [
    entryWith({
      id: 'h1',
      unit: '黄石市经信局',
      at: '2026-09-01T00:00:00.000Z',
      set: { status: 'doing', progress: '一期开工' },
    }),
    entryWith({
      id: 'h2',
      unit: '黄石经信局',
      at: '2026-09-01T00:00:00.000Z',
      set: { problem: '缺资金' },
    }),
  ]);
  await page.goto(site + ROLLUP);
  await page.locator('.expected textarea').fill(UNITS.join('\n').replace('局', '局＝黄石经信局'));
  await page.getByText('分发与催报').click();
  await page.getByLabel('填报截止日期').fill('2026-12-10');
  const zip = await downloadBy(page, '生成 3 个单位的填报表');
  expect(zip.suggestedFilename()).toBe(`${plan.title}填报表.zip`);
  const files = unzipSync(readFileSync(await zip.path()));
  expect(Object.keys(files)).toEqual([
    '填报说明.docx',
    ...UNITS.map((unit, at) => `${at + 1} ${unit}.xlsx`),
  ]);
  const book = XLSX.read(files['1 黄石市经信局.xlsx']);
  const [first = ''] = book.SheetNames;
  const cells = XLSX.utils.sheet_to_csv(book.Sheets[first] ?? {});
  expect(cells).toContain('一期开工');
  // What it has said under another of its names is its own.
  expect(cells).toContain('缺资金');
  const other = XLSX.read(files['2 襄阳市经信局.xlsx']);
  expect(XLSX.utils.sheet_to_csv(other.Sheets[other.SheetNames[0] ?? ''] ?? {})).not.toContain(
    '一期开工',
  );

  // On paper stand figures, not the form.
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByLabel('填报截止日期')).toBeHidden();
  await page.emulateMedia({ media: null });

  // Two have not answered, and what one has said is long ago.
  await page.getByLabel('落款单位').fill('省经信厅');
  const letter = await downloadBy(page, '催办函（Word，2 个单位未报');
  // Of a period also the one that said nothing in it.
  await page.getByLabel('本期起始日期').fill('2026-10-01');
  await expect(page.getByRole('button', { name: '催办函（Word，3 个单位未报' })).toBeVisible();
  expect(letter.suggestedFilename()).toBe(`${plan.title}催办函.docx`);
  const parts = unzipSync(readFileSync(await letter.path()));
  const words = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  for (const one of ['的催办函', '襄阳市经信局、省科技厅、黄石市经信局：', '省经信厅', 'landscape'])
    expect(words).toContain(one);
  const sheet = other.Sheets[other.SheetNames[0] ?? ''] ?? {};
  const rows = XLSX.utils.sheet_to_json<string[]>(sheet, { header: 1 });
  const column = rows[0]?.indexOf('责任人') ?? -1;
  XLSX.utils.sheet_add_aoa(sheet, [['赵六']], { origin: { r: 1, c: column } });
  const buffer = Buffer.from(XLSX.write(other, { type: 'array', bookType: 'xlsx' }));
  await page.locator('.drop input').setInputFiles({
    name: '襄阳.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer,
  });
  await expect(page.locator('.rollup-files tbody tr')).toHaveCount(1);
  await expect(page.locator('.rollup')).toContainText('襄阳市经信局');

  // One sends what its own system writes.
  await page.locator('.drop input').setInputFiles({
    name: '省科技厅.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(
      `具体措施,进展情况\r\n"${plan.clauses.find(({ id }) => id === FIRST)?.text}",方案已印发\r\n`,
    ),
  });
  await expect(page.locator('.rollup-files tbody tr')).toHaveCount(2);
  await expect(page.locator('.rollup-files')).toContainText('省科技厅（至');

  const left = page.locator('details.arrears');
  await left.locator('summary').click();
  await expect(left.getByRole('img')).toHaveAccessibleName(
    /^3 个单位的逾期和长期未更新项数，其中 0 个未报/u,
  );
  await expect(left.getByRole('columnheader', { name: '位次' })).toHaveCount(0);
  await left.getByLabel('按未完成的情况排名').check();
  await expect(left.getByRole('row', { name: /^黄石市经信局 1 已报 0 1 / })).toBeVisible();
  expect(complaints).toEqual([]);
});
