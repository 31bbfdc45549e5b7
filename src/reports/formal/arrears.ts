/** Arrears of units: which have not reported, what is late, and which items had no news for long. */
import { dayOf, DAY, dueOf, groupBy, lastSpokenDay } from '../../ledger/index.ts';
import type { Report, Said } from '../../ledger/index.ts';
import {
  arrears as words,
  dayWords,
  dueWords,
  formal,
  opened,
  unitWords,
} from '../../text/index.ts';
import { SOON_DAYS, timedOf } from './formal-items.ts';
import { isOfOldWords, officialOf, tableOf, withDoubt } from '../tables/columns.ts';
import type { TableColumn, TableBlock } from '../tables/columns.ts';

/** The arrears of one unit. */
export interface Arrears {
  unit: string;
  /** When the unit last said something, ISO 8601; undefined if it has not reported. */
  last: string | undefined;
  /** How many of its items are late, and how many had no news for long. */
  overdue: number;
  silent: number;
}

/** Arrears by unit, in the order of the list of units that should report. */
export function arrearsOf(report: Report): Arrears[] {
  const [late, quiet] = (['overdue', 'silent'] as const).map((timing) =>
    groupBy(timedOf(report, timing), ({ unit }) => unit),
  );
  return report.news.map(({ unit, last }) => ({
    unit,
    last,
    overdue: late?.get(unit)?.length ?? 0,
    silent: quiet?.get(unit)?.length ?? 0,
  }));
}

/** Whether a unit has an item that is late or silent. */
export function isBehind({ overdue, silent }: Arrears): boolean {
  return overdue + silent > 0;
}

/** The numbers by which units are ranked, the weightiest first. */
function weightsOf({ last, overdue, silent }: Arrears): number[] {
  return [last === undefined ? 1 : 0, overdue, silent];
}

/** Sorts units with larger arrears first: those that have not reported, then by late items, then by silent ones. */
function byWeight(one: Arrears, other: Arrears): number {
  const mine = weightsOf(one);
  const differences = weightsOf(other).map((weight, at) => weight - (mine[at] ?? 0));
  return differences.find((difference) => difference !== 0) ?? 0;
}

/** Units by the size of their arrears. Equal ones have the same rank. */
export function ranked(all: readonly Arrears[]): (Arrears & { rank: number })[] {
  const sorted = [...all].sort(byWeight);
  return sorted.map((one) => ({
    ...one,
    rank: 1 + sorted.findIndex((other) => byWeight(one, other) === 0),
  }));
}

/** Arrears as a table, with ranks if there are any. */
export function arrearsTable(
  name: string,
  all: readonly (Arrears & { rank?: number })[],
): TableBlock {
  const isRanked = all.some(({ rank }) => rank !== undefined);
  const rank: TableColumn<(typeof all)[number]> = [words.rank, 7, (one) => String(one.rank ?? '')];
  return tableOf(name, all, [
    [opened.unit, 22, ({ unit }) => unitWords(unit)],
    ...(isRanked ? [rank] : []),
    [opened.reported, 9, ({ last }) => (last === undefined ? opened.no : opened.yes)],
    [words.overdue, 9, ({ overdue }) => String(overdue)],
    [words.silent, 12, ({ silent }) => String(silent)],
    [
      opened.last,
      17,
      ({ last }) => (last === undefined ? opened.nothing : dayWords(dayOf(Date.parse(last)))),
    ],
  ]);
}

/** Whole days from one day to another. */
function daysBetween(from: string, until: string): number {
  return Math.round((Date.parse(until) - Date.parse(from)) / DAY);
}

/** Items that are late or silent, by unit, the units in the order of their list. */
export function itemsTable(name: string, report: Report): TableBlock {
  const { until } = report.period;
  const late = new Set(timedOf(report, 'overdue'));
  const quiet = new Set(timedOf(report, 'silent'));
  const byUnit = groupBy(
    report.said.filter((one) => late.has(one) || quiet.has(one)),
    ({ unit }) => unit,
  );
  const how = (one: Said): string =>
    [
      late.has(one) && words.lateBy(daysBetween(dueOf(one.state, one.row.deadline), until)),
      quiet.has(one) && words.silentFor(daysBetween(lastSpokenDay(one.state), until)),
      withDoubt('', isOfOldWords(one)),
    ]
      .filter(Boolean)
      .join('\n');
  const all = report.news.flatMap(({ unit }) => byUnit.get(unit) ?? []);
  return tableOf(name, all, [
    [opened.unit, 16, ({ unit }) => unitWords(unit)],
    [formal.heads.place, 16, ({ row }) => row.place],
    [formal.heads.text, 40, officialOf],
    [formal.heads.due, 16, ({ state, row }) => dueWords(dueOf(state, row.deadline))],
    [formal.heads.timing, 16, how],
  ]);
}

/** A sentence on how many items are late, and how many silent. */
export function arrearsSentence(report: Report): string {
  const [overdue, silent] = [timedOf(report, 'overdue'), timedOf(report, 'silent')];
  return words.sentence(report.period.until, overdue.length, silent.length, SOON_DAYS);
}
