/** What the tests of the archive share. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { comeToData, data } from './ledger-page.ts';
import { expect, openForm, PLAN } from './site.ts';

/** Opens 归档往年记录. */
export async function openArchive(page: Page): Promise<void> {
  await comeToData(page);
  await data(page).getByText('归档往年记录').click();
}

/** The text of the file that a button of 数据与备份 hands out. */
async function handedOut(page: Page, name: string): Promise<string> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    data(page).getByRole('button', { name }).click(),
  ]);
  return readFileSync(await file.path(), 'utf8');
}

/** Hands the archive's file out and archives. */
export async function archive(page: Page): Promise<string> {
  const file = await handedOut(page, '下载台账文件并归档');
  await expect(data(page)).toContainText(/已归档 \d+ 条登记。本站占用由约/u);
  return file;
}

/** The ids in a ledger file. */
export function idsIn(text: string): string[] {
  const file = JSON.parse(text) as { ledgers: { entries: { id: string }[] }[] };
  return file.ledgers.flatMap(({ entries }) => entries.map(({ id }) => id));
}

/** The ids in an export of the whole ledger. */
export async function exported(page: Page): Promise<string[]> {
  await comeToData(page);
  return idsIn(await handedOut(page, '导出台账'));
}

/** Comes with a file to 数据与备份. */
export async function bring(page: Page, text: string): Promise<void> {
  await comeToData(page);
  const file = { name: 'a.json', mimeType: 'application/json', buffer: Buffer.from(text) };
  await data(page).getByLabel('选择台账文件').first().setInputFiles(file);
}

/** What the form of a measure tells of its history. */
export async function historyOf(page: Page, site: string, item: string): Promise<string[]> {
  await page.goto(`${site}${PLAN}3-1/`);
  await openForm(page, item);
  const history = page.getByRole('dialog').locator('.history');
  await history.locator('summary').click();
  return history.locator('li').allTextContents();
}
