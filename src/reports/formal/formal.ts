/** The report that is handed in: whole sentences and short lists. Longer lists are in its annex (formal-lists). */
import { hasWords } from '../../ledger/index.ts';
import type { Changed, LetterHead, Report } from '../../ledger/index.ts';
import {
  formal as words,
  partTitle,
  report as reportWords,
  termWords,
  warnings,
} from '../../text/index.ts';
import { byDue, dayless, rowGroups, SOON_DAYS, timedOf } from './formal-items.ts';
import { annexTable, duesTable, fieldTable } from './formal-lists.ts';
import { textBlock as text } from '../tables/columns.ts';
import type { Block, TableBlock } from '../tables/columns.ts';
import { closingSentence, closingTable, countWritten, goneSentence } from '../tables/tables.ts';
import { changedTable, changedTo, listWords, termSentence } from '../tables/term-tables.ts';
import {
  countsAhead,
  disputedPlaces,
  isListNow,
  reportersOf,
  rewordedSentence,
} from '../tables/reported.ts';
import { warned, warnedTable, warningSentence } from '../tables/warnings.ts';

/** A part that can be left out. */
export type FormalPart = keyof typeof words.parts;

/** What the letter says besides the report: the parts that a person types, and what is missing. */
export interface Letter extends LetterHead {
  /** The day under it, YYYY-MM-DD; '' for none. */
  day: string;
  /** Sentences on entries that could not be read. */
  lacking?: readonly string[];
}

/** The content of the report, from top to bottom. */
export interface Formal {
  title: string;
  to: string;
  body: Block[];
  from: string;
  day: string;
  annex: TableBlock | undefined;
}

/** How many lines a list in the body has, and how many missing units are named, at most. */
const MOST = { lines: 10, missing: 40 };

/** A list with at most so many lines, and a sentence on the lines that are left out. */
function listOf<Some>(
  groups: readonly Some[],
  hasAnnex: boolean,
  draw: (some: readonly Some[]) => TableBlock,
): Block[] {
  if (groups.length === 0) return [];
  const rest = groups.length - MOST.lines;
  const drawn = draw(groups.slice(0, MOST.lines));
  return rest > 0 ? [drawn, text(words.more(rest, hasAnnex))] : [drawn];
}

function totals(report: Report, lacking: readonly string[]): Block[] {
  const { unit, units, total, period, news, written, unspoken, odd } = report;
  const isOne = unit !== undefined;
  const { should, missing, never } = reportersOf(news);
  const isSpan = period.from !== '';
  const lines = [
    ...(should.length > 0
      ? [words.answered(should.length, missing.length, never.length, isSpan)]
      : []),
    ...(isListNow(report) ? [termWords.listNow] : []),
    isOne ? words.totalOne(period.until, total) : words.totalAll(period.until, units.length, total),
    rewordedSentence(report).replaceAll(' ', ''),
    ...(unspoken.length > 0 ? [words.unspoken(unspoken.length, isOne)] : []),
    ...(isSpan
      ? [words.written(...countWritten(written)), goneSentence(report).replaceAll(' ', '')]
      : []),
    words.disputes(disputedPlaces(report), MOST.lines),
    words.clocks(odd.ahead.length, countsAhead(report), odd.before.length),
    ...lacking.map((sentence) => sentence.replaceAll(' ', '')),
    reportWords.foot(unit, period.until),
  ];
  return [text(lines.join(''))];
}

function dues(name: string, report: Report, hasAnnex: boolean): Block[] {
  const isOne = report.unit !== undefined;
  const [overdue, soon] = [timedOf(report, 'overdue'), timedOf(report, 'soon')];
  const groups = [
    ...byDue(overdue).map((group) => ({ ...group, timing: words.overdue })),
    ...byDue(soon).map((group) => ({ ...group, timing: words.soon(SOON_DAYS) })),
  ];
  return [
    text(
      words.dues(overdue.length, soon.length, SOON_DAYS, report.period.until, isOne) +
        words.dayless(dayless(report).length, isOne),
    ),
    ...listOf(groups, hasAnnex, (some) => duesTable(name, some, isOne)),
  ];
}

/** How many items have each colour, the rules, and the first of the items to be looked at. */
function warningParts(name: string, report: Report, hasAnnex: boolean): Block[] {
  return [
    text(warningSentence(report)),
    ...listOf(warned(report), hasAnnex, (some) =>
      warnedTable(name, some, report.unit !== undefined),
    ),
    text(warnings.rules(report.rules)),
  ];
}

