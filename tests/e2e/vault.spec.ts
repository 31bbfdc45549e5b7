import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { archive, bring, exported, historyOf, idsIn, openArchive } from './archiving.ts';
import { giveFolder, withFolder } from './disk-folder.ts';
import {
  box,
  comeToData,
  data,
  entries,
  entryWith,
  plant,
  plantBefore,
  trouble,
} from './ledger-page.ts';
import type { Stored } from './ledger-page.ts';
import { expect, PLAN, plan, test, watch } from './site.ts';
import { choosesFile, written } from './data-panel.ts';

const LEDGER = `${PLAN}ledger/`;
const ITEMS = plan.tasks.flatMap(({ measures }) => measures);
const [FIRST = ''] = ITEMS;
const DAY = 86_400_000;
const NOTES = '设备安装完成，正在调试，预计下月投产；协调用地指标，落实专项资金，组织验收。';

/** Years of all measures, each entry over the one before, all before this year. */
function years(count: number): Stored[] {
  return Array.from({ length: count }, (_, at) => {
    const over = at - ITEMS.length;
    const time = Date.parse('2023-02-01T00:00:00Z') + Math.floor((at * 700 * DAY) / count);
    return entryWith({
      id: `e${String(at).padStart(6, '0')}`,
      item: ITEMS[at % ITEMS.length],
      at: new Date(time).toISOString(),
      over: over < 0 ? [] : [`e${String(over).padStart(6, '0')}`],
      set: { status: 'doing', progress: `第${at}次：${NOTES}` },
    });
  });
}

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

/** Opens the ledger with years of entries, and archives them. */
async function archived(page: Page, site: string, all: readonly Stored[]): Promise<string> {
  await plantBefore(page, site, all);
  await page.goto(site + LEDGER);
  await openArchive(page);
  return archive(page);
}

async function emptyVault(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await new Promise((resolve, reject) => {
      const request = indexedDB.deleteDatabase('taizhang-archive');
      request.onsuccess = resolve;
      request.onerror = reject;
    });
  });
}

/**
 * Has the page's 30 entries written into a backup file and the shared folder.
 *
 * @returns The line that says how that went.
 */
async function backUpAndShare(page: Page): Promise<Locator> {
  await data(page).getByRole('button', { name: '指定备份文件' }).click();
  await expect.poll(() => written(page)).toBe(30);
  await data(page).getByText('共享文件夹', { exact: true }).click();
  await data(page).getByRole('button', { name: '选择共享文件夹' }).click();
  const share = data(page).locator('details.share');
  await expect(share).toContainText('上次同步');
  return share;
}

