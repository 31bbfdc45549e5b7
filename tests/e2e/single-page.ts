/** The one file, opened from the disk. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import { data } from './ledger-page.ts';
import { watch } from './site.ts';

const FILE = pathToFileURL(resolve('dist-single/hubei-2018-xinxi-xiaofei.html')).href;

/** Opens the file; what it complains of, and what it asks for besides itself. */
export async function openFile(page: Page): Promise<string[]> {
  const complaints = watch(page);
  page.on('request', (request) => {
    const url = request.url();
    if (!/^(?:data|blob):/u.test(url) && !url.startsWith(FILE)) complaints.push(url);
  });
  await page.goto(FILE);
  return complaints;
}

/** The ledger that the one file hands out. */
export async function exported(page: Page): Promise<string> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    data(page).getByRole('button', { name: '导出台账' }).click(),
  ]);
  return readFileSync(await file.path(), 'utf8');
}
