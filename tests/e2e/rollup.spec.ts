import { readFileSync } from 'node:fs';
import * as XLSX from '@e965/xlsx';
import type { Page } from '@playwright/test';
import { entries, entryWith, plantBefore } from './ledger-page.ts';
import type { Stored } from './ledger-page.ts';
import { expect, FIRST, plan, SECOND, test, watch } from './site.ts';
import { sent, HUANGSHI, XIANGYANG, open } from './rollup-page.ts';

const section = (page: Page, title: string) =>
  page.locator('.rollup section').filter({ has: page.getByRole('heading', { name: title }) });

test('the ways to save a report stand below what is chosen for it, without an empty room between', async ({
  page,
  site,
}) => {
  await open(page, site, [HUANGSHI]);
  const chosen = await page.locator('.report-scope').boundingBox();
  const last = await page.locator('.report-scope > .check').boundingBox();
  expect(chosen === null || last === null).toBe(false);
  const below = (box: typeof chosen): number => (box?.y ?? 0) + (box?.height ?? 0);
  expect(below(chosen) - below(last)).toBeLessThan(60);
});

test('files of many units stand side by side, and nothing is stored', async ({ page, site }) => {
  const complaints = watch(page);
  const bad = { name: '坏.json', mimeType: 'application/json', buffer: Buffer.from('{"a":1}') };
  const other = sent('别的方案.json', [], { plan: 'other', source: '', title: '另一方案' });
  await open(page, site, [HUANGSHI, XIANGYANG, bad, other]);
  const files = page.locator('.rollup-files');
  await expect(files).toContainText('黄石市经信局（至11月1日）');
  await expect(files.locator('tr', { hasText: '坏.json' })).toContainText(
    '没有读入：这不是台账文件',
  );
  await expect(files.locator('tr', { hasText: '别的方案' })).toContainText('“另一方案”的台账');

  await page.locator('.expected textarea').fill('荆门市经信局\n黄石市经信局');
  const units = section(page, '各单位报送情况');
  await expect(units).toContainText('应报 2 个单位，已报 1 个，未报 1 个；另有 1 个不在名单上。');
  await expect(units).toContainText('未报：荆门市经信局。');
  await expect(units.locator('tbody tr').first()).toContainText('未报');
  await expect(units.locator('tbody tr').nth(1)).toContainText('0.0%');

  const cell = page.locator('.matrix tbody tr', { hasText: '黄石市经信局' }).locator('td').first();
  await expect(cell).toHaveText('0/2需协调 1');
  // Its name says all that there is to say.
  await expect(cell.getByRole('button')).toHaveAccessibleDescription('');
  await expect(section(page, '需协调事项')).toContainText('缺资金');
  const disputes = section(page, '同一单位填写不一致');
  await expect(disputes).toContainText('襄阳市经信局');
  await expect(disputes).toContainText('已完成（李四');
  await expect(disputes).toContainText('推进中（李四');

  await page.getByRole('button', { name: '全部展开' }).click();
  const measures = page.locator('.rollup-task').first().locator('.rollup-measure');
  await expect(measures.nth(0)).toContainText('成立专班');
  await expect(measures.nth(1).locator('tbody tr')).toHaveCount(2);
  await expect(measures.nth(1)).toContainText('一期开工');
  await expect(measures.nth(1)).toContainText(
    plan.clauses.find(({ id }) => id === FIRST)?.text ?? 'no text',
  );
  // A cell leads to its task, a second time too, by keys as well.
  const task = page.locator('.rollup-task').first();
  for (let time = 0; time < 2; time += 1) {
    await cell.getByRole('button').focus();
    await page.keyboard.press('Enter');
    await expect(task.locator('summary')).toBeFocused();
    await expect(task.locator('summary')).toBeInViewport({ ratio: 1 });
    await expect(task).toHaveAttribute('open');
  }
  expect(await entries(page)).toEqual([]);
  await page.reload();
  await expect(page.locator('.expected textarea')).toHaveValue('荆门市经信局\n黄石市经信局');
  expect(complaints).toEqual([]);
});

test('where very many of one unit disagree, the first sides stand there and how many there are', async ({
  page,
  site,
}) => {
  const list = Array.from({ length: 40 }, (_, at) =>
    entryWith({ id: `s${at}`, unit: '甲局', set: { progress: `第${at}种` } }),
  );
  await open(page, site, [sent('甲局.json', list)]);
  await page.getByRole('button', { name: '全部展开' }).click();
  for (const part of ['同一单位填写不一致', '逐项措施，各单位的登记']) {
    const place = section(page, part);
    await expect(place).toContainText('等 40 种说法');
    expect(new Set((await place.innerText()).match(/第\d+种/gu)).size).toBe(5);
  }
});

