import { spaced } from './normalise.ts';

/** Gives the addresses of the pages on which a word may stand; words are normalised. */
export type Engine = (words: readonly string[]) => Promise<Set<string> | undefined>;

/** What we use of Pagefind's module. */
export interface Pagefind {
  options: (options: { basePath: string; baseUrl: string }) => Promise<void>;
  init: () => Promise<void>;
  search: (
    term: string,
  ) => Promise<{ results: { id: string; data: () => Promise<{ url: string }> }[] }>;
}

/** Whether this page may compile WebAssembly: a policy may forbid it, and Pagefind would throw. */
export function canCompile(): boolean {
  try {
    return (
      new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0)) instanceof
      WebAssembly.Module
    );
  } catch {
    return false;
  }
}

/** The results that all lists share, by id. */
function shared<Result extends { id: string }>(lists: readonly Result[][]): Result[] {
  const [first = [], ...others] = lists;
  return first.filter(({ id }) => others.every((list) => list.some((result) => result.id === id)));
}

/**
 * Pagefind as an engine. Its index is over single characters, so that each word is asked for as a
 * phrase of its characters.
 *
 * @param pagefind Its module.
 * @param folder Address of `pagefind/`.
 * @returns An engine that gives undefined for words which Pagefind cannot hold, such as a lone quote.
 */
export async function pagefindEngine(pagefind: Pagefind, folder: string): Promise<Engine> {
  await pagefind.options({ basePath: folder, baseUrl: '/' });
  await pagefind.init();
  return async (words) => {
    const phrases = words.map(spaced).filter((phrase) => phrase !== '');
    if (phrases.length === 0) return undefined;
    const searches = await Promise.all(phrases.map((phrase) => pagefind.search(`"${phrase}"`)));
    const pages = await Promise.all(
      shared(searches.map(({ results }) => results)).map((result) => result.data()),
    );
    return new Set(pages.map(({ url }) => url.replace(/^\//u, '')));
  };
}
