/** The lists of the report that is handed in. Each item has one line, however many units speak of it. */
import {
  coloursOf,
  groupBy,
  ownValues,
  STATUSES,
  countStatuses,
  valueOf,
} from '../../ledger/index.ts';
import type { Report, Said } from '../../ledger/index.ts';
import {
  beside,
  changeWords,
  colourWords,
  fieldWords,
  formal as words,
  ownColumnWords,
  ownWords,
  abridged,
  statusWords,
  table,
  termWords,
  unitsInLine,
  warnings,
} from '../../text/index.ts';
import {
  groupPlace,
  isOfOldWords,
  officialOf,
  placeOf,
  statusCell,
  tableOf,
} from '../tables/columns.ts';
import type { TableColumn, TableBlock } from '../tables/columns.ts';
import { dueIn, rowGroups } from './formal-items.ts';
import type { RowGroup } from './formal-items.ts';

/** How many characters are shown of a text in a list, and of several units' words in a cell of the annex. */
const MOST = { inList: 60, inAnnex: 80 };

const briefly = (text: string): string => abridged(text, MOST.inList, '…');

/** What units say in a field, each text once. If `isNamed`, with the units that say it. */
function textIn(
  some: readonly Said[],
  field: 'progress' | 'problem' | 'next',
  isNamed: boolean,
  cut: (text: string) => string,
): string {
  const speaking = some.filter(({ state }) => valueOf(state, field) !== '');
  const texts = [...groupBy(speaking, ({ state }) => valueOf(state, field))];
  const lines = texts.map(([text, by]) => (isNamed ? words.said(speakersOf(by), text) : text));
  return cut(lines.join('\n'));
}

/** The units that speak: the first by name, and the number of all. */
function speakersOf(some: readonly Said[]): string {
  return words.namedUnits(
    some.map(({ unit }) => unit),
    1,
  );
}

const briefText = ({ row }: RowGroup): string =>
  row.isOwn === true ? ownWords.ofTeam(briefly(row.text)) : briefly(row.text);

/** The column of the units that speak of an item. The report of one unit has the person in charge instead. */
function whoColumn(isOne: boolean): TableColumn<RowGroup> {
  if (isOne) {
    const ownerOf = ({ some: [said] }: RowGroup): string =>
      (['owner', 'phone'] as const)
        .flatMap((field) => valueOf(said?.state, field) || [])
        .join('\n');
    return [words.heads.owner, 14, ownerOf];
  }
  return [words.heads.units, 24, ({ some }) => speakersOf(some)];
}

/** Late items, then those that are due soon. */
export function duesTable(
  name: string,
  groups: readonly (RowGroup & { timing: string })[],
  isOne: boolean,
): TableBlock {
  return tableOf(name, groups, [
    [words.heads.place, 18, groupPlace],
    [words.heads.text, 36, briefText],
    [words.heads.due, 17, dueIn],
    [words.heads.timing, 12, ({ timing }) => timing],
    whoColumn(isOne),
  ]);
}

/** Items on which a field says something. */
export function fieldTable(
  name: string,
  groups: readonly RowGroup[],
  field: 'problem' | 'next',
  isOne: boolean,
): TableBlock {
  return tableOf(name, groups, [
    [words.heads.place, 18, groupPlace],
    [words.heads.text, 30, briefText],
    whoColumn(isOne),
    [fieldWords[field], 36, ({ some }) => textIn(some, field, false, briefly)],
  ]);
}

/** The status of an item; for several units, how many have each status. */
function statusIn({ some }: RowGroup, isOne: boolean): string {
  if (isOne) return some.map(statusCell).join('');
  const { statuses } = countStatuses(some, ({ status }) => status);
  const there = STATUSES.filter((status) => statuses[status] > 0);
  if (there.length === 0) return words.unspokenCell;
  const old = some.filter(isOfOldWords).length;
  return there
    .map((status) => `${statusWords[status]} ${statuses[status]}`)
    .concat(old > 0 ? `${beside.wordingChanged} ${old}` : [])
    .join('\n');
}

/** One column for all of the team's own columns; none if the team has none. */
function ownColumn({ unit, columns: { shown } }: Report): TableColumn<RowGroup>[] {
  if (shown.length === 0) return [];
  const linesOf = ({ unit: of, state }: Said): string[] => {
    const said = ownValues(state, shown).map(({ name, value }) =>
      ownColumnWords.value(name, value),
    );
    return said.length > 0 && unit === undefined
      ? [words.said(words.namedUnits([of], 1), said.join('；'))]
      : said;
  };
  return [
    [
      ownColumnWords.title,
      16,
      ({ some }) =>
        abridged(some.flatMap(linesOf).join('\n'), unit === undefined ? MOST.inAnnex : undefined),
    ],
  ];
}

/** 较上期; for several units, how many items have each kind of change. */
function changeColumns(groups: readonly RowGroup[], isOne: boolean): TableColumn<RowGroup>[] {
  const sinceOf = ({ some }: RowGroup) => some.flatMap(({ since }) => since?.change ?? []);
  if (!groups.some((group) => sinceOf(group).length > 0)) return [];
  const cell = (group: RowGroup): string =>
    [...groupBy(sinceOf(group), (change) => change)]
      .map(([change, all]) => changeWords[change] + (isOne ? '' : ` ${all.length}`))
      .join('\n');
  return [[termWords.heads.change, 11, cell]];
}

/** The colour of an item; for several units, how many have each colour. */
function colourColumns({ rules }: Report, isOne: boolean): TableColumn<RowGroup>[] {
  const colourIn = ({ some }: RowGroup): string =>
    coloursOf(rules)
      .map((colour) => [colour, some.filter(({ warning }) => warning?.colour === colour)] as const)
      .filter(([, found]) => found.length > 0)
      .map(([colour, found]) => colourWords[colour] + (isOne ? '' : ` ${found.length}`))
      .join('\n');
  return rules.length === 0 ? [] : [[warnings.head, 7, colourIn]];
}

/**
 * All items, a row for each, in the order of the text. If several units report, their own items are left out, so that
 * no unit adds rows to another's list.
 */
export function annexTable(name: string, report: Report): TableBlock {
  const isOne = report.unit !== undefined;
  const said = isOne ? report.said : report.said.filter(({ row }) => row.isOwn !== true);
  const spoken = rowGroups(said);
  const silent = isOne ? [] : report.unspoken.map((row) => ({ row, some: [] }));
  const order = (one: RowGroup, other: RowGroup): number => one.row.number - other.row.number;
  const groups = isOne ? spoken : [...spoken, ...silent].sort(order);
  const column = (field: 'progress' | 'problem' | 'next', width: number): TableColumn<RowGroup> => [
    fieldWords[field],
    width,
    ({ some }) =>
      textIn(some, field, !isOne, (text) => abridged(text, isOne ? undefined : MOST.inAnnex)),
  ];
  return tableOf(name, groups, [
    [table.columns.number, 6, (_, index) => String(index + 1)],
    [words.heads.place, 13, placeOf],
    [words.heads.text, 22, officialOf],
    [words.heads.unitsOfText, 13, ({ row }) => unitsInLine(row.units)],
    [words.heads.due, 10, (group) => dueIn(group) || group.row.deadlineWords],
    [isOne ? fieldWords.status : words.heads.statuses, 12, (group) => statusIn(group, isOne)],
    ...changeColumns(groups, isOne),
    ...colourColumns(report, isOne),
    column('progress', 20),
    column('problem', 16),
    column('next', 16),
    ...ownColumn(report),
  ]);
}
