/** The news of a 期次: 本期 compared with 累计 and with the 期次 before, and entries that came after it was closed. */
import { CHANGES, countChanges, countOf, groupBy, isSaid, valueOf } from '../../ledger/index.ts';
import type { Changed, ChangeKind, Report, TermNews } from '../../ledger/index.ts';
import {
  changeWords,
  rateWords,
  abridged,
  statusWords,
  termWords as words,
  unitWords,
} from '../../text/index.ts';
import {
  isOfOldWords,
  officialOf,
  placeOf,
  tableOf,
  textBlock as text,
  withDoubt,
} from './columns.ts';
import type { Block, TableColumn, TableBlock } from './columns.ts';
import { writtenTable } from './tables.ts';

/** How many characters of the progress are shown with a status. */
const MOST_IN_CELL = 60;

/** A status, and how far the item has come: 推进中，40%. */
function farCell(status: Changed['status'], state: Changed['state']): string {
  const [percent, progress] = [valueOf(state, 'percent'), valueOf(state, 'progress')];
  const first = [statusWords[status], percent && `${percent}%`].filter(Boolean).join('，');
  if (!progress) return first;
  return `${first}\n${abridged(progress.replace(/\s+/gu, ' '), MOST_IN_CELL, '…')}`;
}

/** Where items stood, where they stand, and the name of the change. */
export function changedTable(
  name: string,
  changed: readonly Changed[],
  isOne: boolean,
  [before, after, change]: readonly [string, string, string],
): TableBlock {
  const unit: TableColumn<Changed>[] = isOne
    ? []
    : [[words.heads.unit, 16, (one) => unitWords(one.unit)]];
  return tableOf<Changed>(name, changed, [
    [words.heads.place, 15, placeOf],
    [words.heads.text, 34, officialOf, 'official'],
    ...unit,
    [before, 20, (one) => farCell(one.before, one.then)],
    [after, 20, (one) => withDoubt(farCell(one.status, one.state), isOfOldWords(one))],
    [change, 10, (one) => changeWords[one.change]],
  ]);
}

/** 本期 and 累计, a line for each group. */
function countsTable(
  name: string,
  [first, second]: readonly [string, string],
  groups: ReadonlyMap<string, readonly Changed[]>,
): TableBlock {
  const lines = [...groups].map(([group, some]) => ({
    group,
    count: countOf(some),
    changes: countChanges(some),
  }));
  return tableOf(name, lines, [
    [first, 24, ({ group }) => group],
    [second, 8, ({ count }) => String(count.all)],
    ...CHANGES.map((change): TableColumn<(typeof lines)[number]> => [
      changeWords[change],
      10,
      ({ changes }) => String(changes[change]),
    ]),
    [words.heads.cumulated, 10, ({ count }) => String(count.done)],
    [words.heads.rate, 11, ({ count }) => rateWords(count)],
  ]);
}

/** A sentence on how the items that count have changed, and how many are done. */
export function termSentence({ term, total, unit }: Report): string {
  if (term === undefined) return '';
  return words.sentence(term.before, countChanges(term.changed), total, unit !== undefined);
}

/** The items with this kind of change of which a unit says or said something. */
export function changedTo({ changed }: TermNews, change: ChangeKind): Changed[] {
  return changed.filter((one) => one.change === change && isSaid(one));
}

/** The title of a list of such items, with the number of those that count. */
export function listWords(
  change: 'done' | 'back',
  some: readonly Changed[],
  isOne: boolean,
): string {
  const { [change]: count } = countChanges(some);
  return words.list(words.lists[change], count, some.length - count, isOne);
}

/** The news of a 期次, as a part of its report. @param places Where items stand. */
export function termBlocks(
  name: string,
  report: Report,
  places: ReadonlyMap<string, string>,
): Block[] {
  const { term, unit, period } = report;
  if (term === undefined) return [];
  const isOne = unit !== undefined;
  const counting = term.changed.filter(({ counts }) => counts);
  const order = new Map(report.chapters.map(({ name: chapter }, at) => [chapter, at]));
  const chapters = [...groupBy(counting, ({ row }) => row.chapter)].sort(
    ([one], [other]) => (order.get(one) ?? 0) - (order.get(other) ?? 0),
  );
  const second = isOne ? words.heads.all : words.heads.times;
  const heads: [string, string, string] = [
    term.before.name === '' ? words.dayHead(term.before.until) : term.before.name,
    words.dayHead(period.until),
    words.heads.change,
  ];
  const lists = (['done', 'back'] as const).flatMap((change): Block[] => {
    const some = changedTo(term, change);
    if (some.length === 0) return [text(words.noneOf[change])];
    return [
      text(listWords(change, some, isOne)),
      changedTable(words.lists[change], some, isOne, heads),
    ];
  });
  return [
    text(words.standing(term.name, term.closed)),
    text(termSentence(report)),
    text(words.rule()),
    text(words.byChapter),
    countsTable(name, [words.heads.chapter, second], new Map(chapters)),
    ...(isOne
      ? []
      : [
          text(words.byUnit),
          countsTable(
            words.byUnit,
            [words.heads.unit, second],
            groupBy(counting, (one) => unitWords(one.unit)),
          ),
        ]),
    ...lists,
    ...(term.late.length === 0
      ? []
      : [
          text(words.late(term.late.length)),
          writtenTable(term.late, places, report.columns, words.lateTitle),
        ]),
  ];
}
