import type { LoadedContent } from '../model/index.ts';
import { headsOf, NO_PLACES, searchPages } from '../search/index.ts';
import type { RoadsFile, SearchIndex, SearchPage, SearchPlan } from '../search/index.ts';
import { placesOfRegion } from './search-places.ts';
import { spellingsOf, roadsTo } from './search-roads.ts';

export type Searchable = Pick<LoadedContent, 'places' | 'units' | 'terms'> & {
  plans: Pick<LoadedContent['plans'][number], 'plan'>[];
};

export type FullPlan = SearchPlan & { pages: SearchPage[] };

/** Everything that search knows of some plans, each with its pages. */
export function searchContent(
  content: Searchable,
): Omit<SearchIndex, 'plans'> & RoadsFile & { plans: FullPlan[] } {
  const { plans, places, units, terms } = content;
  const named = units.map(({ region, name, slug, aliases }) => ({
    region,
    name,
    slug,
    names: spellingsOf({ name, aliases }),
  }));
  const heads = [...new Set(plans.map(({ plan }) => plan.region))].flatMap((region) =>
    headsOf(
      named.filter((unit) => unit.region === region),
      placesOfRegion(region) ?? NO_PLACES,
    ),
  );
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
    units: named,
    heads: [...new Set(heads)],
  };
}
