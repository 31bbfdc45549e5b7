import { iso } from '../words/dates.ts';
import { readNumber, readSpelled } from '../words/numerals.ts';

export interface Day {
  /** YYYY-MM-DD */
  day: string;
  /** Offset of its first character. */
  start: number;
}

const FIGURES = /(\d{4})\s{0,3}[年\-/.]\s{0,3}(\d{1,2})\s{0,3}[月\-/.]\s{0,3}(\d{1,2})/u;
const CHINESE =
  /([一二][〇○零一二三四五六七八九]{3})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日/u;

function dayAt(start: number, year: number, month = 0, day = 0): Day | undefined {
  const isDay = month >= 1 && month <= 12 && day >= 1 && day <= 31;
  return isDay ? { day: iso(year, month, day), start } : undefined;
}

/**
 * The first whole day that a line names: 2018年12月26日, 2018-12-26, 二〇一八年十二月二十六日.
 *
 * @returns Undefined if it names none.
 */
export function readDay(line: string): Day | undefined {
  const figures = FIGURES.exec(line);
  if (figures !== null) {
    const [, year, month, day] = figures.map(Number);
    return dayAt(figures.index, year ?? 0, month, day);
  }
  const chinese = CHINESE.exec(line);
  if (chinese === null) return undefined;
  const [, year = '', month = '', day = ''] = chinese;
  return dayAt(chinese.index, readSpelled(year), readNumber(month), readNumber(day));
}

/**
 * The year for which a plan is made, as its title says: 2024年…工作要点. Undefined for a period, or for 2030年前….
 *
 * @param title Its lines joined.
 */
export function yearOfTitle(title: string): number | undefined {
  if (/20\d{2}\s?年?\s?[-—–～~至到]|冬/u.test(title)) return undefined;
  const found = title.matchAll(/(?<![\d到至])(20\d{2})\s?年(?!前|底|末|以)/gu);
  const [year, ...more] = new Set([...found].map(([, figures]) => Number(figures)));
  return more.length === 0 ? year : undefined;
}

/**
 * The first year of this century that a text names, alone or at the beginning of a period; undefined if it names none.
 */
export function firstYear(text: string): string | undefined {
  return /20\d{2}(?=\s{0,3}年|\s{0,3}[-—–～~至]\s{0,3}20)/u.exec(text)?.[0];
}
