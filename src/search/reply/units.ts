import type { SearchPage, SearchUnit } from '../clauses.ts';
import { normalise } from '../normalise.ts';
import { datesOfWhole, sharesOf } from './tasks.ts';
import type { Dated, Share } from './tasks.ts';

/** A unit, and the tasks for which each plan lists it. */
export interface UnitFacts {
  unit: SearchUnit;
  /** The region's own name. */
  region: string;
  /** Whether the typed name is not the one in the texts. */
  isOtherName: boolean;
  shares: Share[];
}

export interface UnitReply {
  kind: 'unit';
  /** Several if several units have the name, in one region or in several. */
  units: UnitFacts[];
  /** The dates that these plans set for the whole. */
  dates: Dated[];
}

/** The forms of a name: with the name of the region before it, and without. */
function formsOf(typed: string, region: string): string[] {
  const own = normalise(region).text;
  const level = own.slice(-1);
  const short = own.slice(0, -1);
  const plain = [own, short].reduce(
    (rest, head) => (head !== '' && rest.startsWith(head) ? rest.slice(head.length) : rest),
    typed,
  );
  const bare = level !== '' && plain.startsWith(level) ? plain.slice(1) : plain;
  return [...new Set([typed, plain, level + bare, bare])].filter((form) => form.length > 1);
}

/** The units that typed words name. */
export function unitsNamed(
  typed: string,
  units: readonly SearchUnit[],
  region: string,
): SearchUnit[] {
  const forms = formsOf(normalise(typed).text, region);
  for (const form of forms) {
    const named = units.filter(({ names }) => names.includes(form));
    if (named.length > 0) return named;
  }
  return [];
}

/**
 * Finds the tasks for which the plans list a unit.
 *
 * @param region The region's own name: 湖北省.
 * @returns Undefined if the typed words name no unit, or if no plan lists it.
 */
export function unitReply(
  typed: string,
  pages: readonly SearchPage[],
  units: readonly SearchUnit[],
  region: string,
): UnitReply | undefined {
  const named = unitsNamed(typed, units, region);
  const isOwn = named.some(({ names: [name] }) => normalise(typed).text === name);
  const found = named
    .map((unit) => ({ unit, region, isOtherName: !isOwn, shares: sharesOf(unit, pages) }))
    .filter(({ shares }) => shares.length > 0);
  if (found.length === 0) return undefined;
  const plans = new Set(found.flatMap(({ shares }) => shares.map(({ plan }) => plan)));
  return {
    kind: 'unit',
    units: found,
    dates: datesOfWhole(pages.filter(({ plan }) => plans.has(plan))),
  };
}
