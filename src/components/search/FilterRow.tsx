import type { VNode } from 'preact';
import { countsOf, FACETS, withFilter } from '../../search/index.ts';
import type { Facet, Filters, MarkOf, PageHits, SearchState } from '../../search/index.ts';
import { search as words } from '../../text/index.ts';

function nameOf(facet: Facet, value: string, plans: SearchState['plans']): string {
  if (facet === 'plan') return plans.find(({ id }) => id === value)?.title ?? value;
  if (facet !== 'status') return value;
  return value === 'done' ? words.marks.done : words.marks.open;
}

interface Props {
  pages: readonly PageHits[];
  /**
   * The results that decide which facets are offered. Results that come later add no choices: these would move what
   * somebody is reading.
   */
  first: readonly PageHits[];
  filters: Filters;
  /** All plans that are searched. If there is only one, no choice of plan is offered. */
  plans: SearchState['plans'];
  markOf: MarkOf;
  onFilters: (filters: Filters) => void;
}

/** A choice for each facet in which the results differ. Each value has the number of results that it would leave. */
export function FilterRow({ pages, first, filters, plans, markOf, onFilters }: Props): VNode {
  const facets = FACETS.map((facet) => {
    const counts = countsOf(facet, pages, filters, markOf);
    const chosen = filters[facet];
    if (chosen !== undefined && !counts.has(chosen)) counts.set(chosen, 0);
    const isOffered = chosen !== undefined || countsOf(facet, first, filters, markOf).size > 0;
    return { facet, counts, chosen, isOffered };
  }).filter(({ facet, isOffered }) => isOffered && (facet !== 'plan' || plans.length > 1));
  // On a phone the choices are folded, so that results are seen above the keyboard.
  const isOpen = Object.keys(filters).length > 0 || matchMedia('(min-width: 600px)').matches;
  return (
    <details class="search-filters" open={isOpen}>
      <summary>{words.filters}</summary>
      <div>
        {facets.map(({ facet, counts, chosen }) => (
          <label key={facet}>
            {words.facets[facet]}
            <select
              value={chosen ?? ''}
              onChange={(event) => onFilters(withFilter(filters, facet, event.currentTarget.value))}
            >
              <option value="">{words.everything}</option>
              {[...counts].map(([value, count]) => (
                <option key={value} value={value}>
                  {words.option(nameOf(facet, value, plans), count)}
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
    </details>
  );
}
