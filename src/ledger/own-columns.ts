/**
 * 自设列: columns that a team adds to its ledger. What one is called is an item of the ledger itself, of no unit, so that
 * it travels, merges and is undone like everything else; a value is a field of the item that it is said of.
 */
import { sheetHeads } from '../text/sheet-heads.ts';
import { table } from '../text/ledger-table.ts';
import type { Entry } from './entry.ts';
import { valueOf } from './fields.ts';
import { statesOf } from './fold.ts';
import type { ItemState, States } from './fold.ts';
import type { Aliased } from './home.ts';
import type { Change } from './making.ts';
import { columnItem, isColumnItem, isOwnField } from './own-ids.ts';
import type { OwnField } from './own-ids.ts';

/** So many are shown; what is beyond them is kept. */
export const MOST_COLUMNS = 10;
/** Characters of a name. */
export const MOST_COLUMN_NAME = 20;

/** A column of a team's own. */
export interface OwnColumn {
  item: string;
  field: OwnField;
  /** As it was typed. */
  typed: string;
  /** As it is shown: no two have one name, and none has that of another column. */
  name: string;
  state: ItemState;
}

/** Heads of sheets, by which their columns are known again. */
function headsOfSheets(): Set<string> {
  return new Set([...Object.values(table.columns), ...Object.values(sheetHeads)]);
}

function nameIn(states: States, item: string): string {
  return valueOf(states.get(item)?.get(''), 'name').trim();
}

function orderOf({ state }: OwnColumn): number {
  return Number(valueOf(state, 'order')) || 0;
}

/** The name of a column as it was typed, or, where another column has that name, with a number: 电话（2） */
function freeName(typed: string, taken: ReadonlySet<string>): string {
  let name = typed;
  for (let count = 2; taken.has(name); count += 1) name = `${typed}（${count}）`;
  return name;
}

/** The columns of a ledger: those that are shown, and those that were removed, or for which there is no room. */
export interface OwnColumns {
  shown: OwnColumn[];
  hidden: OwnColumn[];
}

/** The columns in their order; each browser that has the same entries has the same ones. */
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
    taken.add(name);
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

/** Eight signs that come of a name, everywhere the same: two browsers that add one column at once add the same one. */
function digest(name: string): string {
  let [one, other] = [0x811c9dc5, 0x41c6ce57];
  for (let at = 0; at < name.length; at += 1) {
    one = Math.imul(one ^ name.charCodeAt(at), 0x01000193);
    other = Math.imul(other ^ name.charCodeAt(at), 0x5bd1e995) ^ (other >>> 15);
  }
  return [one, other].map((part) => (part >>> 0).toString(36).padStart(4, '0').slice(-4)).join('');
}

/** Why a column cannot have a name, or cannot be added. */
export type ColumnFault = 'nameless' | 'taken' | 'full';

/** The fault of a name; undefined if it has none. @param but The column that gets it. */
function faultOfName(
  name: string,
  { shown }: OwnColumns,
  but?: string,
): 'nameless' | 'taken' | undefined {
  if (name === '') return 'nameless';
  const isTaken = shown.some(
    (one) => one.item !== but && (one.name === name || one.typed === name),
  );
  return isTaken || headsOfSheets().has(name) ? 'taken' : undefined;
}

function changeOf(item: string, state: ItemState | undefined, set: Entry['set']): Change {
  return { item, unit: '', text: '', over: state?.heads ?? [], set };
}

/** Adds a column. If a column of that name was removed, that one comes back, with its values. */
export function changeOfNewColumn(states: States, typed: string): Change | ColumnFault {
  const name = typed.trim();
  const columns = columnsIn(states);
  const { shown, hidden } = columns;
  const fault = faultOfName(name, columns);
  if (fault !== undefined) return fault;
  if (shown.length >= MOST_COLUMNS) return 'full';
  const before = hidden.find((one) => one.typed === name);
  if (before !== undefined) return changeOf(before.item, before.state, { gone: null });
  // A column that was made with this name, and renamed since, has the first id.
  let item = columnItem(`c${digest(name)}`);
  for (let count = 2; nameIn(states, item) !== ''; count += 1)
    item = columnItem(`c${digest(`${name} ${count}`)}`);
  const last = Math.max(0, ...[...shown, ...hidden].map(orderOf));
  return changeOf(item, states.get(item)?.get(''), { name, order: String(last + 1), gone: null });
}

/** Renames a column; its values stay. */
export function changeOfColumnName(
  columns: OwnColumns,
  { item, state }: OwnColumn,
  typed: string,
): Change | ColumnFault {
  const name = typed.trim();
  return faultOfName(name, columns, item) ?? changeOf(item, state, { name });
}

/** Removes a column; its values stay, and come back with it. */
export function changeOfRemoval({ item, state }: OwnColumn): Change {
  return changeOf(item, state, { gone: 'yes' });
}

/** Brings a removed column back. */
export function changeOfReturn(
  { shown }: OwnColumns,
  { item, state }: OwnColumn,
): Change | ColumnFault {
  return shown.length >= MOST_COLUMNS ? 'full' : changeOf(item, state, { gone: null });
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
