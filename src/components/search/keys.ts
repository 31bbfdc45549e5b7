/** Opens search by the keys that are known for it; on the page of search they lead to its field. */
export function openByKeys(event: KeyboardEvent): void {
  if (!(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== 'k') return;
  event.preventDefault();
  const field = document.querySelector<HTMLElement>('[data-search-page] input');
  if (field !== null) field.focus();
  else if (document.querySelector('dialog[open]') === null) {
    document.querySelector<HTMLElement>('[data-open-search]')?.click();
  }
}
