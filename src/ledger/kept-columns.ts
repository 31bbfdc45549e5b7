import { isRecord } from '../text/own.ts';
import { keep, readKept, siteKey } from './home.ts';
import type { Home } from './home.ts';

/** So many heads are remembered, the newest first. */
const MOST_KEPT = 60;
/** Heads that take more characters are not. */
const MOST_HEADS = 2_000;

type At = Pick<Home, 'environment' | 'site'>;

interface Kept {
  heads: string;
  columns: string[];
}

/** What is remembered in this browser; what cannot be read is left out. */
function allKept({ environment, site }: At): Kept[] {
  const kept = readKept(environment, siteKey('columns', site));
  return (Array.isArray(kept) ? kept : []).flatMap((one: unknown): Kept[] => {
    if (!isRecord(one) || !Array.isArray(one['columns'])) return [];
    return [{ heads: String(one['heads']), columns: one['columns'].map(String) }];
  });
}

/** What somebody has said last of the columns under these heads; empty if nobody has. */
export function keptColumns(home: At, heads: readonly string[]): string[] {
  const key = JSON.stringify(heads);
  return allKept(home).find((one) => one.heads === key)?.columns ?? [];
}

/** Remembers what the columns under these heads are, for the next workbook that has them. */
export function keepColumns(home: At, heads: readonly string[], columns: readonly string[]): void {
  const key = JSON.stringify(heads);
  if (key.length > MOST_HEADS) return;
  const others = allKept(home).filter((one) => one.heads !== key);
  const all = [{ heads: key, columns }, ...others].slice(0, MOST_KEPT);
  keep(home.environment, siteKey('columns', home.site), all);
}
