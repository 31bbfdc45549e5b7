/** For which unit of each region's texts mine answers, for the page that asks for all regions at once. */
import { answersOf } from './scope.ts';
import type { Mine } from './scope.ts';

/** The text of a plan, as far as it names units. */
export interface NamingText extends Pick<Mine, 'names'> {
  region: string;
  /** The units that it names. */
  units: readonly string[];
}

/** The unit of a region's texts for which mine answers, as the first text that names it does; '' if none does. */
function namedIn(texts: readonly NamingText[], region: string, mine: Mine): string {
  const found = texts
    .filter((text) => text.region === region)
    .map(({ units, names }) => answersOf(mine.unit, units, { ...mine, names }));
  return found.find((name) => name !== '') ?? '';
}

/**
 * For each region that has texts, the unit for which mine answers there, named as a text of that region names it; '' if
 * there is none. Where nothing was chosen yet, a unit that the texts of one region alone name answers for itself there.
 *
 * @param unit The unit's name, as it is being typed.
 * @param chosenIn What was chosen for a region, as its pages read it; `isOpen`: nothing was.
 */
export function answersByRegion(
  texts: readonly NamingText[],
  unit: string,
  chosenIn: (region: string) => Mine & { isOpen: boolean },
): Record<string, string> {
  const regions = [...new Set(texts.map(({ region }) => region))];
  const itself = (name: string, region: string): string =>
    namedIn(texts, region, { unit: name, answers: '' });
  const naming = regions.filter((region) => itself(unit, region) !== '');
  const answerIn = (region: string): string => {
    const mine = chosenIn(region);
    const chosen = namedIn(texts, region, mine);
    const isSame = mine.unit === unit;
    // What the former unit was called itself goes with its name.
    const kept = isSame || chosen !== itself(mine.unit, region) ? chosen : '';
    const isAlone = naming.length === 1 && naming[0] === region && (mine.isOpen || !isSame);
    return kept === '' && isAlone ? itself(unit, region) : kept;
  };
  return Object.fromEntries(regions.map((region) => [region, answerIn(region)]));
}
