import { statuses } from '../../text/fields/statuses.ts';
import { isOpen } from '../entries/statuses.ts';
import { dueEnd } from '../../text/rules/due.ts';
import { dayOf, daysLater } from '../browser/days.ts';
import { lastWord, shownStatus, valueOf } from '../entries/field-values.ts';
import type { ItemState } from '../entries/fold.ts';

/** Why an item needs a look: it is past its date, due soon, or long without news. */
export type Timing = 'overdue' | 'soon' | 'silent';

/** The day and the numbers of days by which an item is judged. */
export interface Yardstick {
  /** YYYY-MM-DD, as the page shows it. */
  today: string;
  /** How many days ahead something counts as due soon. */
  soon: number;
  /** How many days without a word make an item silent. */
  silent: number;
}

/** A date that the text itself sets. */
export interface TextDeadline {
  /** YYYY-MM-DD. */
  until: string;
  /** False if the text says 力争: nobody is ever late for such a date. */
  firm: boolean;
}

/**
 * The day by which an item must be done: the last day of what the team has typed, '' if that names no day (长期). If the
 * team has typed nothing, it is the text's date, if that is firm. For an item that is 持续推进 the text sets no end, so
 * only the team's date counts.
 */
export function dueOf(state: ItemState | undefined, deadline: TextDeadline | undefined): string {
  const own = valueOf(state, 'due');
  if (own !== '') return dueEnd(own);
  if (deadline?.firm !== true || statuses[shownStatus(state)].isEndless) return '';
  return deadline.until;
}

/** Whether an item is late, due soon or silent. An item that is done, or 不涉及, is none of these. */
export function judge(
  state: ItemState | undefined,
  deadline: TextDeadline | undefined,
  { today, soon, silent }: Yardstick,
): Timing[] {
  if (!isOpen(shownStatus(state))) return [];
  const due = dueOf(state, deadline);
  const last = lastWord(state);
  const is: Record<Timing, boolean> = {
    overdue: due !== '' && due < today,
    soon: due >= today && due <= daysLater(today, soon),
    silent: last !== undefined && dayOf(Date.parse(last)) < daysLater(today, -silent),
  };
  return (['overdue', 'soon', 'silent'] as const).filter((timing) => is[timing]);
}

/** Whether the day at which the text aims (力争) is past. Such an item is never late. */
export function isAimedPast(deadline: TextDeadline | undefined, today: string): boolean {
  return deadline !== undefined && !deadline.firm && deadline.until < today;
}
