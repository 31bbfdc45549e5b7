import type { Page } from '@playwright/test';
import type { ServeOptions } from '../../scripts/serve.ts';
import { withLargeSite } from '../large-site.ts';
import { plain } from '../plain.ts';
import { expect, plan, SECTION, test, watch, withServer } from './site.ts';

/** What must be found, said without our own normaliser. */
function truth(typed: string): string[] {
  return plan.clauses.filter(({ text }) => plain(text).includes(plain(typed))).map(({ id }) => id);
}

/** Clauses found literally; what other roads found stands apart. */
async function found(page: Page): Promise<string[]> {
  const items = page.locator('[data-clause]:not([data-approximate] *)');
  return items.evaluateAll((all) => all.map((item) => item.getAttribute('data-clause') ?? ''));
}

async function searchFor(page: Page, typed: string): Promise<void> {
  await page.getByRole('searchbox').fill(typed);
  const count = truth(typed).length;
  await expect(page.getByRole('status').filter({ hasText: '句' })).toHaveText(
    `原文含“${typed}”，${count} 句`,
  );
}

test('what is typed finds all clauses that hold it and no other', async ({ page, site }) => {
  await page.goto(`${site}search/`);
  for (const typed of [
    '信息消费',
    '武汉',
    '2-3个',
    '“双创”',
    '５Ｇ',
    'ipv6',
    '(PPP)',
    '来源',
    '（责任单位：',
    '100%',
    '。',
  ]) {
    await searchFor(page, typed);
    expect((await found(page)).sort(), typed).toEqual(truth(typed).sort());
  }
});

test('search opens on every page by its button and by Ctrl-K, and closes by Esc', async ({
  page,
  site,
}) => {
  for (const address of ['', SECTION]) {
    await page.goto(site + address);
    await page.getByRole('banner').getByRole('link', { name: '搜索' }).click();
    await expect(page.getByRole('dialog', { name: '搜索' })).toBeVisible();
    await expect(page.getByRole('searchbox')).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await page.keyboard.press('Control+k');
    await expect(page.getByRole('searchbox')).toBeFocused();
  }
  await page.keyboard.press('Escape');
  await page.keyboard.press('/');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('a result leads to its clause, with the words marked and the text unchanged', async ({
  page,
  site,
}) => {
  await page.goto(site + SECTION);
  await page.keyboard.press('Control+k');
  await searchFor(page, '“红黑”名单');
  await page.locator('[data-clause="3.3.2-2"] a').click();
  const clause = page.locator('[id="3.3.2-2"]');
  await expect(clause.locator('mark')).toHaveText('“红黑”名单');
  await expect(clause).toBeInViewport();
  expect(await clause.textContent()).toBe(plan.clauses.find(({ id }) => id === '3.3.2-2')?.text);
});

test('a search can be sent as an address, and the address follows what is typed', async ({
  page,
  site,
}) => {
  await page.goto(`${site}search/?q=${encodeURIComponent('区块链')}`);
  await expect(page.getByRole('searchbox')).toHaveValue('区块链');
  await expect(page.locator('[data-clause]')).toHaveCount(truth('区块链').length);
  await searchFor(page, '北斗');
  await expect(page).toHaveURL(`${site}search/?q=${encodeURIComponent('北斗')}`);
});

test('on a large site Pagefind answers, with the same clauses as the clauses alone', async ({
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await withLargeSite((folder) =>
    withServer({ folder }, async (port) => {
      await page.goto(`http://localhost:${port}/search/`);
      await searchFor(page, '工业互联网');
      expect((await found(page)).sort()).toEqual(truth('工业互联网').sort());
      await expect
        .poll(() => asked.filter((path) => path.includes('pagefind')).join())
        .toContain('pf_index');
      await expect(page.locator('.search-trouble')).toHaveCount(0);
    }),
  );
});

test('what is not there is said not to be there', async ({ page, site }) => {
  await page.goto(`${site}search/?q=${encodeURIComponent('量子纠缠')}`);
  await expect(page.getByRole('main').getByRole('status').last()).toContainText('没有“量子纠缠”');
});

test('several words find clauses with all of them, else tasks with all of them; a minus leaves out', async ({
  page,
  site,
}) => {
  await page.goto(`${site}search/?q=${encodeURIComponent('武汉 襄阳')}`);
  await expect(page.locator('[data-clause]')).toHaveCount(
    plan.clauses.filter(({ text }) => text.includes('武汉') && text.includes('襄阳')).length,
  );
  await page.goto(`${site}search/?q=${encodeURIComponent('武汉 -襄阳')}`);
  await expect(page.locator('[data-clause]')).toHaveCount(
    plan.clauses.filter(({ text }) => text.includes('武汉') && !text.includes('襄阳')).length,
  );
  await page.goto(`${site}search/?q=${encodeURIComponent('北斗 汽车制造')}`);
  await expect(page.getByRole('main')).toContainText('没有哪一句同时含有这些词');
  expect(await found(page)).toEqual(['3.1.2-2', '3.1.2-3']);
});

test('half-composed input is not searched', async ({ page, site }) => {
  await page.goto(`${site}search/`);
  await expect(page.locator('astro-island:not([ssr]) .search-panel')).toBeVisible();
  const field = page.getByRole('searchbox');
  await field.evaluate((element) => {
    if (!(element instanceof HTMLInputElement)) return;
    element.value = 'wu han';
    element.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: true }));
  });
  await expect(page.getByRole('main').getByRole('status').last()).toBeEmpty();
  await field.evaluate((element) => {
    if (!(element instanceof HTMLInputElement)) return;
    element.value = '武汉';
    element.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }));
  });
  await expect(page.locator('[data-clause]')).toHaveCount(truth('武汉').length);
});

