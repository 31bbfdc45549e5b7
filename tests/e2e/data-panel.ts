/** The part 数据与备份 of the page 工作台账, as tests use it. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { comeToData, data } from './ledger-page.ts';
import { expect, PLAN } from './site.ts';

/** What it says. */
export const says = (page: Page, words: string): Promise<void> =>
  expect(data(page)).toContainText(words);

/** Opens the ledger's page and comes to its data. */
export async function openData(page: Page, site: string): Promise<void> {
  await page.goto(`${site}${PLAN}ledger/`);
  await comeToData(page);
}

/** The text of the file that a click downloads. */
export async function download(page: Page, button = '导出台账'): Promise<string> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    data(page).getByRole('button', { name: button }).click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/^工作台账-.*-\d{4}-\d\d-\d\d\.json$/u);
  return readFileSync(await file.path(), 'utf8');
}

/**
 * The browser's own dialog cannot be clicked by a test: a private file of the origin stands for the choice. It
 * is not read back after a reload, since the tests' browser crashes when a handle is taken out of IndexedDB.
 */
export async function choosesFile(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Object.assign(window, {
      showSaveFilePicker: async () => {
        const root = await navigator.storage.getDirectory();
        return root.getFileHandle('备份.json', { create: true });
      },
    });
  });
}

/** How many entries the backup file holds; -1 while nothing has been written. */
export function written(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    const handle = await root.getFileHandle('备份.json').catch(() => undefined);
    const file = await handle?.getFile();
    const text = await file?.text().catch(() => '');
    return text === undefined || text === '' ? -1 : JSON.parse(text).ledgers[0].entries.length;
  });
}

/** Chooses a file of a ledger. */
export async function choose(page: Page, text: string, name = '台账.json'): Promise<void> {
  const file = { name, mimeType: 'application/json', buffer: Buffer.from(text) };
  await data(page).getByLabel('选择台账文件').setInputFiles(file);
}

/** Chooses one, and takes it in. */
export async function take(page: Page, text: string): Promise<void> {
  await choose(page, text);
  await data(page).getByRole('button', { name: '导入', exact: true }).click();
}
