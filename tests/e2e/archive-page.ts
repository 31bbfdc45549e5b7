/** An archive of years, made and lost. */
import type { Page } from '@playwright/test';
import { archive, openArchive } from './archiving.ts';
import { entryWith, plantBefore } from './ledger-page.ts';
import type { Stored } from './ledger-page.ts';
import { PLAN, plan } from './site.ts';

const LEDGER = `${PLAN}ledger/`;
const ITEMS = plan.tasks.flatMap(({ measures }) => measures);
const DAY = 86_400_000;
const NOTES = '设备安装完成，正在调试，预计下月投产；协调用地指标，落实专项资金，组织验收。';

/** Years of all measures, each entry over the one before, all before this year. */
export function years(count: number): Stored[] {
  return Array.from({ length: count }, (_, at) => {
    const over = at - ITEMS.length;
    const time = Date.parse('2023-02-01T00:00:00Z') + Math.floor((at * 700 * DAY) / count);
    return entryWith({
      id: `e${String(at).padStart(6, '0')}`,
      item: ITEMS[at % ITEMS.length],
      at: new Date(time).toISOString(),
      over: over < 0 ? [] : [`e${String(over).padStart(6, '0')}`],
      set: { status: 'doing', progress: `第${at}次：${NOTES}` },
    });
  });
}

/** Opens the ledger with years of entries, and archives them. */
export async function archived(page: Page, site: string, all: readonly Stored[]): Promise<string> {
  await plantBefore(page, site, all);
  await page.goto(site + LEDGER);
  await openArchive(page);
  return archive(page);
}

/** What a browser does that makes room: the archive’s database is gone. */
export async function emptyVault(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await new Promise((resolve, reject) => {
      const request = indexedDB.deleteDatabase('taizhang-archive');
      request.onsuccess = resolve;
      request.onerror = reject;
    });
  });
}
