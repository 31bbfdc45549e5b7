/**
 * Part of the page script: loads search when it is asked for, and marks in a clause what a result led
 * here for.
 */
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

document.addEventListener('click', openFrom);
document.addEventListener('keydown', (event) => {
  if (!(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== 'k') return;
  event.preventDefault();
  const field = host?.querySelector('input');
  if (field === undefined || field === null) void open();
  else field.focus();
});

const term = new URLSearchParams(location.search).get('q');
if (host !== null) {
  void import('./mount.tsx').then(({ mountPage }) => mountPage(host));
} else if (term !== null && location.hash !== '') {
  void import('./mark.ts').then(({ markClause }) => markClause(location.hash.slice(1), term));
}
