import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { TOOLS } from '../../src/model/kept-parts.ts';
import { makeNewer, stampAnew, visit, withHost } from './host.ts';
import { entries } from './ledger-page.ts';
import {
  expect,
  expectClauses,
  openForm,
  PLAN,
  plan,
  test,
  unlike,
  watch,
  withServer,
} from './site.ts';

test.use({ serviceWorkers: 'allow' });

const SECTION = `${PLAN}3-1/`;

const version = (page: Page) => page.locator('[data-version]');
const announcement = (page: Page) => page.locator('#update');
const updateButton = (page: Page) => page.getByRole('button', { name: '更新本页' });

/** The names of the caches of this host, and how many files each holds. */
function cachesOf(page: Page): Promise<Record<string, number>> {
  return page.evaluate(async () => {
    const names = await caches.keys();
    const sizes = names.map(async (name) => (await (await caches.open(name)).keys()).length);
    return Object.fromEntries((await Promise.all(sizes)).map((size, at) => [names[at], size]));
  });
}

let newer = '';
test.beforeAll(async () => {
  newer = await makeNewer('（新）');
});
test.afterAll(() => rmSync(newer, { recursive: true }));

for (const base of ['/', '/a/b/']) {
  test(`after one visit the site at ${base} works without its server`, async ({ page }) => {
    const complaints = watch(page);
    let site = '';
    await withServer({ base: () => base }, async (port) => {
      site = `http://localhost:${port}${base}`;
      await visit(page, site + SECTION);
      await page.getByRole('checkbox').first().check();
    });
    await expect(fetch(site)).rejects.toThrow();

    // Pages over all plans come with the whole site.
    for (const address of unlike.filter((one) => !one.startsWith('units/'))) {
      const response = await page.goto(site + address);
      expect(response?.status(), address).toBe(200);
      await expectClauses(page, address);
    }
    await page.goto(site + SECTION);
    await expect(page.getByRole('checkbox').first()).toBeChecked();
    await page.getByRole('checkbox').nth(1).check();
    await expect.poll(async () => (await entries(page)).length).toBe(2);

    await page.goto(`${site}${PLAN}ledger/`);
    const done = page.getByRole('checkbox', { name: '已完成', checked: true });
    await expect(done).toHaveCount(2);

    await page.goto(`${site}search/?q=武汉`);
    const found = plan.clauses.filter(({ text }) => text.includes('武汉')).map(({ id }) => id);
    const items = page.locator('[data-clause]:not([data-approximate] *)');
    await expect(items).toHaveCount(found.length);
    const shown = await items.evaluateAll((all) =>
      all.map((item) => item.getAttribute('data-clause')),
    );
    expect(shown.sort()).toEqual(found.sort());

    await page.goto(`${site}about/`);
    await expect(page.locator('[data-offline]')).toContainText('打开过的方案已可离线使用');
    // What the browser says when the page asks whether the host has another worker.
    expect(complaints.filter((one) => !one.includes('ERR_CONNECTION_REFUSED'))).toEqual([]);

    await page.goto(`${site}${PLAN}nowhere/`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('没有这个页面');
  });
}

test('what is not of the site is still the server’s to answer', async ({ page, site }) => {
  await visit(page, site);
  const response = await page.goto(`${site}nowhere/`);
  expect(response?.status()).toBe(404);
});

test('a new build is announced, leaves open pages whole, and is all there is after 更新本页', async ({
  page,
  context,
}) => {
  const complaints = watch(page);
  await withHost(newer, '/a/b/', async ({ site, deploy }) => {
    const other = await context.newPage();
    await visit(page, site + SECTION);
    await visit(other, `${site}${PLAN}ledger/`);
    const old = await version(page).innerText();
    const kept = await cachesOf(page);
    deploy();

    await page.goto(`${site}${PLAN}3-2/`);
    await expect(announcement(page)).toContainText('新版本已下载。点“更新本页”即可换用');
    await expect(version(page)).toHaveText(old);
    await expect(page.getByRole('heading', { level: 1 })).not.toContainText('（新）');
    await expect(announcement(other)).toBeVisible();
    await page.keyboard.press('Control+k');
    await expect(page.getByRole('searchbox')).toBeVisible();
    await page.keyboard.press('Escape');

    await updateButton(page).click();
    for (const tab of [page, other]) {
      await expect(tab.getByRole('heading', { level: 1 })).toContainText('（新）');
      await expect(version(tab)).not.toHaveText(old);
      await expect(announcement(tab)).toHaveCount(0);
    }
    await expect(version(page)).not.toBeEmpty();
    await expect(version(other)).toHaveText(await version(page).innerText());
    await expect.poll(() => cachesOf(page)).toEqual(kept);
  });
  expect(complaints).toEqual([]);
});

test('nothing is reloaded while something is being typed, here or in another tab', async ({
  page,
  context,
}) => {
  await withHost(newer, '/', async ({ site, deploy }) => {
    const other = await context.newPage();
    await visit(page, site + SECTION);
    await visit(other, site + SECTION);
    const old = await version(page).innerText();
    await openForm(other, '3.1.1');
    await other.getByRole('dialog').getByLabel('进展').fill('一期已开工');
    deploy();
    await page.reload();
    await updateButton(page).click();
    await expect(announcement(page)).toContainText('另一个页面里还有没填完的内容');
    await expect(version(page)).toHaveText(old);
    await expect(other.getByRole('dialog').getByLabel('进展')).toHaveValue('一期已开工');

    await other.getByRole('button', { name: '保存' }).click();
    await expect(other.getByRole('dialog')).toHaveCount(0);
    await updateButton(page).click();
    for (const tab of [page, other]) await expect(version(tab)).not.toHaveText(old);
    expect(await entries(other)).toHaveLength(1);
  });
});

test('a build that is only half on its host replaces nothing, and does once it is whole', async ({
  page,
}) => {
  await withHost(newer, '/', async ({ site, deploy }) => {
    await visit(page, site + SECTION);
    const old = await version(page).innerText();
    deploy('sw.js');
    const refused = page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready;
      const found = new Promise((resolve) => {
        registration.addEventListener('updatefound', () => resolve(registration.installing));
      });
      await registration.update().catch(() => undefined);
      const worker = await found;
      if (!(worker instanceof ServiceWorker)) return 'none';
      while (worker.state === 'installing') {
        await new Promise((resolve) => {
          worker.addEventListener('statechange', resolve, { once: true });
        });
      }
      return worker.state;
    });
    expect(await refused).toBe('redundant');
    await page.reload();
    await expect(version(page)).toHaveText(old);
    await expect(announcement(page)).toContainText('没有下载成功');
    deploy();
    await page.reload();
    await expect(announcement(page)).toContainText('新版本已下载');
  });
});

