import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { archive, bring, exported, historyOf, openArchive } from './archiving.ts';
import { box, comeToData, data, entries, plant, plantBefore, trouble } from './ledger-page.ts';
import type { Stored } from './ledger-page.ts';
import { expect, PLAN, plan, test, watch } from './site.ts';
import { download } from './report-page.ts';
import { years, archived, emptyVault } from './archive-page.ts';

const LEDGER = `${PLAN}ledger/`;
const ITEMS = plan.tasks.flatMap(({ measures }) => measures);
const [FIRST = ''] = ITEMS;
const idsOf = (list: readonly Stored[]): unknown[] => list.map(({ id }) => id);

/** Characters that the site takes in localStorage, and how many entries stand there alone. */
function kept(page: Page): Promise<[characters: number, alone: number]> {
  return page.evaluate(() => {
    const keys = Object.keys(localStorage);
    const characters = keys.reduce((sum, key) => sum + (localStorage.getItem(key) ?? '').length, 0);
    const live = keys.filter((key) => key.startsWith('taizhang:v1:'));
    return [characters, live.filter((key) => !key.includes(':packed:')).length];
  });
}

test('3,000 entries of years that are over leave localStorage; table, history, report, export and other pages read them; a tick goes on from them', async ({
  page,
  site,
}) => {
  const complaints = watch(page);
  const all = years(3000);
  await archived(page, site, all);
  const [characters, alone] = await kept(page);
  expect(alone).toBe(0);
  expect(characters).toBeLessThan(100_000);
  await expect(data(page).locator('[data-archived]')).toContainText('已归档 3000 条登记');
  await expect(data(page).locator('[data-archived]')).not.toContainText('其中');

  await page.reload();
  const row = page.locator(`tr[data-row="${FIRST}"]`);
  const newest = all.filter(({ item }) => item === FIRST).pop();
  await expect(row).toContainText(String((newest?.['set'] as { progress: string }).progress));
  const report = page.locator('[data-ledger-report]');
  await report.scrollIntoViewIfNeeded();
  await report.getByText('报告预览').click();
  await expect(page.locator('.report')).toContainText(`${ITEMS.length} 项推进中`);
  await row.locator('input.box').check();
  await expect(page.locator('.summary')).toContainText('1 项已完成');
  const after = await exported(page);
  expect(after).toHaveLength(3001);
  // One of thousands is not looked for among all of them: that alone would take seconds.
  const out = new Set<unknown>(after);
  expect(idsOf(all).filter((id) => !out.has(id))).toEqual([]);

  const history = await historyOf(page, site, FIRST);
  expect(history).toHaveLength(all.filter(({ item }) => item === FIRST).length + 1);
  await expect(box(page, FIRST)).toBeChecked();
  await page.goto(`${site}mine/`);
  await expect(page.locator('main')).toContainText('1 个方案的 3001 条登记');
  await expect(trouble(page)).toBeEmpty();
  expect(complaints).toEqual([]);
});

test('a tab that was open before goes on with what another archives, and what is archived comes back', async ({
  page,
  context,
  site,
}) => {
  const all = years(300);
  await page.goto(site + LEDGER);
  await plant(page, all);
  const other = await context.newPage();
  await other.goto(site + LEDGER);
  const shown = other.locator('.summary');
  await expect(shown).toContainText(`${ITEMS.length} 项推进中`);
  await page.reload();
  await openArchive(page);
  await archive(page);
  await other.bringToFront();
  await other.locator(`tr[data-row="${FIRST}"] input.box`).check();
  await expect(shown).toContainText(`${ITEMS.length - 1} 项推进中`);
  await expect(trouble(other)).toBeEmpty();
  expect(await exported(other)).toHaveLength(301);
  await other.reload();
  await openArchive(other);
  await data(other).getByRole('button', { name: '移回' }).click();
  await expect(data(other)).toContainText('已移回 300 条登记。');
  expect((await kept(other))[1]).toBe(301);
  await page.bringToFront();
  expect(await exported(page)).toHaveLength(301);
  await expect(trouble(page)).toBeEmpty();
});