test('values of targets stand side by side, of units and of people who disagree', async ({
  page,
  site,
}) => {
  const complaints = watch(page);
  const text = plan.clauses.find(({ id }) => id === '2-1')?.fingerprint;
  const value = (id: string, unit: string, words: string): Stored =>
    entryWith({ id, unit, item: '2-1.t1', text, set: { value: words } });
  await open(page, site, [
    sent('黄石.json', [value('h', '黄石市经信局', '120亿元')]),
    sent('襄阳.json', [value('x', '襄阳市经信局', '7500亿元'), value('y', '襄阳市经信局', '一半')]),
  ]);
  const targets = section(page, '目标指标');
  await expect(targets.getByRole('heading')).toHaveText('四、目标指标，各单位的填报');
  // Its yearly growth is a target of its own.
  const size = targets.locator('tr', { hasText: /全省电子信息产业规模(?!年均增长)/u });
  await expect(size).toHaveCount(3);
  await expect(size.filter({ hasText: '黄石市经信局' })).toContainText('120亿元');
  await expect(size.filter({ hasText: '7500亿元' })).toContainText('约为8000亿元的 93.8%');
  await expect(size.filter({ hasText: '7500亿元' })).toContainText('（两处填写不一致）');
  await expect(size.filter({ hasText: '一半' })).toContainText('襄阳市经信局');
  await expect(size.filter({ hasText: '一半' })).not.toContainText('约为');
  await expect(targets.locator('tr', { hasText: '年均增长' }).first()).toContainText('未填写');
  const dispute = section(page, '同一单位填写不一致').locator('tbody tr');
  await expect(dispute).toContainText('全省电子信息产业规模襄阳市经信局目前（自填）：');
  await expect(dispute).toContainText(
    /7500亿元（李四，.*；一半（李四，|一半（李四，.*；7500亿元（李四，/u,
  );
  await expect(section(page, '报告与导出').getByRole('heading').first()).toHaveText(
    '十、报告与导出',
  );
  await page.getByText('报告预览').click();
  const table = page.getByRole('region', { name: '二、目标指标', exact: true });
  await expect(table.locator('tr', { hasText: '黄石市经信局' })).toContainText('120亿元');
  expect(complaints).toEqual([]);
});

test('a cell of the matrix leads to what that unit says of the task', async ({ page, site }) => {
  await open(page, site, [HUANGSHI, XIANGYANG]);
  const row = page.locator('.matrix tbody tr', { hasText: '襄阳市经信局' });
  // Each cell is named for its unit and task: many say the same figures.
  const cells = await page.locator('.matrix tbody').ariaSnapshot();
  expect(cells).toMatch(/button "黄石市经信局，.+：0\/2 需协调 1"/u);
  const names = cells.match(/button "[^"]+"/gu) ?? [];
  expect(new Set(names).size).toBe(names.length);
  await row.getByRole('button').first().click();
  const task = page.locator('.rollup-task').first();
  await expect(task).toHaveAttribute('open', '');
  await expect(task).toContainText('襄阳市经信局');
  await expect(task).not.toContainText('黄石市经信局');
  await expect(task).toBeInViewport();
});

test('spellings of one unit are put together, kept, and taken apart; what is exported stays', async ({
  page,
  site,
}) => {
  const complaints = watch(page);
  const typo = sent('另写.json', [
    entryWith({ id: 't', item: SECOND, unit: '黄石经信局', set: { status: 'done' } }),
  ]);
  await open(page, site, [HUANGSHI, typo]);
  const matrix = page.locator('.matrix tbody tr');
  await expect(matrix).toHaveCount(2);
  const units = section(page, '各单位报送情况');
  await expect(units).toContainText('“黄石经信局”和“黄石市经信局”可能是同一个单位');
  await units.getByRole('button', { name: '合并为“黄石市经信局”' }).click();
  await expect(matrix).toHaveCount(1);
  await expect(units.locator('tbody tr')).toHaveCount(1);
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    section(page, '保存汇总').getByRole('button', { name: '导出汇总' }).click(),
  ]);
  expect(readFileSync(await file.path(), 'utf8')).toContain('"黄石经信局"');
  await open(page, site, [HUANGSHI, typo]);
  await expect(matrix).toHaveCount(1);
  await units.getByRole('button', { name: '分开：黄石经信局' }).click();
  await expect(matrix).toHaveCount(2);
  await units.getByLabel('这个写法').selectOption('黄石市经信局');
  await units.getByLabel('并入这个单位').selectOption('黄石经信局');
  await units.getByRole('button', { name: '合并', exact: true }).click();
  await expect(units.locator('tbody tr').first()).toContainText('黄石经信局');
  await expect(matrix).toHaveCount(1);
  expect(complaints).toEqual([]);
});

test('names that differ by what is not seen are told apart wherever one of them is chosen', async ({
  page,
  site,
}) => {
  const unseen = sent('另写.json', [
    entryWith({ id: 't', item: SECOND, unit: '黄石市\u200B经信局', set: { status: 'done' } }),
  ]);
  await open(page, site, [HUANGSHI, unseen]);
  const units = section(page, '各单位报送情况');
  await expect(units).toContainText('“黄石市〔U+200B〕经信局”可能是同一个单位');
  await expect(units.getByLabel('并入这个单位').locator('option')).toHaveText([
    '',
    '黄石市经信局',
    '黄石市〔U+200B〕经信局',
  ]);
  await page.locator('.expected textarea').fill('省\u200B科技厅');
  await expect(units).toContainText('未报：省〔U+200B〕科技厅。');
  await units.getByRole('button', { name: '合并为“黄石市〔U+200B〕经信局”' }).click();
  await expect(units).toContainText('“黄石市经信局”已并入“黄石市〔U+200B〕经信局”。');
  await units.getByRole('button', { name: '分开：黄石市经信局' }).click();
  await expect(units).toContainText('可能是同一个单位');
});

