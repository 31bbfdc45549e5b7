import { open } from './readers.ts';
import { expect, pages, plan, PLAN, test, watch } from './site.ts';

test('every page keeps the policy, complains of nothing and asks no other host', async ({
  page,
  site,
}) => {
  test.setTimeout(180_000);
  const complaints = watch(page);
  for (const address of pages) {
    await open(page, site + address);
    const policy = page.locator('meta[http-equiv="content-security-policy" i]');
    const content = await policy.getAttribute('content');
    expect(content, address).toContain("default-src 'self'");
    expect(content, address).not.toContain('unsafe-inline');
    expect(await page.locator('[style]').count(), address).toBe(0);
    expect(complaints, address).toEqual([]);
  }
});

test('every page says that it is not official, where its text comes from and where marks live', async ({
  page,
  site,
}) => {
  for (const address of pages.filter((one) => !one.endsWith('.html'))) {
    await page.goto(site + address);
    const footer = page.getByRole('contentinfo');
    await expect(footer).toContainText('非官方网站');
    await expect(footer).toContainText('只保存在这台电脑的这个浏览器里');
    await expect(footer).toContainText('湖北省人民政府网站');
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
