/** Changes to 自设列: a column is added, renamed, removed or brought back. Loaded only where somebody may do so. */
import type { Entry } from '../entries/entry.ts';
import type { ItemState, States } from '../entries/fold.ts';
import type { Change } from '../entries/making.ts';
import {
  columnsIn,
  comparedName,
  headsOfSheets,
  MOST_COLUMNS,
  nameIn,
  orderOf,
} from './own-columns.ts';
import type { OwnColumn, OwnColumns } from './own-columns.ts';
import { columnItem } from '../entries/own-ids.ts';

/**
 * Eight characters made from a name. They are the same everywhere, so two browsers that add one column at once add the
 * same one.
 */
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

/** Why a column cannot have a name; undefined if it can. @param but The column that is being named. */
function faultOfName(
  name: string,
  { shown }: OwnColumns,
  but?: string,
): 'nameless' | 'taken' | undefined {
  const compared = comparedName(name);
  if (compared === '') return 'nameless';
  const isTaken = shown.some(
    (one) => one.item !== but && [one.name, one.typed].map(comparedName).includes(compared),
  );
  return isTaken || headsOfSheets().has(compared) ? 'taken' : undefined;
}

function changeOf(item: string, state: ItemState | undefined, set: Entry['set']): Change {
  return { item, unit: '', text: '', over: state?.heads ?? [], set };
}

/** Adds a column. If a column of that name was removed before, it comes back with its values. */
export function changeOfNewColumn(states: States, typed: string): Change | ColumnFault {
  const name = typed.trim();
  const columns = columnsIn(states);
  const { shown, hidden } = columns;
  const fault = faultOfName(name, columns);
  if (fault !== undefined) return fault;
  if (shown.length >= MOST_COLUMNS) return 'full';
  const before = hidden.find((one) => comparedName(one.typed) === comparedName(name));
  if (before !== undefined) return changeOf(before.item, before.state, { gone: null });
  // A column that was added under this name and renamed since already has the first id.
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