test('what was emptied is nothing: a unit that has taken all over to another name is not there', async ({
  page,
  site,
}) => {
  await open(page, site, [
    sent('改名.json', [
      entryWith({ id: 'o', unit: '省经信委', set: { status: 'done' } }),
      entryWith({ id: 'p', unit: '省经信委', over: ['o'], set: { status: null } }),
      entryWith({ id: 'q', unit: '省经信厅', set: { status: 'done' } }),
    ]),
  ]);
  await expect(page.locator('.matrix tbody tr')).toHaveCount(1);
  await expect(page.locator('.rollup-units tbody tr')).toHaveCount(1);
  await expect(page.locator('.rollup-units tbody tr')).toContainText('省经信厅');
});

test('the whole is taken into my ledger, taken back, and exported', async ({ page, site }) => {
  await plantBefore(page, site, [entryWith({ id: 'mine', unit: '本局', set: { status: 'done' } })]);
  await open(page, site, [HUANGSHI, XIANGYANG]);
  await expect(page.locator('.matrix tbody tr')).toHaveCount(3);
  await page.getByLabel('把本浏览器里的 1 条登记也算进来').uncheck();
  await expect(page.locator('.matrix tbody tr')).toHaveCount(2);
  const keep = section(page, '保存汇总');
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    keep.getByRole('button', { name: '导出汇总' }).click(),
  ]);
  const text = JSON.parse(readFileSync(await file.path(), 'utf8'));
  const ids = text.ledgers[0].entries.map(({ id }: Stored) => id);
  expect(ids).toEqual(['h1', 'h2', 'h3', 'x1', 'x2']);
  await keep.getByRole('button', { name: '并入我的台账' }).click();
  await expect(keep).toContainText('将新增 5 条登记');
  await keep.getByRole('button', { name: '导入', exact: true }).click();
  await expect(keep).toContainText('已导入 5 条登记。');
  expect((await entries(page)).map(({ id }) => id)).toEqual(['h1', 'h2', 'h3', 'mine', 'x1', 'x2']);
  await keep.getByRole('button', { name: '撤销导入“汇总”' }).click();
  expect((await entries(page)).map(({ id }) => id)).toEqual(['mine']);
});

test('a sheet that was filled in counts with what was changed; what is unsure waits', async ({
  page,
  site,
}) => {
  await open(page, site, [HUANGSHI]);
  const report = page.locator('[data-ledger-report]');
  await report.getByRole('combobox').selectOption('黄石市经信局');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    report.getByRole('button', { name: 'Excel' }).click(),
  ]);
  const book = XLSX.read(readFileSync(await download.path()), { cellStyles: true });
  const sheet = book.Sheets['工作台账'] ?? {};
  const column =
    Object.keys(sheet)
      .find((at) => sheet[at].v === '责任人')
      ?.replace('1', '') ?? '';
  sheet[`${column}3`] = { t: 's', v: '王五' };
  sheet[`${column}4`] = { t: 's', v: '赵六', f: 'CONCATENATE("赵","六")' };
  const buffer = XLSX.write(book, { type: 'buffer', bookType: 'xlsx', cellStyles: true });
  await open(page, site, [{ name: '黄石.xlsx', mimeType: '', buffer }]);
  const row = page.locator('.rollup-files tr', { hasText: '黄石.xlsx' });
  await expect(row).toContainText('表中改过 1 格，已计入。');
  await expect(row).toContainText('有 1 格拿不准，没有计入');
  await page.getByRole('button', { name: '全部展开' }).click();
  const said = page.locator('.rollup-task').first();
  await expect(said).toContainText('王五');
  await expect(said).not.toContainText('赵六');
  await row.locator('summary').click();
  await expect(row).toContainText('这一格是公式');
  await row.getByLabel('其中能导入的也一并导入').check();
  await expect(row).toContainText('有 1 格拿不准，其中能导入的已计入');
  await expect(said).toContainText('赵六');
});

test('what people typed is text, never markup', async ({ page, site }) => {
  const complaints = watch(page);
  const evil = '<img src=x onerror=alert(1)>';
  await open(page, site, [
    sent(`${evil.replace(/[/\\]/gu, '')}.json`, [
      entryWith({ id: 'e', unit: evil, by: evil, set: { status: 'blocked', problem: evil } }),
    ]),
  ]);
  await page.getByRole('button', { name: '全部展开' }).click();
  await page.getByText('报告预览').click();
  await expect(page.locator('.report')).toContainText(evil);
  await expect(page.locator('.rollup img')).toHaveCount(0);
  expect(complaints).toEqual([]);
});
