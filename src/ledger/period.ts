import type { Entry } from './entry.ts';
import { dayOf } from './judge.ts';

/** Days from the first to the last, both with it, on this device's calendar: YYYY-MM-DD. */
export interface Period {
  from: string;
  until: string;
}

/** A day as its year, its month from 0, and its date. */
function partsOf(day: string): [number, number, number] {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return [year, month - 1, date];
}

/** The day of a calendar's place; a date of 0 is the last of the month before. */
function dayAt(year: number, month: number, date: number): string {
  return dayOf(new Date(year, month, date).getTime());
}

/** The quarter that a day lies in, as far as it has come: of days to come nothing can be said. */
export function quarterUntil(day: string): Period {
  const [year, month] = partsOf(day);
  return { from: dayAt(year, month - (month % 3), 1), until: day };
}

/** The month before the one that a day lies in. */
export function monthBefore(day: string): Period {
  const [year, month] = partsOf(day);
  return { from: dayAt(year, month - 1, 1), until: dayAt(year, month, 0) };
}

/** Whether both are days that there are, the first not after the last, and the last not to come. */
export function isPeriod({ from, until }: Period, today: string): boolean {
  const areDays = [from, until].every(
    (day) => /^\d{4}-\d\d-\d\d$/u.test(day) && dayAt(...partsOf(day)) === day,
  );
  return areDays && from <= until && until <= today;
}

/** When a day begins on this device's calendar, in milliseconds since 1970. */
function startOf(day: string, daysLater = 0): number {
  const [year, month, date] = partsOf(day);
  return new Date(year, month, date + daysLater).getTime();
}

/** The entries that were there at the end of a day, by their own moments. */
export function entriesUntil(entries: readonly Entry[], day: string): Entry[] {
  const end = startOf(day, 1);
  return entries.filter(({ at }) => Date.parse(at) < end);
}

/** The entries that were made in a period, by their own moments, the oldest first. */
export function entriesIn(entries: readonly Entry[], { from, until }: Period): Entry[] {
  const start = startOf(from);
  return entriesUntil(entries, until)
    .filter(({ at }) => Date.parse(at) >= start)
    .sort((one, other) => Date.parse(one.at) - Date.parse(other.at));
}
