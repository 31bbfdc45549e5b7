import {
  data,
  entries,
  entryWith,
  fileOf,
  fillStorage,
  plant,
  plantBefore,
} from './ledger-page.ts';
import { axe } from './axe.ts';
import { expect, FIRST, SECOND, test, watch } from './site.ts';
import { choose, download, openData, says, take } from './data-panel.ts';

test('what is exported, wiped and imported again is the same ledger', async ({ page, site }) => {
  const complaints = watch(page);
  await plantBefore(page, site, [
    entryWith({ id: 'a', set: { status: 'doing', owner: '甲' }, later: { unknown: ['field'] } }),
    entryWith({ id: 'b', over: ['a'], set: { status: 'done' }, at: '2036-01-01T00:00:00.000Z' }),
    entryWith({ id: 'c', item: '9.9.9-1', unit: '乙局', set: { progress: '<script>' } }),
    // An earlier build took any length.
    entryWith({ id: 'd', set: { note: '长'.repeat(100_000) } }),
  ]);
  await openData(page, site);
  const before = await entries(page);
  const file = await download(page);
  await page.evaluate(() => localStorage.clear());
  await openData(page, site);
  expect(await entries(page)).toEqual([]);
  await take(page, file);
  await says(page, '已导入 4 条登记。');
  expect(await entries(page)).toEqual(before);
  expect(JSON.parse(await download(page)).ledgers).toEqual(JSON.parse(file).ledgers);
  expect(complaints).toEqual([]);
});

test('an import shows first what it would bring, changes nothing until then, and can be taken back', async ({
  page,
  site,
}) => {
  await plantBefore(page, site, [entryWith({ id: 'mine', set: { status: 'doing' } })]);
  await openData(page, site);
  const file = fileOf([
    entryWith({ id: 'theirs', set: { status: 'blocked' } }),
    entryWith({ id: 'gone', item: '9.9.9-9', set: { status: 'done' } }),
    entryWith({ id: 'ahead', item: SECOND, at: '2036-01-01T00:00:00.000Z', set: { owner: '甲' } }),
    entryWith({ id: 'mine', set: { status: 'doing' } }),
  ]);
  await choose(page, file);
  await says(page, '将新增 3 条登记；另有 1 条本浏览器已经有了。');
  await says(page, '已有的登记中有 1 处将改变显示的内容');
  await says(page, '；两处填写不一致，两边都会列出');
  await says(page, '有 1 条登记的措施不在本方案现在的文本里');
  await says(page, '有 1 条登记的时间比本机时钟晚一天以上');
  await says(page, '李四（至2036年1月1日，时间比本机时钟晚，请核对）');
  expect(await entries(page)).toHaveLength(1);
  await data(page).getByRole('button', { name: '不导入' }).click();
  expect(await entries(page)).toHaveLength(1);
  await take(page, file);
  expect(await entries(page)).toHaveLength(4);
  await says(page, '不在现文本里的登记（1）');
  await openData(page, site);
  await data(page)
    .getByRole('button', { name: /^撤销导入“台账.json”（3 条，\d+月\d+日 \d\d:\d\d）$/u })
    .click();
  await says(page, '已撤销这次导入');
  expect(await entries(page)).toMatchObject([{ id: 'mine' }]);
  await says(page, '回收站（3 条登记');
});

test('what stood under a measure that is gone says what it was', async ({ page, site }) => {
  const of = { unit: '黄石市经信局', set: { name: '完成选型', order: '1' } };
  const ruling = { about: of.unit, verdict: 'returned', opinion: '请补材料' };
  await plantBefore(page, site, [
    entryWith({ id: 'own', item: '9.9.9-9.o7k3f9a2b', ...of }),
    entryWith({ id: 'talk', item: '9.9.9-9.v7k3f9a2b', unit: '督查室', set: ruling }),
    entryWith({ id: 'value', item: '9-9.t1', unit: of.unit, set: { value: '7500亿元' } }),
  ]);
  await openData(page, site);
  await data(page).getByText('不在现文本里的登记（3）').click();
  await says(page, '编号 9.9.9-9分解任务');
  await says(page, '工作内容：完成选型');
  await says(page, '督办意见：请补材料');
  await says(page, '处理：退回');
  await says(page, '目前（自填）：7500亿元');
});

