import {
  allColumnNames,
  columnNames,
  countAll,
  counting,
  dayOf,
  groupBy,
  hasWords,
  isWorkItem,
  isOwn,
  isTalk,
  momentOf,
  planItemOf,
  STATUSES,
  taskRowsOf,
  valueOf,
} from '../../ledger/index.ts';
import { valueIn } from '../../outside/records.ts';
import type {
  Claim,
  Closed,
  Disagreement,
  Entry,
  NamedCount,
  OwnColumns,
  Report,
  LedgerRow,
  Said,
} from '../../ledger/index.ts';
import {
  countWords,
  fieldWords,
  goneWords,
  momentWords,
  rateWords,
  report as words,
  opened,
  ownSetWords,
  ownEntryWords,
  setWords,
  sidesWords,
  abridged,
  signature,
  statusWords,
  table as ledgerTable,
  talkSetWords,
  talkWords,
  unitWords,
  valueWords,
} from '../../text/index.ts';
import { changeColumn, officialOf, placeOf, statusCell, tableOf } from './columns.ts';
import type { TableColumn, TableBlock } from './columns.ts';

const { columns: heads } = ledgerTable;

/** How many characters are shown of what a unit says of a task, and of each side of a disagreement. */
const MOST_IN_LINE = 60;

function brief(text: string): string {
  return abridged(text.replace(/\s+/gu, ' '), MOST_IN_LINE, '…');
}

/** How many measures have each status, a line for each name. */
export function countTable(
  name: string,
  first: string,
  second: string,
  groups: readonly NamedCount[],
): TableBlock {
  return tableOf(name, groups, [
    [first, 28, (group) => unitWords(group.name)],
    [second, 9, ({ count }) => String(count.all)],
    ...STATUSES.map((status): TableColumn<NamedCount> => [
      statusWords[status],
      10,
      ({ count }) => String(count.statuses[status]),
    ]),
    [words.rate, 11, ({ count }) => rateWords(count)],
  ]);
}

/**
 * How many entries say something of the plan's items, and of how many items. What offices say in talks is not counted.
 */
export function countWritten(written: readonly Entry[]): [times: number, items: number] {
  const items = written.flatMap(({ item }) => (isWorkItem(item) ? [planItemOf(item)] : []));
  return [items.length, new Set(items).size];
}

/** A sentence on how many of them are about items that the text has lost; '' if there are none. */
export function goneSentence({ gone }: Pick<Report, 'gone'>): string {
  const [times, items] = countWritten(gone);
  return times === 0 ? '' : goneWords.amongWritten(times, items);
}

/** For each task, what each unit says of it, in one line. */
export function tasksTable(
  name: string,
  rows: readonly LedgerRow[],
  said: readonly Said[],
): TableBlock {
  const byTask = groupBy(said, ({ row }) => row.taskId);
  const texts = (some: readonly Said[], field: 'progress' | 'problem'): string => {
    const said = some
      .filter((one) => hasWords(one, field))
      .map(({ state }) => valueOf(state, field));
    return brief([...new Set(said)].filter(Boolean).join('；'));
  };
  const lines = taskRowsOf(rows).flatMap(({ item, place, text }) =>
    [...groupBy(byTask.get(item) ?? [], ({ unit }) => unit)].map(([unit, some], index) => {
      const problem = texts(some, 'problem');
      return { task: index === 0 ? place + text : place, unit, some, problem };
    }),
  );
  return tableOf(name, lines, [
    [heads.task, 20, ({ task }) => task],
    [opened.unit, 18, ({ unit }) => unitWords(unit)],
    [words.state, 20, ({ some }) => countWords(countAll(some))],
    [
      words.said,
      42,
      ({ some, problem }) =>
        [texts(some, 'progress'), problem && words.problem(problem)].filter(Boolean).join('\n'),
    ],
  ]);
}

/** A table of items: the place, the official words or the unit, the status, and some fields. */
export function saidTable(
  name: string,
  said: readonly Said[],
  isOne: boolean,
  fields: readonly ('progress' | 'problem')[],
): TableBlock {
  const columnOf = (field: 'progress' | 'problem'): TableColumn<Said> => [
    fieldWords[field],
    30,
    ({ state }) => {
      const values = (state?.fields.get(field) ?? []).flatMap(({ value }) => value ?? []);
      return abridged(field === 'progress' ? values.join('\n') : valueOf(state, field));
    },
  ];
  return tableOf(name, said, [
    [heads.place, 17, isOne ? ({ row }) => row.place : placeOf],
    isOne ? [heads.text, 38, officialOf] : [words.unit, 20, ({ unit }) => unitWords(unit)],
    [heads.status, 11, statusCell],
    ...(said.some(({ since }) => since !== undefined) ? [changeColumn] : []),
    ...fields.map(columnOf),
  ]);
}

