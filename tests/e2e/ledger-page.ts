/** What the tests of the ledger share: entries in storage, put there and read. */
import type { Locator, Page } from '@playwright/test';
import type { Filter } from '../../src/ledger/index.ts';
import { storedWith } from '../stored.ts';
import type { Stored } from '../stored.ts';
import { expect, plan, SITE_ID } from './site.ts';

export type { Stored } from '../stored.ts';

/** The box of a measure. */
export const box = (page: Page, item: string): Locator =>
  page.locator(`input[data-item="${item}"]`);

/** The part 数据与备份. */
export const data = (page: Page): Locator => page.locator('[data-ledger-data]');

/** The form that is open over the page. */
export const dialog = (page: Page): Locator => page.getByRole('dialog');

/** What was filled in for an item, as its line shows it. */
export const mark = (page: Page, item: string): Locator => page.locator(`[data-mark="${item}"]`);

/** The message of what was done last, with its way back. */
export const deed = (page: Page): Locator => page.locator('#deed');

/** The progress of the first task of a page, in words. */
export const taskLine = (page: Page): Locator =>
  page.locator('.task').first().locator('[data-progress] span').first();

/** Keeps what stands in the form. */
export const save = (page: Page): Promise<void> =>
  dialog(page).getByRole('button', { name: '保存' }).click();

/** Where the page says that something is wrong. */
export const trouble = (page: Page): Locator => page.getByRole('status', { name: '请注意' });

/** Opens a filter of the table, where it is not open yet. */
export async function openFilter(page: Page, filter: Filter): Promise<Locator> {
  const one = page.locator(`[data-filter="${filter}"]`);
  if ((await one.getAttribute('open')) === null) await one.locator('summary').click();
  await expect(one.getByRole('group')).toBeVisible();
  return one;
}

/** Chooses values of a filter of the table, by a press on their words, as people do. */
export async function pick(page: Page, filter: Filter, ...values: string[]): Promise<void> {
  const one = await openFilter(page, filter);
  for (const value of values) await one.getByText(`${value}（`).click();
  await page.keyboard.press('Escape');
}

/** Says who is typing, for which unit, and which of the text's that answers for. */
export async function chooseWho(
  page: Page,
  by: string,
  unit: string,
  answers?: string,
): Promise<void> {
  await page.locator('[data-who]').first().click();
  await dialog(page).getByLabel('填报人').fill(by);
  await dialog(page).getByLabel('我的单位', { exact: false }).first().fill(unit);
  if (answers !== undefined) {
    await dialog(page).getByLabel('对应原文中的责任单位').selectOption(answers);
  }
  await dialog(page).getByRole('button', { name: '确定' }).click();
}

/** All entries in storage, the oldest first. */
export async function entries(page: Page): Promise<Stored[]> {
  const values = await page.evaluate(() =>
    Object.keys(localStorage)
      .filter((key) => key.startsWith('taizhang:v1:'))
      .map((key) => localStorage.getItem(key) ?? ''),
  );
  const all = values.map((value): Stored => JSON.parse(value));
  return all.sort((one, other) => (String(one['id']) < String(other['id']) ? -1 : 1));
}

/** An entry as another browser would have made it, of the first measure unless said otherwise. */
export function entryWith(part: Stored): Stored {
  return storedWith(plan, part);
}

/**
 * Puts entries into storage, as another tab or time did.
 *
 * @param site Another site's id, or this one's where no page of it is open.
 */
export async function plant(page: Page, planted: readonly Stored[], site?: string): Promise<void> {
  await page.evaluate(
    ({ list, other, first }) => {
      const { site: own = '', plan: id = first } = document.documentElement.dataset;
      for (const entry of list) {
        const key = `taizhang:v1:${other ?? own}:${id}:${entry['item']}:${entry['id']}`;
        localStorage.setItem(key, JSON.stringify(entry));
      }
    },
    { list: planted, other: site, first: plan.id },
  );
}

/** Puts entries into storage before any page of the site has been there, which would only have to be drawn again. */
export async function plantBefore(
  page: Page,
  site: string,
  planted: readonly Stored[],
): Promise<void> {
  await page.goto(new URL('/robots.txt', site).href);
  await plant(page, planted, SITE_ID);
}

/** A ledger file of these entries. */
export function fileOf(list: readonly Stored[], part: Stored = {}): string {
  const ledger = { plan: plan.id, title: plan.title, source: plan.sha256, entries: list, ...part };
  const file = { format: 'taizhang-ledger', version: 1, site: 's', exported: '', by: '' };
  return JSON.stringify({ ...file, ledgers: [ledger] });
}

/** Fills storage to the last character; what was put there is under `other-0`, `other-1` and so on. */
export async function fillStorage(page: Page): Promise<void> {
  await page.evaluate(() => {
    let piece = 'x'.repeat(1_000_000);
    for (let count = 0; piece.length > 0; count += 1) {
      try {
        localStorage.setItem(`other-${count}`, piece);
      } catch {
        piece = piece.slice(0, Math.floor(piece.length / 2));
      }
    }
    try {
      for (;;) localStorage.setItem('o', `${localStorage.getItem('o') ?? ''}x`);
    } catch {
      // Not one more fits.
    }
  });
}

/** Comes to 数据与备份, which loads when it is seen: what loads above may push it down again meanwhile. */
export async function comeToData(page: Page): Promise<void> {
  await expect(async () => {
    await data(page).scrollIntoViewIfNeeded();
    await expect(data(page).getByRole('button', { name: '导出台账' })).toBeVisible({
      timeout: 2000,
    });
  }).toPass();
}

/** Reloads, is asked whether the page may go, and stays. */
export async function staysWhenAsked(page: Page): Promise<void> {
  const asked = page.waitForEvent('dialog', { timeout: 5000 });
  void page.reload().catch(() => undefined);
  const question = await asked;
  expect(question.type()).toBe('beforeunload');
  await question.dismiss();
}

/** The keys of all entries in storage. */
export function storedEntries(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    Object.keys(localStorage).filter((key) => key.startsWith('taizhang:v1:')),
  );
}