test('an entry whose id is here with other content is left out and named; the others are taken', async ({
  page,
  site,
}) => {
  await plantBefore(page, site, [entryWith({ id: 'a', set: { owner: '甲' } })]);
  await openData(page, site);
  const changed = entryWith({ id: 'a', by: '王五', set: { owner: '乙' } });
  await choose(
    page,
    fileOf([changed, entryWith({ id: 'b', item: SECOND, set: { status: 'done' } })]),
  );
  await says(page, '将新增 1 条登记；另有 1 条不能导入，原因见下。');
  await says(
    page,
    '三（一）1.第1句，责任人：乙（王五，2026年11月1日 08:00）：与已有的一条编号相同，内容却不同',
  );
  await data(page).getByRole('button', { name: '导入', exact: true }).click();
  await says(page, '已导入 1 条登记。');
  await expect(data(page).getByRole('button', { name: '撤销导入“台账.json”（' })).toBeVisible();
  await choose(page, fileOf([changed]));
  await says(page, '文件中的 1 条登记都不能导入，原因见下。');
  await expect(data(page).getByRole('button', { name: '导入', exact: true })).toHaveCount(0);
});

test('an import is no longer taken back once another entry stands over one that it added', async ({
  page,
  site,
}) => {
  await openData(page, site);
  await take(page, fileOf([entryWith({ id: 'a', set: { status: 'doing' } })]));
  const undo = data(page).getByRole('button', { name: '撤销导入' });
  await expect(undo).toBeVisible();
  await page.locator(`tr[data-row="${FIRST}"] .box`).check();
  await expect(undo).toHaveCount(0);
  await says(page, '导入“台账.json”以后，其中的登记又有改动，不能再整批撤销');
});

test('pasted text is taken like a file, and the text to be pasted can be copied by hand', async ({
  page,
  moved,
}) => {
  // A browser that copies nothing for a page.
  await page.addInitScript(() => Object.assign(document, { execCommand: () => false }));
  await openData(page, moved);
  await data(page)
    .getByLabel('或粘贴台账文字')
    .fill(`\n ${fileOf([entryWith({ id: 'a', set: { owner: '甲' } })])} \n`);
  await data(page).getByRole('button', { name: '检查' }).click();
  await data(page).getByRole('button', { name: '导入', exact: true }).click();
  await says(page, '已导入 1 条登记。');
  await data(page).getByRole('button', { name: '复制台账文字' }).click();
  await says(page, '下面的文字已全部选中');
  const text = await data(page).locator('textarea[readonly]').inputValue();
  expect(JSON.parse(text).ledgers[0].entries).toMatchObject([{ id: 'a' }]);
});

test('what is refused is refused whole, with a sentence, and nothing runs', async ({
  page,
  site,
}) => {
  const complaints = watch(page);
  await plantBefore(page, site, [entryWith({ id: 'known', set: { status: 'doing' } })]);
  await openData(page, site);
  const before = await entries(page);
  const good = entryWith({ id: 'good', set: { owner: '甲' } });
  const cases: [text: string, sentence: string, name?: string][] = [
    ['', '这里没有内容'],
    ['{"format":"taizhang-ledger"', '文件不完整'],
    ['', '这份表格文件是空的', '台账.csv'],
    ['<!doctype html>', '读不懂'],
    ['', '这份表格文件是空的', '台账.xlsx'],
    [fileOf([good]).replace('"version":1', '"version":2'), '由更新版本的网站导出'],
    [fileOf([good], { plan: 'x', source: 'y', title: '另一方案' }), '不是同一个方案'],
    [fileOf([good, entryWith({ id: 'bad:id' })]), '第 1 份台账第 2 条登记的“id”'],
  ];
  for (const [text, sentence, name] of cases) {
    await choose(page, text, name);
    await expect(data(page).getByRole('alert')).toContainText('没有导入任何内容。');
    await expect(data(page).getByRole('alert')).toContainText(sentence);
    expect(await entries(page)).toEqual(before);
  }
  expect(complaints).toEqual([]);
});

