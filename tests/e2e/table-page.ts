/** The table of the page 工作台账, as tests see it. */
import type { Locator, Page } from '@playwright/test';
import { expect, PLAN } from './site.ts';

export const LEDGER = `${PLAN}ledger/`;

export const rows = (page: Page): Locator => page.locator('tbody tr[data-row]');

export const row = (page: Page, item: string): Locator => page.locator(`tr[data-row="${item}"]`);

export const cell = (page: Page, item: string, column: string): Locator =>
  row(page, item).locator(`[data-col="${column}"]`);

/** The sentence with the counts of what is shown. */
export const summary = (page: Page): Locator => page.locator('.summary');

/** Opens the page, and waits until its table can be filled in. */
export async function openTable(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect(page.locator('table.live')).toBeVisible();
}
