/** Entries in storage, put there and read; files of them on a disk. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { storedWith } from '../stored.ts';
import type { Stored } from '../stored.ts';
import type { Tab } from './browser.ts';
import { plan, SITE_ID } from './case.ts';

export type { Stored } from '../stored.ts';

/** An entry as another browser would have made it, of the first measure unless said otherwise. */
export function entryWith(part: Stored): Stored {
  return storedWith(plan, part);
}

/** Puts entries into storage, as another tab or time did. */
export async function plant(tab: Tab, planted: readonly Stored[]): Promise<void> {
  await tab.evaluate(
    (all, start) => {
      for (const entry of all) {
        const key = `${start}:${String(entry['item'])}:${String(entry['id'])}`;
        localStorage.setItem(key, JSON.stringify(entry));
      }
    },
    planted,
    `taizhang:v1:${SITE_ID}:${plan.id}`,
  );
}

/** All entries in storage. */
export function entriesOf(tab: Tab): Promise<Stored[]> {
  return tab.evaluate(() =>
    Object.keys(localStorage)
      .filter((key) => key.startsWith('taizhang:v1:'))
      .map((key): Record<string, unknown> => JSON.parse(localStorage.getItem(key) ?? '')),
  );
}

/** A ledger file of these entries. */
export function ledgerFile(entries: readonly Stored[]): string {
  const ledger = { plan: plan.id, title: plan.title, source: plan.sha256, entries };
  const file = { format: 'taizhang-ledger', version: 1, site: 's', exported: '', by: '' };
  return JSON.stringify({ ...file, ledgers: [ledger] });
}

/** Has files on a disk, by their names, until the callback is done. */
export async function withFiles(
  files: Record<string, string | Uint8Array>,
  use: (...paths: string[]) => Promise<void>,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'taizhang-files-'));
  try {
    const paths = Object.entries(files).map(([name, content]) => {
      const path = join(folder, name);
      writeFileSync(path, content);
      return path;
    });
    await use(...paths);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
