/** My unit on a plan's page, and its names in the text. */
import { textNames } from '../../ledger/index.ts';
import type { Mine, Who } from '../../ledger/index.ts';
import { getLedger } from './ledger.ts';
import { planUnits } from './plan-units.ts';

/** Who is typing, with the names that the text has for their unit and for others. */
export function mineWithNames(who = getLedger().$who.get()): Mine & Who {
  return { ...who, names: textNames(getLedger().home, planUnits()) };
}
