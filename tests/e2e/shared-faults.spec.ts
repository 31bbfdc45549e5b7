/** A shared folder of a disk that fails, and what the page says and does. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { EACH_LOOK, lockOf, SETTLE } from '../../src/shared-folder/index.ts';
import { giveFolder, withFolder } from './disk-folder.ts';
import { data } from './ledger-page.ts';
import { row } from './table-page.ts';
import { expect, PLAN, test } from './site.ts';

const LEDGER = `${PLAN}ledger/`;
const [FIRST, SECOND] = ['3.1.1-1', '3.1.1-2'];
const OTHER = 'taizhang.hubei-2018-xinxi-xiaofei.other.json';
const part = (page: Page): ReturnType<Page['locator']> => data(page).locator('details.share');
const box = (page: Page, item = ''): ReturnType<Page['locator']> =>
  page.locator(`tr[data-row="${item}"] .box`);

/** Opens the ledger and chooses the folder. */
async function choose(page: Page, site: string): Promise<void> {
  await page.goto(site + LEDGER);
  await data(page).scrollIntoViewIfNeeded();
  await part(page).getByText('共享文件夹', { exact: true }).click();
  await part(page).getByRole('button', { name: '选择共享文件夹' }).click();
}

/** What a file of 甲局（张三） holds: the one entry of another file, with another id and measure. */
function entryOfOther(text: string): string {
  const file = JSON.parse(text);
  const [entry] = file.ledgers[0].entries;
  Object.assign(entry, { id: entry.id.replace(/^.{3}/u, '0aa'), item: SECOND });
  Object.assign(entry, { unit: '甲局', by: '张三' });
  return JSON.stringify({ ...file, by: '张三' });
}

/** Each text that a live region of the panel has from now on. */
async function followLive(page: Page): Promise<() => Promise<string[]>> {
  await part(page).evaluate((element) => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    new MutationObserver(() => {
      for (const live of element.querySelectorAll('[role="status"]')) {
        if (live.getAttribute('aria-live') !== 'off') heard.push(live.textContent);
      }
    }).observe(element, { subtree: true, childList: true, characterData: true });
  });
  return () => page.evaluate(() => (window as unknown as { heard: string[] }).heard);
}

/** The texts of the files in a folder. */
function textsIn(folder: string): string[] {
  return readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
}

test('after a fault has passed, the next change is written as soon as any other', async ({
  page,
  site,
}) => {
  await withFolder(async (folder) => {
    let fault = 'NoModificationAllowedError';
    await giveFolder(page, folder, () => fault);
    await page.clock.install();
    await choose(page, site);
    await box(page, FIRST).check();
    await page.clock.runFor(2_000);
    await expect(part(page).getByRole('alert')).toContainText('正忙');
    fault = '';
    await part(page).getByRole('button', { name: '立即同步' }).click();
    await expect(part(page).getByRole('alert')).toHaveCount(0);
    await box(page, SECOND).check();
    await page.clock.runFor(4_000);
    await expect.poll(() => textsIn(folder).join('')).toContain(SECOND);
  });
});

test('a page that stays in sight sees what others write, says nothing of it, and leaves what is typed', async ({
  page,
  site,
}) => {
  await withFolder(async (folder) => {
    await giveFolder(page, folder);
    await page.clock.install();
    await choose(page, site);
    await box(page, FIRST).check();
    await page.clock.runFor(2_000);
    await expect.poll(() => textsIn(folder)).toHaveLength(1);
    const [text = ''] = textsIn(folder);
    await row(page, SECOND).getByRole('button', { name: '进展情况' }).click();
    await page.keyboard.type('已开工');
    const field = row(page, SECOND).getByRole('textbox', { name: '进展情况' });
    await expect(field).toBeFocused();
    const said = await followLive(page);
    writeFileSync(join(folder, OTHER), entryOfOther(text).replaceAll('甲局', ''));
    await page.clock.runFor(EACH_LOOK);
    await expect(box(page, SECOND)).toBeChecked();
    await page.clock.runFor(EACH_LOOK);
    expect(await said()).toEqual([]);
    await expect(field).toBeFocused();
    await expect(field).toHaveValue('已开工');
  });
});

