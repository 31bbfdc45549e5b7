/** Opens search by Ctrl+K or ⌘K. On a page with its own search field, moves the focus there. */
export function openByKeys(event: KeyboardEvent): void {
  if (!(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== 'k') return;
  event.preventDefault();
  const field = document.querySelector<HTMLElement>('[data-search-page] input');
  if (field !== null) field.focus();
  else if (document.querySelector('dialog[open]') === null) {
    document.querySelector<HTMLElement>('[data-open-search]')?.click();
  }
}
