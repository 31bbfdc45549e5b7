/** Addresses that somebody has made up, and parts of the page script that break. */
import type { Page } from '@playwright/test';
import { open } from './readers.ts';
import { expect, openForm, PLAN, test, unlike, watch } from './site.ts';

/** Pages whose scripts read the address, with all that they read of it. */
const READ: Record<string, string[]> = {
  [`${PLAN}ledger/`]: [
    ...['unit', 'chapter', 'place', 'status', 'time', 'person', 'q', 'sort', 'page', 'hide'],
    ...['day', 'soon', 'silent'],
  ],
  'search/': ['q', 'unit', 'place', 'deadline', 'chapter', 'status'],
  [`${PLAN}print/`]: ['part', 'form'],
  [`${PLAN}poster/`]: ['form'],
  [`${PLAN}3-1/`]: ['q', 'aloud'],
};

const NAMES = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', '%', '"><b>'];

/** What was written to every object there is, and which of its own the page has lost. */
function touched(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const names = Object.getOwnPropertyNames({}.constructor.prototype);
    return [...Object.keys({}.constructor.prototype), ...(names.length === 12 ? [] : names)];
  });
}

for (const [address, fields] of Object.entries(READ)) {
  test(`no word in the address of /${address} is taken for one of the script's own`, async ({
    page,
    site,
  }) => {
    const complaints = watch(page);
    // All fields at once with each word.
    const asked = NAMES.map((name) => fields.map((field): [string, string] => [field, name]));
    for (const query of asked) {
      await open(page, `${site}${address}?${new URLSearchParams(query)}#3.1.1-1`);
      expect(await touched(page), String(query)).toEqual([]);
    }
    expect(complaints).toEqual([]);
  });
}

test('a status or a time that there is not filters nothing', async ({ page, site }) => {
  await page.goto(`${site}${PLAN}ledger/?unit=&status=__proto__&time=constructor`);
  await expect(page.getByRole('status').filter({ hasText: '显示 61 / 61 项' })).toBeVisible();
});

test('a fragment that no program could write ends nothing, on any page', async ({ page, site }) => {
  const complaints = watch(page);
  for (const address of unlike) {
    await open(page, `${site}${address}?q=%E4%BF%A1%E6%81%AF#%`);
  }
  expect(complaints.filter((one) => !one.includes('404'))).toEqual([]);
  await page.goto(`${site}${PLAN}3-1/#%E4%A`);
  await page.getByRole('link', { name: '阅读', exact: true }).click();
  await expect(page.locator('html')).toHaveAttribute('data-mode', 'text');
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('searchbox')).toBeFocused();
});

/** What breaks a part of the page script at its start, and what it is called. */
const BREAKS: [name: string, breaks: string][] = [
  ['勾选和登记', '[data-who], [data-start]'],
  ['目录跟随', '.toc-close'],
  ['显示设置和阅读模式', '[data-settings]'],
];

for (const [name, selector] of BREAKS) {
  test(`where “${name}” breaks, all other parts of the page start, and it is said`, async ({
    page,
    site,
  }) => {
    await page.addInitScript((broken) => {
      for (const verb of ['querySelector', 'querySelectorAll'] as const) {
        const real = Document.prototype[verb];
        Document.prototype[verb] = function look(this: Document, asked: string) {
          if (asked === broken) throw new Error('broken');
          return Reflect.apply(real, this, [asked]);
        } as typeof real;
      }
    }, selector);
    await page.goto(`${site}${PLAN}3-1/`);
    await expect(page.getByRole('alert').filter({ hasText: `“${name}”没有启动` })).toHaveCount(1);
    await expect(page.getByRole('alert').filter({ hasText: '没有启动' })).toHaveCount(1);
    if (name !== '显示设置和阅读模式') {
      await page.getByRole('link', { name: '阅读', exact: true }).click();
      await expect(page.locator('html')).toHaveAttribute('data-mode', 'text');
      await page.getByRole('link', { name: '清单', exact: true }).click();
    }
    await openForm(page, '3.1.1-1');
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+k');
    await expect(page.getByRole('searchbox')).toBeFocused();
  });
}

for (const [what, q, said] of [
  ['200 letters and a sign', `${'a'.repeat(199)}!`, '原文中没有“aaaa'],
  ['500 letters and a sign', `${'a'.repeat(499)}!`, '输入较长'],
  ['300 words', '信息 '.repeat(300), '输入较长'],
] as const) {
  test(`a search for ${what} is answered, and holds up nothing`, async ({ page, site }) => {
    await page.goto(`${site}search/?${new URLSearchParams({ q })}`);
    await expect(page.locator('.search-panel')).toContainText(said);
    await page.getByRole('searchbox').fill('信息消费');
    await expect(page.getByRole('status').filter({ hasText: '原文含“信息消费”' })).toBeVisible();
  });
}
