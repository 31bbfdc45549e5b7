import { entries, entryWith, plant, plantBefore } from './ledger-page.ts';
import type { Stored } from './ledger-page.ts';
import { expect, openCite, PLAN, plan, test } from './site.ts';

const UNITS = `${PLAN}units/`;

test('all 24 units have a page with their tasks and measures, verbatim', async ({ page, site }) => {
  await page.goto(site + UNITS);
  const links = page.locator('.plain-table:not(.unit-matrix) tbody th a');
  await expect(links).toHaveCount(24);
  expect(await links.allTextContents()).toEqual(plan.units.map(({ name }) => name));
  for (const unit of plan.units) {
    await page.goto(`${site}${UNITS}${unit.slug}/`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(unit.name);
    const ids = unit.tasks.flatMap(
      (id) => plan.tasks.find((task) => task.id === id)?.measures ?? [],
    );
    const texts = ids.map((id) => plan.clauses.find((clause) => clause.id === id)?.text);
    expect(await page.locator('.measure > p').allTextContents()).toEqual(texts);
  }
});

test('a box on a unit’s page is the same box as in the text', async ({ page, site }) => {
  await page.goto(`${site}${UNITS}shengkejiting/`);
  await page.getByRole('checkbox').first().check();
  await page.goto(`${site}${PLAN}3-1/`);
  await expect(page.getByRole('checkbox').first()).toBeChecked();
  await page.goto(site + UNITS);
  await expect(page.locator('tr', { hasText: '省科技厅' }).first().locator('.progress')).toHaveText(
    '1/17',
  );
});

test.describe('who reads', () => {
  test.use({ view: 'text' });

  test('a line of a unit’s list opens with its form in it all the same', async ({ page, site }) => {
    await page.goto(`${site}${PLAN}units/shengkejiting/`);
    const line = page.locator('.listed .measure').first();
    await line.locator(':scope > p').click();
    await expect(line.getByRole('dialog').getByRole('radio', { name: '推进中' })).toBeVisible();
    await line.locator(':scope > p').click();
    await expect(line.getByRole('dialog')).toHaveCount(0);
  });
});

test('a unit’s list is printed as the ruled ledger, below the plan’s name', async ({
  page,
  site,
}) => {
  await page.goto(`${site}${UNITS}shengkejiting/`);
  await plant(page, [entryWith({ id: 'a', item: '3.1.1-1', set: { status: 'done' } })]);
  await page.getByRole('link', { name: '打印本单位清单' }).click();
  await expect(page.getByLabel('范围')).toHaveValue('unit:省科技厅');
  await page.emulateMedia({ media: 'print' });
  const rows = page.locator('[data-print-ledger] tbody tr').filter({ has: page.locator('td') });
  await expect(rows).toHaveCount(17);
  await expect(rows.first()).toContainText('已完成');
  await expect(page.locator('.print-title')).toHaveText(plan.title);
  await expect(page.locator('.print-sheet')).toContainText('省科技厅');
});

test('a unit’s page itself prints its marks, without what can only be clicked', async ({
  page,
  site,
}) => {
  await plantBefore(page, site, [entryWith({ id: 'a', item: '3.1.1-1', set: { status: 'done' } })]);
  await page.goto(`${site}${UNITS}shengkejiting/`);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('link', { name: '打印本单位清单' })).toBeHidden();
  await expect(page.getByRole('checkbox').first()).toBeChecked();
  await expect(page.locator('.official .n').first()).toBeHidden();
});

test('a clause that is cited from a unit’s page has its own address in the text', async ({
  page,
  site,
}) => {
  await page.goto(`${site}${UNITS}shengkejiting/`);
  await openCite(page, '3.1.1-1');
  await expect(page.getByRole('dialog')).toContainText(`${site}${PLAN}3-1/#3.1.1-1`);
});

test('figures, deadlines and places stand with their words, 力争 never as a firm date', async ({
  page,
  site,
}) => {
  await page.goto(`${site}${PLAN}targets/`);
  const figures = page.locator('.targets tbody tr');
  await expect(figures.first()).toContainText('全省电子信息产业规模突破8000亿元');
  const section = (title: string) =>
    page.locator('main > section').filter({ has: page.getByRole('heading', { name: title }) });
  const deadlines = section('原文时限');
  const lists = deadlines.locator('ol');
  await expect(lists).toHaveCount(1);
  await expect(lists.locator('li')).toHaveCount(plan.deadlines.length);
  await expect(deadlines).toContainText('原文没有这样的时限。');
  expect(await lists.locator('time').allTextContents()).toEqual([
    '2019年底',
    '2020年底',
    '2020年底',
  ]);
  const places = section('涉及地区').locator('tbody th');
  expect(await places.allTextContents()).toEqual(['武汉', '襄阳', '宜昌', '黄石', '咸宁', '孝感']);
  for (const link of await page.locator('main a').all()) {
    const address = new URL((await link.getAttribute('href')) ?? '', page.url());
    const id = decodeURIComponent(address.hash.slice(1));
    expect(
      plan.clauses.some((clause) => clause.id === id),
      address.href,
    ).toBe(true);
  }
});

