/** The tables of reports, which the roll-up's page shows too. */
import { countOf, dayOf, momentOf, STATUSES, taskRowsOf, valueOf } from '../ledger/index.ts';
import type { Disagreement, Entry, NamedCount, News, Row, Said } from '../ledger/index.ts';
import {
  countWords,
  dayWords,
  fieldAndValue,
  fieldWords,
  marks,
  momentWords,
  rateWords,
  report as words,
  rollup,
  shortened,
  signature,
  statusWords,
  table as ledgerTable,
  unitWords,
  valueWords,
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

const { columns: heads } = ledgerTable;

/** So many characters of what a unit says of a task, or of each side of a disagreement. */
const MOST_IN_LINE = 60;

function brief(text: string): string {
  return shortened(text.replace(/\s+/gu, ' '), MOST_IN_LINE, '…');
}

/** How many have each status: a line for each name. */
export function countTable(
  name: string,
  first: string,
  second: string,
  groups: readonly NamedCount[],
): TableBlock {
  return {
    kind: 'table',
    name,
    head: [first, second, ...STATUSES.map((status) => statusWords[status]), words.rate],
    rows: groups.map(({ name: group, count }) => [
      unitWords(group),
      String(count.all),
      ...STATUSES.map((status) => String(count.statuses[status])),
      rateWords(count),
    ]),
    widths: [28, 9, ...STATUSES.map(() => 10), 11],
  };
}

/** Whether a unit has reported, in words. */
function reportedWords({ isExpected, last }: News, hasList: boolean): string {
  if (last === undefined) return rollup.no;
  return isExpected || !hasList ? rollup.yes : rollup.unexpected;
}

/** Who has reported, who has not, and how far they have come. */
export function unitsTable(name: string, news: readonly News[]): TableBlock {
  const hasList = news.some(({ isExpected }) => isExpected);
  return {
    kind: 'table',
    name,
    head: [rollup.unit, rollup.reported, rollup.last, words.state, words.rate],
    rows: news.map((one) => [
      unitWords(one.unit),
      reportedWords(one, hasList),
      one.last === undefined ? rollup.nothing : dayWords(dayOf(Date.parse(one.last))),
      one.last === undefined ? rollup.nothing : words.spoken(one.spoken, one.count),
      one.last === undefined ? rollup.nothing : rateWords(one.count),
    ]),
    widths: [20, 12, 17, 42, 10],
  };
}

/** Who of those that should has reported, and who has not: a sentence. */
export function reportedSentence(news: readonly News[]): string {
  const should = news.filter(({ isExpected }) => isExpected);
  const missing = should.filter(({ last }) => last === undefined).map(({ unit }) => unit);
  const [all, others] = [should.length, news.length - should.length];
  const summary = rollup.summary(all, all - missing.length, others);
  return summary + (missing.length > 0 ? rollup.missing(missing) : '');
}

/** By task, what each unit says of it, in one line. */
export function tasksTable(name: string, rows: readonly Row[], said: readonly Said[]): TableBlock {
  const byTask = new Map<string, Map<string, Said[]>>();
  for (const one of said) {
    const units = byTask.get(one.row.taskId) ?? new Map<string, Said[]>();
    byTask.set(one.row.taskId, units.set(one.unit, [...(units.get(one.unit) ?? []), one]));
  }
  const texts = (some: readonly Said[], field: 'progress' | 'problem'): string =>
    brief([...new Set(some.map(({ state }) => valueOf(state, field)).filter(Boolean))].join('；'));
  return {
    kind: 'table',
    name,
    head: [ledgerTable.columns.task, rollup.unit, words.state, words.said],
    rows: taskRowsOf(rows).flatMap((task) =>
      [...(byTask.get(task.item) ?? [])].map(([unit, some], index) => {
        const problem = texts(some, 'problem');
        return [
          index === 0 ? `${task.place}${task.text}` : task.place,
          unitWords(unit),
          countWords(countOf(some.map((one) => ({ ...one, counts: true })))),
          [texts(some, 'progress'), problem && words.problem(problem)].filter(Boolean).join('\n'),
        ];
      }),
    ),
    widths: [20, 18, 20, 42],
  };
}

/** What was said: where it stands, the official words or who says it, the status, and some fields of it. */
export function saidTable(
  name: string,
  said: readonly Said[],
  isOne: boolean,
  fields: readonly ('progress' | 'problem')[],
): TableBlock {
  return {
    kind: 'table',
    name,
    head: [
      heads.place,
      isOne ? heads.text : words.unit,
      heads.status,
      ...fields.map((field) => fieldWords[field]),
    ],
    rows: said.map((one) => [
      one.row.isTask === true && !isOne ? marks.wholeTask(one.row.place) : one.row.place,
      isOne ? officialOf(one) : unitWords(one.unit),
      statusWords[one.status],
      ...fields.map((field) => {
        const values = (one.state?.fields.get(field) ?? []).flatMap(({ value }) => value ?? []);
        return shortened(field === 'progress' ? values.join('\n') : valueOf(one.state, field));
      }),
    ]),
    widths: [17, isOne ? 38 : 20, 11, ...fields.map(() => 30)],
  };
}

/** Where people of one unit say different things, each with who says so. */
export function disputesTable(name: string, disputes: readonly Disagreement[]): TableBlock {
  return {
    kind: 'table',
    name,
    head: [heads.place, words.unit, words.differ],
    rows: disputes.map(({ place, unit, state, fields }) => [
      place,
      unitWords(unit),
      fields
        .map((field) => {
          const sides = (state?.fields.get(field) ?? []).map(
            ({ value, entry }) =>
              `${brief(valueWords(field, value))}（${signature({ ...entry, at: momentOf(entry), unit: '' })}）`,
          );
          return `${fieldWords[field]}：${sides.join('；')}`;
        })
        .join('\n'),
    ]),
    widths: [20, 20, 60],
  };
}

/** The entries of the period, each with who made it, of what, and what it says. */
export function writtenTable(
  written: readonly Entry[],
  places: ReadonlyMap<string, string>,
): TableBlock {
  return {
    kind: 'table',
    name: words.writtenTitle,
    head: [words.moment, words.who, heads.place, words.what],
    rows: written.map((entry) => [
      momentWords(momentOf(entry)),
      signature({ by: entry.unit, unit: entry.by, at: '' }),
      places.get(entry.item) ?? entry.item,
      Object.entries(entry.set)
        .map(([field, value]) => shortened(fieldAndValue(field, value)))
        .join('\n'),
    ]),
    widths: [18, 18, 17, 50],
  };
}
