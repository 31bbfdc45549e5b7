/**
 * Follows a result of search without loading the file anew: what a browser that keeps nothing has been
 * told would be lost.
 */
import { idOf } from '../components/base/hash.ts';
import { markClause, unmark } from '../components/search/highlight.ts';

document.addEventListener('click', (event) => {
  const target = event.target instanceof Element ? event.target : null;
  const link = target?.closest<HTMLAnchorElement>('[data-clause] a') ?? null;
  if (link === null || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  link.closest('dialog')?.close();
  unmark();
  markClause(idOf(link), new URLSearchParams(link.search).get('q') ?? '');
  location.hash = link.hash;
  // A reader who chooses the same result again has scrolled away from it.
  document.getElementById(idOf(link))?.scrollIntoView();
});
