import type { VNode } from 'preact';
import { useMemo } from 'preact/hooks';
import { countHits, filterPages } from '../../search/index.ts';
import type { Filters, SearchState } from '../../search/index.ts';
import { search as words } from '../../text/index.ts';
import { FilterRow } from './FilterRow.tsx';
import { readMarks } from './done-or-open.ts';
import { Literal, Other } from './Results.tsx';

/** All results, filtered. */
export function Found(props: {
  state: SearchState;
  root: string;
  filters: Filters;
  onFilters: (filters: Filters) => void;
}): VNode | null {
  const { state, root, filters, onFilters } = props;
  const markOf = useMemo(readMarks, [state.answer]);
  if (state.answer === undefined) return null;
  const { plans, term } = state;
  const { literal, approximate } = state.answer;
  /** A list with another key is drawn anew. */
  const asked = JSON.stringify([term, filters]);
  const all = [...literal.pages, ...approximate.flatMap(({ pages }) => pages)];
  const isFiltering = Object.keys(filters).length > 0;
  const row = { pages: all, filters, plans, markOf, onFilters };
  // Results of other roads come later. They must change nothing above the literal results.
  const isAbove = countHits(literal.pages) > 1;
  const others = approximate
    .map((found) => ({ ...found, pages: filterPages(found.pages, filters, markOf) }))
    .filter(({ pages }) => pages.length > 0);
  return (
    <>
      {isAbove && <FilterRow {...row} first={literal.pages} />}
      {literal.within === 'task' && literal.total > 0 && (
        <p class="search-help">{words.together}</p>
      )}
      <Literal
        key={asked}
        {...{ pages: filterPages(literal.pages, filters, markOf), plans, root, term }}
        isAcross={literal.within === 'across'}
      />
      {!isAbove && (isFiltering || countHits(all) > 1) && <FilterRow {...row} first={all} />}
      {others.map((found) => (
        <Other key={`${found.reason} ${asked}`} {...{ found, plans, root }} />
      ))}
    </>
  );
}
