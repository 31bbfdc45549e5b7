import { readFileSync } from 'node:fs';
import * as XLSX from '@e965/xlsx';
import type { Download, Page } from '@playwright/test';
import { data, entries, entryWith, plant, plantBefore } from './ledger-page.ts';
import type { Stored } from './ledger-page.ts';
import { expect, holdBack, plan, PLAN, test, watch } from './site.ts';

const LEDGER = `${PLAN}ledger/`;
const COUNT = plan.tasks.flatMap(({ measures }) => measures).length;
const [FIRST = '', SECOND = ''] = plan.tasks[0]?.measures ?? [];

const report = (page: Page) => page.locator('[data-ledger-report]');

/** Days before today, as moments. */
function ago(days: number): string {
  return new Date(Date.now() - days * 24 * 60 * 60 * 1000).toISOString();
}

/** Opens the ledger's page with two entries of this very day, and comes to the reports. */
async function openReport(page: Page, site: string): Promise<void> {
  await plantBefore(page, site, [
    entryWith({ id: 'a', at: ago(0), set: { status: 'doing', progress: '一期\n开工' } }),
    entryWith({ id: 'b', item: SECOND, at: ago(0), set: { status: 'blocked', problem: '缺钱' } }),
  ]);
  await page.goto(site + LEDGER);
  await report(page).scrollIntoViewIfNeeded();
  await expect(report(page).getByRole('button', { name: 'Excel' })).toBeVisible();
}

async function download(page: Page, name: string): Promise<Download> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    report(page).getByRole('button', { name }).click(),
  ]);
  return file;
}

/** The sheet of the report, once its section is there. */
async function downloadOf(page: Page): Promise<Download> {
  await report(page).scrollIntoViewIfNeeded();
  return download(page, 'Excel');
}

async function openData(page: Page): Promise<void> {
  await data(page).scrollIntoViewIfNeeded();
  await expect(data(page).getByRole('button', { name: '导出台账' })).toBeVisible();
}

test('an Excel sheet goes out, is filled in, and comes back once', async ({ page, site }) => {
  const complaints = watch(page);
  await openReport(page, site);
  const file = await download(page, 'Excel');
  expect(file.suggestedFilename()).toMatch(/^落实情况-.*\.xlsx$/u);
  const bytes = readFileSync(await file.path());
  const book = XLSX.read(bytes, { cellStyles: true });
  expect(book.SheetNames).toEqual([
    '工作台账',
    '目标指标',
    '统计',
    '本期登记',
    '台账数据_请勿删改',
  ]);
  expect(book.Workbook?.Sheets?.map(({ Hidden }) => Hidden)).toEqual([0, 0, 0, 0, 1]);
  const sheet = book.Sheets['工作台账'] ?? {};
  const rows = XLSX.utils.sheet_to_json<Record<string, string>>(sheet);
  expect(rows).toHaveLength(COUNT);
  const texts = plan.tasks.flatMap(({ measures }) =>
    measures.map((id) => plan.clauses.find((clause) => clause.id === id)?.text),
  );
  expect(rows.map((row) => row['具体措施'])).toEqual(texts);
  expect(rows[0]).toMatchObject({
    状态: '推进中',
    进展情况: '一期\n开工',
    编号: '三（一）1.第1句',
  });
  expect(sheet['!autofilter']?.ref).toBe(`A1:X${COUNT + 1}`);

  const owner =
    Object.keys(sheet)
      .find((at) => sheet[at].v === '责任人')
      ?.replace('1', '') ?? '';
  sheet[`${owner}2`] = { t: 's', v: '王五' };
  const buffer = XLSX.write(book, { type: 'buffer', bookType: 'xlsx', cellStyles: true });
  const back = { name: '发回.xlsx', mimeType: '', buffer };
  await openData(page);
  await data(page).getByLabel('选择台账文件').setInputFiles(back);
  await expect(data(page)).toContainText('表中改过 1 格，将成为新的登记：');
  await expect(data(page)).toContainText('三（一）1.第1句责任人：（空） → “王五”');
  await data(page).getByLabel('这份表的填报人').fill('王五');
  await data(page).getByRole('button', { name: '导入', exact: true }).click();
  await expect(data(page)).toContainText('已导入 1 条登记。');
  const made = (await entries(page)).find(({ id }) => id !== 'a' && id !== 'b');
  expect(made).toMatchObject({ item: FIRST, by: '王五', over: ['a'], set: { owner: '王五' } });
  await data(page).getByLabel('选择台账文件').setInputFiles(back);
  await expect(data(page)).toContainText('没有可新增的');
  expect(complaints).toEqual([]);
});

