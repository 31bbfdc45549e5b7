import type { LoadedContent } from '../model/index.ts';
import { searchPages } from '../search/index.ts';
import type { SearchIndex, SearchPage, SearchPlan } from '../search/index.ts';
import { namesOf, searchRoads } from './search-roads.ts';

/** What the index is made from. */
export type Searchable = Pick<LoadedContent, 'places' | 'units' | 'terms'> & {
  plans: Pick<LoadedContent['plans'][number], 'plan'>[];
};

/** A plan with all its pages. */
export type FullPlan = SearchPlan & { pages: SearchPage[] };

/** All that search knows of some plans, each with its pages. */
export function searchContent(
  content: Searchable,
): Omit<SearchIndex, 'plans'> & { plans: FullPlan[] } {
  const { plans, places, units, terms } = content;
  const text = plans.flatMap(({ plan }) => plan.clauses.map((clause) => clause.text)).join('');
  return {
    plans: plans.map(({ plan }) => ({
      id: plan.id,
      title: plan.shortTitle,
      region: plan.region,
      pages: searchPages(plan, places),
    })),
    roads: searchRoads(text, [...units, ...terms]),
    units: units.map(({ name, slug, aliases }) => ({
      name,
      slug,
      names: namesOf({ name, aliases }),
    })),
  };
}
