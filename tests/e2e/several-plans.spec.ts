/** A site of several unlike plans, built here: the shelf, whose page each is, search and marks over all. */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { createStaticServer, listen } from '../../scripts/serve.ts';
import { PLAN_PAGES } from '../../src/model/index.ts';
import { makeSeveralPlans } from '../several-plans.ts';
import type { SeveralPlans } from '../several-plans.ts';
import { axe } from './axe.ts';
import { cutHints } from './probes.ts';
import { chooseList, expect, test, watch } from './site.ts';

interface Built extends SeveralPlans {
  /** Address of its root. */
  address: string;
}

// Built once: its tests run one after the other.
test.describe.configure({ mode: 'serial' });

/** Plans of several regions, one of them without tasks, some below a notice, some with a table. */
let several: Built;
let stop: () => void;

test.beforeAll(async () => {
  test.setTimeout(180_000);
  const site = await makeSeveralPlans(5);
  site.build();
  const server = createStaticServer({ folder: join(site.root, 'dist') });
  const port = await listen(server, 0);
  several = { ...site, address: `http://localhost:${port}/` };
  stop = () => {
    server.closeAllConnections();
    server.close();
    rmSync(site.root, { recursive: true, force: true });
  };
});

test.afterAll(() => stop());

/** A plan of the site that is so, by what it is and not where it stands. */
function planThat(
  { plans }: SeveralPlans,
  fits: (plan: SeveralPlans['plans'][number]) => boolean,
): SeveralPlans['plans'][number] {
  const plan = plans.find(fits);
  if (plan === undefined) throw new Error('The site has no such plan.');
  return plan;
}
const withTasks = (site: SeveralPlans) => planThat(site, ({ tasks }) => tasks > 0);

async function tickFirst(page: Page, site: Built, id: string): Promise<void> {
  await page.goto(`${site.address}${id}/`);
  await page.locator('.toc a:has([data-progress])').first().click();
  await chooseList(page);
  await page.getByRole('checkbox').first().check();
  await expect(page.locator('#deed')).toContainText('已登记');
}

test('on a phone, in 特大, the hint of the field on the shelf is whole', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(several.address);
  await page.evaluate(() => (document.documentElement.dataset['size'] = 'huge'));
  expect(await cutHints(page)).toEqual([]);
});

test('the shelf lists all plans, and words and choices narrow it; the address says them', async ({
  page,
}) => {
  const complaints = watch(page);
  await page.goto(several.address);
  const rows = page.locator('[data-book]:visible');
  await expect(rows).toHaveCount(several.plans.length);
  await expect(page).toHaveTitle(/^全部方案｜某地方案台账/u);
  const { title } = withTasks(several);
  await page.getByRole('searchbox').fill(title.slice(3, 9));
  await expect(rows.filter({ hasText: title })).toHaveCount(1);
  await page.reload();
  await expect(page.getByRole('searchbox')).toHaveValue(title.slice(3, 9));
  await expect(page.locator('[data-further] a')).toHaveText(/原文中搜索/u);
  await page.getByRole('searchbox').fill('没有这样的方案');
  await expect(rows).toHaveCount(0);
  await page.getByRole('button', { name: '取消筛选' }).click();
  await expect(rows).toHaveCount(several.plans.length);
  const region = await rows.first().getAttribute('data-region');
  await page.getByLabel('地区').selectOption(region ?? '');
  for (const row of await rows.all())
    await expect(row).toHaveAttribute('data-region', region ?? '');
  expect(complaints).toEqual([]);
});

