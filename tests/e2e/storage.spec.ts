import type { Browser, Page } from '@playwright/test';
import {
  box,
  comeToData,
  data,
  entries,
  entryWith,
  fillStorage,
  plant,
  plantBefore,
  staysWhenAsked,
  trouble,
} from './ledger-page.ts';
import { axe } from './axe.ts';
import { chooseList, expect, FIRST, PLAN, plan, SECOND, SECTION, test, watch } from './site.ts';

const LEDGER = `${PLAN}ledger/`;
const ALL = plan.tasks.flatMap(({ measures }) => measures).length;
const SAFARI =
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.2 Safari/605.1.15';
const WECHAT =
  'Mozilla/5.0 (Linux; Android 13; wv) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/107.0 Mobile Safari/537.36 wxwork/4.1.9 MicroMessenger/7.0.1';

async function pageOf(browser: Browser, userAgent: string): Promise<Page> {
  return (await browser.newContext({ userAgent })).newPage();
}

test('on a full disk rows set at once are kept all or not at all, by themselves once there is room, and leaving asks', async ({
  page,
  site,
}) => {
  await page.goto(site + LEDGER);
  await page.getByLabel('选择本页全部').check();
  const bulk = page.getByRole('form', { name: '统一设为' });
  await bulk.getByLabel('状态').selectOption('推进中');
  await fillStorage(page);
  await page.evaluate(() => localStorage.removeItem('o'));
  await bulk.getByRole('button', { name: '应用到所选' }).click();
  await expect(trouble(page)).toContainText(
    `有 ${ALL} 条登记还没有保存，只在这个页面里；已保存的 0 条不受影响`,
  );
  await expect(trouble(page)).toContainText('清理同一网址下其他程序的数据（约');
  await expect(page.locator('#deed')).toContainText(`只在本页，还没有保存：${ALL} 项`);
  expect(await entries(page)).toEqual([]);
  await staysWhenAsked(page);
  await expect(page.locator('#deed')).toContainText('还没有保存');
  await page.evaluate(() => localStorage.removeItem('other-0'));
  await expect(page.locator('#deed')).toContainText(`已登记：${ALL} 项`);
  await expect(trouble(page)).toBeEmpty();
  expect(await entries(page)).toHaveLength(ALL);
  await page.reload();
  await expect(page.locator('.summary')).toContainText(`${ALL} 项推进中`);
});

test('a full disk takes a deletion into the trash to the last entry', async ({ page, site }) => {
  await page.goto(site + LEDGER);
  await page.getByLabel('选择本页全部').check();
  const bulk = page.getByRole('form', { name: '统一设为' });
  await bulk.getByLabel('责任人').fill('王五');
  await bulk.getByRole('button', { name: '应用到所选' }).click();
  const before = await entries(page);
  await comeToData(page);
  await data(page).getByText('删除本方案的全部登记').click();
  await data(page).getByLabel('要删除，请在下面输入').fill('删除');
  await fillStorage(page);
  await data(page).getByRole('button', { name: '不核对，直接删除' }).click();
  await expect(data(page)).toContainText(`已把 ${ALL} 条登记移到回收站`);
  await expect(data(page)).not.toContainText('没有移走');
  expect(await entries(page)).toEqual([]);
  await page.evaluate(() => localStorage.removeItem('other-0'));
  await data(page).getByText('回收站（').click();
  await data(page).getByRole('button', { name: '恢复' }).click();
  await expect(data(page)).toContainText(`已恢复 ${ALL} 条登记。`);
  expect(await entries(page)).toEqual(before);
});

test('an import whose tab was closed before its end is taken back at the next start, and the page says so until that is read', async ({
  page,
  site,
}) => {
  await page.goto(site + SECTION);
  await plant(page, [entryWith({ id: 'a' }), entryWith({ id: 'mine', item: SECOND })]);
  await page.evaluate(() => {
    const { site: own, plan: id } = document.documentElement.dataset;
    const note = { name: '黄石.json', at: Date.now() - 90_000, isDone: false, ids: ['a', 'b'] };
    localStorage.setItem(`taizhang:import:v1:${own}:${id}`, JSON.stringify(note));
  });
  await page.reload();
  await expect(trouble(page)).toContainText(
    '导入“黄石.json”时页面被关闭，没有导完：2 条中写入了 1 条。写入的已经撤下，放在回收站里。',
  );
  expect(await entries(page)).toMatchObject([{ id: 'mine' }]);
  await page.reload();
  await expect(trouble(page)).toContainText('导入“黄石.json”时页面被关闭');
  await trouble(page).getByRole('button', { name: '知道了' }).click();
  await expect(trouble(page)).toBeEmpty();
  await page.reload();
  await expect(page.locator('.said').first()).toBeAttached();
  await expect(trouble(page)).toBeEmpty();
});

