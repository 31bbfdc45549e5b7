/** The bar that reads aloud, as the tests use it. */
import type { Page } from '@playwright/test';
import { expect, untilTouchable } from './site.ts';

const opener = (page: Page) => page.getByRole('button', { name: '朗读', exact: true });
const bar = (page: Page) => page.getByRole('region', { name: '朗读原文' });

/** Opens a page, and the bar that reads it aloud. */
export async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await untilTouchable(page);
  await page.locator('.official .n').first().press('Enter');
  await opener(page).click();
  await expect(bar(page)).toBeVisible();
}
