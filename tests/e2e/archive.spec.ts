import type { Page } from '@playwright/test';
import { archive, bring, exported, historyOf, idsIn, openArchive } from './archiving.ts';
import { comeToData, data, entryWith, plant, plantBefore } from './ledger-page.ts';
import { expect, PLAN, plan, test } from './site.ts';

const [ITEM = ''] = plan.tasks[0]?.measures ?? [];
const COUNT = 240;

/** A history of years over one measure, each entry over the one before. */
const YEARS = Array.from({ length: COUNT }, (_, at) =>
  entryWith({
    id: `e${String(at).padStart(4, '0')}`,
    at: new Date(Date.parse('2024-02-01T00:00:00Z') + at * 4 * 86_400_000).toISOString(),
    over: at === 0 ? [] : [`e${String(at - 1).padStart(4, '0')}`],
    set: { progress: `第${at}次填报` },
  }),
);

/** How many keys hold one entry, and how many a pack. */
function keysOf(page: Page): Promise<[alone: number, packs: number]> {
  return page.evaluate(() => {
    const keys = Object.keys(localStorage).filter((key) => key.startsWith('taizhang:v1:'));
    const packs = keys.filter((key) => key.includes(':packed:'));
    return [keys.length - packs.length, packs.length];
  });
}

test('years that are over are archived: their file first, then history and export say what they said; and they come back', async ({
  page,
  site,
}) => {
  await page.goto(`${site}${PLAN}ledger/`);
  await plant(page, YEARS);
  const before = await historyOf(page, site, ITEM);
  expect(before).toHaveLength(COUNT);
  await page.goto(`${site}${PLAN}ledger/`);
  await openArchive(page);
  const file = await archive(page);
  const [alone, packs] = await keysOf(page);
  expect(packs).toBeGreaterThan(0);
  expect(idsIn(file)).toHaveLength(COUNT - alone);
  expect(idsIn(file)).toEqual(YEARS.slice(0, COUNT - alone).map(({ id }) => id));
  expect(await exported(page)).toEqual(YEARS.map(({ id }) => id));
  expect(await historyOf(page, site, ITEM)).toEqual(before);

  // What is archived is known when its file comes back.
  await page.goto(`${site}${PLAN}ledger/`);
  await comeToData(page);
  await expect(data(page).locator('[data-holds]')).toContainText(`共 ${COUNT} 条登记`);
  await bring(page, file);
  await expect(data(page).locator('.import')).toContainText(
    '文件中的登记本浏览器都已经有了，没有可新增的。',
  );

  await data(page).getByText('归档往年记录').click();
  await data(page).getByRole('button', { name: '移回' }).click();
  await expect(data(page)).toContainText(`已移回 ${COUNT - alone} 条登记。`);
  expect(await keysOf(page)).toEqual([COUNT, 0]);
});

test('whoever archives by keys keeps the focus', async ({ page, site }) => {
  await plantBefore(page, site, YEARS);
  await page.goto(`${site}${PLAN}ledger/`);
  await openArchive(page);
  const now = data(page).getByRole('button', { name: '下载台账文件并归档' });
  await now.press('Enter');
  await expect(data(page)).toContainText(/已归档 \d+ 条登记。本站占用由约/u);
  await expect(now).toBeFocused();
});

test('a tab that dies while it archives has lost nothing, and the next one goes on', async ({
  page,
  site,
}) => {
  await plantBefore(page, site, YEARS);
  await page.goto(`${site}${PLAN}ledger/`);
  await openArchive(page);
  await page.evaluate(() => {
    const remove = Storage.prototype.removeItem;
    let left = 40;
    Storage.prototype.removeItem = function (key) {
      if (key.startsWith('taizhang:v1:') && (left -= 1) < 0) return;
      remove.call(this, key);
    };
  });
  await archive(page);
  expect(await keysOf(page)).toEqual([COUNT - 40, 1]);
  await page.reload();
  await comeToData(page);
  await expect(data(page).locator('[data-holds]')).toContainText(`共 ${COUNT} 条登记`);
  expect(await exported(page)).toEqual(YEARS.map(({ id }) => id));
  await data(page).getByText('归档往年记录').click();
  await archive(page);
  expect(await exported(page)).toEqual(YEARS.map(({ id }) => id));
});

test('an import whose entries are archived is not said to be taken back where they could not go', async ({
  page,
  site,
}) => {
  await page.goto(`${site}${PLAN}ledger/`);
  const ledgers = [{ plan: PLAN.slice(0, -1), title: '', source: '', entries: YEARS }];
  const head = { format: 'taizhang-ledger', version: 1, site: 'x', by: '' };
  await bring(page, JSON.stringify({ ...head, exported: '2026-01-01T00:00:00.000Z', ledgers }));
  await data(page).getByRole('button', { name: '导入', exact: true }).click();
  await expect(data(page)).toContainText(`已导入 ${COUNT} 条登记。`);
  await data(page).getByText('归档往年记录').click();
  await archive(page);
  await page.evaluate(() => {
    const set = Storage.prototype.setItem;
    Storage.prototype.setItem = function (key, value) {
      if (key.startsWith('taizhang:trash:')) throw new DOMException('', 'QuotaExceededError');
      set.call(this, key, value);
    };
  });
  await data(page).getByRole('button', { name: '撤销导入' }).click();
  await expect(data(page).locator('.import')).toContainText(
    `有 ${COUNT} 条因浏览器的存储空间已满没有移走，仍在原处。`,
  );
  await expect(data(page).locator('.import')).not.toContainText('已撤销这次导入');
  expect(await exported(page)).toHaveLength(COUNT);
});
