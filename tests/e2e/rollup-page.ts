/** What the tests of the roll-up share: files of units, and the page with some of them. */
import type { Page } from '@playwright/test';
import { entryWith, fileOf } from './ledger-page.ts';
import type { Stored } from './ledger-page.ts';
import { expect, plan, PLAN } from './site.ts';

const ROLLUP = `${PLAN}rollup/`;
const [, SECOND = ''] = plan.tasks[0]?.measures ?? [];
const TASK = plan.tasks[0]?.id ?? '';

interface Sent {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

/** A ledger file as a unit sends it. */
export function sent(name: string, list: readonly Stored[], part: Stored = {}): Sent {
  return { name, mimeType: 'application/json', buffer: Buffer.from(fileOf(list, part)) };
}

/** What one unit has sent: measures, and a word about a whole task. */
export const HUANGSHI = sent('黄石.json', [
  entryWith({ id: 'h1', unit: '黄石市经信局', set: { status: 'doing', progress: '一期开工' } }),
  entryWith({
    id: 'h2',
    item: SECOND,
    unit: '黄石市经信局',
    set: { status: 'blocked', problem: '缺资金' },
  }),
  entryWith({ id: 'h3', item: TASK, unit: '黄石市经信局', set: { progress: '成立专班' } }),
]);

/** What another has sent: two entries that disagree. */
export const XIANGYANG = sent('襄阳.json', [
  entryWith({ id: 'x1', unit: '襄阳市经信局', set: { status: 'done' } }),
  entryWith({ id: 'x2', unit: '襄阳市经信局', set: { status: 'doing' } }),
]);

/** Opens the page, and files on it. */
export async function open(page: Page, site: string, files: Sent[]): Promise<void> {
  await page.goto(site + ROLLUP);
  await page.locator('.drop input').setInputFiles(files);
  await expect(page.locator('.rollup-files tbody tr')).toHaveCount(files.length);
}
