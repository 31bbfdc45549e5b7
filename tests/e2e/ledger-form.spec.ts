/** What is typed into the form: kept, cut, in dispute, and never lost. */
import {
  box,
  deed,
  dialog,
  entries,
  entryWith,
  mark,
  plant,
  save,
  staysWhenAsked,
} from './ledger-page.ts';
import { expect, FIRST, openClause, openForm, SECOND, SECTION, test, watch } from './site.ts';

test.beforeEach(({ page, site }) => page.goto(site + SECTION));

test('half a day is asked for before a reload too', async ({ page }) => {
  await openForm(page, FIRST);
  await dialog(page).getByLabel('启动时间').focus();
  await page.keyboard.type('20');
  await staysWhenAsked(page);
  await expect(dialog(page)).toBeVisible();
});

test('a page that goes with a form open, as on a phone nobody asks, gives back what was typed', async ({
  page,
}) => {
  const progress = dialog(page).getByLabel('进展情况');
  const back = dialog(page).getByText('还没有保存的内容，请核对后保存');
  page.on('dialog', (question) => void question.accept());
  await openForm(page, FIRST);
  await progress.fill('已完成选址，正在招标');
  await expect(back).toHaveCount(0);
  await page.reload();
  expect(await entries(page)).toEqual([]);
  await openForm(page, SECOND);
  await expect(progress).toHaveValue('');
  await expect(back).toHaveCount(0);
  await page.keyboard.press('Escape');
  await openForm(page, FIRST);
  await expect(progress).toHaveValue('已完成选址，正在招标');
  await expect(back).toBeVisible();
  await page.keyboard.press('Escape');
  await dialog(page).getByRole('button', { name: '不保存，关闭' }).click();
  await openForm(page, FIRST);
  await expect(progress).toHaveValue('');
  await progress.fill('已开工');
  await page.reload();
  await openForm(page, FIRST);
  await save(page);
  await expect.poll(() => entries(page)).toMatchObject([{ set: { progress: '已开工' } }]);
  await openForm(page, FIRST);
  await expect(progress).toHaveValue('已开工');
  await expect(back).toHaveCount(0);
});

test('what cannot be kept comes back as it was typed, and is refused again', async ({ page }) => {
  const percent = dialog(page).getByLabel('进度');
  const refusal = dialog(page).getByRole('alert');
  page.on('dialog', (question) => void question.accept());
  for (const typed of ['36.5', '80%']) {
    await openForm(page, FIRST);
    await percent.fill(typed);
    await page.reload();
    await openForm(page, FIRST);
    await expect(percent).toHaveValue(typed);
    await expect(percent).not.toHaveAccessibleDescription(/不能作为/u);
    await save(page);
    await expect(refusal).toContainText('进度请填 0 到 100 的整数');
    expect(await entries(page)).toEqual([]);
    await page.reload();
  }
  await openForm(page, FIRST);
  await percent.fill('36');
  await save(page);
  await expect.poll(() => entries(page)).toMatchObject([{ set: { percent: '36' } }]);
});

test('a side that is taken of words for 进度 is shown as its number', async ({ page }) => {
  await plant(page, [
    entryWith({ id: 'one', by: '张三', set: { percent: '80%' } }),
    entryWith({ id: 'two', set: { percent: '60%' }, at: '2026-11-02T00:00:00.000Z' }),
  ]);
  await page.reload();
  await openForm(page, FIRST);
  await dialog(page).getByRole('button', { name: '80%' }).click();
  await expect(dialog(page).getByLabel('进度')).toHaveValue('80');
  await save(page);
  await expect(dialog(page)).toHaveCount(0);
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

for (const view of ['text', 'list'] as const) {
  test.describe(view, () => {
    test.use({ view });

    test('the focus is on the chosen status, so that an arrow goes on from it', async ({
      page,
    }) => {
      await plant(page, [entryWith({ id: 'a', set: { status: 'done' } })]);
      await page.reload();
      await openForm(page, FIRST);
      await expect(dialog(page).getByRole('radio', { name: '已完成' })).toBeFocused();
      await page.keyboard.press('ArrowRight');
      await expect(dialog(page).getByRole('radio', { name: '需协调' })).toBeChecked();
    });
  });
}
