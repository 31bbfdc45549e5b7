import { valueIn } from '../text/records.ts';
import { itemNow, planKey } from './home.ts';
import type { Aliased, Home } from './home.ts';
import type { LedgerRow } from './lines.ts';
import type { Who } from './who.ts';

/** My unit, and the unit of the text that it answers for. */
export interface Mine extends Pick<Who, 'unit' | 'answers' | 'elsewhere'> {
  /** Names of units that the text calls otherwise → as it calls them. */
  names?: Home['aliases'] | undefined;
}

/** The unit that mine answers for, else mine itself; '' where mine was chosen for another region. */
function chosenIn({ unit, answers, elsewhere }: Mine): string {
  return answers === '' && elsewhere === undefined ? unit : answers;
}

/**
 * The unit of the text for which a unit answers: of my unit the one that I have chosen, of another unit itself; '' if
 * the text does not name it.
 *
 * @param named The units that the text names.
 */
export function answersOf(unit: string, named: readonly string[], mine: Mine): string {
  const chosen = unit === mine.unit ? chosenIn(mine) : unit;
  const known = [chosen, valueIn(mine.names ?? {}, chosen) ?? chosen];
  return known.find((one) => named.includes(one)) ?? '';
}

/** The units that some measures name, each once. */
export function unitsIn(rows: readonly Pick<LedgerRow, 'units'>[]): string[] {
  return [...new Set(rows.flatMap(({ units }) => units))];
}

/**
 * The measures for which a unit answers; all of them, where the text names neither the unit nor the one that it answers
 * for.
 */
export function scopeOf(
  unit: string,
  rows: readonly LedgerRow[],
  mine: Mine,
): readonly LedgerRow[] {
  const answers = answersOf(unit, unitsIn(rows), mine);
  return answers === '' ? rows : rows.filter(({ units }) => units.includes(answers));
}

/**
 * The unit that a text has to name if it speaks of mine, as that text calls it where the site knows another name; ''
 * where mine was chosen for another region.
 */
export function namedBy(home: Aliased, mine: Mine): string {
  return itemNow(home, chosenIn(mine));
}

/**
 * The measures that my unit answers for, as they are kept for pages that do not know them: their ids
 * with spaces between, '' if all count or it is not known.
 */
export function readScope(home: Home, mine: Mine): string {
  const [name, items = ''] = (home.environment.read(planKey('scope', home)) ?? '').split('\n');
  return name === namedBy(home, mine) ? items : '';
}

/** Keeps them, and of which tasks they are. */
export function keepScope(home: Home, mine: Mine, items: string, tasks: string): void {
  home.environment.write(planKey('scope', home), [namedBy(home, mine), items, tasks].join('\n'));
}

/** Whether they are kept for this unit and these tasks. */
export function isScopeKept(home: Home, mine: Mine, tasks: string): boolean {
  const [name, , kept] = (home.environment.read(planKey('scope', home)) ?? '').split('\n');
  return name === namedBy(home, mine) && kept === tasks;
}
