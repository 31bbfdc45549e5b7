import type { VNode } from 'preact';
import { useMemo } from 'preact/hooks';
import { FACETS } from '../../search/index.ts';
import type { Filters } from '../../search/index.ts';
import { SearchPanel } from './SearchPanel.tsx';
import type { Asked } from './SearchPanel.tsx';
import { theSearch } from './the-search.ts';

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

/** Search as a page, an island: the address says what is looked for, and follows it. */
export function SearchPage(): VNode {
  const initial = useMemo(readAddress, []);
  return <SearchPanel {...theSearch()} initial={initial} onAsked={writeAddress} />;
}
