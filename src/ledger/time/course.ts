import { statuses } from '../../text/fields/statuses.ts';
import { DAY, daysLater } from '../browser/days.ts';
import type { Entry } from '../entries/entry.ts';
import { says, shownStatus } from '../entries/field-values.ts';
import { statesOf } from '../entries/fold.ts';
import type { States } from '../entries/fold.ts';
import type { Aliased } from '../browser/home.ts';
import { isWorkItem } from '../entries/own-ids.ts';
import { dayOfEntry } from './period.ts';
import { countStatuses, STATUSES } from '../entries/statuses.ts';

/** How far some items had come at the end of a day. */
export interface CourseDay {
  /** YYYY-MM-DD. */
  day: string;
  done: number;
  /** The number of items that are done, or begun in any way. */
  begun: number;
}

/** The most days that a picture shows. */
const MOST_DAYS = 40;

/** At most `MOST_DAYS` days from one day to another, evenly spaced, with the first and the last. */
function daysBetween(first: string, last: string): string[] {
  const span = (Date.parse(last) - Date.parse(first)) / DAY;
  const steps = Math.min(span, MOST_DAYS - 1);
  return Array.from({ length: steps + 1 }, (_, index) =>
    daysLater(first, Math.round((span * index) / Math.max(1, steps))),
  );
}

/**
 * How far items have come on each day since the first entry, by the moments of the entries. An entry that a wrong clock
 * has dated outside of this span counts on the first or the last day.
 *
 * @param entries Of any unit; only those of `unit` count.
 * @param items Ids as they are now; 不涉及 counts as neither begun nor done.
 * @param today YYYY-MM-DD, the last day.
 * @param since The day on which the plan was published, '' if that is not known.
 * @returns Empty if the unit says nothing of these items.
 */
export function courseOf(
  home: Aliased,
  entries: readonly Entry[],
  unit: string,
  items: readonly string[],
  today: string,
  since = '',
): CourseDay[] {
  const mine = entries
    .filter((entry) => entry.unit === unit && isWorkItem(entry.item))
    .map((entry) => ({ entry, on: dayOfEntry(entry) }));
  const days = mine.map(({ on }) => on).filter((on) => on !== '' && on >= since && on <= today);
  const first = days.sort()[0] ?? today;
  const statesAt = (day: string): States => {
    const until = mine.filter(({ on }) => (on < first ? first : on > today ? today : on) <= day);
    return statesOf(
      home,
      until.map(({ entry }) => entry),
    );
  };
  const now = statesAt(today);
  if (!items.some((item) => says(now.get(item)?.get(unit)))) return [];
  const begun = STATUSES.filter((status) => statuses[status].rank > 0);
  return daysBetween(first, today).map((day) => {
    const states = statesAt(day);
    const { done, statuses: counts } = countStatuses(items, (item) =>
      shownStatus(states.get(item)?.get(unit)),
    );
    return { day, done, begun: begun.reduce((sum, one) => sum + counts[one], 0) };
  });
}