test('where the host has a newer build but still the old worker, or half of one, the page says so', async ({
  page,
}) => {
  await withHost(newer, '/', async ({ site, deploy }) => {
    await visit(page, site + SECTION);
    await page.reload();
    await expect(version(page)).not.toBeEmpty();
    await expect(announcement(page)).toHaveCount(0);
    deploy('build.json');
    await page.reload();
    await expect(announcement(page)).toContainText('没有下载成功');
    deploy();
    await page.reload();
    await expect(announcement(page)).toContainText('新版本已下载');
  });
});

test('where the worker is forgotten when a site is published again, the page says so and leads to the new one', async ({
  page,
}) => {
  let isForgotten = false;
  const options = { missing: (path: string) => isForgotten && path === '/sw.js' };
  await withServer({ ...options, folder: 'dist' }, async (port) => {
    const site = `http://localhost:${port}/`;
    await visit(page, site + SECTION);
    isForgotten = true;
    await page.goto(`${site}about/`);
    await expect(announcement(page)).toContainText('没有下载成功');
    await expect(page.locator('[data-offline]')).toContainText('存有以前的版本');
    await page.getByRole('button', { name: '打开网站上的版本' }).click();
    await expect(page.locator('[data-offline]')).toContainText('没有给出 sw.js');
    expect(await page.evaluate(() => navigator.serviceWorker.controller)).toBeNull();
  });
});

test('the site itself is not opened over what is being typed', async ({ page }) => {
  let isForgotten = false;
  const missing = (path: string): boolean => isForgotten && path === '/sw.js';
  await withServer({ missing }, async (port) => {
    await visit(page, `http://localhost:${port}/${PLAN}ledger/`);
    isForgotten = true;
    await page.reload();
    const live = page.getByRole('button', { name: '打开网站上的版本' });
    await expect(live).toBeVisible();
    const row = page.locator('tr[data-row="3.1.1-1"]');
    await row.getByRole('button', { name: /进展情况/u }).click();
    await row.locator('textarea').fill('已开工');
    // Again too: nothing has been saved yet.
    for (let time = 0; time < 2; time += 1) {
      await live.evaluate((button: HTMLButtonElement) => button.click());
      await expect(announcement(page)).toContainText('本页还有没填完的内容');
    }
    await expect(row.locator('textarea')).toHaveValue('已开工');
    expect(await page.evaluate(() => navigator.serviceWorker.controller)).not.toBeNull();
  });
});

test('without a network nobody is told of a version that there may be', async ({ page }) => {
  await withServer({}, async (port) => {
    await visit(page, `http://localhost:${port}/${SECTION}`);
  });
  const asked = page.waitForEvent('requestfailed', (request) => request.url().endsWith('/sw.js'));
  await page.reload();
  await asked;
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(announcement(page)).toHaveCount(0);
});

