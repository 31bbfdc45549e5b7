import { valueOf } from '../entries/field-values.ts';
import type { ItemState } from '../entries/fold.ts';
import { dueOf } from './overdue.ts';
import type { TextDeadline } from './overdue.ts';

/**
 * 序时进度: how much of an item's time has passed at the end of a day, in per cent. The time runs from the item's own
 * start, or else from the day on which the plan was published, to the day by which the item must be done.
 *
 * @param since When the plan was published, YYYY-MM-DD; '' if that is not known.
 * @returns Undefined if a date is not known or only aimed at (力争), or if the end is not after the start.
 */
export function paceOf(
  state: ItemState | undefined,
  deadline: TextDeadline | undefined,
  since: string,
  today: string,
): number | undefined {
  const days = [valueOf(state, 'start') || since, dueOf(state, deadline), today];
  const [from = NaN, until = NaN, now = NaN] = days.map((day) => Date.parse(day));
  if (!(until > from)) return undefined;
  return Math.round(Math.min(100, Math.max(0, (100 * (now - from)) / (until - from))));
}
