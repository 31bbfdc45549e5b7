import { cpSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, pages, PLAN, test, unlike, watch, withServer } from './site.ts';

/** Reads a section, follows its contents, searches and ticks: what must work wherever the site is. */
async function useSite(page: Page, root: string): Promise<void> {
  await page.goto(root);
  await page.locator('.contents').getByRole('link', { name: '（二）扩大信息消费覆盖面' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('（二）扩大信息消费覆盖面。');
  await page.getByRole('checkbox').first().check();
  await expect(page.locator('#deed')).toContainText('已登记');
  await page.keyboard.press('Control+k');
  await page.getByRole('searchbox').fill('网络安全等级保护');
  await page.getByRole('dialog').locator('[data-clause="3.3.3-1"] a').click();
  await expect(page.locator('[id="3.3.3-1"] mark')).toHaveText('网络安全等级保护');
  await page.locator('header .brand').click();
  await expect(page).toHaveURL(root);
}

test('the site works at the root', async ({ page, site }) => {
  const complaints = watch(page);
  await useSite(page, site);
  expect(complaints).toEqual([]);
});

test('the same build works below a path, on plain http', async ({ page, moved }) => {
  const complaints = watch(page);
  await useSite(page, moved);
  expect(complaints).toEqual([]);
});

test('the same build works after its folder has been moved, with spaces and Chinese in the path', async ({
  page,
}, testInfo) => {
  const folder = testInfo.outputPath();
  cpSync('dist', join(folder, '方案 2018'), { recursive: true });
  await withServer({ folder }, async (port) => {
    await useSite(page, `http://localhost:${port}/${encodeURIComponent('方案 2018')}/`);
  });
});

test('the same build works below a path with a space, and Chinese characters', async ({ page }) => {
  const base = encodeURI('/我的 站点/');
  await withServer({ base: () => base }, async (port) => {
    const complaints = watch(page);
    await useSite(page, `http://localhost:${port}${base}`);
    expect(complaints).toEqual([]);
  });
});

test('no built page has an address that begins at the root, or at a host', () => {
  for (const page of pages) {
    const html = readFileSync(
      `dist/${page.endsWith('.html') ? page : `${page}index.html`}`,
      'utf8',
    );
    expect(html.match(/ (?:href|src|action|[a-z-]+-url)="(?:\/|https?:)[^"]*"/gu), page).toBeNull();
  }
});

/** The ids and links of the open page, or of the one of this address as its host sends it. Runs whole in the page. */
async function idsAndLinks(address: string): Promise<{ ids: string[]; links: string[] }> {
  let root = document;
  if (address !== '') {
    const asked = new XMLHttpRequest();
    asked.responseType = 'document';
    asked.open('GET', address);
    const loaded = new Promise((resolve) => asked.addEventListener('loadend', resolve));
    asked.send();
    await loaded;
    root = asked.responseXML ?? new Document();
  }
  return {
    ids: Array.from(root.querySelectorAll('[id]'), ({ id }) => id),
    links: Array.from(root.querySelectorAll('a'), ({ href }) => href),
  };
}

test('every link of every page leads to a page that is there, and to an id that is on it', async ({
  page,
  request,
  site,
}) => {
  const ids = new Map<string, Set<string>>();
  const links: { from: string; to: URL }[] = [];
  const note = (from: string, found: { ids: string[]; links: string[] }): void => {
    ids.set(site + from, new Set(found.ids));
    links.push(...found.links.map((link) => ({ from, to: new URL(link) })));
  };
  const opened = unlike.filter((one) => !one.endsWith('.html'));
  for (const address of opened) {
    await page.goto(site + address);
    note(address, await page.evaluate(idsAndLinks, ''));
  }
  // What scripts add to a unit's page is seen on the one that was opened.
  for (const address of pages.filter((one) => !unlike.includes(one))) {
    note(address, await page.evaluate(idsAndLinks, site + address));
  }
  const isFile = (to: URL): boolean => /\.(?:json|txt|docx)$/u.test(to.pathname);
  const lost = links.filter(({ to }) => {
    const target = ids.get(to.origin + to.pathname);
    const fragment = decodeURIComponent(to.hash.slice(1));
    return !isFile(to) && !(fragment === '' ? target : target?.has(fragment));
  });
  expect(lost.map(({ from, to }) => `${from} → ${to.href}`)).toEqual([]);
  const files = new Set(links.filter(({ to }) => isFile(to)).map(({ to }) => to.href));
  expect(files.size).toBe(3);
  for (const file of files) expect((await request.get(file)).status(), file).toBe(200);
});

test('without SITE_URL no page names a picture, nor is one drawn: an address within a folder is no use to others', () => {
  for (const page of pages.filter((one) => !one.endsWith('.html'))) {
    const html = readFileSync(`dist/${page}index.html`, 'utf8');
    expect(html, page).toContain('<meta property="og:title" content="');
    expect(html, page).not.toMatch(/og:image|twitter:card|rel="canonical"/u);
  }
  expect(existsSync('dist/og')).toBe(false);
});

test('an address that is not there gets a page that says so, whole at any depth', async ({
  page,
  moved,
}) => {
  for (const address of ['nothing', 'nothing/at/all/of/it/', `${PLAN}3-2/9`, `${PLAN}9-9/`]) {
    const complaints = watch(page);
    const response = await page.goto(moved + address);
    expect(response?.status()).toBe(404);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('没有这个页面');
    const links = await page.evaluate(() => Array.from(document.links, ({ href }) => href));
    expect(links).toEqual(['./', '../'].map((up) => new URL(up, page.url()).href));
    expect(complaints.filter((one) => !one.includes('404'))).toEqual([]);
  }
  await page.getByRole('link', { name: '打开上一级目录' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('实施方案');
});

test('a page arrives with the sign that a chat glued to its address', async ({ page, moved }) => {
  for (const glued of ['）', '。', '%E3%80%82', '”，', '，请查收', '%']) {
    await page.goto(`${moved}${PLAN}3-2/${glued}`);
    await expect(page).toHaveURL(`${moved}${PLAN}3-2/`);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('扩大信息消费覆盖面');
  }
  await page.goto(`${moved}nothing/）`);
  await expect(page).toHaveURL(`${moved}nothing/`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('没有这个页面');
});

test('plan.json is there for whoever builds on it', async ({ request, site }) => {
  const answer = await request.get(`${site}${PLAN}plan.json`);
  expect(answer.headers()['content-type']).toContain('application/json');
  expect(await answer.json()).toMatchObject({
    $schema: '../plan.schema.json',
    id: 'hubei-2018-xinxi-xiaofei',
    titleBy: 'editor',
    sha256: 'bf9712afdc7ce74fb991af43e2c4baa97006efcdb45700e162990aef5fd21862',
  });
});

test('its schema stands where it says', async ({ request, site }) => {
  const answer = await request.get(new URL('../plan.schema.json', `${site}${PLAN}plan.json`).href);
  expect(await answer.json()).toMatchObject({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
  });
});

test('a page of text says to machines what it is made from, and nothing of an authority', async ({
  page,
  site,
}) => {
  for (const address of [PLAN, `${PLAN}3-2/`]) {
    await page.goto(site + address);
    const tag = (name: string): Promise<string | null> =>
      page.locator(`meta[name="${name}" i]`).getAttribute('content');
    expect(await tag('PubDate')).toBe('2018-12-26');
    expect(await tag('ContentSource')).toBe('湖北省人民政府网站');
    expect(await tag('ArticleTitle')).toMatch(/实施方案|信息消费/u);
    expect(await tag('Description')).toContain('实施方案');
    await expect(page.locator('meta[name^="Site" i], meta[name="Author" i]')).toHaveCount(0);
    const data = await page.locator('script[type="application/ld+json"]').textContent();
    expect(JSON.parse(data ?? '')).toMatchObject({
      '@type': 'WebPage',
      isBasedOn: { datePublished: '2018-12-26', isPartOf: { name: '湖北省人民政府网站' } },
    });
  }
});

test('without SITE_URL no page claims an address, and robots.txt names none', () => {
  for (const page of pages) {
    const file = page.endsWith('.html') ? page : `${page}index.html`;
    expect(readFileSync(`dist/${file}`, 'utf8'), page).not.toContain('rel="canonical"');
  }
  expect(readFileSync('dist/robots.txt', 'utf8')).toBe('User-agent: *\nAllow: /\n');
  expect(existsSync('dist/sitemap.xml')).toBe(false);
});