function problems(name: string, report: Report, hasAnnex: boolean): Block[] {
  const blocked = report.problems.filter(({ status }) => status === 'blocked').length;
  return [
    text(words.problems(blocked, report.problems.length - blocked)),
    ...listOf(rowGroups(report.problems), hasAnnex, (some) =>
      fieldTable(name, some, 'problem', report.unit !== undefined),
    ),
  ];
}

/** The opinions of offices on items that units call done, and their decisions. */
function closings(name: string, { closings: all, unit }: Report): Block[] {
  const told = all.filter(({ closing }) => closing.talks.length > 0);
  return [
    text(closingSentence(all).replaceAll(' ', '')),
    ...listOf(told, false, (some) => closingTable(name, some, unit !== undefined)),
  ];
}

function next(name: string, report: Report, hasAnnex: boolean): Block[] {
  const isOne = report.unit !== undefined;
  const planned = report.said.filter((one) => (one.counts || !isOne) && hasWords(one, 'next'));
  return [
    text(words.next(planned.length)),
    ...listOf(rowGroups(planned), hasAnnex, (some) => fieldTable(name, some, 'next', isOne)),
  ];
}

/** A 期次 compared with the one before. */
function changes(name: string, report: Report): Block[] {
  const { term, unit, period } = report;
  if (term === undefined) return [];
  const isOne = unit !== undefined;
  const heads = [
    termWords.dayHead(term.before.until),
    termWords.dayHead(period.until),
    termWords.heads.change,
  ] as const;
  const lists = (['done', 'back'] as const).flatMap((change): Block[] => {
    const some = changedTo(term, change);
    if (some.length === 0) return [];
    const title = listWords(change, some, isOne).replaceAll(' ', '');
    const draw = (few: readonly Changed[]) =>
      changedTable(`${name}：${termWords.lists[change]}`, few, isOne, heads);
    return [text(title), ...listOf(some, false, draw)];
  });
  const late =
    term.late.length === 0 ? [] : [text(termWords.late(term.late.length).replaceAll(' ', ''))];
  return [text(termSentence(report).replaceAll(' ', '')), ...lists, ...late];
}

function missing({ news, period }: Report): Block[] {
  const { should, missing: units, never } = reportersOf(news);
  return [
    text(
      period.from === ''
        ? words.missing(should.length, units, MOST.missing)
        : words.missingInPeriod(should.length, units, never, MOST.missing),
    ),
  ];
}

/**
 * The report of a period as it is handed in. Its body has a sentence for each chapter, and lists of limited length, so
 * that more units do not make it longer.
 *
 * @param plan The plan's title, verbatim.
 */
export function formalOf(report: Report, plan: string, letter: Letter): Formal {
  const { unit, chapters, period, news } = report;
  const isOne = unit !== undefined;
  const has = (part: FormalPart): boolean => !letter.without.includes(part);
  const hasAnnex = has('annex');
  const isSpokenOf = report.closings.some(({ closing }) => closing.talks.length > 0);
  const hasList = news.some(({ isExpected }) => isExpected);
  const chapterLines = chapters.map(({ name, count }) => text(words.chapter(name, count, isOne)));
  const { parts } = words;
  const all: [title: string, isThere: boolean, blocks: (name: string) => Block[]][] = [
    [reportWords.totalTitle, true, () => totals(report, letter.lacking ?? [])],
    [parts.changes, has('changes') && report.term !== undefined, (name) => changes(name, report)],
    [
      parts.chapters,
      has('chapters'),
      () => (chapterLines.length > 0 ? chapterLines : [text(words.noChapters)]),
    ],
    [parts.dues, has('dues'), (name) => dues(name, report, hasAnnex)],
    [
      parts.warnings,
      has('warnings') && report.rules.length > 0,
      (name) => warningParts(name, report, hasAnnex),
    ],
    [parts.problems, has('problems'), (name) => problems(name, report, hasAnnex)],
    [parts.closings, has('closings') && isSpokenOf, (name) => closings(name, report)],
    [parts.next, has('next'), (name) => next(name, report, hasAnnex)],
    [parts.missing, has('missing') && hasList, () => missing(report)],
  ];
  const body = all
    .filter(([, isThere]) => isThere)
    .flatMap(([title, , blocks], index): Block[] => {
      const name = partTitle(index + 1, title);
      return [{ kind: 'heading', text: name }, ...blocks(name)];
    });
  return {
    title: reportWords.title(plan),
    to: letter.to.trim() === '' ? '' : words.addressee(letter.to),
    body: [text(words.opening(plan, period.from, period.until)), ...body],
    from: letter.from.trim(),
    day: letter.day === '' ? '' : words.signedOn(letter.day),
    annex: hasAnnex ? annexTable(words.annexTitle(plan), report) : undefined,
  };
}
