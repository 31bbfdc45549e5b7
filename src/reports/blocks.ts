import { FIELDS, isDisputed, STATUSES, taskRowsOf, valueOf } from '../ledger/index.ts';
import type { Count, Entry, Report, Row, Said } from '../ledger/index.ts';
import {
  fieldAndValue,
  fieldWords,
  momentWords,
  rateWords,
  report as words,
  signature,
  statusWords,
  table as ledgerTable,
  unitWords,
} from '../text/index.ts';
import { officialOf } from './grid.ts';

/** A table of a report: its name, its head, its rows, and how wide its columns are beside each other. */
export interface TableBlock {
  kind: 'table';
  name: string;
  head: string[];
  rows: string[][];
  widths: number[];
}

/** A piece of a report, in the order in which it is read. */
export type Block =
  { kind: 'title' | 'subtitle' | 'note' | 'heading' | 'text'; text: string } | TableBlock;

const { columns: heads } = ledgerTable;

/** A table of counts: a line for each name. */
function countTable(
  name: string,
  first: string,
  second: string,
  counts: readonly { name: string; count: Count }[],
): TableBlock {
  return {
    kind: 'table',
    name,
    head: [first, second, ...STATUSES.map((status) => statusWords[status]), words.rate],
    rows: counts.map((line) => [
      line.name,
      String(line.count.all),
      ...STATUSES.map((status) => String(line.count.statuses[status])),
      rateWords(line.count),
    ]),
    widths: [28, 9, 10, 10, 11, 10, 10, 10, 11],
  };
}

/** A table of what was said: where it stands, the official words, who says it, and one field of it. */
function saidTable(
  name: string,
  said: readonly Said[],
  { unit }: Report,
  field: 'progress' | 'problem',
): TableBlock {
  const isAll = unit === undefined;
  return {
    kind: 'table',
    name,
    head: [
      heads.place,
      heads.text,
      ...(isAll ? [words.unit] : []),
      heads.status,
      fieldWords[field],
    ],
    rows: said.map((one) => [
      one.row.place,
      officialOf(one),
      ...(isAll ? [unitWords(one.unit)] : []),
      statusWords[one.status],
      valueOf(one.state, field),
    ]),
    widths: [17, 38, ...(isAll ? [16] : []), 11, 30],
  };
}

function totals({ unit, units, total, said, unspoken, period, written }: Report): Block[] {
  const text = (line: string): Block => ({ kind: 'text', text: line });
  const disputed = said.filter(({ state }) => FIELDS.some((field) => isDisputed(state, field)));
  const places = (all: readonly { place: string }[]): string[] => all.map(({ place }) => place);
  const silent =
    unit === undefined ? words.unspokenAll(places(unspoken)) : words.unspokenOne(unspoken.length);
  return [
    text(
      unit === undefined
        ? words.totalAll(period.until, units.length, total)
        : words.totalOne(period.until, total),
    ),
    ...(unspoken.length > 0 && total.all > 0 ? [text(silent)] : []),
    text(words.writtenCount(written.length, new Set(written.map(({ item }) => item)).size)),
    ...(disputed.length > 0 ? [text(words.disputes(places(disputed.map(({ row }) => row))))] : []),
  ];
}

/** The entries of the period, each with who made it, of what, and what it says. */
function writtenTable(written: readonly Entry[], places: ReadonlyMap<string, string>): TableBlock {
  return {
    kind: 'table',
    name: words.writtenTitle,
    head: [words.moment, words.who, heads.place, words.what],
    rows: written.map(({ at, by, unit, item, set }) => [
      momentWords(at),
      signature({ by: unit, unit: by, at: '' }),
      places.get(item) ?? item,
      Object.entries(set)
        .map(([field, value]) => fieldAndValue(field, value))
        .join('\n'),
    ]),
    widths: [18, 18, 17, 50],
  };
}

/**
 * A report as pieces of text and tables: what the page shows, and every file says.
 *
 * @param plan The plan's title, verbatim.
 */
export function blocksOf(report: Report, plan: string, rows: readonly Row[]): Block[] {
  const { period, unit, said, problems, written } = report;
  const isOne = unit !== undefined;
  const second = isOne ? words.measures : words.timesSaid;
  const moved = new Set(written.map((entry) => JSON.stringify([entry.item, entry.unit])));
  const news = said.filter(({ row, unit: by }) => moved.has(JSON.stringify([row.item, by])));
  const places = new Map([...rows, ...taskRowsOf(rows)].map(({ item, place }) => [item, place]));
  const heading = (text: string): Block => ({ kind: 'heading', text });
  const orElse = (table: TableBlock, otherwise: string): Block =>
    table.rows.length > 0 ? table : { kind: 'text', text: otherwise };
  const unitCounts = report.byUnit.map(({ name, count }) => ({ name: unitWords(name), count }));
  return [
    { kind: 'title', text: words.title(plan) },
    { kind: 'subtitle', text: words.span(period.from, period.until) },
    { kind: 'note', text: words.foot(unit, period.until) },
    heading(words.totalTitle),
    ...totals(report),
    heading(words.chaptersTitle),
    countTable(words.chaptersTitle, words.chapter, second, report.chapters),
    heading(words.unitsTitle(isOne)),
    countTable(words.unitsTitle(isOne), isOne ? words.unitOfText : words.unit, second, unitCounts),
    ...(isOne ? [{ kind: 'text', text: words.manyUnits } as const] : []),
    heading(words.progressTitle),
    orElse(saidTable(words.progressTitle, news, report, 'progress'), words.noProgress),
    heading(words.problemsTitle),
    orElse(saidTable(words.problemsTitle, problems, report, 'problem'), words.noProblems),
    heading(words.writtenTitle),
    orElse(writtenTable(written, places), words.writtenCount(0, 0)),
  ];
}
