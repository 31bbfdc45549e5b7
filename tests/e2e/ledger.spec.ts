import { box, deed, dialog, entries, mark, save } from './ledger-page.ts';
import { expect, FIRST, openClause, openForm, plan, SECOND, SECTION, test, watch } from './site.ts';

const [TASK] = plan.tasks;

test.beforeEach(({ page, site }) => page.goto(site + SECTION));

test('by keyboard alone a measure gets a status, an owner, a date and notes, kept as one entry', async ({
  page,
  site,
}) => {
  const complaints = watch(page);
  await page.goto(site + SECTION);
  await openClause(page, SECOND);
  const way = page.locator('[data-bar] [data-edit]');
  for (let presses = 0; presses < 5; presses += 1) {
    if (await way.evaluate((link) => link === document.activeElement)) break;
    await page.keyboard.press('Tab');
  }
  await expect(way).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('.measure:has(dialog) > p')).toContainText('研发基于位置服务');
  await expect(dialog(page)).toContainText('原文未明确时限');
  await expect(dialog(page)).toContainText('请勿填写涉密、敏感信息');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Tab');
  await page.keyboard.type('省经信厅');
  await dialog(page).getByLabel('计划完成时间').fill('2026-12-15');
  await dialog(page).getByLabel('责任人').focus();
  await page.keyboard.type('张三');
  await dialog(page).getByLabel('进展情况').focus();
  await page.keyboard.type('一期已开工');
  await dialog(page).getByRole('button', { name: '保存' }).focus();
  await page.keyboard.press('Enter');
  await expect(dialog(page)).toHaveCount(0);
  await expect(mark(page, SECOND)).toContainText('推进中');
  await expect(mark(page, SECOND)).toContainText('责任人：张三');
  await expect(mark(page, SECOND)).toContainText('计划完成时间：2026-12-15');
  const [entry] = await entries(page);
  expect(entry).toMatchObject({
    item: SECOND,
    over: [],
    set: {
      status: 'doing',
      owner: '张三',
      lead: '省经信厅',
      due: '2026-12-15',
      progress: '一期已开工',
    },
  });
  await page.reload();
  await expect(mark(page, SECOND)).toContainText('进展情况：一期已开工');
  expect(complaints).toEqual([]);
});

test('only what was changed is set, and nothing is kept where nothing was', async ({ page }) => {
  await box(page, FIRST).check();
  await openForm(page, FIRST);
  await save(page);
  expect(await entries(page)).toHaveLength(1);
  await openForm(page, FIRST);
  await dialog(page).getByLabel('存在问题').fill('缺资金');
  await save(page);
  const [first, second] = await entries(page);
  expect(second).toMatchObject({ over: [first?.['id']], set: { problem: '缺资金' } });
  await openForm(page, FIRST);
  await dialog(page).getByLabel('存在问题').fill('');
  await save(page);
  expect((await entries(page))[2]).toMatchObject({ set: { problem: null } });
  await expect(mark(page, FIRST)).not.toContainText('存在问题');
});

test('what was done last can be taken back, and again; the message stays', async ({ page }) => {
  await box(page, FIRST).check();
  await expect(deed(page)).toContainText('已登记：三（一）1.第1句，状态：已完成');
  await expect(deed(page)).toHaveRole('status');
  await deed(page).getByRole('button', { name: '撤销' }).click();
  await expect(box(page, FIRST)).not.toBeChecked();
  await deed(page).getByRole('button', { name: '恢复' }).click();
  await expect(box(page, FIRST)).toBeChecked();
  expect(await entries(page)).toHaveLength(3);
  await deed(page).getByRole('button', { name: '关闭' }).click();
  await expect(deed(page)).toBeEmpty();
});

test('what another tab has said since is not undone, and the message says so', async ({
  page,
  context,
}) => {
  await box(page, FIRST).check();
  await expect(deed(page)).toContainText('已登记');
  await openForm(page, SECOND);
  await dialog(page).getByText('推进中').click();
  await dialog(page).getByLabel('责任人').fill('张三');
  await save(page);
  const other = await context.newPage();
  await other.goto(page.url());
  for (const item of [FIRST, SECOND]) {
    await openForm(other, item);
    await dialog(other).getByText('需协调').click();
    await save(other);
    await expect(mark(page, item)).toContainText('需协调');
  }
  const undo = deed(page).getByRole('button', { name: '撤销' });
  await undo.click();
  await expect(deed(page)).toContainText(
    '已撤销：三（一）1.第2句，责任人：（空）；另有 1 处没有改动：后来在别的窗口或别的电脑上又填写过',
  );
  await undo.click();
  await expect(deed(page)).toContainText(
    '没有撤销：三（一）1.第1句后来在别的窗口或别的电脑上又填写过，保留后填的内容。',
  );
  // Beside its line the message has only its ways: this one is to be read.
  await expect(deed(page)).not.toHaveClass(/beside/u);
  await expect(deed(page).locator('span')).toBeInViewport();
  await expect(undo).toHaveCount(0);
  for (const item of [FIRST, SECOND]) {
    await expect(mark(page, item)).toContainText('需协调');
    await expect(mark(page, item)).not.toContainText('不一致');
  }
  await other.close();
});

