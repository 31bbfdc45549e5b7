/** What units and offices say of an item. */
import { closingOf, statesOf, talksOf } from '../../../src/ledger/index.ts';
import type { Closing, Entry } from '../../../src/ledger/index.ts';

export const HOME = { aliases: { '9.9-1': '3.1.1-1' } };

export const ITEM = '3.1.1-1';

export const THREAD = `${ITEM}.vaaaaaaaa`;

export const OFFICE = { unit: '省信息办', by: '李四', text: '0'.repeat(16) };

export function closing(entries: readonly Entry[], unit = '甲'): Closing {
  const states = statesOf(HOME, entries);
  return closingOf(talksOf(HOME, states), ITEM, unit, states.get(ITEM)?.get(unit));
}
