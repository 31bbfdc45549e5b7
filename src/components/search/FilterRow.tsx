import type { VNode } from 'preact';
import { countsOf, FACETS, withFilter } from '../../search/index.ts';
import type { Facet, Filters, MarkOf, PageHits } from '../../search/index.ts';
import { search as words } from '../../text/index.ts';

function nameOf(facet: Facet, value: string): string {
  if (facet !== 'status') return value;
  return value === 'done' ? words.marks.done : words.marks.open;
}

interface Props {
  /** What is filtered. */
  pages: readonly PageHits[];
  filters: Filters;
  markOf: MarkOf;
  onFilters: (filters: Filters) => void;
}

/** A choice for each facet that the results differ in, each value with how many it would leave. */
export function FilterRow({ pages, filters, markOf, onFilters }: Props): VNode {
  const facets = FACETS.map((facet) => {
    const counts = countsOf(facet, pages, filters, markOf);
    const chosen = filters[facet];
    if (chosen !== undefined && !counts.has(chosen)) counts.set(chosen, 0);
    return { facet, counts, chosen };
  }).filter(({ counts }) => counts.size > 0);
  return (
    <fieldset class="search-filters">
      <legend>{words.filters}</legend>
      <div>
        {facets.map(({ facet, counts, chosen }) => (
          <label key={facet}>
            {words.facets[facet]}
            <select
              value={chosen ?? ''}
              onChange={(event) => onFilters(withFilter(filters, facet, event.currentTarget.value))}
            >
              <option value="">{words.all}</option>
              {[...counts].map(([value, count]) => (
                <option key={value} value={value}>
                  {words.option(nameOf(facet, value), count)}
                </option>
              ))}
            </select>
          </label>
        ))}
        {Object.keys(filters).length > 0 && (
          <button type="button" onClick={() => onFilters({})}>
            {words.clearFilters}
          </button>
        )}
      </div>
    </fieldset>
  );
}
