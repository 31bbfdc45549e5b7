import { countStatuses, placesOf } from '../../ledger/index.ts';
import type { Entry, Report, LedgerRow, Said } from '../../ledger/index.ts';
import {
  partTitle,
  report as words,
  opened,
  ownWords,
  rollup,
  signature,
  talkWords,
  targets as targetWords,
  termWords,
  warnings,
} from '../../text/index.ts';
import {
  closingSentence,
  closingTable,
  countTable,
  countWritten,
  disputesTable,
  goneSentence,
  saidTable,
  tasksTable,
  writtenTable,
} from './tables.ts';
import { textBlock as text } from './columns.ts';
import type { Block, TableBlock } from './columns.ts';
import { targetTable } from './target-tables.ts';
import { termBlocks } from './term-tables.ts';
import { gonePlaces } from './gone-rows.ts';
import type { FormerWords } from './gone-rows.ts';
import { doubtsOf, isListNow, reportedSentence, rewordedSentence, unitsTable } from './reported.ts';
import { warningBlocks } from './warnings.ts';

/** What a report needs beside its figures. */
export interface ReportExtras {
  /** Whether the report ends with a list of the period's entries. */
  hasLog: boolean;
  /** Entries that were left out, because they break the report. */
  broken: readonly Entry[];
  /** Sentences on entries that cannot be read, such as those of a missing archive. */
  lacking?: readonly string[];
  /** The former wordings of clauses, if they are known. */
  former?: readonly FormerWords[];
}

function orElse(table: TableBlock, otherwise: string): Block {
  return table.rows.length > 0 ? table : text(otherwise);
}

function totals(report: Report, rows: readonly LedgerRow[]): Block[] {
  const { unit, answers, units, total, unspoken, period, written, said } = report;
  const isOne = unit !== undefined;
  const silent = isOne
    ? words.unspokenOne(unspoken.length)
    : words.unspokenAll(unspoken.map(({ place }) => place));
  const own = said.filter(({ row }) => row.isOwn === true);
  const added = countStatuses(own, ({ status }) => status);
  const lines = [
    isOne ? words.totalOne(period.until, total) : words.totalAll(period.until, units.length, total),
    rewordedSentence(report),
    isOne && answers !== '' && words.scope(answers, unit, total.all, rows.length),
    !isOne && reportedSentence(report),
    isListNow(report) && termWords.listNow,
    isOne && own.length > 0 && ownWords.besides(added.done, added.counted),
    unspoken.length > 0 && total.all > 0 && silent,
    period.from !== '' && words.writtenCount(...countWritten(written)) + goneSentence(report),
    ...doubtsOf(report),
  ];
  return lines.flatMap((line) => (line === false || line === '' ? [] : [text(line)]));
}

/** A numbered part of a report: its title, and its content. False if the report has no such part. */
type Part = [title: string, blocks: (name: string) => Block[]] | false;

/** The parts of a report in their order, for one unit or for all. */
function titledParts(
  report: Report,
  rows: readonly LedgerRow[],
  places: ReadonlyMap<string, string>,
): Part[] {
  const { unit, said, targets, chapters, byUnit, period, closings } = report;
  const isOne = unit !== undefined;
  const beyond = said.filter(({ counts }) => !counts);
  const list =
    (some: readonly Said[], field: 'progress' | 'problem', none: string) =>
    (name: string): Block[] => [orElse(saidTable(name, some, isOne, [field]), none)];
  const second = isOne ? words.measures : words.timesSaid;
  return [
    [words.totalTitle, () => totals(report, rows)],
    report.term !== undefined && [termWords.title, (name) => termBlocks(name, report, places)],
    report.rules.length > 0 && [warnings.title, (name) => warningBlocks(name, report)],
    targets.length > 0 && [targetWords.title, (name) => targetTable(name, report)],
    [words.chaptersTitle, (name) => [countTable(name, words.chapter, second, chapters)]],
    isOne && [
      words.unitsTitle,
      (name) => [countTable(name, words.unitOfText, words.measures, byUnit), text(words.manyUnits)],
    ],
    !isOne && [rollup.unitsTitle, (name) => [unitsTable(name, report)]],
    !isOne && [words.tasksTitle, (name) => [text(words.tasksHint), tasksTable(name, rows, said)]],
    isOne &&
      period.from !== '' && [
        words.progressTitle,
        list(report.progress, 'progress', words.noProgress),
      ],
    [words.problemsTitle, list(report.problems, 'problem', words.noProblems)],
    closingTable('', closings, isOne).rows.length > 0 && [
      talkWords.title,
      (name) => [
        text(closingSentence(closings)),
        text(talkWords.note),
        closingTable(name, closings, isOne),
      ],
    ],
    isOne &&
      beyond.length > 0 && [
        words.beyondTitle,
        (name) => [text(words.beyondHint), saidTable(name, beyond, true, ['progress', 'problem'])],
      ],
    !isOne && [
      opened.disputesTitle,
      (name) => [orElse(disputesTable(name, report), opened.noDisputes)],
    ],
  ];
}

/** A sentence on entries that had to be left out; none if there are no such entries. */
export function brokenSentences(
  broken: readonly Entry[],
  places: ReadonlyMap<string, string>,
): string[] {
  const named = broken.map(({ id, item, by, unit }) =>
    words.brokenEntry(places.get(item) ?? item, signature({ by, unit, at: '' }), id),
  );
  return named.length > 0 ? [words.broken(named)] : [];
}

/**
 * A report as pieces of text and tables. The page shows these pieces, and every file is made of them.
 *
 * @param plan The plan's title, verbatim.
 */
export function blocksOf(
  report: Report,
  plan: string,
  rows: readonly LedgerRow[],
  extras: ReportExtras = { hasLog: report.unit !== undefined, broken: [] },
): Block[] {
  const { period, unit, targets, written, term } = report;
  const { hasLog, broken, lacking = [], former = [] } = extras;
  const places = new Map([
    ...gonePlaces([...written, ...(term?.late ?? [])], former),
    ...placesOf(
      rows,
      targets.map(({ target }) => target),
    ),
  ]);
  const heading = (title: string): Block => ({ kind: 'heading', text: title });
  const parts = titledParts(report, rows, places).filter((part) => part !== false);
  return [
    { kind: 'title', text: words.title(plan) },
    { kind: 'subtitle', text: words.span(period.from, period.until) },
    { kind: 'note', text: words.foot(unit, period.until) },
    ...[...lacking, ...brokenSentences(broken, places)].map(text),
    ...parts.flatMap(([title, blocks], index) => {
      const name = partTitle(index + 1, title);
      return [heading(name), ...blocks(name)];
    }),
    ...(hasLog && period.from !== ''
      ? [
          heading(words.writtenTitle),
          orElse(writtenTable(written, places, report.columns), words.writtenCount(0, 0)),
        ]
      : []),
  ];
}