test('a backup file that is not written any more is said on every page, with the way to it', async ({
  page,
  site,
}) => {
  await page.goto(site + SECTION);
  await page.evaluate(() => {
    const { site: own, plan: id } = document.documentElement.dataset;
    localStorage.setItem(`taizhang:auto:v1:${own}:${id}`, '备份.json');
  });
  await page.goto(`${site}${PLAN}4/`);
  await expect(trouble(page)).toContainText('自动备份已停止：备份文件“备份.json”需要重新允许写入');
  await trouble(page).getByRole('link', { name: '去“数据与备份”' }).click();
  await expect(page).toHaveURL(/\/ledger\/#data$/u);
  await expect(data(page)).toContainText('备份文件“备份.json”需要重新允许写入。');
  await data(page).getByRole('button', { name: '停止自动备份' }).click();
  await expect(trouble(page)).toBeEmpty();
});

test('where the browser empties storage after a week this is said beside the marks until it is read', async ({
  browser,
  site,
}) => {
  const page = await pageOf(browser, SAFARI);
  await page.addInitScript(() => {
    Object.assign(window, { asked: 0 });
    Object.defineProperty(navigator, 'storage', {
      value: {
        persisted: () => Promise.resolve(localStorage.getItem('safe') !== null),
        persist: () => {
          Object.assign(window, { asked: Number(Reflect.get(window, 'asked')) + 1 });
          return Promise.resolve(false);
        },
      },
    });
  });
  await page.goto(site + SECTION);
  await chooseList(page);
  await expect(box(page, FIRST)).toBeVisible();
  await expect(trouble(page)).toBeEmpty();
  await box(page, FIRST).check();
  await expect(trouble(page)).toContainText('连续七天不打开本站时，可能自动清空');
  await box(page, SECOND).check();
  await expect(page.locator('#deed')).toContainText('第2句');
  expect(await page.evaluate(() => Reflect.get(window, 'asked'))).toBe(1);
  expect(await axe(page)).toEqual([]);
  await trouble(page).getByRole('button', { name: '知道了' }).click();
  await expect(trouble(page)).toBeEmpty();
  await page.goto(site + LEDGER);
  await comeToData(page);
  await expect(data(page)).toContainText('连续七天不打开本站时，可能自动清空');
  await expect(trouble(page)).toBeEmpty();
  await page.evaluate(() => localStorage.setItem('safe', 'yes'));
  await page.reload();
  await comeToData(page);
  await expect(data(page)).toContainText('浏览器已答应长期保存本站的登记。');
  await expect(data(page)).not.toContainText('可能自动清空');
  await page.context().close();
});

test('where nothing can be downloaded the page says so before anything is deleted, and offers the text', async ({
  browser,
  site,
}) => {
  const page = await pageOf(browser, WECHAT);
  const complaints = watch(page);
  // Where nothing can be copied either.
  await page.addInitScript(() => (document.execCommand = () => false));
  let downloads = 0;
  page.on('download', () => (downloads += 1));
  await plantBefore(page, site, [entryWith({ id: 'a', set: { owner: '甲' } })]);
  await page.goto(site + LEDGER);
  await comeToData(page);
  await expect(data(page).getByText('企业微信里不能下载文件。').first()).toBeVisible();
  await data(page).getByText('删除本方案的全部登记').click();
  await expect(data(page)).toContainText('企业微信里不能下载文件，也就没有备份可以核对。');
  await data(page).getByLabel('要删除，请在下面输入').fill('删除');
  await expect(data(page).getByRole('button', { name: '删除', exact: true })).toHaveCount(0);
  await data(page).locator('.delete').getByRole('button', { name: '复制台账文字' }).click();
  const copied = data(page).locator('.delete textarea[readonly]');
  await expect(copied).toHaveValue(/"owner": "甲"/u);
  await data(page).getByRole('button', { name: '不核对，直接删除' }).click();
  await expect(data(page)).toContainText('已把 1 条登记移到回收站');
  expect(downloads).toBe(0);
  await page.goto(`${site}${PLAN}print/`);
  await expect(page.getByText('企业微信里不能打印。')).toBeVisible();
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('a file can be fetched for a minute after the click', async ({ page, site }) => {
  await page.clock.install();
  await page.addInitScript(() => {
    const revoke = URL.revokeObjectURL.bind(URL);
    Object.assign(window, { revoked: 0 });
    URL.revokeObjectURL = (address) => {
      Object.assign(window, { revoked: Number(Reflect.get(window, 'revoked')) + 1 });
      revoke(address);
    };
  });
  const revoked = () => page.evaluate(() => Reflect.get(window, 'revoked'));
  await page.goto(site + LEDGER);
  await data(page).scrollIntoViewIfNeeded();
  await page.clock.runFor(1000);
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    data(page).getByRole('button', { name: '导出台账' }).click(),
  ]);
  await file.path();
  await page.clock.runFor(59_000);
  expect(await revoked()).toBe(0);
  await page.clock.runFor(1000);
  expect(await revoked()).toBe(1);
});

test('marks made before a clause got another id show at the first paint', async ({
  context,
  page,
  site,
}) => {
  await page.goto(site + SECTION);
  await page.evaluate(() => {
    const { site: own, plan: id } = document.documentElement.dataset;
    const kept = { unit: '', items: { 'old-1': ['done', 'todo', 'a'] } };
    localStorage.setItem(`taizhang:snapshot:v1:${own}:${id}`, JSON.stringify(kept));
  });
  await context.route('**/_astro/**', (route) => route.abort());
  await context.route(`**/${SECTION}`, async (route) => {
    const response = await route.fetch();
    const html = await response.text();
    const aliases = JSON.stringify({ 'old-1': FIRST }).replaceAll('"', '&quot;');
    await route.fulfill({
      response,
      body: html.replace('<html', `<html data-aliases="${aliases}"`),
    });
  });
  await page.reload();
  await expect(box(page, FIRST)).toBeChecked();
});
