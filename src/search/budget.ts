/**
 * The limits for searching in other ways than by the words as typed. However long a query is, and however much of the
 * text resembles it, the page answers at once. It says what was left out.
 */
import type { Roads, SearchPage } from './clauses.ts';
import type { Query } from './query.ts';

/** The most characters of a query for which other ways are tried: a long sentence. */
export const MOST_SIGNS = 200;
/** The most words of a query for which other ways are tried. */
const MOST_WORDS = 20;
/** How many characters of the text all other ways together may look at: about a second on an old machine. */
export const MOST_STEPS = 4_000_000;

/** Why not all other ways were tried: the query is too long, or too much of the text resembles it. */
export type Left = 'long' | 'spent';

/** Whether a query is too long for other ways. */
export function isLongQuery({ words }: Query): boolean {
  return words.length > MOST_WORDS || words.join('').length > MOST_SIGNS;
}

/** Counts the cost of the other ways for one query. */
export class Budget {
  steps = 0;
  isSpent = false;

  /** Whether so many more characters may be looked at. If so, they are counted. */
  allows(signs: number): boolean {
    if (this.steps + signs > MOST_STEPS) this.isSpent = true;
    else this.steps += signs;
    return !this.isSpent;
  }
}

/** What the other ways need: the pages to search, tables of other words, and the budget. */
export interface Ground {
  pages: readonly SearchPage[];
  roads: Roads;
  budget: Budget;
}
