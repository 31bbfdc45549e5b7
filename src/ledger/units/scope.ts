import { valueIn } from '../../outside/records.ts';
import { itemNow, planKey } from '../browser/home.ts';
import type { Aliased, Home } from '../browser/home.ts';
import type { LedgerRow } from '../table/lines.ts';
import type { Who } from '../browser/who.ts';

/** My unit, and the unit of the text for which it answers. */
export interface Mine extends Pick<Who, 'unit' | 'answers' | 'elsewhere'> {
  /** Names of units that the text does not use → the names that it uses. */
  names?: Home['aliases'] | undefined;
}

/** The unit for which mine answers, or else mine itself; '' if mine was chosen for another region. */
function chosenIn({ unit, answers, elsewhere }: Mine): string {
  return answers === '' && elsewhere === undefined ? unit : answers;
}

/**
 * The unit of the text for which a unit answers: for my unit the one that I have chosen, for another unit itself. '' if
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
 * The measures for which a unit answers. All of them, if the text names neither the unit nor the one for which it
 * answers.
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
 * The name by which a text would name my unit, or the unit for which mine answers. If the site knows that the text uses
 * another name, that name. '' if mine was chosen for another region.
 */
export function namedBy(home: Aliased, mine: Mine): string {
  return itemNow(home, chosenIn(mine));
}

/**
 * The ids of the measures for which my unit answers, with spaces between. They are kept for pages that do not know
 * them. '' if all measures count, or if nothing is known.
 */
export function readScope(home: Home, mine: Mine): string {
  const [name, items = ''] = (home.environment.read(planKey('scope', home)) ?? '').split('\n');
  return name === namedBy(home, mine) ? items : '';
}

/** Keeps these ids, and the tasks to which they belong. */
export function keepScope(home: Home, mine: Mine, items: string, tasks: string): void {
  home.environment.write(planKey('scope', home), [namedBy(home, mine), items, tasks].join('\n'));
}

/** Whether the ids are kept for this unit and these tasks. */
export function isScopeKept(home: Home, mine: Mine, tasks: string): boolean {
  const [name, , kept] = (home.environment.read(planKey('scope', home)) ?? '').split('\n');
  return name === namedBy(home, mine) && kept === tasks;
}