test('a ledger of another site, or of the same text in another plan folder, is known again', async ({
  page,
  site,
}) => {
  await openData(page, site);
  await take(page, fileOf([entryWith({ id: 'a', set: { owner: '甲' } })], { plan: 'moved-plan' }));
  expect(await entries(page)).toMatchObject([{ id: 'a' }]);
  await plant(page, [entryWith({ id: 'old', item: SECOND, set: { status: 'done' } })], 'old-site');
  await openData(page, site);
  await says(page, '另一个站点（old-site）为本方案登记的 1 条');
  await data(page).getByRole('button', { name: '查看并导入' }).click();
  await data(page).getByRole('button', { name: '导入', exact: true }).click();
  await expect(page.locator(`tr[data-row="${SECOND}"] .box`)).toBeChecked();
  await expect(data(page).getByRole('button', { name: '查看并导入' })).toHaveCount(0);
});

test('where there is no room nothing is taken, and the page says so', async ({ page, site }) => {
  await openData(page, site);
  await fillStorage(page);
  const many = Array.from({ length: 50 }, (_, at) =>
    entryWith({ id: `e${at}`, set: { progress: '字'.repeat(50) } }),
  );
  await choose(page, fileOf(many));
  await says(page, '不能导入，没有导入任何内容。可以腾出空间的办法：清理同一网址下其他程序的数据');
  await expect(data(page).locator('.preview')).not.toContainText('回收站');
  await expect(data(page).getByRole('button', { name: '导入', exact: true })).toHaveCount(0);
  expect(await entries(page)).toEqual([]);
});

test('rubbish and entries of a later version are shown, travel in the file, and stay', async ({
  page,
  site,
}) => {
  await openData(page, site);
  await page.evaluate(() => {
    const { site: own, plan: id } = document.documentElement.dataset;
    localStorage.setItem(`taizhang:v1:${own}:${id}:3.1.1-1:bad`, 'rubbish');
    localStorage.setItem(`taizhang:v2:${own}:${id}:3.1.1-1:new`, 'of tomorrow');
  });
  await openData(page, site);
  await says(page, '无法识别的内容（1）');
  await says(page, '另有 1 条由更新版本的网站写入');
  const { unreadable } = JSON.parse(await download(page));
  expect(unreadable.map(({ value }: { value: string }) => value)).toEqual([
    'rubbish',
    'of tomorrow',
  ]);
  const kept = await page.evaluate(() => Object.values({ ...localStorage }));
  expect(kept).toEqual(expect.arrayContaining(['rubbish', 'of tomorrow']));
});

test('axe finds nothing in a preview, nor where a file is refused', async ({ page, site }) => {
  await openData(page, site);
  // A button that lies half below the head of the page, which stays, is no small one.
  const comeToImport = (): Promise<void> =>
    data(page)
      .getByRole('heading', { name: '导入台账' })
      .evaluate((heading) => heading.scrollIntoView({ block: 'center' }));
  await choose(page, fileOf([entryWith({ id: 'a', set: { owner: '甲' } })]));
  await expect(data(page).getByRole('button', { name: '导入', exact: true })).toBeVisible();
  await comeToImport();
  expect(await axe(page)).toEqual([]);
  await choose(page, '{');
  await expect(data(page).getByRole('alert')).toBeVisible();
  await comeToImport();
  expect(await axe(page)).toEqual([]);
});
