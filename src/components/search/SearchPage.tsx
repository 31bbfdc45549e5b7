import type { VNode } from 'preact';
import { useMemo } from 'preact/hooks';
import { readAsked, writeAsked } from '../../search/index.ts';
import type { Asked } from '../../search/index.ts';
import { SearchPanel } from './SearchPanel.tsx';
import { theSearch } from './the-search.ts';

/** The field in the built page, which this script replaces. The words typed into it are taken over. */
const before = document.querySelector<HTMLInputElement>('[data-search-page] input');

/** What the address asks for. Words typed before the script was there come first. */
function readAddress(): Asked {
  const asked = readAsked(new URLSearchParams(location.search));
  const typed = before?.value ?? '';
  return typed === '' ? asked : { ...asked, term: typed };
}

function writeAddress(asked: Asked): void {
  const query = writeAsked(asked);
  history.replaceState(null, '', query === '' ? location.pathname : `?${query}`);
}

/**
 * The page of search, an island. The search begins with what the address asks for, and the address follows the
 * search.
 */
export function SearchPage(): VNode {
  const initial = useMemo(readAddress, []);
  return <SearchPanel {...theSearch()} initial={initial} onAsked={writeAddress} />;
}
