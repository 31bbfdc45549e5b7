import { lastDay } from '../words/dates.ts';
import {
  isFirm,
  isLabelled,
  isNoDeadline,
  isPeriodOfWork,
  isReport,
  isTowards,
} from './deadline-signs.ts';
import type { Around } from './deadline-signs.ts';
import { halfWidthDigits } from '../words/numerals.ts';
import { positionsIn } from '../text/places.ts';
import { blotTitles } from '../text/titles.ts';
import type { Deadline } from '../text/types.ts';

/** How far from a date words may be that still concern it. */
const NEAR = 120;

/** 2018-2020年, 2018年至2020年底 (with any dash that occurs), or 2019年6月底前. */
const DATE =
  /(?<first>\d{4})\s{0,3}年?\s{0,3}(?:[-－—–~～]{1,2}|至|到)\s{0,3}(?<last>\d{4})\s{0,3}年底?|(?<year>\d{4})\s{0,3}年(?:\s{0,3}(?<half>[上下]半年)|\s{0,3}(?<month>\d{1,2})\s{0,3}月(?:\s{0,3}(?<day>\d{1,2})\s{0,3}日)?)?(?<end>年底|年末|底|末)?(?<before>之前|以前|前(?![后期列沿往景半一二三四五六七八九十\d]))?|“?十(?<five>[一二三四五六七八])五”?(?:规划)?(?:时期|期间)?(?<fiveEnd>期?末)/gu;

/** 6月底前, 12月20日前, 年底前: the year is that of the plan, unless another is meant. */
const IN_YEAR =
  /(?<![\d年次翌隔个至到—－-])(?:(?<month>\d{1,2})\s?月(?:\s?(?<day>\d{1,2})\s?日)?(?<end>底|末)?(?<before>之前|以前|前(?![后期列沿往景半\d]))?|(?:[今本]年年?|(?<![去前今明后每历往当本逐全半大])年)(?<yearEnd>底)前)/gu;

type Groups = Partial<Record<string, string>>;

interface Dates {
  from: string | null;
  until: string;
}

function readPeriod({ first, last }: Groups, around: Around): Dates | undefined {
  const isSpan = Number(first) < Number(last);
  if (!isSpan || !(isLabelled(around) || isPeriodOfWork(around))) return undefined;
  return { from: `${first}-01-01`, until: `${last ?? ''}-12-31` };
}

/** The last year of a five-year plan: “十四五”末 is the end of 2025. */
function lastYearOf(five: string): number {
  return 2005 + 5 * '一二三四五六七八'.indexOf(five) + 5;
}

/** A date counts only if a word marks it as a day by which something is to be done. */
function readDay(groups: Groups, around: Around): Dates | undefined {
  const { month, day, half, before, five } = groups;
  const year = five === undefined ? groups['year'] : lastYearOf(five);
  const end = groups['end'] ?? groups['fiveEnd'];
  const isMarked = end !== undefined || before !== undefined || isTowards(around);
  if (!isLabelled(around) && (!isMarked || isReport(around))) return undefined;
  if (isNoDeadline(around, before !== undefined)) return undefined;
  const until = lastDay({
    year: Number(year),
    month: month === undefined ? undefined : Number(month),
    day: day === undefined ? undefined : Number(day),
    half,
    atEnd: end !== undefined,
    before: before !== undefined,
  });
  return until === undefined ? undefined : { from: null, until };
}

/** The words near a stretch of a clause. */
function aroundOf(readable: string, start: number, end: number): Around {
  return {
    before: readable.slice(Math.max(0, start - NEAR), start),
    after: readable.slice(end, end + NEAR),
  };
}

/**
 * Reads the dates by which a clause wants something done. Doubtful ones are left out.
 *
 * @param text One clause.
 * @param year The year of the plan, if its title names one. Then 6月底前 is a date too.
 * @returns In the order of the text. `words` begin at the year, if there is one (without 到, 力争), and keep 底 and 前; for
 * the last day see `lastDay`. Dates inside 《》 do not count.
 */
export function readDeadlines(text: string, year?: number): Deadline[] {
  const place = positionsIn(text);
  const readable = halfWidthDigits(blotTitles(text));
  const deadlines: Deadline[] = [];
  DATE.lastIndex = 0;
  for (let match = DATE.exec(readable); match !== null; match = DATE.exec(readable)) {
    const { 0: found, index, groups = {} } = match;
    const end = index + found.length;
    const around = aroundOf(readable, index, end);
    const isPeriod = groups['first'] !== undefined;
    const dates = isPeriod ? readPeriod(groups, around) : readDay(groups, around);
    // Words that are no period may still end in a date: 2018年至2020年底前.
    if (isPeriod && dates === undefined) DATE.lastIndex = index + 4;
    if (dates === undefined) continue;
    const words = text.slice(index, end);
    deadlines.push({ words, ...dates, firm: isFirm(around), position: place(index, end) });
  }
  if (year === undefined) return deadlines;
  return [...deadlines, ...inYear(text, readable, year)].sort(
    (one, other) => one.position.start.offset - other.position.start.offset,
  );
}

function inYear(text: string, readable: string, year: number): Deadline[] {
  const place = positionsIn(text);
  return [...readable.matchAll(IN_YEAR)].flatMap((match) => {
    const { index, groups = {} } = match;
    const end = index + match[0].length;
    const around = aroundOf(readable, index, end);
    const isDue = (groups['before'] ?? groups['yearEnd']) !== undefined || isLabelled(around);
    const named = { ...groups, year: String(year), end: groups['end'] ?? groups['yearEnd'] };
    const dates = isDue ? readDay(named, around) : undefined;
    if (dates === undefined) return [];
    const words = text.slice(index, end);
    return [{ words, ...dates, firm: isFirm(around), position: place(index, end) }];
  });
}
