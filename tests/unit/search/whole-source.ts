import type { SearchPage, Source } from '../../../src/search/index.ts';

/** A source that has all pages. */
export function wholeSource(pages: readonly SearchPage[]): Source {
  return { here: pages, isWhole: true, holding: () => Promise.resolve(pages) };
}
