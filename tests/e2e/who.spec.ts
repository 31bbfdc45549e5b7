/** Who is typing, for which unit, and what becomes of marks when that changes. */
import {
  box,
  chooseWho,
  deed,
  dialog,
  entries,
  entryWith,
  mark,
  plant,
  save,
} from './ledger-page.ts';
import { expect, FIRST, openForm, PLAN, plan, SECOND, SECTION, test } from './site.ts';

const UNIT = '黄石市经信局';

test.beforeEach(({ page, site }) => page.goto(site + SECTION));

test('who is typing is chosen once, stands in each entry, and is changed with one click', async ({
  page,
  site,
}) => {
  await chooseWho(page, '张三', UNIT);
  await expect(page.locator('[data-who]').first()).toHaveText(`我的单位：${UNIT}`);
  await box(page, FIRST).check();
  await page.goto(`${site}${PLAN}4/`);
  await expect(page.locator('[data-who]').first()).toHaveText(`我的单位：${UNIT}`);
  await page.goto(site + SECTION);
  await openForm(page, SECOND);
  await expect(dialog(page)).toContainText(`填报人：张三（${UNIT}）`);
  await dialog(page).getByRole('button', { name: '更换填报人' }).click();
  await dialog(page).getByLabel('填报人').fill('李四');
  await dialog(page).getByRole('button', { name: '确定' }).click();
  await dialog(page).getByLabel('责任人').fill('王五');
  await save(page);
  expect(await entries(page)).toMatchObject([
    { by: '张三', unit: UNIT },
    { by: '李四', unit: UNIT, set: { owner: '王五' } },
  ]);
});

test('a click before anything else has loaded counts for my unit too', async ({
  context,
  page,
}) => {
  await chooseWho(page, '张三', UNIT);
  await context.route('**/_astro/**', (route) => route.abort());
  await page.reload();
  await box(page, FIRST).check();
  expect(await entries(page)).toMatchObject([{ by: '张三', unit: UNIT, item: FIRST }]);
});

test('what was entered without a unit is offered to the first one that is chosen, and taken back in one', async ({
  page,
}) => {
  await box(page, FIRST).check();
  await box(page, SECOND).check();
  await chooseWho(page, '张三', UNIT);
  await expect(dialog(page)).toContainText(`还有没写单位的登记，是否转入“${UNIT}”名下？`);
  await dialog(page).getByText('查看将转入的 2 处填写').click();
  await expect(dialog(page)).toContainText('三（一）1.第1句，状态：已完成（20');
  await dialog(page)
    .getByRole('button', { name: `转入“${UNIT}”名下` })
    .click();
  await expect(dialog(page)).toHaveCount(0);
  await expect(box(page, FIRST)).toBeChecked();
  expect((await entries(page)).slice(2)).toMatchObject([
    { by: '', unit: UNIT, set: { status: 'done' } },
    { unit: '', set: { status: null } },
    { by: '', unit: UNIT, set: { status: 'done' } },
    { unit: '', set: { status: null } },
  ]);
  await deed(page).getByRole('button', { name: '撤销' }).click();
  await expect(box(page, FIRST)).not.toBeChecked();
  await page.locator('[data-who]').first().click();
  await expect(dialog(page)).toContainText('本浏览器中还有以下单位的登记');
  await expect(dialog(page)).toContainText('未写单位 2 项');
});

test('a unit that is renamed keeps its marks, with their author and 原文已更新, beside a colleague’s', async ({
  page,
}) => {
  await plant(page, [
    entryWith({ id: 'a', unit: '省经信委', by: '张三', text: 'old', set: { status: 'doing' } }),
    entryWith({ id: 'b', unit: '省经信厅', by: '李四', set: { owner: '甲' } }),
    entryWith({ id: 'c', item: SECOND, unit: '省经信委', by: '张三', set: { status: 'doing' } }),
    entryWith({ id: 'd', item: SECOND, unit: '省经信厅', by: '李四', set: { status: 'done' } }),
  ]);
  await page.reload();
  await chooseWho(page, '王五', '省经信委');
  await expect(mark(page, FIRST)).toContainText('推进中');
  await chooseWho(page, '王五', '省经信厅');
  await page.locator('[data-who]').first().click();
  await dialog(page).getByText('查看将转入的 2 处填写').click();
  await expect(dialog(page)).toContainText(
    '（“省经信厅”现为：已完成；转入后两处一并列出，请选定）',
  );
  await dialog(page).getByRole('button', { name: '转入“省经信厅”名下' }).click();
  await expect(mark(page, FIRST)).toContainText('推进中');
  await expect(mark(page, FIRST)).toContainText('责任人：甲');
  await expect(mark(page, FIRST)).toContainText('原文已更新，请复核');
  await expect(mark(page, SECOND)).toContainText('状态两处填写不一致：');
  await expect(mark(page, SECOND)).toContainText('推进中（张三，省经信厅，2026年11月1日');
  await expect(mark(page, SECOND).locator('[data-status]')).toHaveText('已完成');
});