test('Word, CSV and Markdown say the same figures', async ({ page, site, context }) => {
  const complaints = watch(page);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openReport(page, site);
  const figures = `${COUNT} 项具体措施中，${COUNT - 2} 项未启动，1 项推进中，1 项需协调`;
  await report(page).getByText('报告预览').click();
  await expect(page.locator('.report')).toContainText(figures);
  const csv = readFileSync(await (await download(page, 'CSV')).path(), 'utf8');
  expect(csv.startsWith('\uFEFF"序号","编号","任务","具体措施"')).toBe(true);
  expect(csv).toContain('"一期\n开工"');
  const word = await download(page, 'Word');
  expect(word.suggestedFilename()).toMatch(/\.docx$/u);
  expect(
    readFileSync(await word.path())
      .subarray(0, 2)
      .toString(),
  ).toBe('PK');
  const calendar = readFileSync(await (await download(page, '日历')).path(), 'utf8');
  expect(calendar).toContain('BEGIN:VCALENDAR');
  expect(calendar).toContain('DTSTART;VALUE=DATE:20201231');
  await report(page).getByRole('button', { name: '复制文字' }).click();
  await expect(report(page)).toContainText('已复制，可以粘贴到别处。');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain(`# 《${plan.title}》落实情况报告`);
  expect(copied).toContain(figures);
  expect(complaints).toEqual([]);
});

test('where there is no clipboard there is a box to copy from', async ({ page, moved }) => {
  await page.addInitScript(() => (document.execCommand = () => false));
  await openReport(page, moved);
  await report(page).getByRole('button', { name: '复制文字' }).click();
  await expect(report(page)).toContainText('请全选下面的文字，复制到别处。');
  await expect(report(page).locator('textarea')).toHaveValue(/落实情况报告/u);
});

test('a period of one’s own has the state at its end, and none may lie ahead', async ({
  page,
  site,
}) => {
  await plantBefore(page, site, [
    entryWith({ id: 'a', at: '2026-03-10T04:00:00.000Z', set: { status: 'doing' } }),
    entryWith({ id: 'b', at: '2026-04-10T04:00:00.000Z', over: ['a'], set: { status: 'done' } }),
  ]);
  await page.goto(site + LEDGER);
  await report(page).scrollIntoViewIfNeeded();
  await report(page).getByLabel('自定').check();
  await report(page).getByLabel('从').fill('2026-03-01');
  await report(page).getByLabel('至').fill('2026-03-31');
  await report(page).getByText('报告预览').click();
  const shown = page.locator('.report');
  await expect(shown).toContainText('（2026年3月1日至2026年3月31日）');
  await expect(shown).toContainText('1 项推进中');
  await expect(shown).toContainText('本期登记 1 次，涉及 1 项。');
  await report(page).getByLabel('至').fill('2036-03-31');
  await expect(report(page).getByRole('alert')).toContainText('截止日期不能晚于今天');
  await expect(shown).toHaveCount(0);
});

test('periods by name, and one date, which has the state alone; the log is a choice', async ({
  page,
  site,
}) => {
  await page.clock.setFixedTime('2026-11-24T04:00:00.000Z');
  await plantBefore(page, site, [
    entryWith({
      id: 'a',
      at: '2026-03-10T04:00:00.000Z',
      set: { status: 'done', progress: '三月' },
    }),
  ]);
  await page.goto(site + LEDGER);
  await report(page).scrollIntoViewIfNeeded();
  await report(page).getByText('报告预览').click();
  const shown = page.locator('.report');
  const spans: [string, string][] = [
    ['本季度', '（2026年10月1日至2026年11月24日）'],
    ['上季度', '（2026年7月1日至2026年9月30日）'],
    ['本月', '（2026年11月1日至2026年11月24日）'],
    ['上月', '（2026年10月1日至2026年10月31日）'],
    ['上半年', '（2026年1月1日至2026年6月30日）'],
    ['本年', '（2026年1月1日至2026年11月24日）'],
  ];
  for (const [name, span] of spans) {
    await report(page).getByLabel(name, { exact: true }).check();
    await expect(shown.locator('.report-subtitle')).toHaveText(span);
  }
  await expect(page.getByRole('region', { name: '本期进展' })).toContainText('三月');
  await expect(shown).toContainText('附：本期登记明细');
  await report(page).getByLabel('附上本期登记明细').uncheck();
  await expect(shown).not.toContainText('附：本期登记明细');
  await report(page).getByLabel('某一天的状态').check();
  await report(page).getByLabel('至', { exact: true }).fill('2026-06-30');
  await expect(shown.locator('.report-subtitle')).toHaveText('（截至2026年6月30日）');
  await expect(shown).toContainText('1 项已完成');
  await expect(shown).not.toContainText('本期');
});

