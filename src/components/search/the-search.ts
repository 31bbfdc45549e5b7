import { createSearch } from '../../search/index.ts';
import type { Search } from '../../search/index.ts';
import { searchDoor } from './door.ts';

let search: Search | undefined;

/** The one search of this page, and the root it works from. */
export function theSearch(): { search: Search; root: string } {
  const door = searchDoor();
  search ??= createSearch(door);
  return { search, root: door.root };
}
