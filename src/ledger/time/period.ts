import { dayOf } from '../browser/days.ts';
import { momentOf } from '../entries/entry.ts';
import type { Entry } from '../entries/entry.ts';

/** Days on this device's calendar, from the first to the last, both included: YYYY-MM-DD. */
export interface Period {
  /** '' for a report as of one date: it shows how things stood at the end of that day, whenever they were said. */
  from: string;
  until: string;
}

/**
 * Periods with a name: their first month, counted from 0, and the number of months. Two more choices have no months:
 * `own`, and `day`, a single date.
 */
const SPANS = {
  quarter: (month: number) => [month - (month % 3), 3],
  lastQuarter: (month: number) => [month - (month % 3) - 3, 3],
  month: (month: number) => [month, 1],
  lastMonth: (month: number) => [month - 1, 1],
  half: () => [0, 6],
  year: () => [0, 12],
} satisfies Record<string, (month: number) => [first: number, months: number]>;
export type NamedPeriod = keyof typeof SPANS;
export const NAMED_PERIODS = /* @__PURE__ */ Object.keys(SPANS) as NamedPeriod[];

/** A day as its year, its month counted from 0, and its date. */
function numbersIn(day: string): [number, number, number] {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return [year, month - 1, date];
}

/** The day of a year, month and date; date 0 is the last day of the month before. */
function dayAt(year: number, month: number, date: number): string {
  return dayOf(new Date(year, month, date).getTime());
}

/** A named period, ended today if it is not over. */
export function periodOf(name: NamedPeriod, today: string): Period {
  const [year, month] = numbersIn(today);
  const [first, months] = SPANS[name](month);
  const last = dayAt(year, first + months, 0);
  return { from: dayAt(year, first, 1), until: last < today ? last : today };
}

/** The days from a day to the end of its month. */
export function restOfMonth(day: string): Period {
  const [year, month] = numbersIn(day);
  return { from: day, until: dayAt(year, month + 1, 0) };
}

/** Whether both are real days, and the first is not after the last. */
export function isSpan({ from, until }: Period): boolean {
  const areDays = [from, until].every(
    (day) => /^\d{4}-\d\d-\d\d$/u.test(day) && dayAt(...numbersIn(day)) === day,
  );
  return areDays && from <= until;
}

/** Whether both are real days, the first is not after the last, and the last is not in the future. */
export function isPeriod(period: Period, today: string): boolean {
  return isSpan(period) && period.until <= today;
}

/** The day of an entry's moment; '' if there is no such moment. */
export function dayOfEntry(entry: Entry): string {
  return dayOf(Date.parse(momentOf(entry)));
}

/**
 * The day for which an entry counts: that of its moment. An entry that a clock ahead has dated after today counts for
 * today.
 */
function dayIn(entry: Entry, today: string): string {
  const day = dayOfEntry(entry);
  return day > today ? today : day;
}

/** The entries that existed at the end of a day. Entries whose moment cannot be read always count. */
export function entriesUntil(entries: readonly Entry[], day: string, today: string): Entry[] {
  return entries.filter((entry) => dayIn(entry, today) <= day);
}

/** Whether an entry was made in a period. */
export function isIn(entry: Entry, { from, until }: Period, today: string): boolean {
  const day = dayIn(entry, today);
  return from !== '' && from <= day && day <= until;
}

/** Entries dated by a clock that stood wrong. */
export interface OddClocks {
  /** After today. */
  ahead: Entry[];
  /** Before the plan was published, or without a readable moment. */
  before: Entry[];
}

/**
 * The entries that are dated outside of the time that is possible. @param since The day on which the plan was
 * published, YYYY-MM-DD; '' if that is not known.
 */
export function oddClocksOf(entries: readonly Entry[], since: string, today: string): OddClocks {
  return {
    ahead: entries.filter((entry) => dayOfEntry(entry) > today),
    before: entries.filter((entry) => dayOfEntry(entry) < since || dayOfEntry(entry) === ''),
  };
}
