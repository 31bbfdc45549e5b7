import { readFileSync } from 'node:fs';
import { open } from './readers.ts';
import { expect, pages, plan, PLAN, test, unlike, watch } from './site.ts';

/** The HTML of a page as it was built. */
function built(address: string): string {
  return readFileSync(
    `dist/${address.endsWith('.html') ? address : `${address}index.html`}`,
    'utf8',
  );
}

test('every page has the policy, and styles in files alone', () => {
  for (const address of pages) {
    const html = built(address);
    const [, policy = ''] =
      /<meta http-equiv="content-security-policy" content="([^"]*)"/iu.exec(html) ?? [];
    // Hashes, which differ from page to page, aside.
    const rules = policy.split(';').map((rule) => rule.replace(/ 'sha256-[^']*'/gu, ''));
    expect(rules, address).toEqual([
      ...["default-src 'self'", "script-src 'self'", "style-src 'self'", "img-src 'self' data:"],
      ...["connect-src 'self'", "frame-src 'none'", "object-src 'none'", "base-uri 'none'"],
      ...["form-action 'self'", "require-trusted-types-for 'script'", 'trusted-types default'],
    ]);
    expect(html, address).toContain('<meta name="referrer" content="same-origin">');
    expect(html, address).not.toMatch(/<[^>]* style=/u);
  }
});

test('what is drawn keeps the policy, complains of nothing and asks no other host', async ({
  page,
  site,
}) => {
  test.setTimeout(180_000);
  const complaints = watch(page);
  for (const address of unlike) {
    await open(page, site + address);
    expect(await page.locator('[style]').count(), address).toBe(0);
    expect(complaints, address).toEqual([]);
  }
});

test('every page says that it is not official, where its text comes from and where marks live', () => {
  for (const address of pages.filter((one) => !one.endsWith('.html'))) {
    const footer = built(address).split('<footer')[1] ?? '';
    for (const words of ['非官方网站', '只保存在这台电脑的这个浏览器里', '湖北省人民政府网站']) {
      expect(footer.replace(/<[^>]*>/gu, ''), address).toContain(words);
    }
  }
});

test('what would make a script or HTML of a string is refused, but for the site’s own workers', async ({
  page,
  site,
}) => {
  await open(page, `${site}${PLAN}ledger/`);
  const outcomes = await page.evaluate(() =>
    [
      () => document.body.insertAdjacentHTML('beforeend', '<p>x</p>'),
      () => (document.createElement('p').innerHTML = '<p>x</p>'),
      () => (document.createElement('script').src = 'https://example.org/x.js'),
      () => (document.createElement('script').textContent = 'x()'),
      () => (document.createElement('script').textContent = '{"prefetch":[]}'),
      () => new Worker('https://example.org/x.js'),
      () => new Worker('data:text/javascript,x()'),
      () => new Worker('../../_astro/x.js').terminate(),
    ].map((act) => {
      try {
        act();
        return 'passes';
      } catch {
        return 'refused';
      }
    }),
  );
  const [html, inner, elsewhere, text, json, worker, data, ownWorker] = outcomes;
  expect([html, inner, elsewhere, text, worker, data]).toEqual(Array(6).fill('refused'));
  expect([json, ownWorker]).toEqual(['passes', 'passes']);
});

test('ids are given once on a page', async ({ page, site }) => {
  for (const address of new Set(plan.clauses.map((clause) => clause.page))) {
    await page.goto(site + address);
    const ids = await page.evaluate(() =>
      Array.from(document.querySelectorAll('[id]'), (element) => element.id),
    );
    expect(new Set(ids).size, address).toBe(ids.length);
  }
});