test('a date that is being chosen, and a cell that is being emptied, outlive the new version of another tab', async ({
  page,
  context,
}) => {
  await withHost(newer, '/', async ({ site, deploy }) => {
    const other = await context.newPage();
    await visit(page, `${site}${PLAN}ledger/`);
    await visit(other, site + SECTION);
    const row = page.locator('tr[data-row="3.1.1-1"]');
    await row.getByRole('button', { name: /计划完成时间/u }).click();
    await row.locator('input[type="date"]').fill('2026-12-31');
    deploy();
    await other.reload();
    await updateButton(other).click();
    await expect(announcement(other)).toContainText('另一个页面里还有没填完的内容');
    await expect(row.locator('input[type="date"]')).toHaveValue('2026-12-31');
    await row.locator('input[type="date"]').press('Enter');
    await row.getByRole('button', { name: /进展情况/u }).click();
    await row.locator('textarea').fill('已开工');
    await row.locator('textarea').press('Enter');
    await row.getByRole('button', { name: /进展情况/u }).click();
    await row.locator('textarea').fill('');
    await updateButton(other).click();
    await expect(announcement(other)).toContainText('另一个页面里还有没填完的内容');
    await expect(row.locator('textarea')).toHaveValue('');
  });
});

test('sites on one host leave each other’s files alone', async ({ page }) => {
  await withHost(newer, '/', async ({ site, deploy }) => {
    await visit(page, site);
    await page.evaluate(async (folder) => {
      // As another site below this one keeps its files.
      const cache = await caches.open(`taizhang-inner-precache-v2-${folder}`);
      await cache.put(`${folder}index.html`, new Response('inner'));
    }, `${site}b/`);
    const kept = await cachesOf(page);
    expect(Object.values(kept)).toHaveLength(2);
    deploy();
    await page.reload();
    await updateButton(page).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('（新）');
    await expect.poll(() => cachesOf(page)).toEqual(kept);
  });
});

test('on plain http the page says why it cannot, and registers nothing', async ({
  page,
  context,
  moved,
}) => {
  const complaints = watch(page);
  await page.goto(`${moved}about/`);
  await expect(page.locator('[data-offline]')).toContainText('因为网址以 http:// 开头');
  expect(context.serviceWorkers()).toEqual([]);
  expect(complaints).toEqual([]);
});

test('where data is to be saved, nothing is downloaded in the background, and the page says so', async ({
  page,
  context,
  site,
}) => {
  await page.addInitScript(() =>
    Object.defineProperty(navigator, 'connection', { value: { saveData: true } }),
  );
  await page.goto(`${site}about/`);
  await expect(page.locator('[data-offline]')).toContainText('设了节省流量');
  expect(context.serviceWorkers()).toEqual([]);
});

test('the site can be installed: its name, its icons, its own folder', async ({ page }) => {
  await withServer({ base: () => '/a/b/' }, async (port) => {
    const site = `http://localhost:${port}/a/b/`;
    await page.goto(site + SECTION);
    const address = await page
      .locator('link[rel="manifest"]')
      .evaluate((link: HTMLLinkElement) => link.href);
    const manifest = await (await page.request.get(address)).json();
    expect(manifest.name).toBe('方案台账');
    expect(new URL(manifest.start_url, address).href).toBe(site);
    expect(new URL(manifest.scope, address).href).toBe(site);
    for (const { src, sizes, type } of manifest.icons) {
      const size = await page.evaluate(async (icon) => {
        const image = new Image();
        image.src = icon;
        await image.decode();
        return `${image.naturalWidth}x${image.naturalHeight}`;
      }, new URL(src, address).href);
      if (type === 'image/png') expect(size).toBe(sizes);
    }
  });
});

/** The files of a part of the built site, and what all of them need. */
const filesOf = (part: string): string[] =>
  Object.keys(JSON.parse(readFileSync(`dist/offline/${part}.json`, 'utf8')));

