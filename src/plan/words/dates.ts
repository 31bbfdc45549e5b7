/** A date as the words of a text give it. */
export interface DateWords {
  year: number;
  month: number | undefined;
  day: number | undefined;
  /** 上半年, 下半年. */
  half: string | undefined;
  /** 底, 年底, 末: the end of the year or month. */
  atEnd: boolean;
  /** 前, 之前, 以前. */
  before: boolean;
}

/** A day as YYYY-MM-DD. */
export function iso(year: number, month: number, day: number): string {
  const pad = (value: number, length: number): string => String(value).padStart(length, '0');
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

/** The last day of a month; month 0 is December of the year before. */
function monthEnd(year: number, month: number): string {
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

function dayOf({ year, day = 0 }: DateWords, month: number): string | undefined {
  const found = iso(year, month, day);
  return day >= 1 && found <= monthEnd(year, month) ? found : undefined;
}

/**
 * The last day on which a thing is still in time: 2020年 2020年底 2020年底前 → 2020-12-31; 2030年前 → 2029-12-31 (before the
 * year begins); 2019年6月 2019年6月底前 → 2019-06-30; 2019年6月前 → 2019-05-31; 2026年12月31日(前) → that day; 2019年上半年 →
 * 2019-06-30.
 *
 * @returns YYYY-MM-DD, or undefined for a day that no calendar has.
 */
export function lastDay(date: DateWords): string | undefined {
  const { year, month, day, half, atEnd, before } = date;
  if (month !== undefined && (month < 1 || month > 12)) return undefined;
  if (month !== undefined && day !== undefined) return dayOf(date, month);
  const isBeforeIt = before && !atEnd;
  if (month !== undefined) return monthEnd(year, isBeforeIt ? month - 1 : month);
  if (half !== undefined) return monthEnd(year, half === '上半年' ? 6 : 12);
  return monthEnd(isBeforeIt ? year - 1 : year, 12);
}
