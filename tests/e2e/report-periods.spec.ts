/** What a report counts: its period, its units, its percentage. */
import { readFileSync } from 'node:fs';
import * as XLSX from '@e965/xlsx';
import type { Download, Page } from '@playwright/test';
import { entryWith, plant, plantBefore } from './ledger-page.ts';
import type { Stored } from './ledger-page.ts';
import { expect, FIRST, PLAN, plan, SECOND, test, watch } from './site.ts';
import { ago, download } from './report-page.ts';

const LEDGER = `${PLAN}ledger/`;
const COUNT = plan.tasks.flatMap(({ measures }) => measures).length;
const report = (page: Page) => page.locator('[data-ledger-report]');

/** The sheet of the report, once its section is there. */
async function downloadOf(page: Page): Promise<Download> {
  await report(page).scrollIntoViewIfNeeded();
  return download(page, 'Excel');
}

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
  // The preview that was open is open again.
  await report(page).getByLabel('至').fill('2026-03-31');
  await expect(shown).toContainText('1 项推进中');
});

test('a page that stays open over midnight goes with the days, until somebody chooses one', async ({
  page,
  site,
}) => {
  await page.clock.install({ time: '2026-12-31T15:30:00.000Z' });
  const set = { status: 'doing', due: '2026-12-31' };
  await plantBefore(page, site, [entryWith({ id: 'a', item: FIRST, set })]);
  await page.goto(site + LEDGER);
  const row = page.locator(`tr[data-row="${FIRST}"]`);
  await expect(row).toContainText('推进中');
  await expect(row).not.toContainText('逾期');
  await report(page).scrollIntoViewIfNeeded();
  const until = report(page).getByLabel('至', { exact: true });
  await expect(until).toHaveValue('2026-12-31');
  await report(page).getByText('上报件').click();
  const day = report(page).getByLabel('落款日期');
  await expect(day).toHaveValue('2026-12-31');
  await page.clock.fastForward('01:00:00');
  await expect(until).toHaveValue('2027-01-01');
  await expect(row).toContainText('逾期');
  await expect(report(page).getByLabel('从')).toHaveValue('2027-01-01');
  await expect(day).toHaveValue('2027-01-01');
  const file = await download(page, 'Excel');
  expect(file.suggestedFilename()).toContain('2027-01-01');
  await day.fill('2026-12-30');
  await page.clock.fastForward('24:00:00');
  await expect(until).toHaveValue('2027-01-02');
  await expect(day).toHaveValue('2026-12-30');
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