test('the shelf says how far one’s own marks are, and is whole without scripts', async ({
  page,
  browser,
}) => {
  const { id, title } = withTasks(several);
  await tickFirst(page, several, id);
  await page.goto(several.address);
  const row = page.locator('[data-book]').filter({ hasText: title });
  await expect(row.locator('[data-done]')).toHaveText('已完成 1 条');
  await expect(page.locator('[data-done]', { hasText: '未登记' }).first()).toBeVisible();
  const plain = await browser.newPage({ javaScriptEnabled: false });
  await plain.goto(several.address);
  await expect(plain.locator('[data-book]')).toHaveCount(several.plans.length);
  await plain.getByRole('searchbox').fill('推进');
  await plain.getByRole('button', { name: '搜索' }).click();
  await expect(plain).toHaveURL(/\/search\/\?q=/u);
  await plain.close();
});

test('every kind of page is named by its plan and leads to the others; none is of Hubei by accident', async ({
  page,
}) => {
  for (const { id, title, tasks } of several.plans) {
    for (const address of ['', '1/', ...PLAN_PAGES.map((name) => `${name}/`)]) {
      const answer = await page.request.get(`${several.address}${id}/${address}`);
      if (!answer.ok()) continue;
      const html = await answer.text();
      expect(html, `${id}/${address}`).toContain(`<a class="plan-name"`);
      expect(html, `${id}/${address}`).toMatch(/全部方案|href="\.\.\/\.\.\/"/u);
      if (!title.startsWith('湖北')) {
        expect(html.replace(/<main.*<\/main>/su, ''), `${id}/${address}`).not.toContain('湖北');
      }
      if (tasks === 0) expect(html, `${id}/${address}`).not.toMatch(/0 项任务|0 条具体措施/u);
    }
  }
});

test('search names each result’s plan, puts the reader’s own first, and counts exactly', async ({
  page,
}) => {
  const own = planThat(several, ({ tasks, id }) => tasks > 0 && id !== several.plans[0]?.id);
  await page.goto(`${several.address}${own.id}/`);
  await page.keyboard.press('Control+k');
  await page.getByRole('searchbox').fill('平台');
  const hits = page.getByRole('dialog').locator('li[data-clause]:not([data-approximate])');
  await expect(hits.first()).toHaveAttribute('data-plan', own.id);
  const wanted = new Map<string, number>();
  for (const { id } of several.plans) {
    const file = join(several.root, 'dist', id, 'plan.json');
    const { clauses }: { clauses: { text: string }[] } = JSON.parse(readFileSync(file, 'utf8'));
    wanted.set(id, clauses.filter(({ text }) => text.includes('平台')).length);
  }
  const total = [...wanted.values()].reduce((sum, count) => sum + count, 0);
  await expect(page.locator('.search-count')).toContainText(`原文含“平台”，${total} 句`);
  const other = planThat(several, ({ id }) => id !== own.id && (wanted.get(id) ?? 0) > 0);
  await page.getByRole('dialog').getByLabel('方案').selectOption(other.id);
  await expect(hits).toHaveCount(wanted.get(other.id) ?? 0);
  await expect(page.locator('.search-count')).toContainText(`筛选后 ${wanted.get(other.id)} 句`);
});

test('a unit that was chosen in one plan folds nothing of another that does not name it', async ({
  page,
}) => {
  const { id, units } = withTasks(several);
  const [unit = ''] = units;
  await page.goto(several.address);
  await page.evaluate(
    ([name, region]) => {
      const { site } = document.documentElement.dataset;
      const who = { by: '', unit: name, answers: name, onlyMine: true, region };
      const answersIn = { [region ?? '']: name };
      localStorage.setItem(`taizhang:who:v1:${site}`, JSON.stringify({ ...who, answersIn }));
    },
    [unit, id.split('-')[0] ?? ''],
  );
  const other = planThat(
    several,
    (plan) => plan.tasks > 0 && plan.id.split('-')[0] !== id.split('-')[0],
  );
  await page.goto(`${several.address}${other.id}/`);
  await page.locator('.toc a:has([data-progress])').first().click();
  await expect(page.locator('.task')).not.toHaveCount(0);
  await expect(page.locator('.task.folded')).toHaveCount(0);
});

