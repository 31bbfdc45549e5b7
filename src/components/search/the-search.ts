import { createSearch } from '../../search/index.ts';
import type { Search } from '../../search/index.ts';
import { searchDoor } from './door.ts';

let search: Search | undefined;

export interface TheSearch {
  search: Search;
  /** Address of the site's root. */
  root: string;
  /** The address of the page that checks whole reports; undefined in an edition without that page. */
  checkPage: string | undefined;
}

/**
 * The one search of this page, the root of its addresses, and the page that checks reports. The one-file edition
 * has no such page.
 */
export function theSearch(): TheSearch {
  const door = searchDoor();
  search ??= createSearch(door);
  const checkPage = door.importPagefind && `${door.root}check/`;
  return { search, root: door.root, checkPage };
}
