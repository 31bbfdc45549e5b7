/** Reads days, 旬, months and years in any writing: 2020年底, 二〇二〇年底, 2018-12-26, 2018.12, 10月中旬. */
import { readNumber, readSpelled } from '../../plan/words/numerals.ts';

export interface Time {
  /** Absent if a month is named without a year. */
  year?: number;
  month?: number;
  day?: number;
  /** For 上旬, 中旬, 下旬: the first and the last day of that part of the month. */
  days?: readonly [number, number];
  /** 年底, 年末 */
  isEnd?: true;
}

/** A time and its place in a text, the end not included. */
export interface TimeIn extends Time {
  from: number;
  to: number;
}

const YEAR = '(?:(?:19|20)\\d{2}|[一二][〇○零一二三四五六七八九]{3})';
const COUNT = '(?:\\d{1,2}|[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九])';
const TIME = new RegExp(
  `(?:(${YEAR})年)?(${COUNT})月(?:(${COUNT})[日号]|([上中下])旬)?(年?[底末])?|` +
    `(${YEAR})(?:年(年?[底末])?|[-./](\\d{1,2})(?:[-./](\\d{1,2}))?(?!\\d))`,
  'gu',
);
const DAYS = new Map<string | undefined, readonly [number, number]>([
  ['上', [1, 10]],
  ['中', [11, 20]],
  ['下', [21, 31]],
]);
/** The first year of a period: 2018-2020年, 2018年至2020年. The last year is a time of its own. */
const SPAN = new RegExp(`(${YEAR})年?[-–—~至到](?=${YEAR}年)`, 'gu');

function numberOf(words: string | undefined): number | undefined {
  if (words === undefined) return undefined;
  if (/^\d/u.test(words)) return Number(words);
  return words.length === 4 ? readSpelled(words) : readNumber(words);
}

function timeOf(match: RegExpMatchArray): TimeIn | undefined {
  const [whole, monthsYear, month, day, third, monthsEnd, ownYear, ownEnd, plainMonth, plainDay] =
    match;
  const [monthNumber, dayNumber] = [numberOf(month ?? plainMonth), numberOf(day ?? plainDay)];
  const [year, days] = [numberOf(monthsYear ?? ownYear), DAYS.get(third)];
  if (monthNumber !== undefined && (monthNumber < 1 || monthNumber > 12)) return undefined;
  if (dayNumber !== undefined && (dayNumber < 1 || dayNumber > 31)) return undefined;
  const from = match.index ?? 0;
  return {
    ...(year === undefined ? {} : { year }),
    ...(monthNumber === undefined ? {} : { month: monthNumber }),
    ...(dayNumber === undefined ? {} : { day: dayNumber }),
    ...(days === undefined ? {} : { days }),
    ...((monthsEnd ?? ownEnd) === undefined ? {} : { isEnd: true }),
    from,
    to: from + whole.length,
  };
}

/**
 * The times that a text names, in order.
 *
 * @param text Normalised.
 */
export function timesIn(text: string): TimeIn[] {
  const times = [...text.matchAll(TIME)].flatMap((match) => timeOf(match) ?? []);
  const begun = [...text.matchAll(SPAN)].map((match) => ({
    year: numberOf(match[1]) ?? 0,
    from: match.index,
    to: match.index + (match[1]?.length ?? 0),
  }));
  const fresh = begun.filter(({ from }) => times.every((time) => time.from !== from));
  return [...times, ...fresh].sort((one, other) => one.from - other.from);
}

/** A time that was typed, and its words: 12月下旬 for 到12月下旬前. */
export interface TypedTime extends Time {
  words: string;
}

/** A year alone, without 年. */
const BARE_YEAR = /^(?:(?:19|20)\d{2}|(?:一九|二[〇○零])[一二三四五六七八九〇○零]{2})$/u;

/**
 * Reads a time that was typed alone, with 前 or 以前 or without. 20年底 is 2020年底; 10月中旬 is one of any year.
 *
 * @param typed Normalised.
 */
export function typedTime(typed: string): TypedTime | undefined {
  const whole = typed
    .replace(/^到/u, '')
    .replace(/^(\d{2})年底/u, '20$1年底')
    .replace(/(?:之前|以前|前)$/u, '');
  const bare = BARE_YEAR.test(whole) ? numberOf(whole) : undefined;
  if (bare !== undefined) return { year: bare, words: `${bare}年` };
  const [time, more] = timesIn(whole);
  if (time === undefined || more !== undefined || time.from !== 0 || time.to !== whole.length) {
    return undefined;
  }
  // The last day of a year counts as its end.
  const isLast = time.month === 12 && time.day === 31;
  return { ...time, ...(isLast ? { isEnd: true } : {}), words: whole };
}

/** The first and the last day of its month that a time may mean. */
function daysOf({ day, days, isEnd }: Time): readonly [number, number] {
  if (day !== undefined) return [day, day];
  return days ?? [isEnd ? 28 : 1, 31];
}

/**
 * Whether a time in a text is the typed one, or within it: 2020年底 is within 2020年, 2020年10月15日 within 10月中旬. A time
 * without a year is within none that has a year.
 */
export function isWithin(time: Time, typed: Time): boolean {
  if (typed.year !== undefined && time.year !== typed.year) return false;
  // The end of a year is in its last month: 2020年底 is within 2020年12月, 2020年1月底 is not.
  const [own, asked] = [time, typed].map(({ month, isEnd }) => month ?? (isEnd ? 12 : undefined));
  if (typed.isEnd === true) {
    const isLast = time.month === 12 && time.day === 31;
    return own === asked && (time.isEnd === true || isLast);
  }
  if (asked !== undefined && asked !== own) return false;
  const [[from, to], [first, last]] = [daysOf(time), daysOf(typed)];
  return first <= from && to <= last;
}
