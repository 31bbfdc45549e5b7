/** My unit on a plan's page, and how the text calls it. */
import { textNames } from '../../ledger/index.ts';
import type { Mine, Who } from '../../ledger/index.ts';
import { getLedger } from './ledger.ts';
import { planUnits } from './plan-units.ts';

/** Who is typing, with the names by which the text has their unit and others. */
export function mineWithNames(who = getLedger().$who.get()): Mine & Who {
  return { ...who, names: textNames(getLedger().home, planUnits()) };
}
