/** Until when something is to be done, as people write it: a day, a month, a quarter, half a year, a year, or words. */

/**
 * 2026年6月30日 2026-6 2026年6月底前 2026年第二季度 2026Q2 2026年上半年 2026年底前完成. A number from 2100 on is a year only before 年, or in
 * a day as calendars write it; otherwise 3021 is some number, and so is 46387. 力争 is left out on purpose: nobody is
 * late with what is only aimed at.
 */
const FORM =
  /^((?:19|20)\d\d|[2-9]\d{3}(?=年|-\d\d-))[-/.年]?(?:(\d\d?)(?:[-/.月](\d\d?)[日号]?|月份?)?|(?:第?(?=.季)|Q)([1-4一二三四])季?度?|([上下])半年|年?度?)([底末内])?([之以]?前)?(?:完成)?$/iu;

/**
 * The last day, YYYY-MM-DD, on which something is in time: 2026-06-30 for 2026年6月 and for 2026年第二季度, 2026-12-31 for
 * 2026年底. `src/plan` reads official texts in the same way.
 *
 * @param words As somebody typed them.
 * @returns '' for words that name no day: 长期, 力争2026年底. What has no day is never late.
 */
export function dueEnd(words: string): string {
  // 2026 6 30 is 2026-6-30, and not the year 2026 with some month of 630.
  const plain = words
    .normalize('NFKC')
    .replace(/(\d)\s+(?=\d)/gu, '$1-')
    .replace(/\s/gu, '');
  const [, year, month, day, quarter, half, end, before] =
    FORM.exec(plain.replace(/^(\d{6})(?=\d\d$)/u, '$1-')) ?? [];
  const name = half ?? quarter ?? month ?? '1';
  // The length of the named period in months, and its number among such periods of the year.
  const long = half ? 6 : quarter ? 3 : month ? 1 : 12;
  const nth = Number(name) || ('一二三四上下'.indexOf(name) % 4) + 1;
  // 2026年6月前 is before June begins; 2026年6月底前 is not, and neither is 2026年6月30日前.
  const months = (before && !end && !day ? nth - 1 : nth) * long;
  const date = new Date(Date.UTC(Number(year), day ? months - 1 : months, Number(day ?? 0)));
  const isThere = nth > 0 && nth * long < 13 && (!day || date.getUTCDate() === Number(day));
  return year && isThere ? date.toISOString().slice(0, 10) : '';
}
