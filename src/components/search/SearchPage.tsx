import type { VNode } from 'preact';
import { useMemo } from 'preact/hooks';
import { readAsked, writeAsked } from '../../search/index.ts';
import type { Asked } from '../../search/index.ts';
import { SearchPanel } from './SearchPanel.tsx';
import { theSearch } from './the-search.ts';

/** What the address asks for. */
function readAddress(): Asked {
  return readAsked(new URLSearchParams(location.search));
}

function writeAddress(asked: Asked): void {
  const query = writeAsked(asked);
  history.replaceState(null, '', query === '' ? location.pathname : `?${query}`);
}

/** Search as a page, an island: the address says what is looked for, and follows it. */
export function SearchPage(): VNode {
  const initial = useMemo(readAddress, []);
  return <SearchPanel {...theSearch()} initial={initial} onAsked={writeAddress} />;
}
