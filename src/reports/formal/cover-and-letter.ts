/** The cover for the tables that are handed out, and the letter to units that have not answered. */
import type { Report } from '../../ledger/index.ts';
import { arrears, formal, handOutWords as words, marks, partTitle } from '../../text/index.ts';
import { arrearsOf, arrearsSentence, isBehind, itemsTable } from './arrears.ts';
import type { Formal, Letter } from './formal.ts';
import { tableOf, textBlock as text } from '../tables/columns.ts';
import type { Block } from '../tables/columns.ts';
import { reportersOf } from '../tables/reported.ts';

/** The number of a unit in its list, with leading zeros: 01. */
export function numberIn(units: readonly string[], at: number): string {
  return String(at + 1).padStart(String(units.length).length, '0');
}

/**
 * The cover for the tables.
 *
 * @param plan The plan's title.
 * @param until The day by which the tables are wanted back, YYYY-MM-DD, or ''.
 */
export function coverBlocks(plan: string, units: readonly string[], until: string): Block[] {
  const { cover } = words;
  const lines = units.map((unit, at) => ({ unit, number: numberIn(units, at) }));
  return [
    { kind: 'title', text: cover.title },
    { kind: 'subtitle', text: cover.of(plan) },
    text(cover.task),
    ...(until === '' ? [] : [text(cover.until(until))]),
    text(cover.back),
    text(marks.secrets),
    { kind: 'heading', text: cover.list },
    tableOf(cover.list, lines, [
      [cover.number, 8, ({ number }) => number],
      [cover.unit, 30, ({ unit }) => unit],
      [cover.file, 30, ({ number, unit }) => words.sheetName(number, unit)],
    ]),
  ];
}

/** How many addressees a letter names at most. */
const MOST_NAMED = 20;

/**
 * 催办函: the letter to units that have not reported, and to units with items that are late or had no news for long.
 *
 * @param report Of all units; undefined if no unit has sent anything. In the report of a period, units that said
 * nothing in it have not reported.
 * @param should The units that should report.
 * @param until The day by which the tables were wanted back, YYYY-MM-DD, or ''.
 * @param from The unit that signs. @param today The day on which the letter is written, YYYY-MM-DD.
 */
export function letterOf(
  plan: string,
  report: Report | undefined,
  should: readonly string[],
  until: string,
  { from, day: today }: Pick<Letter, 'from' | 'day'>,
): Formal {
  const { letter } = words;
  const missing = report === undefined ? should : reportersOf(report.news).missing;
  const since = report?.period.from ?? '';
  const behind = report === undefined ? [] : arrearsOf(report).filter(isBehind);
  const parts: [title: string, words: string][] = [];
  if (missing.length > 0) {
    parts.push([letter.missingTitle, letter.missing(should.length, missing, since, until, today)]);
  }
  if (report !== undefined && behind.length > 0) {
    parts.push([letter.itemsTitle, arrearsSentence(report) + letter.items]);
  }
  const units = [...missing, ...behind.map(({ unit }) => unit)].filter((unit) => unit !== '');
  const named = new Set(units);
  return {
    title: letter.title(plan),
    to: named.size === 0 ? '' : formal.addressee(letter.to([...named], MOST_NAMED)),
    body: [
      text(letter.opening(plan)),
      ...parts.flatMap(([title, words], at): Block[] => [
        { kind: 'heading', text: partTitle(at + 1, title) },
        text(words),
      ]),
      text(letter.closing),
    ],
    from: from.trim(),
    day: formal.signedOn(today),
    annex:
      report === undefined || behind.length === 0 ? undefined : itemsTable(arrears.items, report),
  };
}