test('at the side of a task stand its units, deadlines, targets, places and documents, each a link', async ({
  page,
  site,
}) => {
  await page.goto(`${site}${PLAN}3-2/`);
  // They stand beside the running text, for the task that is on screen.
  await page.getByRole('link', { name: '阅读' }).first().click();
  await page.locator('[id="3.2.3"]').evaluate((one) => one.scrollIntoView());
  await expect(page.locator('.task-row.here')).toContainText('工业互联网');
  const facts = page.getByRole('group', { name: '三（二）3. 要点', includeHidden: true });
  const said = async (title: string) =>
    facts
      .locator('.facts-list > div')
      .filter({ has: page.getByText(title, { exact: true }) })
      .locator('dd')
      .allTextContents();
  expect(await said('责任单位')).toEqual([
    '省经信厅列第1位',
    '省发展改革委',
    '省科技厅',
    '各市、州、县人民政府',
  ]);
  expect(await said('原文时限')).toEqual(['2020年底（力争）第4句']);
  expect(await said('目标指标')).toEqual([
    '全国一流的工业互联网平台 2-3个第4句',
    '企业上云上平台 3万家以上第4句',
  ]);
  expect(await said('引用文件')).toEqual(['《湖北省工业互联网发展工作计划（2018-2020年）》第1句']);
  await expect(facts.getByRole('link', { name: '省科技厅' })).toHaveAttribute(
    'href',
    /\/units\/shengkejiting\/$/u,
  );
  // Where there is no room beside the text, nothing but the text stands there.
  await page.setViewportSize({ width: 390, height: 844 });
  await expect(facts).toBeHidden();
});

test('where the text gives no date, a page says so once', async ({ page, site }) => {
  const headings = plan.clauses.filter(({ kind }) => kind === 'heading');
  for (const address of new Set(headings.map((clause) => clause.page))) {
    const dated = plan.deadlines.filter(
      ({ clause }) => plan.clauses.find(({ id }) => id === clause)?.page === address,
    );
    await page.goto(site + address);
    await expect(page.getByText('原文未明确时限')).toHaveCount(
      dated.length > 0 && !address.endsWith('/3-2/') ? 0 : 1,
    );
  }
});

test('a line of units stays as it is; beside it each name leads to its page', async ({
  page,
  site,
}) => {
  const lines = plan.clauses.filter(({ kind }) => kind === 'units');
  for (const { id, text, page: address, task } of lines) {
    if (page.url() !== site + address) await page.goto(site + address);
    const line = page.locator(`[id="${id}"]`);
    expect(await line.textContent()).toBe(text);
    const units = plan.tasks.find((one) => one.id === task)?.units;
    const row = page.locator('.task-row').filter({ has: line });
    expect(await row.locator('.fact-units a').allTextContents()).toEqual(units);
  }
});

test('a team says where a target stands now: an entry like any other, beside the figure', async ({
  page,
  site,
}) => {
  await page.goto(`${site}${PLAN}targets/`);
  const input = page.getByLabel('目前：全省电子信息产业规模', { exact: true });
  await input.fill('7500亿元');
  await input.press('Enter');
  const cell = page.locator('[data-target="2-1.t1"]');
  await expect(cell).toContainText('约为8000亿元的 93.8%');
  await expect(page.locator('#deed')).toContainText('全省电子信息产业规模，目前（自填）：7500亿元');
  expect(await entries(page)).toMatchObject([{ item: '2-1.t1', set: { value: '7500亿元' } }]);
  await page.reload();
  await expect(input).toHaveValue('7500亿元');
  await page.goto(`${site}${PLAN}ledger/`);
  await page.locator('[data-ledger-data]').scrollIntoViewIfNeeded();
  await expect(page.locator('[data-holds]')).toContainText('共 1 条登记');
  await expect(page.getByText('不在现文本里的登记')).toHaveCount(0);
});

test('of two values that disagree, the one that is saved again holds', async ({ page, site }) => {
  await page.goto(`${site}${PLAN}targets/`);
  const value = (id: string, by: string, words: string): Stored =>
    entryWith({ id, by, item: '2-1.t1', set: { value: words } });
  await plant(page, [value('a', '张三', '7500亿元'), value('b', '李四', '7600亿元')]);
  await page.reload();
  const cell = page.locator('[data-target="2-1.t1"]');
  await expect(cell).toContainText('两处填写不一致：7600亿元（李四，');
  await cell.getByRole('button', { name: '保存' }).click();
  await expect(cell).not.toContainText('两处填写不一致');
  const made = (await entries(page)).find(({ id }) => id !== 'a' && id !== 'b');
  expect(made).toMatchObject({
    over: ['a', 'b'],
    set: { value: '7600亿元' },
  });
});
