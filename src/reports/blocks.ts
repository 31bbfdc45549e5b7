import { FIELDS, isDisputed, STATUSES, taskRowsOf, valueOf } from '../ledger/index.ts';
import type { Count, Entry, Report, Row, Said } from '../ledger/index.ts';
import {
  fieldAndValue,
  fieldWords,
  momentWords,
  partTitle,
  rateWords,
  report as words,
  signature,
  statusWords,
  table as ledgerTable,
  targets as targetWords,
  unitWords,
} from '../text/index.ts';
import { officialOf } from './grid.ts';
import { targetBlocks } from './target-blocks.ts';

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
    widths: [28, 9, ...STATUSES.map(() => 10), 11],
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

/** What stands under one heading; its tables have the heading's name. */
interface Part {
  title: string;
  blocks: (name: string) => Block[];
}

/** The numbered parts of a report. */
function partsOf(report: Report): Part[] {
  const { unit, said, targets, problems, written, chapters } = report;
  const isOne = unit !== undefined;
  const second = isOne ? words.measures : words.timesSaid;
  const moved = new Set(written.map((entry) => JSON.stringify([entry.item, entry.unit])));
  const news = said.filter(({ row, unit: by }) => moved.has(JSON.stringify([row.item, by])));
  const byUnit = report.byUnit.map(({ name, count }) => ({ name: unitWords(name), count }));
  const noneOf = { progress: words.noProgress, problem: words.noProblems };
  const list = (title: string, some: readonly Said[], field: keyof typeof noneOf): Part => ({
    title,
    blocks: (name) => [orElse(saidTable(name, some, report, field), noneOf[field])],
  });
  return [
    { title: words.totalTitle, blocks: () => totals(report) },
    ...(targets.length > 0
      ? [{ title: targetWords.title, blocks: (name: string) => targetBlocks(name, report) }]
      : []),
    {
      title: words.chaptersTitle,
      blocks: (name) => [countTable(name, words.chapter, second, chapters)],
    },
    {
      title: words.unitsTitle(isOne),
      blocks: (name) => [
        countTable(name, isOne ? words.unitOfText : words.unit, second, byUnit),
        ...(isOne ? [{ kind: 'text', text: words.manyUnits } as const] : []),
      ],
    },
    list(words.progressTitle, news, 'progress'),
    list(words.problemsTitle, problems, 'problem'),
  ];
}

function orElse(table: TableBlock, otherwise: string): Block {
  return table.rows.length > 0 ? table : { kind: 'text', text: otherwise };
}

/**
 * A report as pieces of text and tables: what the page shows, and every file says.
 *
 * @param plan The plan's title, verbatim.
 */
export function blocksOf(report: Report, plan: string, rows: readonly Row[]): Block[] {
  const { period, unit, targets, written } = report;
  const places = new Map([
    ...[...rows, ...taskRowsOf(rows)].map(({ item, place }) => [item, place] as const),
    ...targets.map(({ target }) => [target.item, target.of] as const),
  ]);
  const heading = (text: string): Block => ({ kind: 'heading', text });
  return [
    { kind: 'title', text: words.title(plan) },
    { kind: 'subtitle', text: words.span(period.from, period.until) },
    { kind: 'note', text: words.foot(unit, period.until) },
    ...partsOf(report).flatMap(({ title, blocks }, index) => {
      const name = partTitle(index + 1, title);
      return [heading(name), ...blocks(name)];
    }),
    heading(words.writtenTitle),
    orElse(writtenTable(written, places), words.writtenCount(0, 0)),
  ];
}
