/** The report, as the tests use it. */
import type { Download, Page } from '@playwright/test';

const report = (page: Page) => page.locator('[data-ledger-report]');

/** Days before today, as moments. */
export function ago(days: number): string {
  return new Date(Date.now() - days * 24 * 60 * 60 * 1000).toISOString();
}

/** The file that a button of the report hands out. */
export async function download(page: Page, name: string): Promise<Download> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    report(page).getByRole('button', { name }).click(),
  ]);
  return file;
}
