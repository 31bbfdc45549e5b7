/** The poster, as the tests use it. */
import type { Download, Locator, Page } from '@playwright/test';

/** The poster as it stands on the page. */
export function picture(page: Page, format: 'sheet' | 'phone'): Locator {
  return page.locator(`[data-format="${format}"] > svg`);
}

/** Chooses by the words of a choice. */
export async function choose(page: Page, name: string): Promise<void> {
  await page.locator('.poster-form label').filter({ hasText: name }).click();
}

/** The file that a button hands out. */
export async function save(page: Page, name: string): Promise<Download> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name }).click(),
  ]);
  return file;
}