/** Whether a row has anything to show on 销号: the unit calls it done, or an office has spoken. */
export function isToldOf({ closing: { standing, talks } }: Closed): boolean {
  return standing !== 'open' || talks.length > 0;
}

/** What offices say of the items: which office has confirmed or returned each, and when. */
export function closingTable(
  name: string,
  closings: readonly Closed[],
  isOne: boolean,
): TableBlock {
  const decidedBy = ({ closing: { decided } }: Closed): string =>
    decided === undefined
      ? ''
      : talkWords.by(decided.office, dayOf(Date.parse(momentOf(decided.entry))));
  const unit: TableColumn<Closed>[] = isOne
    ? []
    : [[opened.unit, 18, ({ unit, counts }) => talkWords.of(unitWords(unit), counts)]];
  return tableOf(name, closings.filter(isToldOf), [
    [heads.place, 17, placeOf],
    ...unit,
    [heads.status, 11, statusCell],
    [talkWords.closing, 14, ({ closing }) => talkWords.standing(closing.standing, closing.since)],
    [talkWords.opinion, 30, ({ closing }) => abridged(closing.opinion)],
    [talkWords.decidedBy, 22, decidedBy],
  ]);
}

/** A sentence: how many done items are confirmed, how many wait, and how many items were returned (see `counting`). */
export function closingSentence(closings: readonly Closed[]): string {
  const there = counting(closings);
  const done = there.filter(({ status }) => status === 'done');
  const now = (some: readonly Closed[], asked: string): number =>
    some.filter(({ closing }) => closing.standing === asked && !closing.since).length;
  const confirmed = now(done, 'confirmed');
  const returned = now(there, 'returned');
  const waiting = done.length - confirmed - now(done, 'returned');
  return talkWords.count(done.length, confirmed, waiting, returned);
}

/**
 * Where people of one unit disagree, each side with its author.
 *
 * @param most How many sides are shown at most. Files show all.
 */
export function disputesTable(
  name: string,
  { disputes, columns }: Pick<Report, 'disputes' | 'columns'>,
  most = Infinity,
): TableBlock {
  const names = { ...columnNames(columns.shown), ...fieldWords };
  const sidesOf = (state: Disagreement['state'], field: string): string => {
    const say = ({ value, entry }: Claim): string => {
      const who = signature({ ...entry, at: momentOf(entry), unit: '' });
      return `${brief(valueWords(field, value))}（${who}）`;
    };
    return `${valueIn(names, field) ?? ''}：${sidesWords(state?.fields.get(field) ?? [], say, most)}`;
  };
  return tableOf(name, disputes, [
    [heads.place, 20, ({ place }) => place],
    [words.unit, 20, ({ unit }) => unitWords(unit)],
    [
      words.differ,
      60,
      ({ state, fields }) => fields.map((field) => sidesOf(state, field)).join('\n'),
    ],
  ]);
}

/** The entries of the period, each with its author, its item and its content. */
export function writtenTable(
  written: readonly Entry[],
  places: ReadonlyMap<string, string>,
  columns: OwnColumns,
  name: string = words.writtenTitle,
): TableBlock {
  const placeIn = (item: string): string => {
    const place = places.get(planItemOf(item)) ?? planItemOf(item);
    if (isTalk(item)) return ownEntryWords.talk(place);
    return isOwn(item) ? ownEntryWords.place(place) : place;
  };
  const names = allColumnNames(columns);
  const wordsOf = (item: string): typeof setWords =>
    isTalk(item) ? talkSetWords : isOwn(item) ? ownSetWords : setWords;
  return tableOf(name, written, [
    [words.moment, 18, (entry) => momentWords(momentOf(entry))],
    [words.who, 18, ({ unit, by }) => signature({ by: unit, unit: by, at: '' })],
    [heads.place, 17, ({ item }) => placeIn(item)],
    [
      words.what,
      50,
      ({ item, set }) =>
        wordsOf(item)(set, undefined, names)
          .map((said) => abridged(said))
          .join('\n'),
    ],
  ]);
}
