/**
 * Part of the page script: loads search when it is asked for, and marks in a clause what a result led
 * here for.
 */
import { idOf } from '../frame/hash.ts';
import { start } from '../frame/start.ts';

const host = document.querySelector('[data-search-page]');
const link = document.querySelector<HTMLAnchorElement>('[data-open-search]');

/** Opens the dialog; where its script cannot be had, goes to the page of search, which says why. */
async function open(): Promise<void> {
  if (document.querySelector('dialog[open]') !== null) return;
  try {
    const { openDialog } = await import('./mount.tsx');
    openDialog();
  } catch {
    if (link !== null) location.href = link.href;
  }
}

function openFrom(event: Event): void {
  const plain = !(event instanceof MouseEvent) || !(event.ctrlKey || event.metaKey);
  const opener = event.target instanceof Element && event.target.closest('[data-open-search]');
  if (opener === null || opener === false || !plain || host !== null) return;
  event.preventDefault();
  void open();
}

/** The keys that are known for it; on the page of search they lead to its field. */
function openByKeys(event: KeyboardEvent): void {
  if (!(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== 'k') return;
  event.preventDefault();
  const field = host?.querySelector('input');
  if (field === undefined || field === null) void open();
  else field.focus();
}

void start('search', async () => {
  document.addEventListener('click', openFrom);
  document.addEventListener('keydown', openByKeys);
  const term = new URLSearchParams(location.search).get('q');
  if (host !== null) {
    const { mountPage } = await import('./mount.tsx');
    mountPage(host);
  } else if (term !== null && location.hash !== '') {
    const { markClause } = await import('./mark.ts');
    markClause(idOf(location), term);
  }
});
