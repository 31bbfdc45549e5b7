/** 预警: which items of a report have which colour. The rules are printed below, in words. */
import { coloursOf, counting, groupBy } from '../../ledger/index.ts';
import type { Colour, Condition, Report, Said } from '../../ledger/index.ts';
import {
  colourWords,
  conditionWords,
  dayWords,
  opened,
  report as reportWords,
  table,
  unitWords,
  warnings as words,
} from '../../text/index.ts';
import { officialOf, statusCell, tableOf, textBlock as text, warningColumn } from './columns.ts';
import type { Block, TableColumn, TableBlock } from './columns.ts';

/** How many of some items have each colour of the rules. */
function countsOf(some: readonly Said[], { rules }: Report): [Colour, number][] {
  return coloursOf(rules).map((colour) => [
    colour,
    some.filter(({ warning }) => warning?.colour === colour).length,
  ]);
}

/** How many measures have each colour: for one unit by chapter, for all by unit. */
export function coloursTable(name: string, report: Report): TableBlock {
  const isOne = report.unit !== undefined;
  const groups = groupBy(counting(report.said), ({ row, unit }) => (isOne ? row.chapter : unit));
  const lines = [...groups]
    .map(([of, some]) => ({ of, some }))
    .sort((one, other) => report.units.indexOf(one.of) - report.units.indexOf(other.of));
  const count = (some: readonly Said[]) => new Map(countsOf(some, report));
  return tableOf(name, lines, [
    [isOne ? reportWords.chapter : reportWords.unit, 28, ({ of }) => unitWords(of)],
    [isOne ? reportWords.measures : reportWords.timesSaid, 9, ({ some }) => String(some.length)],
    ...coloursOf(report.rules).map((colour): TableColumn<(typeof lines)[number]> => [
      colourWords[colour],
      9,
      ({ some }) => String(count(some).get(colour)),
    ]),
    [
      words.none,
      9,
      ({ some }) => String(some.filter(({ warning }) => warning === undefined).length),
    ],
  ]);
}

/** Conditions that call for nobody's attention. */
const CALM: ReadonlySet<Condition> = new Set(['begun', 'done', 'rest']);

/** The items whose colour calls for attention, in the order of the rules. */
export function warned(report: Report): Said[] {
  const { rules } = report;
  const some = counting(report.said).filter(
    ({ warning }) => warning !== undefined && !CALM.has(warning.when),
  );
  const order = ({ warning }: Said): number => (warning ? rules.indexOf(warning) : 0);
  return some.sort((one, other) => order(one) - order(other));
}

/** These items as a table, each with the reason. */
export function warnedTable(name: string, some: readonly Said[], isOne: boolean): TableBlock {
  return tableOf(name, some, [
    [table.columns.place, 17, ({ row }) => row.place],
    isOne ? [table.columns.text, 38, officialOf] : [opened.unit, 20, ({ unit }) => unitWords(unit)],
    [table.columns.status, 11, statusCell],
    warningColumn,
    [words.why, 24, ({ warning }) => (warning === undefined ? '' : conditionWords(warning))],
  ]);
}

/** A sentence on how many items have each colour. */
export function warningSentence(report: Report): string {
  const isOne = report.unit !== undefined;
  const counts = words.counts(countsOf(counting(report.said), report), isOne);
  return words.sentence(dayWords(report.period.until), counts, isOne);
}

/** The part of a report on colours: figures, the rules in words, and the items to be looked at. */
export function warningBlocks(name: string, report: Report): Block[] {
  const some = warned(report);
  return [
    text(warningSentence(report)),
    coloursTable(name, report),
    text(words.rules(report.rules)),
    some.length === 0 ? text(words.allRight) : warnedTable(name, some, report.unit !== undefined),
  ];
}
