import { createSearch } from '../../search/index.ts';
import type { Search } from '../../search/index.ts';
import { searchDoor } from './door.ts';

let search: Search | undefined;

export interface TheSearch {
  search: Search;
  /** Address of the site's root. */
  root: string;
  /** Where whole reports are checked; absent where there is no such page. */
  checkPage: string | undefined;
}

/** The one search of this page, the root it works from, and the page that checks reports: one file has none. */
export function theSearch(): TheSearch {
  const door = searchDoor();
  search ??= createSearch(door);
  const checkPage = door.importPagefind && `${door.root}check/`;
  return { search, root: door.root, checkPage };
}
