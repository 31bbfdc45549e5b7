import type { VNode } from 'preact';
import { useMemo } from 'preact/hooks';
import { readAsked, writeAsked } from '../../search/index.ts';
import type { Asked } from '../../search/index.ts';
import { SearchPanel } from './SearchPanel.tsx';
import { theSearch } from './the-search.ts';

/** The field that stands in the page until this script takes its place; what was typed into it stays in it. */
const before = document.querySelector<HTMLInputElement>('[data-search-page] input');

/** Reads the address, or the words that were typed before the script was here. */
function readAddress(): Asked {
  const asked = readAsked(new URLSearchParams(location.search));
  const typed = before?.value ?? '';
  return typed === '' ? asked : { ...asked, term: typed };
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
