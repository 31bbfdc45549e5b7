import type { SearchDoor } from '../search/index.ts';

/** Where the file carries what search looks into. */
const INDEX = 'script[data-search-index]';

/** Search that asks nobody: the clauses stand in the file, and its only page is the file itself. */
export function searchDoor(): SearchDoor {
  return {
    root: location.href.replace(/[?#].*$/u, ''),
    isDev: false,
    canCompile: () => false,
    importPagefind: undefined,
    fetchJson: async () => JSON.parse(document.querySelector(INDEX)?.textContent ?? 'null'),
  };
}