test('a folder into which nothing can be written is told on every page after some rounds, until it can', async ({
  page,
  site,
}) => {
  await withFolder(async (folder) => {
    let fault = 'NoModificationAllowedError';
    await giveFolder(page, folder, () => fault);
    await choose(page, site);
    await expect(part(page).getByRole('status')).toContainText('上次同步');
    const trouble = page.getByRole('status', { name: '请注意' });
    await box(page, FIRST).check();
    await expect(part(page).getByRole('alert')).toContainText('正忙');
    await expect(trouble).not.toContainText('共享文件夹');
    for (let round = 0; round < 2; round += 1) {
      await part(page).getByRole('button', { name: '立即同步' }).click();
      await expect(part(page).getByRole('status')).toContainText('上次同步');
    }
    await expect(part(page).getByRole('alert')).toContainText('可能是只读的');
    await expect(trouble).toContainText('共享文件夹：');
    await expect(trouble).toContainText('可能是只读的');
    // A round that ends as the last one says nothing anew: who is on its link stays there.
    const link = trouble.getByRole('link');
    await link.focus();
    await page.evaluate(() => dispatchEvent(new Event('online')));
    await expect(part(page).getByRole('status')).toContainText('上次同步');
    await expect(link).toBeFocused();
    fault = '';
    await part(page).getByRole('button', { name: '立即同步' }).click();
    await expect(trouble).not.toContainText('共享文件夹');
    // Our own file, which the refused writing has left empty, was mended at once.
    await expect(part(page)).not.toContainText('没有收入');
  });
});

test('when a folder was last shared is known on the next page, and one that is gone is chosen anew', async ({
  page,
  site,
}) => {
  await withFolder(async (folder) => {
    await giveFolder(page, folder, () => 'NoModificationAllowedError');
    await choose(page, site);
    // The first round has nothing to write, and succeeds.
    await expect(part(page).getByRole('status')).toContainText('上次同步');
    await box(page, FIRST).check();
    await expect(part(page).getByRole('alert')).toContainText('正忙');
    // A folder of a test does not outlive the page, as one of a browser does.
    await page.reload();
    await data(page).scrollIntoViewIfNeeded();
    await expect(part(page).getByRole('alert')).toContainText('找不到这个共享文件夹');
    await expect(part(page).getByRole('status')).toContainText('上次同步');
    await part(page).getByRole('button', { name: '选择共享文件夹' }).click();
    await expect(part(page).getByRole('alert')).toContainText('正忙');
  });
});

test('a server that refuses to write is told on the third page that finds it so', async ({
  page,
  site,
}) => {
  await page.route('**/dav/**', (route) => {
    const method = route.request().method();
    if (method === 'PROPFIND') return route.fulfill({ status: 207, body: '<multistatus/>' });
    return route.fulfill({ status: method === 'PUT' ? 500 : 404 });
  });
  await page.goto(site + LEDGER);
  await data(page).scrollIntoViewIfNeeded();
  await part(page).getByText('共享文件夹', { exact: true }).click();
  await part(page).getByText('填写 WebDAV 地址').click();
  await part(page).getByLabel('WebDAV 地址').fill('/dav/');
  await part(page).getByRole('button', { name: '连接' }).click();
  await expect(part(page).getByRole('status')).toContainText('上次同步');
  await box(page, FIRST).check();
  await expect(part(page).getByRole('alert')).toContainText('出错');
  const trouble = page.getByRole('status', { name: '请注意' });
  for (const text of ['过一会儿自动再试', '可能没有写入权限']) {
    await page.reload();
    await data(page).scrollIntoViewIfNeeded();
    await expect(part(page).getByRole('alert')).toContainText(text);
  }
  await expect(trouble).toContainText('可能没有写入权限');
  await page.goto(site + PLAN);
  await expect(trouble).toContainText('可能没有写入权限');
});

