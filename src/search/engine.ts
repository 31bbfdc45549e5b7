import { spaced } from './normalise.ts';

/** Returns the ids of the plans that may hold normalised words; undefined if it cannot index such words. */
export type Engine = (words: readonly string[]) => Promise<Set<string> | undefined>;

/**
 * How many characters of a phrase, and how many phrases, the engine is asked for: a plan that holds all of a query
 * holds these too.
 */
const [LONGEST_PHRASE, MOST_PHRASES] = [60, 20];

/** The part of Pagefind's module that is used here. */
export interface Pagefind {
  options: (options: { basePath: string; baseUrl: string }) => Promise<void>;
  init: () => Promise<void>;
  /** Loads all values of all filters. From then on, each search counts them. */
  filters: () => Promise<unknown>;
  search: (term: string) => Promise<{ filters: { plan?: Record<string, number> } }>;
}

/** A WebAssembly module with two tables, as Pagefind has them. */
const TWO_TABLES = [0, 97, 115, 109, 1, 0, 0, 0, 4, 7, 2, 112, 0, 0, 112, 0, 0];

/** Whether this browser supports such WebAssembly: Chromium does from 96 on. */
export function canCompile(): boolean {
  return typeof WebAssembly === 'object' && WebAssembly.validate(Uint8Array.from(TWO_TABLES));
}

/**
 * Makes an engine of Pagefind. Its index is over single characters, so each word is searched for as a phrase of its
 * characters. The plans are read from the counts of its filter `plan`, so that nothing has to be fetched for a result.
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
