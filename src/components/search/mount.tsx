import { render } from 'preact';
import { createSearch, FACETS } from '../../search/index.ts';
import type { Filters, Search } from '../../search/index.ts';
import { search as words } from '../../text/index.ts';
import { searchDoor } from './door.ts';
import { SearchPanel } from './SearchPanel.tsx';
import type { Asked } from './SearchPanel.tsx';

let search: Search | undefined;

/** The one search of this page, and the root it works from. */
function theSearch(): { search: Search; root: string } {
  const door = searchDoor();
  search ??= createSearch(door);
  return { search, root: door.root };
}

/** What the address asks for: ?q=…&unit=… */
function readAddress(): Asked {
  const fields = new URLSearchParams(location.search);
  const filters: Filters = {};
  for (const facet of FACETS) {
    const value = fields.get(facet);
    if (value !== null && value !== '') filters[facet] = value;
  }
  return { term: fields.get('q') ?? '', filters };
}

function writeAddress({ term, filters }: Asked): void {
  const fields = new URLSearchParams(term === '' ? {} : { q: term, ...filters });
  history.replaceState(null, '', term === '' ? location.pathname : `?${fields}`);
}

/** Puts the search into `host`; the address says what is looked for, and follows it. */
export function mountPage(host: Element): void {
  // Preact would leave what stands there, which says that search has not started, below the panel.
  host.replaceChildren();
  render(<SearchPanel {...theSearch()} initial={readAddress()} onAsked={writeAddress} />, host);
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
      <SearchPanel {...theSearch()} initial={{ term: '', filters: {} }} />
    </>,
    dialog,
  );
  dialog.addEventListener('close', () => {
    render(null, dialog);
    dialog.remove();
  });
  dialog.showModal();
}
