/** 我的任务: who I am there, what other tabs choose, and a unit that has another name now. */
import type { Page } from '@playwright/test';
import { chooseWho, entries, entryWith, plantBefore } from './ledger-page.ts';
import { expect, FIRST, plan, SECOND, SECTION, test } from './site.ts';

const form = (page: Page) => page.locator('.mine-who');
const unitField = (page: Page) => form(page).getByLabel('我的单位');
const answers = (page: Page) => form(page).locator('select');
const tasks = (page: Page) => page.locator('li[data-item]');

async function choose(page: Page, unit: string): Promise<void> {
  await expect(form(page)).toBeVisible();
  if ((await form(page).getAttribute('open')) === null) await form(page).locator('summary').click();
  await unitField(page).fill(unit);
  await form(page).getByRole('button', { name: '确定' }).click();
}

const NAMED = plan.tasks[0]?.units[0] ?? '';

test('a unit that is typed as the text names it is that unit of the text', async ({
  page,
  site,
}) => {
  await page.goto(`${site}mine/`);
  await choose(page, NAMED);
  await expect(tasks(page)).not.toHaveCount(0);
  await expect(answers(page)).toHaveValue(NAMED);
  await page.reload();
  await expect(tasks(page)).not.toHaveCount(0);
  await expect(answers(page)).toHaveValue(NAMED);
});

test('two tabs of 我的任务, and a plan and 我的任务, follow each other', async ({ page, site }) => {
  await page.goto(`${site}mine/`);
  const [other, ofPlan] = [await page.context().newPage(), await page.context().newPage()];
  await other.goto(`${site}mine/`);
  await ofPlan.goto(site + SECTION);
  await choose(page, NAMED);
  await expect(tasks(other)).not.toHaveCount(0);
  await expect(unitField(other)).toHaveValue(NAMED);
  await expect(answers(other)).toHaveValue(NAMED);
  await expect(ofPlan.locator('[data-who]').first()).toHaveText(`我的单位：${NAMED}`);
  await chooseWho(ofPlan, '张三', '某局');
  await expect(unitField(page)).toHaveValue('某局');
  await expect(form(other).locator('summary')).toContainText('某局　张三');
});

test('a unit that has another name now is asked whether what stands under the former is its own', async ({
  page,
  site,
}) => {
  const set = { status: 'doing', owner: '张三' };
  await plantBefore(page, `${site}mine/`, [
    entryWith({ id: 'one', item: FIRST, unit: NAMED, set: { status: 'done' } }),
    entryWith({ id: 'two', item: SECOND, unit: NAMED, set }),
  ]);
  await page.goto(`${site}mine/`);
  await choose(page, NAMED);
  await expect(page.locator('[data-other-names]')).toHaveCount(0);
  await expect(tasks(page).first()).toBeVisible();
  await choose(page, '新名厅');
  const asked = page.locator('[data-other-names]');
  await expect(asked).toContainText(`原来的单位“${NAMED}”改名为“新名厅”了吗？`);
  await expect(asked).toContainText(`《${plan.title}》2 项`);
  await asked.getByRole('button', { name: '转入“新名厅”名下' }).click();
  await expect(page.locator('.mine')).toContainText(
    '已将 1 个方案中的 3 处填写内容转到本单位名下。',
  );
  await expect(asked).toHaveCount(0);
  const units = (await entries(page)).map(({ unit }) => unit);
  expect(units.filter((unit) => unit === '新名厅')).not.toHaveLength(0);
  await page.getByRole('button', { name: '撤销转入' }).click();
  await expect(asked).toBeVisible();
  await asked.getByRole('button', { name: '暂不转入' }).click();
  await expect(asked).toHaveCount(0);
  // Whoever comes back finds it still.
  await page.reload();
  await expect(asked).toContainText('“新名厅”还没有登记；本浏览器中有其他单位的登记');
});

test('where nothing can be kept, the page says so', async ({ page, site }) => {
  await page.addInitScript(() => {
    const refused = (): never => {
      throw new DOMException('', 'QuotaExceededError');
    };
    Storage.prototype.setItem = refused;
  });
  await page.goto(`${site}mine/`);
  await choose(page, NAMED);
  await expect(form(page).getByRole('alert')).toContainText('单位和姓名没有保存');
  await expect(unitField(page)).toHaveValue(NAMED);
});
