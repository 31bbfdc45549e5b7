import { isRecord } from '../../outside/records.ts';
import { writeKept, readKept, siteKey } from '../browser/home.ts';
import type { SiteHome } from '../browser/home.ts';

/** How many heads are remembered at most, the newest first. */
const MOST_KEPT = 60;
/** Longer lists of heads, in characters, are not remembered. */
const MOST_HEADS = 2_000;

/** Somebody's answers on the columns under some heads. */
export interface KeptColumns {
  columns: readonly string[];
  /** The team's own columns at that time; empty if an earlier build kept the answers. */
  own: readonly string[];
}

interface Kept extends KeptColumns {
  heads: string;
}

function wordsIn(list: unknown): string[] {
  return Array.isArray(list) ? list.map(String) : [];
}

/** Reads this browser's answers, and leaves out those that cannot be read. */
function allKept({ environment, site }: SiteHome): Kept[] {
  const kept = readKept(environment, siteKey('columns', site));
  return (Array.isArray(kept) ? kept : []).flatMap((one: unknown): Kept[] => {
    if (!isRecord(one) || !Array.isArray(one['columns'])) return [];
    const { heads, columns, own } = one;
    return [{ heads: String(heads), columns: wordsIn(columns), own: wordsIn(own) }];
  });
}

/** The last answers on the columns under these heads; empty if there are none. */
export function keptColumns(home: SiteHome, heads: readonly string[]): KeptColumns {
  const key = JSON.stringify(heads);
  return allKept(home).find((one) => one.heads === key) ?? { columns: [], own: [] };
}

/** Remembers what the columns under these heads are, for the next workbook that has them. */
export function keepColumns(home: SiteHome, heads: readonly string[], said: KeptColumns): void {
  const key = JSON.stringify(heads);
  if (key.length > MOST_HEADS) return;
  const others = allKept(home).filter((one) => one.heads !== key);
  const all = [{ heads: key, ...said }, ...others].slice(0, MOST_KEPT);
  writeKept(home.environment, siteKey('columns', home.site), all);
}