/** Serves a copy of the built site, with a list of the files that were asked for. */
async function withLog(
  use: (host: { site: string; folder: string; asked: Set<string> }) => Promise<void>,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'taizhang-'));
  cpSync('dist', folder, { recursive: true });
  const asked = new Set<string>();
  const missing = (path: string): boolean => {
    asked.add(decodeURIComponent(path.slice(1).replace(/\?.*$/u, '')));
    return false;
  };
  try {
    await withServer({ folder, missing }, (port) =>
      use({ site: `http://localhost:${port}/`, folder, asked }),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('a first visit keeps the frame and the plan that was opened, and nothing else', async ({
  page,
}) => {
  await withLog(async ({ site, asked }) => {
    await visit(page, site + SECTION);
    const others = [...filesOf('rest'), ...filesOf(TOOLS)];
    expect(others.length).toBeGreaterThan(10);
    expect(others.filter((file) => asked.has(file))).toEqual([]);
    const opened = filesOf(PLAN.slice(0, -1));
    expect(opened.filter((file) => !asked.has(file))).toEqual([]);

    // Who keeps a ledger wants it in a sheet, also without a network.
    await page.getByRole('checkbox').first().check();
    await expect.poll(() => filesOf(TOOLS).filter((file) => !asked.has(file))).toEqual([]);
  });
});

test('half a script that the browser holds for a year is fetched anew once the host has it whole', async ({
  page,
}) => {
  const folder = mkdtempSync(join(tmpdir(), 'taizhang-'));
  cpSync('dist', folder, { recursive: true });
  const name = readdirSync('dist/_astro').find((one) => one.startsWith('voice-button.')) ?? '';
  const script = join(folder, '_astro', name);
  const whole = readFileSync(script);
  writeFileSync(script, whole.subarray(0, whole.length / 2));
  const setHeaders = (path: string): Record<string, string> =>
    path.includes('_astro/') ? { 'Cache-Control': 'public, max-age=31536000, immutable' } : {};
  try {
    await withServer({ folder, setHeaders }, async (port) => {
      const came = page.waitForResponse((response) => response.url().endsWith(name));
      await page.goto(`http://localhost:${port}/${SECTION}`);
      await came;
      await page.goto(`http://localhost:${port}/about/`);
      await expect(page.locator('[data-offline]')).toContainText('有文件没能下载');
      writeFileSync(script, whole);
      await page.reload();
      await expect(page.locator('[data-offline]')).toContainText('已可离线使用');
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('the whole site is kept by choice, and the page says how large it is', async ({ page }) => {
  await withLog(async ({ site, asked }) => {
    await visit(page, `${site}about/`);
    const button = page.getByRole('button', { name: /存下全站（还需约 [\d.]+ (?:KB|MB)）/u });
    await button.click();
    await expect(page.locator('[data-offline]')).toHaveText('全站已可离线使用。');
    await expect(button).toHaveCount(0);
    expect(filesOf('rest').filter((file) => !asked.has(file))).toEqual([]);
    await page.reload();
    await expect(page.locator('[data-offline]')).toHaveText('全站已可离线使用。');
  });
});

test('of a build with another letter, only what has that letter is downloaded', async ({
  page,
}) => {
  await withLog(async ({ site, folder, asked }) => {
    await visit(page, site + SECTION);
    const changed = join(folder, PLAN, '3-2/index.html');
    writeFileSync(changed, readFileSync(changed, 'utf8').replace('</h1>', '新</h1>'));
    await stampAnew(folder);
    asked.clear();
    await page.reload();
    await expect(announcement(page)).toContainText('新版本已下载');
    const plan = PLAN.slice(0, -1);
    const wanted = [
      'build.json',
      'sw.js',
      `offline/${plan}.json`,
      `${PLAN}3-2/index.html`,
      'about/index.html',
    ];
    expect([...asked].sort()).toEqual(wanted.sort());
  });
});

test('a page that stays open while another build takes over still has its own scripts', async ({
  page,
  context,
}) => {
  const script = readdirSync('dist/_astro').find((name) => name.startsWith('SearchDialog.')) ?? '';
  await withLog(async ({ site, folder }) => {
    const other = await context.newPage();
    await visit(page, site + SECTION);
    await visit(other, site + SECTION);
    await openForm(other, '3.1.1-1');
    await other.getByRole('dialog').getByLabel('进展').fill('一期已开工');
    // As a build whose scripts have other names.
    rmSync(join(folder, '_astro', script));
    await stampAnew(folder);
    await page.reload();
    await expect(announcement(page)).toContainText('新版本已下载');
    // A tab that sleeps does not say that something is being typed there.
    await page.evaluate(async () => {
      (await navigator.serviceWorker.ready).waiting?.postMessage({ type: 'SKIP_WAITING' });
    });
    await expect(announcement(other)).toContainText('本页还是更新前的版本');
    // Looked at again, it does not say that the newer build could not be had.
    const looked = other.waitForResponse((response) => response.url().endsWith('/build.json'));
    await other.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await looked;
    await other.evaluate(
      () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
    );
    await expect(announcement(other)).toContainText('本页还是更新前的版本');
    const has = (tab: Page): Promise<boolean> =>
      tab.evaluate(async (name) => {
        const response = await fetch(`${document.documentElement.dataset['root']}_astro/${name}`);
        return response.ok;
      }, script);
    expect(await has(other)).toBe(true);
    await expect(other.getByRole('dialog').getByLabel('进展')).toHaveValue('一期已开工');
    await other.getByRole('button', { name: '保存' }).click();
    await other.reload();
    // Once no page needs it, it goes.
    await expect.poll(() => has(other)).toBe(false);
  });
});
