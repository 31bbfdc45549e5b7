import type { RegionPlaces, SearchPage, SearchPlace, SearchUnit } from '../clauses.ts';
import { normalise } from '../normalise.ts';
import {
  isAllGovernments,
  isDistrict,
  placeOfGovernment,
  spokenPlace,
  withoutGovernment,
} from './governments.ts';
import { planTasks, sharesOf } from './tasks.ts';
import type { PlanTasks, Share } from './tasks.ts';
import { shapeOf } from './whole-text.ts';
import type { Placed } from './whole-text.ts';

export interface PlaceReply {
  kind: 'place';
  place: SearchPlace;
  /** The region's own name: 湖北省. */
  region: string;
  /** Other places with the same short name: 恩施市. */
  others: SearchPlace[];
  named: Placed[];
  /** The plans that list its own government, then those that list all governments as one. */
  shares: Share[];
  /** The tasks of both, each once, plan by plan. */
  plans: PlanTasks[];
}

/** The ways in which a place is written. */
function formsOf({ name, short }: SearchPlace): string[] {
  return [...new Set([name, short, spokenPlace(name, short)])];
}

/** Words that contain the name but are not about the place: names of units. */
function exceptionsOf(place: SearchPlace, units: readonly SearchUnit[]): string[] {
  const forms = formsOf(place);
  return units
    .flatMap(({ names }) => names)
    .filter(
      (name) =>
        !forms.includes(name) &&
        forms.some((form) => name.includes(form)) &&
        !forms.includes(placeOfGovernment(name)),
    )
    .sort((one, other) => other.length - one.length);
}

/** Whether a clause names a place. A district must be named by its whole name. */
function namesIt(
  clause: Placed['clause'],
  place: SearchPlace,
  exceptions: readonly string[],
): boolean {
  const written = isDistrict(place.name) ? [place.name] : formsOf(place);
  let { text } = shapeOf(clause);
  if (!written.some((form) => text.includes(form))) return false;
  for (const exception of exceptions) text = text.split(exception).join('\n');
  return written.some((form) => text.includes(form));
}

/** The places that typed words name: those with that whole name first, then the larger ones. */
export function placesNamed(
  typed: string,
  { name: region, places }: RegionPlaces,
  units: readonly SearchUnit[],
): SearchPlace[] {
  const whole = normalise(typed).text;
  const own = region !== '' && whole.startsWith(region) ? whole.slice(region.length) : whole;
  const plain = withoutGovernment(own);
  const isOffice = units.some(({ names }) =>
    names.some((one) => one !== plain && one.includes(plain) && one.length - plain.length < 3),
  );
  const exact = places.filter(({ name }) => name === plain);
  if (exact.length > 0) return exact;
  const spoken = places.filter(({ name, short }) => spokenPlace(name, short) === plain);
  if (spoken.length > 0) return spoken;
  // 公安 is first a word in the name of an office, and only then a county.
  const short = places.filter(
    (place) => place.short === plain && !(isOffice && place.within !== ''),
  );
  return [...short].sort((one, other) => Number(one.within !== '') - Number(other.within !== ''));
}

/**
 * Finds what the plans of a region say of one of its places, and the tasks of its government.
 *
 * @returns Undefined if the typed words are no place of the region.
 */
export function placeReply(
  typed: string,
  pages: readonly SearchPage[],
  units: readonly SearchUnit[],
  places: RegionPlaces,
): PlaceReply | undefined {
  const [place, ...others] = placesNamed(typed, places, units);
  if (place === undefined) return undefined;
  const exceptions = exceptionsOf(place, units);
  const forms = formsOf(place);
  const own = units.filter(({ names: [name = ''] }) => forms.includes(placeOfGovernment(name)));
  const all = units.filter(({ name }) => isAllGovernments(name));
  return {
    kind: 'place',
    place,
    region: places.name,
    others,
    named: pages.flatMap((page) =>
      page.clauses
        .filter((clause) => namesIt(clause, place, exceptions))
        .map((clause) => ({ page, clause })),
    ),
    shares: [...own, ...all].flatMap((unit) => sharesOf(unit, pages)),
    plans: planTasks([...own, ...all], pages),
  };
}
