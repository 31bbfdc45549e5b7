/** Part of the page script: the keys of search, and in a clause what a result led here for. */
import { idOf } from '../base/hash.ts';
import { start } from '../base/start.ts';

/** The keys that are known for it; on the page of search they lead to its field. */
function openByKeys(event: KeyboardEvent): void {
  if (!(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== 'k') return;
  event.preventDefault();
  const field = document.querySelector<HTMLElement>('[data-search-page] input');
  if (field !== null) field.focus();
  else if (document.querySelector('dialog[open]') === null) {
    document.querySelector<HTMLElement>('[data-open-search]')?.click();
  }
}

void start('search', async () => {
  document.addEventListener('keydown', openByKeys);
  const term = new URLSearchParams(location.search).get('q');
  if (term === null || location.hash === '') return;
  const { markClause } = await import('./mark.ts');
  markClause(idOf(location), term);
});
