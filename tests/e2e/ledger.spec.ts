import type { Page } from '@playwright/test';
import { box, dialog, entries, entryWith, plant, staysWhenAsked } from './ledger-page.ts';
import { expect, openClause, openForm, plan, PLAN, test, watch } from './site.ts';

const SECTION = `${PLAN}3-1/`;
const [TASK] = plan.tasks;
const [FIRST = '', SECOND = ''] = TASK?.measures ?? [];

const mark = (page: Page, item: string) => page.locator(`[data-mark="${item}"]`);
const deed = (page: Page) => page.locator('#deed');

const save = (page: Page) => dialog(page).getByRole('button', { name: '保存' }).click();

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

test('half a day is asked for before a reload too', async ({ page }) => {
  await openForm(page, FIRST);
  await dialog(page).getByLabel('启动时间').focus();
  await page.keyboard.type('20');
  await staysWhenAsked(page);
  await expect(dialog(page)).toBeVisible();
});

test('Esc three times, and a window closed all the same, keep what was typed', async ({ page }) => {
  await openForm(page, FIRST);
  await dialog(page).getByLabel('责任人').fill('张三');
  for (let times = 0; times < 3; times += 1) {
    await page.keyboard.press('Escape');
    await expect(dialog(page)).toContainText('有内容还没有保存');
  }
  await dialog(page).getByRole('button', { name: '继续填写' }).click();
  await expect(dialog(page).getByLabel('责任人')).toHaveValue('张三');
  // As Android's back does, which asks nobody.
  await page.evaluate(() => document.querySelector('dialog')?.close());
  await expect(dialog(page)).toContainText('有内容还没有保存');
  await expect(dialog(page).getByLabel('责任人')).toHaveValue('张三');
  await dialog(page).getByRole('button', { name: '不保存，关闭' }).click();
  await expect(dialog(page)).toHaveCount(0);
  expect(await entries(page)).toEqual([]);
});

test('a field takes what can be kept, says how much room is left, and what it left out', async ({
  page,
}) => {
  await openForm(page, FIRST);
  const progress = dialog(page).getByLabel('进展情况');
  await progress.fill('字'.repeat(19_990));
  await expect(progress).toHaveAccessibleDescription('还可填写 10 字');
  await progress.evaluate((field: HTMLTextAreaElement) => {
    field.setSelectionRange(0, 5);
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', '新'.repeat(20));
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
  });
  await expect(progress).toHaveAccessibleDescription(
    '内容太长，有 5 字没有填入：本栏最多 20000 字。',
  );
  // What gets round the control, as a browser that knows no limit would let it.
  await progress.evaluate((field: HTMLTextAreaElement) => {
    field.value = '字'.repeat(20_001);
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  });
  await save(page);
  await expect(dialog(page).getByRole('alert')).toContainText('进展情况有 20001 字，最多 20000 字');
  expect(await entries(page)).toEqual([]);
  await progress.fill('字'.repeat(20_000));
  await save(page);
  await expect(dialog(page)).toHaveCount(0);
  expect(await entries(page)).toHaveLength(1);
  await openForm(page, FIRST);
  await expect(progress).toHaveAccessibleDescription('还可填写 0 字');
});

test('what is no day is shown in words, and stays until a day is chosen; half a day is not kept', async ({
  page,
}) => {
  await plant(page, [entryWith({ id: 'a', set: { start: '年初' } })]);
  await page.reload();
  await openForm(page, FIRST);
  const start = dialog(page).getByLabel('启动时间');
  await expect(start).toHaveAccessibleDescription(/现在填的是“年初”，不能作为启动时间显示/u);
  await dialog(page).getByLabel('责任人').fill('张三');
  await start.fill('2026-12-15');
  await start.fill('');
  await save(page);
  await expect(mark(page, FIRST)).toContainText('启动时间：年初');
  expect((await entries(page)).map(({ set }) => set)).toContainEqual({ owner: '张三' });
  await openForm(page, FIRST);
  await start.focus();
  await page.keyboard.type('20');
  await save(page);
  await expect(dialog(page).getByRole('alert')).toContainText('日期不完整');
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toContainText('有内容还没有保存');
});

