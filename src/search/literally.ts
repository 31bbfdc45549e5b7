/** Finds words as they were typed. A search shows these hits first. */
import type { SearchPage } from './clauses.ts';
import { find, rangesIn } from './match.ts';
import type { Result } from './match.ts';
import { literalQuery, wordsQuery } from './query.ts';

export interface Source {
  /** Pages that need not be loaded. The other ways take their words from them. */
  here: readonly SearchPage[];
  isWhole: boolean;
  holding: (words: readonly string[]) => Promise<readonly SearchPage[]>;
}

/** Whether any hit has white space within its words, as the query has. */
function isSpaced({ pages }: Result): boolean {
  return pages.some(({ hits }) =>
    hits.some((hit) =>
      rangesIn(hit).some(([from, to]) => /\s/u.test(hit.clause.text.slice(from, to))),
    ),
  );
}

/**
 * Searches literally first: if any clause holds what was typed, with its marks, hyphens and spaces (2-3个), it is
 * searched as typed. Only otherwise do spaces separate words, "…" keep them together, and a - after a space exclude a
 * word.
 */
export async function literally(typed: string, source: Source): Promise<Result> {
  const run = literalQuery(typed);
  const result = find(run, await source.holding(run.words));
  const query = wordsQuery(typed);
  const isAsTyped = result.total > 0 && (!/\s/u.test(typed.trim()) || isSpaced(result));
  if (isAsTyped || query.words.length === 0) return result;
  return find(query, await source.holding(query.words));
}

/** Whether single clauses hold what was typed. Then no other way comes before them. */
export function isInClauses({ total, within }: Result): boolean {
  return total > 0 && within === 'clause';
}
