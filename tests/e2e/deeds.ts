/** What opens over a page, or changes it, once somebody does something: all by keys, and none by chance. */
import type { Page } from '@playwright/test';
import { entryWith, fileOf, plantBefore } from './ledger-page.ts';
import type { Stored } from './ledger-page.ts';
import { open } from './readers.ts';
import { expect, openCite, openForm, PLAN, plan, SECTION } from './site.ts';

/** A mark of each look: done, late, blocked, 不涉及, disputed, of words that have changed. */
export const MARKS: Stored[] = [
  { status: 'done', evidence: 'https://example.org/' },
  { status: 'doing', owner: '张三', due: '2020-01-01', progress: '一期已开工' },
  { status: 'blocked', problem: '缺资金' },
  { status: 'na' },
  { status: 'ongoing' },
].map((set, at) => entryWith({ id: `m${at}`, item: plan.tasks[0]?.measures[at], set }));
MARKS.push(
  entryWith({ id: 'other', item: plan.tasks[0]?.measures[1], set: { owner: '李四' } }),
  entryWith({ id: 'old', item: plan.tasks[1]?.measures[0], text: 'old', set: { status: 'done' } }),
);

/** Opens a page in a browser that holds marks. */
async function openWithMarks(page: Page, address: string): Promise<void> {
  await plantBefore(page, address, MARKS);
  await open(page, address);
  await expect(page.locator('.doubt').first()).toBeVisible();
}

type Deed = (page: Page, site: string) => Promise<void>;

export const deeds: Record<string, Deed> = {
  显示: async (page, site) => {
    await open(page, site + SECTION);
    await page.locator('[data-settings] summary').press('Enter');
    await expect(page.locator('[data-settings] form')).toBeVisible();
  },
  目录: (page, site) => open(page, `${site}${SECTION}#contents`),
  填写进展: async (page, site) => {
    await openWithMarks(page, site + SECTION);
    await openForm(page, '3.1.1-2');
    await page.getByRole('dialog').locator('.history summary').press('Enter');
  },
  引用: async (page, site) => {
    // Where copying fails there is a box more.
    await page.addInitScript(() => (document.execCommand = () => false));
    await open(page, site + SECTION);
    await openCite(page, '3.1.1-1');
    await page.getByRole('dialog').locator('summary').press('Enter');
    await page.getByRole('dialog').getByRole('button').first().press('Enter');
    await expect(page.getByRole('dialog').locator('textarea')).toBeVisible();
  },
  搜索: async (page, site) => {
    await open(page, site + SECTION);
    await page.keyboard.press('Control+k');
    await page.getByRole('searchbox').fill('平台');
    await expect(page.locator('[data-clause]').first()).toBeVisible();
  },
  我的单位: async (page, site) => {
    await open(page, `${site}${SECTION}#contents`);
    await page.locator('[data-open-who]').press('Enter');
    await expect(page.getByRole('dialog')).toBeVisible();
  },
  勾选: async (page, site) => {
    await openWithMarks(page, site + SECTION);
    await page.getByRole('checkbox').nth(2).press('Space');
    await expect(page.locator('#deed')).not.toBeEmpty();
  },
  工作台账: async (page, site) => {
    await openWithMarks(page, `${site}${PLAN}ledger/`);
    await page.locator('.table-settings summary').press('Enter');
    await page.locator('.table-views summary').press('Enter');
    await page.locator('.report-preview summary').press('Enter');
    await page.locator('[data-col="pick"] input').nth(3).press('Space');
    await expect(page.locator('.bulk')).toBeVisible();
  },
  汇总: async (page, site) => {
    await open(page, `${site}${PLAN}rollup/`);
    const units = ['黄石市经信局', '襄阳市经信局'].map((unit, at) =>
      entryWith({ id: `r${at}`, unit, set: { status: 'blocked', problem: '缺资金' } }),
    );
    const buffer = Buffer.from(fileOf(units));
    const file = { name: '台账.json', mimeType: 'application/json', buffer };
    await page.locator('.drop input').setInputFiles(file);
    await page.locator('.report-preview summary').press('Enter');
    await page.getByRole('button', { name: '全部展开' }).press('Enter');
    await expect(page.locator('.matrix')).toBeVisible();
  },
};
