import { copyFileSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { withAllowed, withElsewhere } from './dav-elsewhere.ts';
import { davHosts, PASSWORD, USER } from './dav-hosts.ts';
import { data } from './ledger-page.ts';
import { expect, PLAN, test, withServer } from './site.ts';

const LEDGER = `${PLAN}ledger/`;
const [FIRST, SECOND, THIRD] = ['3.1.1-1', '3.1.1-2', '3.1.2-1'];
const box = (page: Page, item = ''): ReturnType<Page['locator']> =>
  page.locator(`tr[data-row="${item}"] .box`);
const part = (page: Page): ReturnType<Page['locator']> => data(page).locator('details.share');

/** Opens the ledger and connects it with the shared folder of its host. */
async function connect(
  page: Page,
  site: string,
  password = PASSWORD,
  address = '/dav',
): Promise<void> {
  await page.goto(site + LEDGER);
  await data(page).scrollIntoViewIfNeeded();
  await part(page).getByText('共享文件夹', { exact: true }).click();
  await part(page).getByText('填写 WebDAV 地址').click();
  await part(page).getByLabel('WebDAV 地址').fill(address);
  await part(page).getByLabel('用户名').fill(USER);
  await part(page).getByLabel('密码', { exact: true }).fill(password);
  await part(page).getByRole('button', { name: '连接' }).click();
}

async function shareNow(page: Page): Promise<void> {
  await part(page).getByRole('button', { name: '立即同步' }).click();
}

for (const { name, isHere, install, use } of davHosts) {
  const onHost = isHere ? test : test.skip;
  const reason = isHere ? '' : ` (skipped: apt-get install ${install})`;

  onHost(
    `two offices share a folder of ${name} on the site's host${reason}`,
    async ({ browser }) => {
      await use(async ({ site, folder }) => {
        const one = await (await browser.newContext()).newPage();
        const other = await (await browser.newContext()).newPage();
        await connect(one, site, '不对');
        await expect(part(one).getByRole('alert')).toContainText('用户名或密码不对');
        await part(one).getByLabel('密码', { exact: true }).fill(PASSWORD);
        await part(one).getByRole('button', { name: '连接' }).click();
        await expect(part(one).getByRole('status')).toContainText('上次同步');
        await connect(other, site);
        await expect(part(other).getByRole('status')).toContainText('上次同步');

        // What is changed is written by itself, and comes to the other; each writes one file.
        await box(one, FIRST).check();
        await expect
          .poll(() => readdirSync(folder).filter((file) => /json$/u.test(file)))
          .toHaveLength(1);
        const [file = ''] = readdirSync(folder).filter((found) => /json$/u.test(found));
        await shareNow(other);
        await expect(box(other, FIRST)).toBeChecked();
        await expect(part(other)).toContainText('收到过 1 方的登记');

        // A file that is not yet whole is named, and what was in it is not lost; a copy of a conflict is read too.
        const whole = readFileSync(join(folder, file), 'utf8');
        copyFileSync(join(folder, file), join(folder, file.replace('.json', ' (冲突副本).json')));
        writeFileSync(join(folder, file), whole.slice(0, 200));
        await box(other, SECOND).check();
        await expect(part(other)).toContainText('还没有传完，过一会儿自动再读');
        await expect(box(other, FIRST)).toBeChecked();
        writeFileSync(join(folder, file), whole);

        // Who was without a network catches up.
        await one.context().setOffline(true);
        await box(one, THIRD).check();
        await shareNow(one);
        await expect(part(one).getByRole('alert')).toContainText('连不上共享文件夹');
        await one.context().setOffline(false);
        await expect(box(one, SECOND)).toBeChecked();
        await expect(part(one).getByRole('alert')).toHaveCount(0);
        await shareNow(other);
        await expect(box(other, THIRD)).toBeChecked();
        await expect(part(other)).not.toContainText(/没有收入|没有传完/u);

        // The password was kept nowhere: the next page says that it is asked for again, and when it last shared.
        await one.reload();
        await expect(one.getByRole('status', { name: '请注意' })).toContainText('这个页面没有密码');
        await data(one).scrollIntoViewIfNeeded();
        await expect(part(one).getByRole('alert')).toContainText('请填写密码');
        await expect(part(one).getByRole('status')).toContainText('上次同步');
        await part(one).getByLabel('密码', { exact: true }).fill(PASSWORD);
        await part(one).getByRole('button', { name: '连接' }).click();
        await expect(part(one).getByRole('alert')).toHaveCount(0);
        // Where there is no such folder, another address can be typed.
        renameSync(folder, `${folder}-away`);
        await shareNow(one);
        await expect(part(one).getByRole('alert')).toContainText(
          /找不到这个共享文件夹|这个地址不是 WebDAV 文件夹/u,
        );
        renameSync(`${folder}-away`, folder);
        await part(one).getByLabel('WebDAV 地址').fill('localhost/dav');
        await part(one).getByRole('button', { name: '连接' }).click();
        await expect(part(one)).toContainText('这不是网址');
        await part(one).getByLabel('WebDAV 地址').fill('/dav/');
        await part(one).getByLabel('密码', { exact: true }).fill(PASSWORD);
        await part(one).getByRole('button', { name: '连接' }).click();
        await expect(part(one).getByRole('alert')).toHaveCount(0);
        expect(await one.evaluate(() => JSON.stringify(localStorage))).not.toContain(PASSWORD);
        await one.context().close();
        await other.context().close();
      });
    },
  );
}

test('a team shares a folder of another host, if the site and that host allow it, and encrypts its files', async ({
  browser,
}) => {
  const phrase = '团队的口令 2026';
  await withElsewhere(async (there) => {
    await withAllowed(there.address, (folder) =>
      withServer({ folder }, async (port) => {
        const site = `http://localhost:${port}/`;
        const one = await (await browser.newContext()).newPage();
        // Not what the publisher has allowed; then not what the host allows.
        await connect(one, site, PASSWORD, there.address.replace('/team/', '/other/'));
        await expect(part(one).getByRole('alert')).toContainText('sharedFolders');
        await part(one).getByLabel('WebDAV 地址').fill(there.address);
        await part(one).getByRole('button', { name: '连接' }).click();
        await expect(part(one).getByRole('alert')).toContainText('不允许本站的网页访问');
        there.allowed = site.slice(0, -1);
        await shareNow(one);
        await expect(part(one).getByRole('status')).toContainText('上次同步');
        await box(one, FIRST).check();
        await expect.poll(() => there.files.size).toBe(1);
        const text = (): string => [...there.files.values()][0]?.text ?? '';
        expect(text()).toContain(`"item": "${FIRST}"`);
        expect(there.asked).toEqual(expect.arrayContaining(['OPTIONS', 'PROPFIND', 'PUT']));

        // From now on encrypted; what was plain is written anew.
        await part(one).getByText('加密文件', { exact: true }).click();
        await part(one).getByLabel('团队口令').fill(phrase);
        await part(one).getByLabel('再填一遍口令').fill(phrase);
        await part(one).getByRole('button', { name: '开始加密' }).click();
        await expect.poll(text).toContain('"encrypted"');
        expect(text()).not.toContain(FIRST);

        // Who comes is asked for the phrase; with another one nothing is written.
        const other = await (await browser.newContext()).newPage();
        await connect(other, site, PASSWORD, there.address);
        await expect(part(other).getByRole('alert')).toContainText('文件已加密');
        await box(other, SECOND).check();
        await part(other).getByLabel('团队口令').fill('别人的口令 2026');
        await part(other).getByRole('button', { name: '打开' }).click();
        await expect(part(other).getByRole('alert')).toContainText('这个口令打不开');
        expect(there.files.size).toBe(1);
        await part(other).getByLabel('团队口令').fill(phrase);
        await part(other).getByRole('button', { name: '打开' }).click();
        await expect(box(other, FIRST)).toBeChecked();
        await expect.poll(() => there.files.size).toBe(2);
        await shareNow(one);
        await expect(box(one, SECOND)).toBeChecked();

        // Neither password nor phrase was kept.
        const kept = await other.evaluate(() => JSON.stringify(localStorage));
        expect([kept.includes(PASSWORD), kept.includes(phrase)]).toEqual([false, false]);
        await one.context().close();
        await other.context().close();
      }),
    );
  });
});
