/**
 * Follows a result of search without loading the file again: in a browser that stores nothing, marks would be lost.
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
  // A reader may choose the same result again after scrolling away.
  document.getElementById(idOf(link))?.scrollIntoView();
  // Else it would be given back to what opened the dialog, and the next Tab would not start at the clause.
  document.querySelector<HTMLElement>(`.n[href$="${link.hash}"]`)?.focus({ preventScroll: true });
});
