/**
 * How much the other roads, besides the words as typed, may cost. However long a query, and however much of the text
 * is like it, the page answers at once; what was left out is said.
 */
import type { Roads, SearchPage } from './clauses.ts';
import type { Query } from './query.ts';

/** The most characters of a query for which other roads are tried: a long sentence. */
export const MOST_SIGNS = 200;
/** The most words of a query for which other roads are tried. */
const MOST_WORDS = 20;
/** Signs of the text that all roads together may look at, one by one: about a second on an old machine. */
export const MOST_STEPS = 4_000_000;

/** Why other roads were not tried to the end: the query is too long, or too much of the text is like it. */
export type Left = 'long' | 'spent';

/** Whether a query is too long for other roads. */
export function isLong({ words }: Query): boolean {
  return words.length > MOST_WORDS || words.join('').length > MOST_SIGNS;
}

/** Counts what the roads of one query cost. */
export class Budget {
  steps = 0;
  isSpent = false;

  /** Whether so many signs may still be looked at; if so they are counted. */
  allows(signs: number): boolean {
    if (this.steps + signs > MOST_STEPS) this.isSpent = true;
    else this.steps += signs;
    return !this.isSpent;
  }
}

/** Where other roads look: pages, what leads to their words, and what it may cost. */
export interface Ground {
  pages: readonly SearchPage[];
  roads: Roads;
  budget: Budget;
}