test('in a report of all units a former name counts as the unit that the list of reporters says', async ({
  page,
  site,
}) => {
  await page.goto(site + LEDGER);
  const sets: Stored[] = [{ status: 'doing' }, { status: 'done' }];
  await plant(page, [
    entryWith({ id: 'a', unit: '黄石经信局', at: ago(2), set: sets[0] }),
    entryWith({ id: 'b', unit: '黄石市经信局', item: SECOND, at: ago(1), set: sets[1] }),
  ]);
  await page.evaluate(() => {
    const { site: name, region } = document.documentElement.dataset;
    const keep = (key: string, value: unknown): void =>
      localStorage.setItem(`taizhang:${key}:v1:${name}:${region}`, JSON.stringify(value));
    keep('expectedIn', ['黄石市经信局', '襄阳市经信局']);
    keep('namesIn', [['黄石市经信局', ['黄石经信局']]]);
  });
  await page.reload();
  await report(page).scrollIntoViewIfNeeded();
  await report(page).getByLabel('填报单位').selectOption('全部填报单位');
  await report(page).getByText('报告预览').click();
  const shown = page.locator('.report');
  await expect(shown).toContainText('应报 2 个单位，本期已登记 1 个');
  await expect(shown).not.toContainText('黄石经信局');
  await report(page).getByText('两个日期对照').click();
  await expect(report(page).locator('.comparison')).toContainText('黄石市经信局');
  await expect(report(page).locator('.comparison')).not.toContainText('黄石经信局');
});

test('my unit has one percentage on the same day: table, pictures, report, sheet, roll-up', async ({
  page,
  site,
}) => {
  const complaints = watch(page);
  const unit = plan.units.find(
    ({ tasks }) =>
      tasks.length < plan.tasks.length / 2 && tasks.every((id) => id.startsWith('3.1.')),
  );
  const mine = plan.tasks.filter(({ id }) => unit?.tasks.includes(id));
  const items = mine.flatMap(({ measures }) => measures);
  const foreign = plan.tasks
    .filter(({ id }) => unit?.tasks.includes(id) === false)
    .flatMap(({ measures }) => measures);
  const who = { by: '张三', unit: '本单位', answers: unit?.name, onlyMine: false };
  await page.goto(site + LEDGER);
  await plant(page, [
    entryWith({ id: 'a', item: items[0], unit: '本单位', at: ago(0), set: { status: 'done' } }),
    entryWith({ id: 'b', item: items[1], unit: '本单位', at: ago(0), set: { status: 'na' } }),
    entryWith({ id: 'c', item: foreign[0], unit: '本单位', at: ago(0), set: { status: 'done' } }),
  ]);
  await page.evaluate((chosen) => {
    const { site: name } = document.documentElement.dataset;
    localStorage.setItem(`taizhang:who:v1:${name}`, JSON.stringify(chosen));
  }, who);
  await page.reload();
  const rate = `${(100 / (items.length - 1)).toFixed(1)}%`;
  const counted = `本单位负责的 ${items.length} 项完成率 ${rate}`;
  await expect(page.locator('.summary')).toContainText(counted);
  await page.getByRole('button', { name: '清除筛选' }).click();
  await expect(page.locator('.summary')).toContainText(counted);
  const pictures = page.locator('[data-pictures]');
  await pictures.scrollIntoViewIfNeeded();
  await expect(pictures).toContainText(`负责 ${items.length} 项（全文 ${COUNT} 项）`);
  await expect(pictures).toContainText(`完成率 ${rate}`);
  await report(page).scrollIntoViewIfNeeded();
  await report(page).getByText('报告预览').click();
  const shown = page.locator('.report');
  await expect(shown).toContainText(`完成率 ${rate}（不涉及的不计）`);
  await expect(shown).toContainText(
    `原文由“${unit?.name}”负责的 ${items.length} 项措施（本单位与它对应）`,
  );
  const apart = page.getByRole('region', { name: '对应责任单位以外的登记' });
  await expect(apart.locator('tbody tr')).toHaveCount(1);
  const book = XLSX.read(readFileSync(await (await download(page, 'Excel')).path()));
  expect(JSON.stringify(book.Sheets['统计'])).toContain(`完成率 ${rate}`);
  await report(page).getByLabel('填报单位').selectOption('全部填报单位');
  const units = page.getByRole('region', { name: '各单位报送情况' });
  await expect(units.locator('tbody tr')).toContainText(rate);
  await page.goto(`${site}${PLAN}rollup/`);
  await expect(page.locator('.rollup-units tbody tr')).toContainText(rate);
  await page.goto(site + PLAN);
  await expect(page.locator('.contents .progress').first()).toContainText(`1/${items.length - 1}`);
  await expect(page.locator('.toc .progress').first()).toContainText(`1/${items.length - 1}`);
  await page.goto(`${site}${PLAN}poster/`);
  await page.getByLabel('标出进度').check();
  const figures = page.locator('.poster:not([hidden]) [data-count] text');
  await expect(figures.first()).toHaveText(`1/${items.length - 1}`);
  expect(complaints).toEqual([]);
});