test('a tick moves no other line, and its way back stands in its own', async ({ page }) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  const tops = () =>
    page
      .locator('.measure')
      .evaluateAll((all) => all.map((one) => Math.round(one.getBoundingClientRect().top)));
  const before = await tops();
  await box(page, FIRST).click();
  await expect(deed(page).getByRole('button', { name: '撤销' })).toBeVisible();
  await expect(mark(page, FIRST)).toContainText('已完成');
  expect(await tops()).toEqual(before);
  await box(page, SECOND).click();
  await expect(page.locator(`.measure:has([data-mark="${SECOND}"]) #deed`)).toBeVisible();
  expect(await tops()).toEqual(before);
});

test('a line that is touched opens with its form in it, asks before it goes, and closes', async ({
  page,
}) => {
  const line = page.locator(`.measure:has([data-mark="${FIRST}"])`);
  await line.locator('p').click();
  const form = line.getByRole('dialog');
  await expect(form.getByRole('radio', { name: '推进中' })).toBeVisible();
  await form.getByLabel('责任人').fill('张三');
  // Another line: what was typed is asked about first, and then goes or stays.
  const other = page.locator(`.measure:has([data-mark="${SECOND}"])`);
  await other.locator('p').click();
  await expect(form.getByText('还没有保存')).toBeVisible();
  await form.getByRole('button', { name: '继续填写' }).click();
  await expect(form.getByLabel('责任人')).toHaveValue('张三');
  await form.getByText('推进中').click();
  await form.getByRole('button', { name: '保存' }).click();
  await expect(form).toHaveCount(0);
  await expect(mark(page, FIRST)).toContainText('推进中');
  // It was touched already: this closes it, the next touch opens it again, with its form.
  await other.locator(':scope > p').click();
  await other.locator(':scope > p').click();
  await expect(other.getByRole('dialog')).toBeVisible();
  await other.locator(':scope > p').click();
  await expect(other.getByRole('dialog')).toHaveCount(0);
});

test('a whole task has its own word, history and undo', async ({ page }) => {
  await openForm(page, TASK?.id ?? '');
  await dialog(page).getByText('需协调').click();
  await save(page);
  await expect(mark(page, TASK?.id ?? '')).toContainText('需协调');
  await expect(page.locator('.task').first().locator('[data-progress]')).toContainText(
    '5 项中 0 项已完成',
  );
  await openForm(page, TASK?.id ?? '');
  await dialog(page).getByText('登记历史（1）').click();
  await expect(dialog(page).locator('.history li')).toContainText('状态：需协调');
  await dialog(page).getByRole('button', { name: '撤销这一条' }).click();
  await expect(dialog(page).getByText('登记历史（2）')).toBeVisible();
  await dialog(page).getByRole('button', { name: '关闭' }).click();
  await expect(mark(page, TASK?.id ?? '')).not.toContainText('需协调');
});

test('不涉及 leaves the count, which says so, and its box is disabled', async ({ page }) => {
  await openForm(page, FIRST);
  await dialog(page).getByText('不涉及').click();
  await save(page);
  await expect(page.locator('.task').first().locator('[data-progress]')).toContainText(
    '4 项中 0 项已完成，另有 1 项不涉及',
  );
  await expect(box(page, FIRST)).toBeDisabled();
  await expect(mark(page, FIRST)).toContainText('不涉及');
});

for (const width of [390, 1366]) {
  test(`the question of Esc stands in a row of buttons that touch nothing, at ${width} px`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 844 });
    await openForm(page, FIRST);
    await dialog(page).getByLabel('责任人').fill('张三');
    await page.keyboard.press('Escape');
    const boxes = await Promise.all(
      ['更换填报人', '不保存，关闭', '继续填写', '保存'].map((name) =>
        dialog(page).getByRole('button', { name, exact: true }).boundingBox(),
      ),
    );
    for (const [at, one] of boxes.entries()) {
      for (const other of boxes.slice(at + 1)) {
        if (one === null || other === null) throw new Error('A button is not drawn.');
        const across = Math.max(other.x - one.x - one.width, one.x - other.x - other.width);
        const down = Math.max(other.y - one.y - one.height, one.y - other.y - other.height);
        expect(Math.max(across, down)).toBeGreaterThanOrEqual(6);
      }
    }
  });
}