test('Esc that ends composing, as Safari sends it, leaves the dialog open', async ({
  page,
  site,
}) => {
  await page.goto(site + SECTION);
  await page.keyboard.press('Control+k');
  const field = page.getByRole('searchbox');
  await expect(field).toBeFocused();
  const press = (keyCode: number): Promise<void> =>
    field.evaluate((element, number) => {
      const key = { key: 'Escape', keyCode: number, bubbles: true, cancelable: true };
      element.dispatchEvent(new KeyboardEvent('keydown', key));
    }, keyCode);
  await press(229);
  await expect(field).toBeFocused();
  await press(27);
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test.describe('where search breaks', () => {
  /** On a large site, which needs the index, the clauses answer, and the page says so. */
  async function expectHelped(page: Page, broken: Partial<ServeOptions>): Promise<void> {
    await withLargeSite((folder) =>
      withServer({ ...broken, folder }, async (port) => {
        await page.goto(`http://localhost:${port}/search/`);
        await searchFor(page, '信息消费');
        await expect(page.locator('.search-trouble')).toContainText('已改用逐句查找');
        expect((await found(page)).sort()).toEqual(truth('信息消费').sort());
      }),
    );
  }

  test('WebAssembly forbidden by a policy: the clauses answer, and the page says so', async ({
    page,
  }) => {
    const setHeaders = () => ({
      'Content-Security-Policy': "script-src 'self' 'unsafe-inline'",
    });
    await expectHelped(page, { setHeaders });
  });

  test('scripts of the index with a wrong MIME type: the clauses answer, and the page says so', async ({
    page,
  }) => {
    const setHeaders = (path: string): Record<string, string> =>
      path.includes('pagefind') ? { 'Content-Type': 'application/octet-stream' } : {};
    await expectHelped(page, { setHeaders });
  });

  test('every file of the index missing: the clauses answer, and the page says so', async ({
    page,
  }) => {
    await expectHelped(page, { missing: (path) => path.startsWith('/pagefind/') });
  });

  test('no index at all: the page says what is missing and what to do', async ({ page }) => {
    const missing = (path: string): boolean =>
      path.startsWith('/pagefind/') || path.startsWith('/search/clauses');
    await withServer({ missing }, async (port) => {
      await page.goto(`http://localhost:${port}/search/?q=${encodeURIComponent('武汉')}`);
      await expect(page.getByRole('main')).toContainText(
        '没有找到搜索索引（search 文件夹中的文件）',
      );
    });
  });

  test('opened from a file: text and links are there, and nothing pretends to search', async ({
    page,
  }) => {
    await page.goto(`file://${process.cwd()}/dist/${SECTION}index.html`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      '（一）提高信息消费供给水平。',
    );
    await page.getByRole('banner').getByRole('link', { name: '搜索' }).click();
    await expect(page.getByText('如果页面是直接从文件打开的')).toBeVisible();
    await page
      .getByRole('navigation', { name: '目录' })
      .getByRole('link', { name: '四、' })
      .click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('四、保障措施');
  });

  test('without JavaScript the page says how to search all the same', async ({ browser, site }) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(site + SECTION);
    await page.getByRole('banner').getByRole('link', { name: '搜索' }).click();
    await expect(page.getByText('在页面中查找')).toBeVisible();
    await context.close();
  });
});

test('search complains of nothing', async ({ page, site }) => {
  const complaints = watch(page);
  await page.goto(`${site}search/`);
  await searchFor(page, '信息消费');
  await page.goto(`${site}${SECTION}?q=${encodeURIComponent('信息消费')}#3.1.4-1`);
  await expect(page.locator('[id="3.1.4-1"] mark')).toHaveCount(1);
  expect(complaints).toEqual([]);
});
