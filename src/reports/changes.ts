import { below, groupsOf, itemNow, makeEntry } from '../ledger/index.ts';
import type { Change, Entry, Home } from '../ledger/index.ts';
import type { CellChange } from './compare-sheet.ts';

/** The item and the unit of a row's key. */
function namesOf(key: string): { item: string; unit: string } {
  const at = key.indexOf('@');
  return { item: key.slice(0, at), unit: key.slice(at + 1) };
}

/**
 * Whether a change is here already: since the sheet went out, an entry has set the field to the same value,
 * as when one sheet is taken in twice.
 *
 * @param entries Those of its item and unit, by id.
 */
function isKnown({ row, field, value }: CellChange, entries: ReadonlyMap<string, Entry>): boolean {
  const before = below(row.over, entries);
  return [...entries.values()].some(({ id, set }) => !before.has(id) && set[field] === value);
}

/**
 * Makes entries of what was changed in a sheet, one for each row and writer. They stand over what stood
 * when the sheet went out, and so never over anything newer.
 *
 * @param writer Who filled in the sheet, where a row names nobody else; or ''.
 * @param here All entries that are here already.
 */
export function entriesOfChanges(
  home: Home,
  changes: readonly CellChange[],
  writer: string,
  here: readonly Entry[],
): Entry[] {
  const groups = groupsOf(home, here);
  const rows = new Map<string, { by: string; change: Change }>();
  for (const change of changes) {
    const { row, field, value } = change;
    const names = namesOf(row.key);
    const group = groups.get(itemNow(home, names.item))?.get(names.unit) ?? new Map();
    if (value === undefined || isKnown(change, group)) continue;
    const by = change.by === '' ? writer : change.by;
    const key = JSON.stringify([row.key, by]);
    const made = rows.get(key) ?? {
      by,
      change: { ...names, over: row.over, text: row.text, set: {} },
    };
    made.change.set[field] = value;
    rows.set(key, made);
  }
  return [...rows.values()].map(({ by, change }) => makeEntry(home, by, change));
}
