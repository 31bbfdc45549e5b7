/**
 * 自设列: columns that a team adds to its ledger. The name of a column is an item of the ledger, of no unit, so that it
 * travels, merges and is undone like everything else. A value is a field of the item that it describes.
 */
import { sheetHeads } from '../../text/table/sheet-heads.ts';
import { table } from '../../text/table/ledger-table.ts';
import type { Entry } from '../entries/entry.ts';
import { valueOf } from '../entries/field-values.ts';
import { statesOf } from '../entries/fold.ts';
import type { ItemState, States } from '../entries/fold.ts';
import type { Aliased } from '../browser/home.ts';
import { columnItem, isColumnItem, isOwnField } from '../entries/own-ids.ts';
import type { OwnField } from '../entries/own-ids.ts';

/** How many columns of a team's own are shown at most. The others are kept. */
export const MOST_COLUMNS = 10;
/** The most characters of a name. */
export const MOST_COLUMN_NAME = 20;

/** A column of a team's own. */
export interface OwnColumn {
  item: string;
  field: OwnField;
  /** The name as it was typed. */
  typed: string;
  /** The name as it is shown: different from the shown names of all other columns. */
  name: string;
  state: ItemState;
}

/** A name for comparisons: without invisible characters and white space, in one width. */
export function comparedName(name: string): string {
  return name.normalize('NFKC').replace(/[\s\p{DI}\p{Cc}\p{Cf}\p{Cs}\u2800]/gu, '');
}

/** The heads by which the columns of sheets are recognised, in the form for comparisons. */
export function headsOfSheets(): Set<string> {
  const heads = [...Object.values(table.columns), ...Object.values(sheetHeads)];
  return new Set(heads.map(comparedName));
}

/** The name of an item that may be a column; '' if it has none. */
export function nameIn(states: States, item: string): string {
  return valueOf(states.get(item)?.get(''), 'name').trim();
}

/** The place of a column among the others. */
export function orderOf({ state }: OwnColumn): number {
  return Number(valueOf(state, 'order')) || 0;
}

/**
 * The name of a column as it was typed; if another column has that name, with a number: 电话（2）
 *
 * @param taken Names in the form for comparisons.
 */
function freeName(typed: string, taken: ReadonlySet<string>): string {
  let name = typed;
  for (let count = 2; taken.has(comparedName(name)); count += 1) name = `${typed}（${count}）`;
  return name;
}

/**
 * The columns of a ledger: those that are shown; and the hidden ones, which were removed or for which there is no room.
 */
export interface OwnColumns {
  shown: OwnColumn[];
  hidden: OwnColumn[];
}

/** The columns in their order. Browsers with the same entries get the same columns. */
export function columnsIn(states: States): OwnColumns {
  const all: OwnColumn[] = [];
  for (const [item, units] of states) {
    const state = units.get('');
    const field = item.slice(columnItem('').length);
    const typed = nameIn(states, item).slice(0, MOST_COLUMN_NAME);
    if (state === undefined || !isColumnItem(item) || !isOwnField(field) || typed === '') continue;
    all.push({ item, field, typed, name: typed, state });
  }
  all.sort((one, other) => orderOf(one) - orderOf(other) || (one.item < other.item ? -1 : 1));
  const there = all.filter(({ state }) => valueOf(state, 'gone') === '');
  const taken = headsOfSheets();
  const shown = there.slice(0, MOST_COLUMNS).map((column) => {
    const name = freeName(column.typed, taken);
    taken.add(comparedName(name));
    return { ...column, name };
  });
  const items = new Set(shown.map(({ item }) => item));
  return { shown, hidden: all.filter(({ item }) => !items.has(item)) };
}

/** The columns that some entries name. @see columnsIn */
export function columnsNamedBy(home: Aliased, entries: Iterable<Entry>): OwnColumns {
  return columnsIn(
    statesOf(
      home,
      [...entries].filter(({ item }) => isColumnItem(item)),
    ),
  );
}

/** Names of columns, by field. */
export function columnNames(columns: readonly OwnColumn[]): Record<string, string> {
  return Object.fromEntries(columns.map(({ field, name }) => [field, name]));
}

/** Names of all columns, hidden ones too, by field. */
export function allColumnNames({ shown, hidden }: OwnColumns): Record<string, string> {
  return columnNames([...hidden, ...shown]);
}

/** The values of an item in the team's own columns, in their order. */
export function ownValues(
  state: ItemState | undefined,
  columns: readonly OwnColumn[],
): { name: string; value: string }[] {
  return columns
    .map(({ name, field }) => ({ name, value: valueOf(state, field) }))
    .filter(({ value }) => value !== '');
}