test('a vault that the browser has emptied is said where things go out, nothing counts as backed up, and the archive’s file brings it back', async ({
  page,
  site,
}) => {
  const all = years(300);
  const file = await archived(page, site, all);
  await emptyVault(page);
  await page.reload();
  await expect(trouble(page)).toContainText(
    /归档的 300 条登记（2023年2月1日至2024年12月\d+日）现在取不到/u,
  );
  await expect(trouble(page)).not.toContainText('更新版本的网站');
  await comeToData(page);
  await expect(data(page)).toContainText('从这里导出的内容都缺这些登记');
  const reports = page.locator('[data-ledger-report]');
  await expect(reports).toContainText('从这里导出的内容都缺这些登记');
  // What goes upward says so too.
  await reports.scrollIntoViewIfNeeded();
  await reports.getByText('报告预览').click();
  await expect(reports.locator('.report')).toContainText('归档的 300 条登记');
  await expect(reports.locator('.report')).toContainText('现在取不到，未计入。');
  const csv = readFileSync(await (await download(page, 'CSV')).path(), 'utf8');
  expect(csv).toMatch(/\r\n\r\n"归档的 300 条登记（[^（）]*）现在取不到，未计入。"\r\n$/u);
  await expect(data(page).getByRole('button', { name: '指定备份文件' })).toBeDisabled();
  expect(await exported(page)).toEqual([]);
  await expect(data(page)).toContainText('还没有备份过。');
  await page.goto(`${site}mine/`);
  await expect(page.locator('main')).toContainText('本页的任务、台账文件和报告都缺这些登记');
  await page.goto(`${site}units/hubei/shengminzhengting/`);
  await expect(page.locator('[data-far]').first()).toContainText('归档的登记取不到');
  await page.goto(`${site}${PLAN}rollup/`);
  await expect(page.locator('main')).toContainText('没有算进来');
  await page.goto(`${site}${PLAN}poster/?form=sheet&progress=on`);
  await expect(page.locator('[data-format="sheet"] [data-said]')).toContainText(
    '归档的 300 条登记',
  );
  await page.goto(`${site}${PLAN}print/?form=ledger`);
  await expect(page.locator('[data-print-ledger] tfoot')).toContainText('现在取不到，未计入');

  await page.goto(site + LEDGER);
  await bring(page, file);
  await expect(data(page).locator('.import')).toContainText('已用这份文件补回归档的 300 条登记。');
  await expect(data(page).locator('.import')).toContainText('没有可新增的');
  await expect(trouble(page)).toBeEmpty();
  await expect(data(page)).not.toContainText('从这里导出的内容都缺这些登记');
  await page.reload();
  expect(await exported(page)).toEqual(idsOf(all));
  expect((await kept(page))[1]).toBe(0);
});

test('what one tab brings back is read by another that lacked it, once it is looked at', async ({
  page,
  context,
  site,
}) => {
  const file = await archived(page, site, years(300));
  await emptyVault(page);
  await page.reload();
  const other = await context.newPage();
  await other.goto(site + LEDGER);
  await expect(trouble(other)).toContainText('现在取不到');
  await bring(page, file);
  await expect(trouble(page)).toBeEmpty();
  // The file's packs are those that were lost: no stub changes, and so the other tab is told of nothing.
  await expect(trouble(other)).toContainText('现在取不到');
  await other.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await expect(trouble(other)).toBeEmpty();
  expect(await exported(other)).toHaveLength(300);
});

test('an archive that is lost for good can be given up: after a second press', async ({
  page,
  site,
}) => {
  await archived(page, site, years(300));
  await emptyVault(page);
  await page.reload();
  await openArchive(page);
  await data(page).getByRole('button', { name: '不再找回归档的 300 条登记' }).click();
  await expect(trouble(page)).toContainText('现在取不到');
  await data(page).getByRole('button', { name: '再点一次，不再找回' }).click();
  await expect(trouble(page)).toBeEmpty();
});

test('where there is no database what is archived stays packed, and one that does not answer is said, not waited for', async ({
  page,
  site,
}) => {
  await page.addInitScript(() => {
    if (sessionStorage.getItem('refuses') !== null) {
      IDBFactory.prototype.open = () => {
        throw new DOMException('No.', 'SecurityError');
      };
    }
    if (sessionStorage.getItem('waits') !== null) {
      let asked = 0;
      IDBFactory.prototype.open = () => {
        asked += 1;
        document.documentElement.dataset['asked'] = String(asked);
        return {} as IDBOpenDBRequest;
      };
    }
  });
  await plantBefore(page, site, years(300));
  await page.evaluate(() => sessionStorage.setItem('refuses', ''));
  await page.goto(site + LEDGER);
  await openArchive(page);
  await archive(page);
  await expect(data(page)).toContainText('浏览器的数据库没有回应或不能用');
  await expect(data(page).locator('[data-archived]')).toContainText('其中 300 条');
  expect(await exported(page)).toHaveLength(300);

  await page.evaluate(() => sessionStorage.removeItem('refuses'));
  await page.reload();
  await openArchive(page);
  await data(page).getByRole('button', { name: '移到数据库' }).click();
  await expect(data(page)).toContainText('已把 300 条登记移到浏览器的数据库。');

  await page.evaluate(() => sessionStorage.setItem('waits', ''));
  await page.clock.install();
  await page.reload();
  // The clock goes forward once the page waits: else it would wait in earnest. It asks at least twice.
  const html = page.locator('html');
  await expect(html).toHaveAttribute('data-asked', '1');
  await page.clock.fastForward(10_000);
  await expect(page.locator('table.live tbody tr').first()).toBeVisible();
  await expect(html).toHaveAttribute('data-asked', /[2-9]/u);
  await page.clock.fastForward(10_000);
  await expect(trouble(page)).toContainText('归档的 300 条登记');
  await page.evaluate(() => sessionStorage.removeItem('waits'));
  await page.reload();
  await expect(page.locator('.summary')).toContainText(`${ITEMS.length} 项推进中`);
  await expect(trouble(page)).toBeEmpty();
});

test('however late the archive comes, the first tick stands over it', async ({ page, site }) => {
  const all = years(ITEMS.length);
  await archived(page, site, all);
  await page.route('**/_astro/archived*', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await route.continue();
  });
  await page.reload();
  await page.locator(`tr[data-row="${FIRST}"] input.box`).click();
  const made = (await entries(page)).filter(({ id }) => id !== undefined);
  expect(made).toMatchObject([{ item: FIRST, over: [all[0]?.['id']] }]);
});