/** Words for two units. */
const TWO_UNITS = [
  entryWith({ id: 'a', unit: '甲局', set: { status: 'doing' } }),
  entryWith({ id: 'b', unit: '乙局', item: SECOND, set: { status: 'done' } }),
];

test('a unit is asked whether it was renamed only where it was left with words for one without', async ({
  page,
}) => {
  await plant(page, TWO_UNITS);
  await page.reload();
  for (const unit of ['甲局', '乙局', '甲局']) {
    await chooseWho(page, '王五', unit);
    await expect(dialog(page)).toHaveCount(0);
  }
  await chooseWho(page, '王五', '丙局');
  await expect(dialog(page).getByRole('alert')).toHaveText('原来的单位“甲局”改名为“丙局”了吗？');
  await expect(dialog(page)).not.toContainText('乙局');
  await expect(dialog(page).getByRole('button')).toHaveText(['暂不转入', '转入“丙局”名下']);
  await dialog(page).getByRole('button', { name: '暂不转入' }).click();
  expect(await entries(page)).toHaveLength(2);
});

test('of very many other names the first are drawn, and more as one comes to their end', async ({
  page,
}) => {
  const all = Array.from({ length: 400 }, (_, at) =>
    entryWith({ id: `u${at}`, unit: `第${at}局`, set: { status: 'doing' } }),
  );
  await plant(page, all);
  await page.reload();
  await page.locator('[data-who]').first().click();
  const names = dialog(page).locator('.take-over > ul > li');
  await expect(names).toHaveCount(150);
  await names.last().scrollIntoViewIfNeeded();
  await expect(names).toHaveCount(300);
  await names.last().scrollIntoViewIfNeeded();
  await expect(names).toHaveCount(400);
});

test('while another unit is typed than is chosen, nothing is offered for the chosen one', async ({
  page,
}) => {
  await plant(page, TWO_UNITS);
  await page.reload();
  await chooseWho(page, '王五', '甲局');
  await page.locator('[data-who]').first().click();
  const take = dialog(page).getByRole('button', { name: /^转入/u });
  await expect(take).toHaveText('转入“甲局”名下');
  const unit = dialog(page).getByLabel('我的单位', { exact: false }).first();
  await unit.fill('丙局');
  await expect(take).toHaveCount(0);
  await unit.fill('甲局');
  await dialog(page).getByRole('button', { name: '选为我的单位' }).click();
  await expect(unit).toHaveValue('乙局');
  await expect(take).toHaveCount(0);
  await expect(dialog(page).getByRole('button', { name: '确定' })).toBeFocused();
});

test('a form stays with the person and the unit that it was opened for, whatever another tab chooses', async ({
  context,
  page,
  site,
}) => {
  await chooseWho(page, '张三', UNIT);
  await openForm(page, FIRST);
  await dialog(page).getByLabel('责任人').fill('甲');
  const other = await context.newPage();
  await other.goto(site + SECTION);
  await chooseWho(other, '李四', '襄阳市经信局');
  await expect(page.locator('[data-who]').first()).toHaveText('我的单位：襄阳市经信局');
  await expect(dialog(page)).toContainText(`填报人：张三（${UNIT}）`);
  await save(page);
  expect(await entries(page)).toMatchObject([{ by: '张三', unit: UNIT, set: { owner: '甲' } }]);
  await expect(deed(page)).toContainText(`已登记：三（一）1.第1句（“${UNIT}”名下），责任人：甲`);
});

test('history offers to take back the last words of my unit, and of no other', async ({ page }) => {
  await plant(page, [
    entryWith({ id: 'a', unit: UNIT, by: '张三', set: { status: 'doing' } }),
    entryWith({ id: 'b', unit: '襄阳市经信局', set: { status: 'done' } }),
  ]);
  await page.reload();
  await chooseWho(page, '王五', UNIT);
  await openForm(page, FIRST);
  await dialog(page).getByText('登记历史（2）').click();
  const undo = page.getByRole('button', { name: '撤销这一条' });
  await expect(undo).toHaveCount(1);
  await expect(page.locator('.history li').filter({ has: undo })).toContainText('张三');
});

test('tasks of other units are folded, unless a link leads there; on paper all is there', async ({
  page,
  site,
}) => {
  await chooseWho(page, '', UNIT, '省教育厅');
  const shown = page.locator('.measure:visible');
  const all = await page.locator('.measure').count();
  const own = plan.tasks
    .filter(({ id, units }) => id.startsWith('3.1.') && units.includes('省教育厅'))
    .flatMap(({ measures }) => measures);
  expect(own.length).toBeLessThan(all);
  await expect(shown).toHaveCount(own.length);
  await expect(page.locator('#folded')).toContainText('已按“省教育厅”筛选：本页 5 项任务中展开');
  await page.emulateMedia({ media: 'print' });
  await expect(shown).toHaveCount(all);
  await page.emulateMedia({ media: 'screen' });
  await page.goto(`${site}${SECTION}#${FIRST}`);
  await page.reload();
  await expect(page.locator(`[id="${FIRST}"]`)).toBeVisible();
  await page.getByRole('button', { name: '全部展开' }).click();
  await expect(shown).toHaveCount(all);
  await expect(page.locator('#folded')).toBeHidden();
});
