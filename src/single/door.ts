import { isRecord, valueIn } from '../outside/records.ts';
import type { SearchDoor } from '../search/index.ts';

/** The element with the files that search reads, by the names that they have on a site. */
const INDEX = 'script[data-search-index]';

/** Search without a host: the clauses are in the file, and the file itself is the only page. */
export function searchDoor(): SearchDoor {
  const root = location.href.replace(/[?#].*$/u, '');
  return {
    root,
    isDev: false,
    plan: undefined,
    heads: [],
    canCompile: () => false,
    importPagefind: undefined,
    fetchJson: async (address) => {
      const files: unknown = JSON.parse(document.querySelector(INDEX)?.textContent ?? 'null');
      return isRecord(files) ? valueIn(files, address.slice(root.length)) : undefined;
    },
  };
}
