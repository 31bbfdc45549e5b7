/** The built site as it would be with many plans: each plan's clauses are a file of their own. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SearchIndex } from '../src/search/index.ts';

/** Has a copy of `dist/` on a disk, as a large site is built, until the callback is done. */
export async function withLargeSite(use: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'taizhang-large-'));
  try {
    cpSync('dist', folder, { recursive: true });
    const search = join(folder, 'search');
    const index: SearchIndex = JSON.parse(readFileSync(join(search, 'clauses.json'), 'utf8'));
    for (const { id, pages } of index.plans) {
      writeFileSync(join(search, `${id}.json`), JSON.stringify(pages));
    }
    const plans = index.plans.map((plan) => ({ ...plan, pages: null }));
    writeFileSync(join(search, 'clauses.json'), JSON.stringify({ ...index, plans }));
    await use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
