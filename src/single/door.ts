import { isRecord, valueIn } from '../text/records.ts';
import type { SearchDoor } from '../search/index.ts';

/** Where the file carries what search looks into, by the names that these files have on a site. */
const INDEX = 'script[data-search-index]';

/** Search that asks nobody: the clauses stand in the file, and its only page is the file itself. */
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
