import type { Basics } from './environment.ts';

/** A day in milliseconds. The number is written out: bundlers would load a product of numbers with every page. */
export const DAY = 86_400_000;

/** The day that is some days after another, YYYY-MM-DD; '' if that is no day. */
export function daysLater(day: string, days: number): string {
  const time = Date.parse(`${day}T00:00:00Z`) + days * DAY;
  return Number.isNaN(time) ? '' : new Date(time).toISOString().slice(0, 10);
}

/** The day of a moment on this device's calendar, YYYY-MM-DD; '' if the moment is not valid. */
export function dayOf(moment: number): string {
  const date = new Date(moment);
  const two = (number: number): string => String(number).padStart(2, '0');
  if (Number.isNaN(date.getTime())) return '';
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** Today on this device's calendar, YYYY-MM-DD. */
export function todayOf({ now }: Pick<Basics, 'now'>): string {
  return dayOf(now());
}