test("another's file that stays spoilt is told on every page, with its writer, since when and what to do", async ({
  page,
  site,
}) => {
  await withFolder(async (folder) => {
    await giveFolder(page, folder);
    await page.clock.install({ time: '2026-12-01T02:00:00.000Z' });
    await choose(page, site);
    await box(page, FIRST).check();
    await page.clock.runFor(2_000);
    await expect.poll(() => textsIn(folder)).toHaveLength(1);
    const [text = ''] = textsIn(folder);
    const file = join(folder, OTHER);
    const other = entryOfOther(text);
    writeFileSync(file, other);
    await part(page).getByRole('button', { name: '立即同步' }).click();
    await expect(part(page)).toContainText('收到过 1 方的登记');
    // A sync program brings its next version: half of it is there at first.
    writeFileSync(file, other.slice(0, 90));
    await part(page).getByRole('button', { name: '立即同步' }).click();
    await expect(part(page)).toContainText(`“甲局（张三）”的文件“${OTHER}”还没有传完`);
    const trouble = page.getByRole('status', { name: '请注意' });
    await expect(trouble).not.toContainText('甲局');
    await page.clock.runFor(SETTLE);
    const since = `“甲局（张三）”的文件“${OTHER}”从2026年12月1日 10:0`;
    await expect(part(page)).toContainText(since);
    await expect(part(page)).toContainText('起不完整，没有收入，下次再读。请“甲局（张三）”');
    await expect(trouble).toContainText(since);
    await expect(trouble).toContainText('可能不是最新情况');
    await part(page).getByText('收到过 1 方的登记').click();
    await expect(part(page).getByRole('listitem')).toContainText('文件现在读不了');
    // Its own browser has written it anew.
    writeFileSync(file, `${other}\n`);
    await part(page).getByRole('button', { name: '立即同步' }).click();
    await expect(trouble).not.toContainText('甲局');
    await expect(part(page)).not.toContainText('读不了');
  });
});

test('what was deleted does not come back from the file of another, also when the trash is emptied', async ({
  page,
  site,
}) => {
  await withFolder(async (folder) => {
    await giveFolder(page, folder);
    await choose(page, site);
    await box(page, FIRST).check();
    await expect.poll(() => textsIn(folder)).toHaveLength(1);
    const [text = ''] = textsIn(folder);
    writeFileSync(join(folder, OTHER), entryOfOther(text));
    await part(page).getByRole('button', { name: '立即同步' }).click();
    await expect(part(page)).toContainText('收到过 1 方的登记');
    const all = data(page).locator('details.delete');
    await all.getByText('删除本方案的全部登记').click();
    await expect(all).toContainText('别人的文件不改动');
    await all.getByRole('textbox').fill('删除');
    await all.getByRole('button', { name: '不核对，直接删除' }).click();
    await expect(all).toContainText('已把 2 条登记移到回收站');
    await part(page).getByRole('button', { name: '立即同步' }).click();
    await expect.poll(() => textsIn(folder).join('')).not.toContain(FIRST);
    const trash = data(page).locator('details.trash');
    await trash.getByText('回收站（2 条').click();
    await trash.getByRole('button', { name: '清空回收站' }).click();
    await trash.getByRole('button', { name: '再点一次' }).click();
    await expect(trash).toHaveCount(0);
    // The other one writes anew, so that all of their file is read again.
    writeFileSync(join(folder, OTHER), `${entryOfOther(text)}\n`);
    await part(page).getByRole('button', { name: '立即同步' }).click();
    await expect(part(page).getByRole('status')).toContainText('上次同步');
    await expect(part(page)).not.toContainText('新登记');
    await expect(data(page)).toContainText('还没有登记。');
  });
});

test('who began to encrypt with another phrase than the team is offered to take theirs', async ({
  page,
  site,
}) => {
  const [mine, theirs] = ['我的团队口令 2026', '大家的团队口令 2026'];
  await withFolder(async (folder) => {
    await giveFolder(page, folder);
    await choose(page, site);
    await box(page, FIRST).check();
    await expect.poll(() => textsIn(folder)).toHaveLength(1);
    const [plain = ''] = textsIn(folder);
    await part(page).getByText('加密文件', { exact: true }).click();
    await part(page).getByLabel('团队口令').fill(mine);
    await part(page).getByLabel('再填一遍口令').fill(mine);
    await part(page).getByRole('button', { name: '开始加密' }).click();
    await expect.poll(() => textsIn(folder).join('')).toContain('"encrypted"');
    await expect(part(page).getByLabel('团队口令')).toHaveCount(0);
    const lock = lockOf(theirs, crypto);
    writeFileSync(join(folder, OTHER), await lock.close(entryOfOther(plain)));
    await part(page).getByRole('button', { name: '立即同步' }).click();
    await expect(part(page)).toContainText('一个团队只用一个口令');
    await part(page).getByLabel('团队口令').fill(theirs);
    await part(page).getByRole('button', { name: '打开' }).click();
    await expect(part(page)).toContainText('收到过 1 方的登记');
    await expect(part(page)).not.toContainText('没有收入');
    for (const text of textsIn(folder)) expect(await lock.open(text)).toBeDefined();
  });
});
