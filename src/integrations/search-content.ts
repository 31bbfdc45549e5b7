import type { LoadedContent } from '../model/index.ts';
import { searchPages } from '../search/index.ts';
import type { SearchIndex, SearchPage, SearchPlan } from '../search/index.ts';
import { namesOf, roadsTo } from './search-roads.ts';

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
  return {
    plans: plans.map(({ plan }) => ({
      id: plan.id,
      title: plan.shortTitle,
      region: plan.region,
      pages: searchPages(plan, places),
    })),
    roads: roadsTo(
      plans.map(({ plan }) => plan),
      { units, terms },
    ),
    units: units.map(({ region, name, slug, aliases }) => ({
      region,
      name,
      slug,
      names: namesOf({ name, aliases }),
    })),
  };
}
