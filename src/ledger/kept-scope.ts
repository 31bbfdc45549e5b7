import type { Home } from './home.ts';
import { planKey } from './keys.ts';
import { namedBy } from './scope.ts';
import type { Mine } from './scope.ts';

/**
 * The measures that my unit answers for, as they are kept for pages that do not know them: their ids
 * with spaces between, '' if all count or it is not known.
 */
export function readScope(home: Home, mine: Mine): string {
  const [name, items = ''] = (home.environment.read(planKey('scope', home)) ?? '').split('\n');
  return name === namedBy(mine) ? items : '';
}

/** Keeps them, and of which text they are. */
export function keepScope(home: Home, mine: Mine, items: string, source: string): void {
  home.environment.write(planKey('scope', home), [namedBy(mine), items, source].join('\n'));
}

/** Whether they are kept for this unit and this text. */
export function isScopeKept(home: Home, mine: Mine, source: string): boolean {
  const [name, , kept] = (home.environment.read(planKey('scope', home)) ?? '').split('\n');
  return name === namedBy(mine) && kept === source;
}
