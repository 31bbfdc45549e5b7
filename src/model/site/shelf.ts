import { regionOf, withinRegion } from '../../plan/index.ts';
import type { LoadedContent, LoadedPlan } from '../load/load.ts';

/** The region of plans for the whole country. It comes before all others. */
const CENTRAL = 'guowuyuan';

export interface ShelfPlan {
  loaded: LoadedPlan;
  /** Name of its region: 湖北省. */
  region: string;
  issuers: string[];
  /** The day of the signature, or else of the publication; undefined if neither is known. */
  day: string | undefined;
  /** Ids of everything that can be ticked. */
  measures: string[];
}

/** The name of a region with which the issuer of a plan, or else its title, begins; '' if neither names one. */
function namedRegion({ meta, seed }: LoadedPlan): string {
  const named = [meta.issuer, meta.title.join('')].map(regionOf).find(({ length }) => length > 0);
  return withinRegion(named ?? [], seed).join('');
}

/**
 * The name of each region, by its slug: from `site.yaml`, or else from the first of its plans that gives one, or else
 * the slug.
 *
 * @param content The site's plans, and the names that its editor gave.
 */
export function regionNames({
  plans,
  site,
}: Pick<LoadedContent, 'plans' | 'site'>): Map<string, string> {
  const names = new Map(Object.entries(site.regions));
  for (const loaded of plans) {
    const { region } = loaded.meta;
    const name = names.get(region) ?? '';
    if (name === '') names.set(region, namedRegion(loaded));
  }
  return new Map([...names].map(([region, name]) => [region, name || region]));
}

/**
 * All plans in the order of the shelf: those for the whole country, then region by region; the newest first in each.
 */
export function shelfOf(content: Pick<LoadedContent, 'plans' | 'site'>): ShelfPlan[] {
  const names = regionNames(content);
  const rank = (region: string): string => (region === CENTRAL ? '' : region);
  return content.plans
    .map((loaded): ShelfPlan => {
      const { plan, meta } = loaded;
      return {
        loaded,
        region: names.get(meta.region) ?? meta.region,
        issuers: meta.issuer.split('、').filter(Boolean),
        day: meta.date ?? meta.source.date,
        measures: plan.tasks.flatMap(({ measures }) => measures),
      };
    })
    .sort((one, other) => {
      const [first, second] = [one, other].map(({ loaded }) => rank(loaded.meta.region));
      // Plans without a day come last.
      const byDay = (other.day ?? '').localeCompare(one.day ?? '', 'en');
      return (first ?? '').localeCompare(second ?? '', 'en') || byDay;
    });
}
