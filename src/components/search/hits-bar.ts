/**
 * For a page opened from a result: marks what was found, and draws a bar with links to the results before and
 * after.
 */
import { hitsBar as words } from '../../text/index.ts';
import { idOf } from '../base/hash.ts';
import { keptHits } from './came-from.ts';
import type { Hits } from './came-from.ts';
import { markClause, unmark } from './highlight.ts';

function make(tag: 'a' | 'span', words_: string, href?: string): HTMLElement {
  const element = document.createElement(tag);
  element.textContent = words_;
  if (href !== undefined) element.setAttribute('href', href);
  return element;
}

/** The bar: 3/14, 上一处, 下一处, and back to the list. */
function drawBar({ term, links }: Hits, at: number): void {
  const root = new URL(document.documentElement.dataset['root'] ?? './', location.href);
  const bar = document.querySelector('.hits-bar') ?? document.createElement('nav');
  const list = `${root.href}search/?q=${encodeURIComponent(term)}`;
  bar.className = 'hits-bar';
  bar.setAttribute('aria-label', words.title);
  const [before, after] = [links[at - 1], links[at + 1]];
  bar.replaceChildren(
    make('span', words.count(at + 1, links.length)),
    ...(before === undefined ? [] : [make('a', words.previous, before)]),
    ...(after === undefined ? [] : [make('a', words.next, after)]),
    make('a', words.list, list),
  );
  if (!bar.isConnected) document.body.append(bar);
}

/**
 * Marks the searched words in the clause that the address names. Draws the bar if the page is in the list of
 * results.
 */
export function showHits(): void {
  const term = new URLSearchParams(location.search).get('q');
  if (term === null) return;
  unmark();
  markClause(idOf(location), term);
  const hits = keptHits();
  const at = hits?.links.indexOf(location.href) ?? -1;
  if (hits !== undefined && at >= 0 && hits.links.length > 1) drawBar(hits, at);
  else document.querySelector('.hits-bar')?.remove();
}
