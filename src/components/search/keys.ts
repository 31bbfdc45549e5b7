/** Opens search by Ctrl+K or ⌘K. On the page of search, moves the focus to its field. */
export function openByKeys(event: KeyboardEvent): void {
  if (!(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== 'k') return;
  event.preventDefault();
  const field = document.querySelector<HTMLElement>('[data-search-page] input');
  if (field !== null) field.focus();
  else if (document.querySelector('dialog[open]') === null) {
    document.querySelector<HTMLElement>('[data-open-search]')?.click();
  }
}
