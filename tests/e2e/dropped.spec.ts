/** Files that are dropped on a page: what is not taken, a browser opens in place of the page. */
import type { Page } from '@playwright/test';
import { axe } from './axe.ts';
import { data, entries, entryWith, fileOf } from './ledger-page.ts';
import { openData, says } from './data-panel.ts';
import { HUANGSHI, XIANGYANG } from './rollup-page.ts';
import { expect, plan, PLAN, test } from './site.ts';

const THEIRS = fileOf([entryWith({ id: 'theirs', set: { status: 'blocked' } })]);
const OTHERS = [HUANGSHI, XIANGYANG].map(
  ({ name, buffer }) => [name, buffer.toString('utf8')] as const,
);

/** A drag of files: it says of an event at a place whether the page leaves it to the browser. */
async function carrying(
  page: Page,
  files: readonly (readonly [name: string, text: string])[],
): Promise<(type: string, where: string) => Promise<boolean>> {
  const carried = await page.evaluateHandle((all) => {
    const transfer = new DataTransfer();
    for (const [name, text] of all) transfer.items.add(new File([text], name));
    return transfer;
  }, files);
  return (type, where) =>
    page
      .locator(where)
      .first()
      .evaluate(
        (target, [dataTransfer, name]) =>
          target.dispatchEvent(
            new DragEvent(name, { dataTransfer, bubbles: true, cancelable: true }),
          ),
        [carried, type] as const,
      );
}

test('a file that is dropped anywhere on the page is read; the browser opens it in no place of the page', async ({
  page,
  site,
}) => {
  await openData(page, site);
  const drag = await carrying(page, [['台账.json', THEIRS]]);
  // Another field for files takes its own.
  await data(page).locator('.delete summary').click();
  expect(await drag('dragover', '.delete input[type="file"]')).toBe(true);
  expect(await drag('dragover', 'h1')).toBe(false);
  expect(await drag('drop', 'h1')).toBe(false);
  await says(page, '将新增 1 条登记');
  await expect(page.locator('.import')).toBeInViewport();
  await expect(data(page)).not.toContainText('一次只导入一个文件');
  expect(await entries(page)).toEqual([]);
});

test('a file that is dragged over the top of the ledger brings what takes it, which nobody has come to yet', async ({
  page,
  site,
}) => {
  await page.goto(`${site}${PLAN}ledger/`);
  await page.locator('[data-ledger-table] .box').first().waitFor();
  const drag = await carrying(page, [['台账.json', THEIRS]]);
  expect(await drag('dragover', 'h1')).toBe(true);
  await drag('dragenter', 'h1');
  await expect.poll(() => drag('dragover', 'h1')).toBe(false);
  expect(await drag('drop', 'h1')).toBe(false);
  await says(page, '将新增 1 条登记');
});

test('of several files dropped on the ledger one is read, also on its field: it says which, and where all are read', async ({
  page,
  site,
}) => {
  await openData(page, site);
  const drag = await carrying(page, [['台账.json', THEIRS], ...OTHERS]);
  for (const where of ['h1', '.import input[type="file"]']) {
    expect(await drag('dragover', where)).toBe(false);
    expect(await drag('drop', where)).toBe(false);
    await says(page, '将新增 1 条登记');
    await says(page, '这次读的是“台账.json”，另外 2 个没有读取，可以逐个导入。');
    await (
      await carrying(page, [['台账.json', THEIRS]])
    )('drop', 'h1');
    await expect(data(page)).not.toContainText('没有读取');
  }
  await drag('drop', 'h1');
  await says(page, '另外 2 个没有读取');
  expect(await axe(page)).toEqual([]);
  await data(page).getByRole('link', { name: '到“汇总”把几个单位的文件放在一起看' }).click();
  await expect(page).toHaveURL(`${site}${PLAN}rollup/`);
});

test('files dropped anywhere on 汇总, and on its field, are all read, one drop after another', async ({
  page,
  site,
}) => {
  await page.goto(`${site}${PLAN}rollup/`);
  await page.locator('.drop input').waitFor();
  const drag = await carrying(page, OTHERS);
  expect(await drag('dragover', 'h1')).toBe(false);
  expect(await drag('drop', 'h1')).toBe(false);
  const files = page.locator('.rollup-files tbody tr');
  await expect(files).toHaveCount(2);
  await expect(page.locator('.matrix tbody tr')).toHaveCount(2);
  const again = await carrying(page, [['台账.json', THEIRS]]);
  expect(await again('drop', '.drop input')).toBe(false);
  await expect(files).toHaveCount(3);
});

test('a file dropped anywhere on 我的任务 is read; of several it says so', async ({
  page,
  site,
}) => {
  await page.goto(`${site}mine/`);
  await page.getByLabel('选择台账文件').waitFor();
  // A button that cannot be pressed looks so.
  await expect(page.getByRole('button', { name: '导出' })).toHaveCSS('opacity', '0.6');
  await expect(page.getByRole('button', { name: '导出' })).toHaveCSS('cursor', 'not-allowed');
  const drag = await carrying(page, OTHERS);
  expect(await drag('dragover', 'h1')).toBe(false);
  expect(await drag('drop', 'h1')).toBe(false);
  await expect(page.locator('[data-arrived]')).toContainText('将新增 3 条');
  await expect(page.getByRole('alert')).toHaveText(
    '一次只导入一个文件：这次读的是“黄石.json”，另外 1 个没有读取，可以逐个导入。要把几个单位的文件放在一起看，请到各方案的“汇总”。',
  );
  await (
    await carrying(page, OTHERS.slice(1))
  )('drop', 'h1');
  await expect(page.locator('[data-arrived]')).toContainText('将新增 2 条');
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('a Word or text file dropped anywhere on 核对引文 is read; of several it says so', async ({
  page,
  site,
}) => {
  const [sentence = ''] = plan.clauses.flatMap(({ kind, text }) =>
    kind === 'measure' ? [text] : [],
  );
  await page.goto(`${site}check/`);
  await page.getByRole('textbox', { name: '要核对的文字' }).waitFor();
  const drag = await carrying(page, [
    ['报告.txt', `按照“${sentence}”`],
    ['另一份.txt', '没有引文'],
  ]);
  expect(await drag('dragover', 'h1')).toBe(false);
  expect(await drag('drop', 'h1')).toBe(false);
  await expect(page.locator('.quotes b')).toHaveText(['＝ 一致']);
  const said = page.getByRole('alert');
  await expect(said).toHaveText(
    '一次只核对一个文件：这次核对的是“报告.txt”，另外 1 个没有读取，可以逐个核对。',
  );
  expect(await axe(page)).toEqual([]);
  await (
    await carrying(page, [['另一份.txt', '没有引文']])
  )('drop', '.check-form input');
  await expect(page.getByText('没有找到引文')).toBeVisible();
  await expect(said).toHaveCount(0);
});

test('in 特大 on a phone, what is said of several files is not below the header', async ({
  page,
  site,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openData(page, site);
  await page.evaluate(() => document.documentElement.setAttribute('data-size', 'huge'));
  await (
    await carrying(page, [['台账.json', THEIRS], ...OTHERS])
  )('drop', 'h1');
  await expect(page.locator('.preview')).toBeFocused();
  const top = (one: string): Promise<DOMRect> =>
    page.locator(one).evaluate((element) => element.getBoundingClientRect());
  const [header, notice] = [await top('.top'), await top('.import [role="alert"]')];
  expect(notice.top).toBeGreaterThanOrEqual(header.bottom);
});
