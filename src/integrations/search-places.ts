/** The places of a region, from a table of all of China: @vant/area-data, by the codes of GB/T 2260. */
import { areaList } from '@vant/area-data';
import { regionSlug } from '../import/plan-address.ts';
import type { RegionPlaces, SearchPlace } from '../search/index.ts';
import { isAdministrative, shortPlace } from '../text/rules/geo-names.ts';

/** All counties, by the first four digits of their code, which they share with their prefecture. */
const counties = Map.groupBy(
  Object.entries(areaList.county_list).filter(([, name]) => isAdministrative(name)),
  ([code]) => code.slice(0, 4),
);

function placeOf(name: string, within: string): SearchPlace {
  return { name, short: shortPlace(name), within };
}

/** A prefecture with its counties. Counties without a prefecture come alone. */
function prefecture(code: string, name: string): SearchPlace[] {
  const own = isAdministrative(name) ? [placeOf(name, '')] : [];
  const within = own.length === 0 ? '' : name;
  const under = counties.get(code.slice(0, 4)) ?? [];
  return [...own, ...under.map(([, county]) => placeOf(county, within))];
}

/**
 * A region's prefectures and counties, in the order of their codes.
 *
 * @param slug The region as in addresses: hubei, wuhan.
 * @returns undefined if the table has no such province or city.
 */
export function placesOfRegion(slug: string): RegionPlaces | undefined {
  const isIt = ([, name]: [string, string]): boolean => regionSlug([name]) === slug;
  const province = Object.entries(areaList.province_list).find(isIt);
  if (province !== undefined) {
    const [code, name] = province;
    const cities = Object.entries(areaList.city_list).filter(([one]) =>
      one.startsWith(code.slice(0, 2)),
    );
    return { name, places: cities.flatMap(([one, city]) => prefecture(one, city)) };
  }
  const city = Object.entries(areaList.city_list).find(isIt);
  return city && { name: city[1], places: prefecture(...city) };
}
