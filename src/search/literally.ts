/** Finds words as they were typed: the first that a search says. */
import type { SearchPage } from './clauses.ts';
import { find, rangesIn } from './match.ts';
import type { Result } from './match.ts';
import { literalQuery, wordsQuery } from './query.ts';

export interface Source {
  /** Pages that can be had without asking; other roads take their words from them. */
  here: readonly SearchPage[];
  isWhole: boolean;
  holding: (words: readonly string[]) => Promise<readonly SearchPage[]>;
}

/** Whether any of the hits has white space between its words, as a query with white space was typed. */
function isSpaced({ pages }: Result): boolean {
  return pages.some(({ hits }) =>
    hits.some((hit) =>
      rangesIn(hit).some(([from, to]) => /\s/u.test(hit.clause.text.slice(from, to))),
    ),
  );
}

/**
 * Literal first: what stands in any clause as typed, marks, hyphens and spaces included (2-3个), is
 * searched as typed; only otherwise do spaces part words, "…" keep them together and a - after a space
 * leave out.
 */
export async function literally(typed: string, source: Source): Promise<Result> {
  const run = literalQuery(typed);
  const result = find(run, await source.holding(run.words));
  const query = wordsQuery(typed);
  const isAsTyped = result.total > 0 && (!/\s/u.test(typed.trim()) || isSpaced(result));
  if (isAsTyped || query.words.length === 0) return result;
  return find(query, await source.holding(query.words));
}

/** Whether clauses hold what was typed each for itself: then no other way to look for it comes first. */
export function isInClauses({ total, within }: Result): boolean {
  return total > 0 && within === 'clause';
}
