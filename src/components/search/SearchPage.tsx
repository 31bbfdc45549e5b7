import type { VNode } from 'preact';
import { useMemo } from 'preact/hooks';
import { readAsked, writeAsked } from '../../search/index.ts';
import type { Asked } from '../../search/index.ts';
import { cameBackTo } from './came-from.ts';
import { SearchPanel } from './SearchPanel.tsx';
import { theSearch } from './the-search.ts';

/** The field in the built page, which this script replaces. The words typed into it are taken over. */
const before = document.querySelector<HTMLInputElement>('[data-search-page] input');

/** How long the query of an address may be. Many hosts refuse addresses of more than 8 kB (nginx, Apache). */
const LONGEST = 4000;

/**
 * What the address asks for, or this entry of the browser's history. Words typed before the script was there come
 * first.
 */
function readAddress(): Asked {
  const asked = cameBackTo() ?? readAsked(new URLSearchParams(location.search));
  const typed = before?.value ?? '';
  return typed === '' ? asked : { ...asked, term: typed };
}

/** Writes what is asked into the address, or, if it is too long for one, into this entry of the browser's history. */
function writeAddress(asked: Asked): void {
  const query = writeAsked(asked);
  const isLong = query.length > LONGEST;
  const state = isLong ? { search: { ...asked, top: 0 } } : null;
  history.replaceState(state, '', isLong || query === '' ? location.pathname : `?${query}`);
}

/**
 * The page of search, an island. The search begins with what the address asks for, and the address follows the
 * search.
 */
export function SearchPage(): VNode {
  const initial = useMemo(readAddress, []);
  return <SearchPanel {...theSearch()} initial={initial} onAsked={writeAddress} />;
}
