import { spaced } from './normalise.ts';

/** Gives the ids of the plans in which normalised words may stand; undefined if it cannot index such words. */
export type Engine = (words: readonly string[]) => Promise<Set<string> | undefined>;

/**
 * The engine is asked for the first so many characters of a phrase, and for so many phrases: a plan that
 * holds all of a query holds these too.
 */
const [LONGEST_PHRASE, MOST_PHRASES] = [60, 20];

/** Our part of Pagefind's module. */
export interface Pagefind {
  options: (options: { basePath: string; baseUrl: string }) => Promise<void>;
  init: () => Promise<void>;
  /** All values of all filters; from then on each answer of a search counts them. */
  filters: () => Promise<unknown>;
  search: (term: string) => Promise<{ filters: { plan?: Record<string, number> } }>;
}

/** A module of WebAssembly with two tables, as Pagefind's has them. */
const TWO_TABLES = [0, 97, 115, 109, 1, 0, 0, 0, 4, 7, 2, 112, 0, 0, 112, 0, 0];

/** Whether this browser reads WebAssembly as Pagefind writes it: Chromium does so from 96 on. */
export function canCompile(): boolean {
  return typeof WebAssembly === 'object' && WebAssembly.validate(Uint8Array.from(TWO_TABLES));
}

/**
 * Pagefind as an engine. Its index is over single characters, so that each word is asked for as a
 * phrase of its characters. The plans are read from the counts of its filter `plan`, so that nothing
 * has to be fetched for a result.
 *
 * @param pagefind Its module.
 * @param folder Address of `pagefind/`.
 */
export async function pagefindEngine(pagefind: Pagefind, folder: string): Promise<Engine> {
  await pagefind.options({ basePath: folder, baseUrl: '/' });
  await pagefind.init();
  await pagefind.filters();
  return async (words) => {
    const phrases = words
      .slice(0, MOST_PHRASES)
      .map((word) => spaced([...word].slice(0, LONGEST_PHRASE).join('')))
      .filter((phrase) => phrase !== '');
    if (phrases.length === 0) return undefined;
    const answers = await Promise.all(phrases.map((phrase) => pagefind.search(`"${phrase}"`)));
    const [first = [], ...others] = answers.map(({ filters }) =>
      Object.entries(filters.plan ?? {}).flatMap(([plan, count]) => (count > 0 ? [plan] : [])),
    );
    return new Set(first.filter((plan) => others.every((plans) => plans.includes(plan))));
  };
}
