import { render } from 'preact';
import { browserDoor, createSearch } from '../../search/index.ts';
import type { Search } from '../../search/index.ts';
import { search as words } from '../../text/index.ts';
import { SearchPanel } from './SearchPanel.tsx';

let search: Search | undefined;

/** Address of the site's root, from where this page says it stands. */
function rootAddress(): string {
  return new URL(document.documentElement.dataset['root'] ?? './', location.href).href;
}

/** The one search of this page, and the root it works from. */
function theSearch(): { search: Search; root: string } {
  const root = rootAddress();
  search ??= createSearch(browserDoor(root, import.meta.env.DEV));
  return { search, root };
}

/** Puts the search into `host`; its term is the `q` of the address, and the address follows it. */
export function mountPage(host: Element): void {
  const initial = new URLSearchParams(location.search).get('q') ?? '';
  const onTerm = (term: string): void => {
    const address = term === '' ? location.pathname : `?q=${encodeURIComponent(term)}`;
    history.replaceState(null, '', address);
  };
  render(<SearchPanel {...theSearch()} initial={initial} onTerm={onTerm} />, host);
}

/** Opens the search over the page. */
export function openDialog(): void {
  const dialog = document.createElement('dialog');
  dialog.className = 'search-dialog';
  dialog.setAttribute('aria-label', words.title);
  document.body.append(dialog);
  render(
    <>
      <button type="button" class="search-close" onClick={() => dialog.close()}>
        {words.close}
      </button>
      <SearchPanel {...theSearch()} initial="" />
    </>,
    dialog,
  );
  dialog.addEventListener('close', () => {
    render(null, dialog);
    dialog.remove();
  });
  dialog.showModal();
}
