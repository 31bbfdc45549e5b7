/** Copies of one sheet: some units save and return one sheet month after month, or several people fill in copies. */
import { deviceOfSheet, groupBy, itemNow, unbeatenIn } from '../../ledger/index.ts';
import { has } from '../../outside/records.ts';
import type { Aliased, Entry } from '../../ledger/index.ts';
import type { SheetChanges } from '../sheets-in/sheet-changes.ts';
import { itemOf, unitOf } from '../sheets-in/find-rows.ts';

/** A sheet as the maker of entries: its sum, and when it was saved. */
export interface Maker {
  sum: string;
  /** ISO 8601 UTC. */
  at: string;
}

/** Whether an entry comes from an earlier saved copy of a sheet. */
function isEarlier({ device, at }: Entry, maker: Maker): boolean {
  return device === deviceOfSheet(maker.sum) && at < maker.at;
}

/** The ids of entries from earlier saved copies of a sheet. */
export function earlierIn(entries: ReadonlyMap<string, Entry>, maker: Maker): string[] {
  return [...entries.values()]
    .filter((entry) => isEarlier(entry, maker))
    .map(({ id }) => id)
    .sort();
}

/**
 * The places of cells that an earlier copy of a sheet has changed, and that say in this copy what they said when the
 * sheet was exported; a place for each cell. Nobody can tell whether somebody has put the old words back or has filled
 * in another copy: so the words of the earlier copy stay, and the reader is told.
 *
 * @param groups The entries of the ledger by item and unit.
 */
export function placesPutBack(
  home: Aliased,
  unchanged: SheetChanges['unchanged'],
  maker: Maker,
  groups: ReadonlyMap<string, ReadonlyMap<string, ReadonlyMap<string, Entry>>>,
): string[] {
  return [...groupBy(unchanged, ({ row }) => row)].flatMap(([row, cells]) => {
    const entries = groups.get(itemNow(home, itemOf(row)))?.get(unitOf(row));
    if (entries === undefined || earlierIn(entries, maker).length === 0) return [];
    const standing = unbeatenIn(entries);
    const isPutBack = ({ field }: { field: string }): boolean =>
      standing(({ set }) => has(set, field)).some((entry) => isEarlier(entry, maker));
    return cells.filter(isPutBack).map(() => row.place);
  });
}