test.describe('on a morning in China', () => {
  test.use({ timezoneId: 'Asia/Shanghai' });

  test('the table names today, and who filled it in, not who is in charge', async ({
    page,
    site,
  }) => {
    await page.clock.setFixedTime('2026-11-23T23:30:00.000Z');
    await plantBefore(page, site, [
      entryWith({
        id: 'a',
        by: '李四',
        at: '2026-11-23T23:20:00.000Z',
        set: { status: 'doing', owner: '赵六' },
      }),
    ]);
    await page.goto(site + LEDGER);
    const row = page.locator(`tr[data-row="${FIRST}"]`);
    await expect(row.locator('[data-col="updated"]')).toHaveText('2026-11-24');
    await expect(row.locator('[data-col="by"]')).toHaveText('李四');
    const sheet = XLSX.read(readFileSync(await (await downloadOf(page)).path())).Sheets['工作台账'];
    const [first] = XLSX.utils.sheet_to_json<Record<string, string>>(sheet ?? {});
    expect(first).toMatchObject({ 更新时间: '2026-11-24', 填报人: '李四' });
  });
});

test('a sheet for a unit that has said nothing yet is empty and its own', async ({
  page,
  site,
}) => {
  await openReport(page, site);
  await report(page).getByLabel('填报单位').selectOption('其他单位…');
  await report(page).getByLabel('单位名称').fill('仙桃市经信局');
  const file = await download(page, 'Excel');
  const book = XLSX.read(readFileSync(await file.path()));
  const sheet = book.Sheets['工作台账'] ?? {};
  const rows = XLSX.utils.sheet_to_json<Record<string, string>>(sheet);
  expect(rows[0]?.['登记编号_请勿改动']).toBe(`${FIRST}@仙桃市经信局`);
  expect(rows.some((row) => row['进展情况'] !== '' && row['进展情况'] !== undefined)).toBe(false);
  expect(JSON.stringify(book.Sheets['台账数据_请勿删改'])).not.toContain('一期');
});

test('the report prints alone and upright', async ({ page, site }) => {
  await openReport(page, site);
  await page.evaluate(() => {
    window.print = () => undefined;
  });
  await report(page).getByRole('button', { name: '打印报告' }).click();
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.report')).toBeVisible();
  for (const gone of ['.ledger-scroll', '.report-scope', '[data-ledger-data]', 'header', 'h1']) {
    await expect(page.locator(gone).first()).toBeHidden();
  }
  const pdf = await page.pdf({ preferCSSPageSize: true });
  const [, width, height] =
    /MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/u.exec(pdf.toString('latin1')) ?? [];
  expect(Number(width)).toBeLessThan(Number(height));
  await page.emulateMedia({ media: 'screen' });
  await expect(page.locator('.ledger-scroll')).toBeVisible();
});

test('what takes long says so and can be stopped', async ({ page, site }) => {
  await openReport(page, site);
  const letGo = await holdBack(page, /word[^/]*\.js$/u);
  await report(page).getByRole('button', { name: 'Word' }).click();
  await expect(report(page)).toContainText('正在生成…');
  await report(page).getByRole('button', { name: '取消' }).click();
  await expect(report(page)).toContainText('已取消。');
  await letGo();
  const file = await download(page, 'CSV');
  expect(file.suggestedFilename()).toMatch(/\.csv$/u);
});
