import { browserDoor } from '../../search/index.ts';
import type { SearchDoor } from '../../search/index.ts';

/** What search asks the site for, from where this page says that its root is. The one file has another. */
export function searchDoor(): SearchDoor {
  const root = document.documentElement.dataset['root'] ?? './';
  return browserDoor(new URL(root, location.href).href, IS_DEV);
}
