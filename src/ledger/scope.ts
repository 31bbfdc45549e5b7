import { valueIn } from '../text/records.ts';
import { planKey } from './home.ts';
import type { Home } from './home.ts';
import type { Row } from './lines.ts';
import type { Who } from './who.ts';

/** My unit, and the unit of the text that it answers for. */
export interface Mine extends Pick<Who, 'unit' | 'answers' | 'elsewhere'> {
  /** Names of units that the text calls otherwise → as it calls them. */
  names?: Home['aliases'] | undefined;
}

/**
 * The unit of the text for which a unit answers: of my unit the one that I have chosen, of another unit itself; '' if
 * the text does not name it.
 */
export function answersOf(unit: string, rows: readonly Row[], mine: Mine): string {
  const named = unit === mine.unit ? namedBy(mine) : unit;
  const known = [named, valueIn(mine.names ?? {}, named) ?? named];
  return known.find((one) => rows.some(({ units }) => units.includes(one))) ?? '';
}

/**
 * The measures for which a unit answers; all of them, where the text names neither the unit nor the one that it answers
 * for.
 */
export function scopeOf(unit: string, rows: readonly Row[], mine: Mine): readonly Row[] {
  const answers = answersOf(unit, rows, mine);
  return answers === '' ? rows : rows.filter(({ units }) => units.includes(answers));
}

/**
 * The unit that a text has to name if it speaks of mine: the one that mine answers for, else mine itself; '' where mine
 * was chosen for another region.
 */
export function namedBy({ unit, answers, elsewhere }: Mine): string {
  return answers === '' && elsewhere === undefined ? unit : answers;
}

/**
 * The measures that my unit answers for, as they are kept for pages that do not know them: their ids
 * with spaces between, '' if all count or it is not known.
 */
export function readScope(home: Home, mine: Mine): string {
  const [name, items = ''] = (home.environment.read(planKey('scope', home)) ?? '').split('\n');
  return name === namedBy(mine) ? items : '';
}

/** Keeps them, and of which tasks they are. */
export function keepScope(home: Home, mine: Mine, items: string, tasks: string): void {
  home.environment.write(planKey('scope', home), [namedBy(mine), items, tasks].join('\n'));
}

/** Whether they are kept for this unit and these tasks. */
export function isScopeKept(home: Home, mine: Mine, tasks: string): boolean {
  const [name, , kept] = (home.environment.read(planKey('scope', home)) ?? '').split('\n');
  return name === namedBy(mine) && kept === tasks;
}