test('my tasks stand over all plans, the ledgers of all go out as one file and come in from it', async ({
  page,
  browser,
}) => {
  const [one, two] = several.plans.filter(({ tasks }) => tasks > 0);
  if (one === undefined || two === undefined) throw new Error('There are two plans with tasks.');
  await tickFirst(page, several, one.id);
  await tickFirst(page, several, two.id);
  await page.goto(`${several.address}mine/`);
  await page.getByLabel('我的单位').fill('某局');
  const [unit = ''] = one.units;
  await page.locator('select').filter({ hasText: unit }).first().selectOption(unit);
  await page.getByRole('button', { name: '确定' }).click();
  await expect(page.locator('li[data-item]').first()).toBeVisible();
  await expect(page.locator('[data-holds]')).toContainText('2 个方案的 2 条登记');
  await page.evaluate((id) => {
    const set = { name: '第一期', from: '2026-01-01', until: '2036-12-31' };
    const at = '2026-11-01T00:00:00.000Z';
    const term = {
      id: 'term',
      item: 'team.taaaaaaaa',
      unit: '',
      by: '',
      device: 'd',
      at,
      over: [],
    };
    const { site } = document.documentElement.dataset;
    const key = `taizhang:v1:${site}:${id}:${term.item}:${term.id}`;
    localStorage.setItem(key, JSON.stringify({ ...term, text: '', set }));
  }, one.id);
  await page.reload();
  const terms = page.locator('[data-terms]');
  await expect(terms).toContainText(/“第一期”，2036年12月31日截止：\d+ 项本期未登记/u);
  await terms.locator('summary').click();
  await expect(terms.locator('li[data-item]').first()).toBeVisible();
  await page.evaluate(() => {
    const [key] = Object.keys(localStorage).filter((one) => one.includes('team.taaaaaaaa'));
    localStorage.removeItem(key ?? '');
  });
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '导出全部台账' }).click(),
  ]);
  const text = readFileSync(await file.path(), 'utf8');
  expect(
    JSON.parse(text)
      .ledgers.map(({ plan }: { plan: string }) => plan)
      .sort(),
  ).toEqual([one.id, two.id].sort());
  const elsewhere = await browser.newPage({ serviceWorkers: 'block' });
  await elsewhere.goto(`${several.address}mine/`);
  const sheet = Buffer.from('PK\u0003\u0004');
  const choice = elsewhere.getByLabel('选择台账文件');
  await choice.setInputFiles({
    name: 'a.xlsx',
    mimeType: 'application/octet-stream',
    buffer: sheet,
  });
  await expect(elsewhere.getByRole('alert')).toContainText('请打开那个方案的“工作台账”页导入');
  await choice.setInputFiles({
    name: 'a.json',
    mimeType: 'application/json',
    buffer: Buffer.from(text),
  });
  await expect(elsewhere.locator('[data-arrived]')).toContainText(`《${one.title}》：将新增 1 条`);
  await elsewhere.getByRole('button', { name: '全部并入' }).click();
  await expect(elsewhere.locator('[data-holds]')).toContainText('2 个方案的 2 条登记');
  await elsewhere.close();
});

test('pages of several plans hold what axe asks for', async ({ page }) => {
  const { id, units } = withTasks(several);
  const [unit = ''] = units;
  await page.goto(`${several.address}${id}/units/`);
  const slug = await page
    .getByRole('link', { name: unit, exact: true })
    .first()
    .getAttribute('href');
  const region = await page.locator('html').getAttribute('data-region');
  const read = planThat(several, ({ tasks }) => tasks === 0);
  for (const address of [
    '',
    'mine/',
    `units/${region}/${slug?.replace(/^\.\//u, '')}`,
    `${read.id}/`,
  ]) {
    await page.goto(several.address + address);
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    expect(await axe(page, { targets: false }), address).toEqual([]);
  }
});
