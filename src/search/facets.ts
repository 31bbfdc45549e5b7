import type { SearchClause, SearchPage } from './clauses.ts';
import type { Hit, PageHits } from './match.ts';

/** What results can be filtered by. */
export const FACETS = ['plan', 'unit', 'place', 'deadline', 'chapter', 'status'] as const;
export type Facet = (typeof FACETS)[number];

export type Filters = Partial<Record<Facet, string>>;

/** The filters with another value for one facet; without a value, the facet is not filtered by. */
export function withFilter(filters: Filters, facet: Facet, value = ''): Filters {
  const values = FACETS.map((one) => [one, one === facet ? value : (filters[one] ?? '')] as const);
  return Object.fromEntries(values.filter(([, chosen]) => chosen !== ''));
}

/** Tells whether an item is done. */
export type MarkOf = (plan: string, clause: string) => 'done' | 'open';

/** The units that answer for a clause: its task's first clause on the page has them. */
function unitsOf({ clauses }: SearchPage, { task }: SearchClause): string[] {
  return clauses.find((clause) => clause.task === task)?.units ?? [];
}

function valuesOf({ page }: PageHits, { clause }: Hit, facet: Facet, markOf: MarkOf): string[] {
  if (facet === 'plan') return [page.plan];
  if (facet === 'unit') return unitsOf(page, clause);
  if (facet === 'place') return clause.places ?? [];
  if (facet === 'deadline') return clause.deadlines ?? [];
  if (facet === 'chapter') return page.chapter === '' ? [] : [page.chapter];
  const isItem = clause.kind === 'measure' || clause.item === true;
  return isItem ? [markOf(page.plan, clause.id)] : [];
}

/** The hits that pass all filters. Pages without hits are left out. */
export function filterPages(
  pages: readonly PageHits[],
  filters: Filters,
  markOf: MarkOf,
): PageHits[] {
  const passes = (on: PageHits, hit: Hit): boolean =>
    FACETS.every((facet) => {
      const wanted = filters[facet];
      return wanted === undefined || valuesOf(on, hit, facet, markOf).includes(wanted);
    });
  return pages
    .map((on) => ({ ...on, hits: on.hits.filter((hit) => passes(on, hit)) }))
    .filter(({ hits }) => hits.length > 0);
}

/**
 * How many hits each value of a facet would leave, with the other filters as they are.
 *
 * @returns Values in the order of the hits, and not of their frequency, since dates and chapters have an order of their
 * own.
 */
export function countsOf(
  facet: Facet,
  pages: readonly PageHits[],
  filters: Filters,
  markOf: MarkOf,
): Map<string, number> {
  const others = withFilter(filters, facet);
  const counts = new Map<string, number>();
  for (const on of filterPages(pages, others, markOf)) {
    for (const value of on.hits.flatMap((hit) => valuesOf(on, hit, facet, markOf))) {
      counts.set(value, (counts.get(value) ?? 0) + 1);
    }
  }
  return counts;
}