test('9,000 entries of years that are over leave localStorage; table, history, report, export and other pages read them; a tick goes on from them', async ({
  page,
  site,
}) => {
  const complaints = watch(page);
  const all = years(9000);
  await archived(page, site, all);
  const [characters, alone] = await kept(page);
  expect(alone).toBe(0);
  expect(characters).toBeLessThan(100_000);
  await expect(data(page).locator('[data-archived]')).toContainText('已归档 9000 条登记');
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
  expect(after).toHaveLength(9001);
  // One of thousands is not looked for among all of them: that alone would take seconds.
  const out = new Set<unknown>(after);
  expect(idsOf(all).filter((id) => !out.has(id))).toEqual([]);

  const history = await historyOf(page, site, FIRST);
  expect(history).toHaveLength(all.filter(({ item }) => item === FIRST).length + 1);
  await expect(box(page, FIRST)).toBeChecked();
  await page.goto(`${site}mine/`);
  await expect(page.locator('main')).toContainText('1 个方案的 9001 条登记');
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
  await expect(page.locator('[data-ledger-report]')).toContainText('从这里导出的内容都缺这些登记');
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

test('what is given up is written over no backup file, and comes back from the file in a shared folder', async ({
  page,
  site,
}) => {
  await withFolder(async (folder) => {
    await choosesFile(page);
    await giveFolder(page, folder);
    await archived(page, site, years(30));
    const share = await backUpAndShare(page);
    const inFolder = () =>
      readdirSync(folder).flatMap((name) => idsIn(readFileSync(join(folder, name), 'utf8')));
    await expect.poll(() => inFolder().length).toBe(30);

    // The vault loses them; the page is told at once: the tests' browser crashes when a handle is taken out of
    // IndexedDB.
    await emptyVault(page);
    await page.evaluate(() => {
      const { site: id = '', plan: of = '' } = document.documentElement.dataset;
      const key =
        Object.keys(localStorage).find((one) =>
          one.startsWith(`taizhang:v1:${id}:${of}:packed:`),
        ) ?? '';
      const before = localStorage.getItem(key) ?? '';
      const stub = before.replace(/"sum":"/u, '"sum":"0');
      localStorage.setItem(key, stub);
      window.dispatchEvent(new StorageEvent('storage', { key, newValue: stub }));
    });
    await expect(trouble(page)).toContainText('归档的 30 条登记');
    await data(page).getByRole('button', { name: '不再找回归档的 30 条登记' }).click();
    await data(page).getByRole('button', { name: '再点一次，不再找回' }).click();
    await expect(data(page)).toContainText('自动备份已停止：备份文件“备份.json”里可能还有这些登记');
    await share.getByRole('button', { name: '立即同步' }).click();
    await expect(data(page).locator('[data-holds]')).toContainText('共 30 条登记');
    expect(inFolder()).toHaveLength(30);
    await page.locator(`tr[data-row="${FIRST}"] input.box`).check();
    await expect.poll(() => inFolder().length).toBe(31);
    expect(await written(page)).toBe(30);
  });
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
      IDBFactory.prototype.open = () => ({}) as IDBOpenDBRequest;
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
  await page.clock.fastForward(10_000);
  await expect(page.locator('table.live tbody tr').first()).toBeVisible();
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

test('what is deleted for good is in no database either', async ({ page, site }) => {
  await archived(page, site, years(300));
  const lies = () =>
    page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          const request = indexedDB.open('taizhang-archive');
          request.onsuccess = () => {
            const packs = request.result.transaction('packs').objectStore('packs').count();
            packs.onsuccess = () => resolve(packs.result);
          };
        }),
    );
  expect(await lies()).toBe(1);
  await data(page).getByText('删除本方案的全部登记').click();
  await data(page).getByLabel('要删除，请在下面输入').fill('删除');
  await data(page).getByRole('button', { name: '不核对，直接删除' }).click();
  await expect(data(page)).toContainText('已把 300 条登记移到回收站');
  await data(page).locator('.trash summary').click();
  await data(page).getByRole('button', { name: '清空回收站' }).click();
  await data(page).getByRole('button', { name: '再点一次，彻底删除' }).click();
  await expect.poll(lies).toBe(0);
});

test('what lacks its archive is written over no backup file and no file of a shared folder, until it is whole again', async ({
  page,
  context,
  site,
}) => {
  await withFolder(async (folder) => {
    await choosesFile(page);
    await giveFolder(page, folder);
    await plantBefore(page, site, years(30));
    await page.goto(site + LEDGER);
    await comeToData(page);
    const share = await backUpAndShare(page);
    const inFolder = () =>
      readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
    await expect.poll(() => inFolder().length).toBe(1);
    const before = inFolder();

    // What another tab has archived, in a database that is not there.
    const other = await context.newPage();
    // A page without scripts: the tests' browser crashes when a handle is taken out of IndexedDB.
    await other.goto(`${site}plans.json`);
    const key = await page.evaluate(() => {
      const { site: id, plan: of } = document.documentElement.dataset;
      return `taizhang:v1:${id}:${of}:packed:x`;
    });
    await other.evaluate(
      (at) =>
        localStorage.setItem(
          at,
          '{"pack":2,"count":5,"from":"2023-01-01","until":"2023-12-31","sum":"1-a","content":"1-b","ids":""}',
        ),
      key,
    );
    await expect(trouble(page)).toContainText('归档的 5 条登记');
    await page.locator(`tr[data-row="${FIRST}"] input.box`).check();
    await share.getByRole('button', { name: '立即同步' }).click();
    await expect(share.getByRole('alert')).toContainText('同步已暂停');
    expect(inFolder()).toEqual(before);
    expect(await written(page)).toBe(30);

    await other.evaluate((at) => localStorage.removeItem(at), key);
    await expect(trouble(page)).toBeEmpty();
    await expect.poll(() => written(page)).toBe(31);
    await share.getByRole('button', { name: '立即同步' }).click();
    await expect.poll(inFolder).not.toEqual(before);
    await expect(share.getByRole('alert')).toHaveCount(0);
  });
});
