import { statuses } from '../text/statuses.ts';
import { isOpen } from './statuses.ts';
import { dueEnd } from '../text/due.ts';
import { dayOf, daysLater } from './days.ts';
import { lastWord, shownStatus, valueOf } from './field-values.ts';
import type { ItemState } from './fold.ts';

/** When an item needs a look: past its date, due soon, or long without news. */
export type Timing = 'overdue' | 'soon' | 'silent';

/** The day and the numbers of days by which an item is judged. */
export interface Yardstick {
  /** YYYY-MM-DD, as the page shows it. */
  today: string;
  /** How many days ahead something counts as due soon. */
  soon: number;
  /** After so many days without a word an item is silent. */
  silent: number;
}

/** A date that the text itself sets. */
export interface TextDeadline {
  /** YYYY-MM-DD. */
  until: string;
  /** False where the text says 力争: of that nobody is ever late. */
  firm: boolean;
}

/**
 * The date that an item is held to: the last day of what the team has typed, '' if that names none (长期); where it
 * has typed nothing, a firm one of the text. What goes on for good (持续推进) has no end in the text, so that only the
 * team's own date counts for it.
 */
export function dueOf(state: ItemState | undefined, deadline: TextDeadline | undefined): string {
  const own = valueOf(state, 'due');
  if (own !== '') return dueEnd(own);
  if (deadline?.firm !== true || statuses[shownStatus(state)].isEndless) return '';
  return deadline.until;
}

/** Whether an item is late, due soon or silent. One that is done, or 不涉及, is never any of these. */
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

/** Whether the day has gone that the text aims at (力争): such an item is never late. */
export function isAimedPast(deadline: TextDeadline | undefined, today: string): boolean {
  return deadline !== undefined && !deadline.firm && deadline.until < today;
}
