import type { Entry } from './entry.ts';
import { foldItem } from './fold.ts';
import type { ItemState } from './fold.ts';
import type { Home } from './home.ts';
import { itemNow } from './home.ts';

/** State by item, then by unit. */
export type States = ReadonlyMap<string, ReadonlyMap<string, ItemState>>;

/** Entries of one item and unit, by id. */
export type Group = ReadonlyMap<string, Entry>;

/** Entries by the id that their item has now, then by unit, then by id. */
export type Entries = Map<string, Map<string, Map<string, Entry>>>;

/** Puts an entry where it belongs; one that is there already stays the same one. */
export function put(home: Pick<Home, 'aliases'>, entries: Entries, entry: Entry): void {
  const item = itemNow(home, entry.item);
  let units = entries.get(item);
  if (units === undefined) entries.set(item, (units = new Map()));
  let group = units.get(entry.unit);
  if (group === undefined) units.set(entry.unit, (group = new Map()));
  group.set(entry.id, entry);
}

/** Entries by item and unit. */
export function groupsOf(home: Pick<Home, 'aliases'>, all: Iterable<Entry>): Entries {
  const entries: Entries = new Map();
  for (const entry of all) put(home, entries, entry);
  return entries;
}

/** What entries of any items and units come to. */
export function statesOf(home: Pick<Home, 'aliases'>, all: Iterable<Entry>): States {
  const folded = [...groupsOf(home, all)].map(
    ([item, units]) =>
      [item, new Map([...units].map(([unit, group]) => [unit, foldItem(group)]))] as const,
  );
  return new Map(folded);
}