test('where two disagree both are shown with a name, until one who sets the field has taken a side', async ({
  page,
}) => {
  await plant(page, [
    entryWith({ id: 'one', by: '张三', set: { owner: '甲' } }),
    entryWith({ id: 'two', set: { owner: '乙' }, at: '2026-11-02T00:00:00.000Z' }),
  ]);
  await page.reload();
  await expect(mark(page, FIRST).locator('.doubt')).toContainText(
    '责任人两处填写不一致：乙（李四，',
  );
  await openForm(page, FIRST);
  await dialog(page).getByLabel('进展情况').fill('有进展');
  await save(page);
  await expect(mark(page, FIRST).locator('.doubt')).toContainText('甲（张三，');
  await openForm(page, FIRST);
  await dialog(page).getByRole('button', { name: '采用“乙”' }).click();
  await save(page);
  await expect(mark(page, FIRST).locator('.doubt')).toHaveCount(0);
  await expect(mark(page, FIRST)).toContainText('责任人：乙');
});

test('what is typed is not lost by Esc, nor hidden if another tab writes meanwhile', async ({
  context,
  page,
  site,
}) => {
  await openForm(page, FIRST);
  await dialog(page).getByLabel('责任人').fill('张三');
  const other = await context.newPage();
  await other.goto(site + SECTION);
  await box(other, FIRST).check();
  await expect(dialog(page)).toContainText('打开以后，本项又有了新的登记');
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toContainText('有内容还没有保存');
  await dialog(page).getByRole('button', { name: '继续填写' }).click();
  await save(page);
  await expect(mark(page, FIRST)).toContainText('已完成');
  await expect(mark(page, FIRST)).toContainText('责任人：张三');
  await openForm(page, FIRST);
  await expect(dialog(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toHaveCount(0);
});

test('what is typed is text, whatever it looks like; only addresses of the web are links', async ({
  page,
  site,
}) => {
  const complaints = watch(page);
  await page.goto(site + SECTION);
  await openForm(page, FIRST);
  const hostile = '<img src=x onerror=alert(1)>';
  await dialog(page).getByLabel('责任人').fill(hostile);
  await dialog(page)
    .getByLabel('佐证材料')
    .fill(
      'https://example.org/报告?a=1&b=<2>\njavascript:alert(1)\ndata:text/html,x\n会议纪要第3号',
    );
  await save(page);
  await expect(mark(page, FIRST)).toContainText(`责任人：${hostile}`);
  await expect(mark(page, FIRST)).toContainText('javascript:alert(1)');
  const links = mark(page, FIRST).locator('.said a');
  await expect(links).toHaveCount(1);
  await expect(links).toHaveAttribute('href', 'https://example.org/报告?a=1&b=<2>');
  await expect(page.locator('.said img')).toHaveCount(0);
  expect(complaints).toEqual([]);
});

test('changes from another tab show, and are not announced', async ({ context, page, site }) => {
  const other = await context.newPage();
  await other.goto(site + SECTION);
  await page.bringToFront();
  await box(other, FIRST).check();
  await expect(mark(page, FIRST)).toContainText('已完成');
  await expect(deed(page)).toBeEmpty();
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

test('of a very long text some lines are shown, all when asked for, and all on paper', async ({
  page,
}) => {
  await plant(page, [
    entryWith({ id: 'a', set: { progress: '长'.repeat(20_000), note: '短' } }),
    entryWith({ id: 'b', item: SECOND, set: { problem: '行\n'.repeat(5000) } }),
  ]);
  await page.reload();
  await openClause(page, FIRST);
  const said = mark(page, FIRST).locator('.said');
  const height = async (): Promise<number> => (await said.boundingBox())?.height ?? 0;
  await expect(said).toContainText('备注：短');
  expect(await height()).toBeLessThan(400);
  await expect(said.getByRole('button')).toHaveText(['展开全文']);
  await said.getByRole('button').click();
  expect(await height()).toBeGreaterThan(5000);
  await said.getByRole('button', { name: '收起' }).click();
  expect(await height()).toBeLessThan(400);
  await openClause(page, SECOND);
  await expect(mark(page, SECOND).getByRole('button', { name: '展开全文' })).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(said.getByRole('button')).toBeHidden();
  const cut = await said
    .locator('span')
    .evaluateAll((spans) =>
      spans.some(
        ({ scrollHeight, clientHeight }) => clientHeight > 0 && scrollHeight > clientHeight,
      ),
    );
  expect(cut).toBe(false);
});
