import { has, valueIn } from '../../outside/records.ts';
import { later } from './entry.ts';
import type { Entry } from './entry.ts';
import { groupBy } from './group-by.ts';
import { itemNow } from '../browser/home.ts';
import type { Aliased } from '../browser/home.ts';
import { unbeatenIn } from './standing.ts';
import type { Group } from './standing.ts';

/** One of the values of a field, and the entry that sets it. */
export interface Claim {
  value: string | null;
  entry: Entry;
}

/** The state of one item and unit, folded from its entries. */
export interface ItemState {
  /** Ids of the entries that no other beats, sorted. The next entry stands over them. */
  heads: string[];
  /** The values of each field, the later first; more than one if people disagree. */
  fields: ReadonlyMap<string, Claim[]>;
}

/**
 * The state of one item for one unit, field by field: an entry beats the entries it stands over, in
 * the fields it sets. Values that no entry beats are all shown. Entries that stand over each other
 * in a circle do not beat each other. The order of the entries does not matter.
 *
 * @param entries Those of one item and unit, by id.
 */
export function foldItem(entries: Group): ItemState {
  const unbeaten = unbeatenIn(entries);
  const names = new Set([...entries.values()].flatMap(({ set }) => Object.keys(set)));
  const fields = new Map<string, Claim[]>();
  for (const name of [...names].sort()) {
    const saying = unbeaten(({ set }) => has(set, name)).sort(later);
    const claims = saying.map((entry) => ({ value: valueIn(entry.set, name) ?? null, entry }));
    // Of claims with the same value, only the latest is kept.
    fields.set(
      name,
      [...groupBy(claims, ({ value }) => value).values()].flatMap(([last]) => last ?? []),
    );
  }
  const heads = unbeaten(() => true).map(({ id }) => id);
  return { heads: heads.sort(), fields };
}

/** State by item, then by unit. */
export type States = ReadonlyMap<string, ReadonlyMap<string, ItemState>>;

/** Entries by the id that their item has now, then by unit, then by id. */
export type Entries = Map<string, Map<string, Map<string, Entry>>>;

/** Puts an entry into its group. An entry that is already there stays the same one. */
export function put(home: Aliased, entries: Entries, entry: Entry): void {
  const item = itemNow(home, entry.item);
  const units = entries.get(item) ?? new Map<string, Map<string, Entry>>();
  const group = units.get(entry.unit) ?? new Map<string, Entry>();
  entries.set(item, units.set(entry.unit, group.set(entry.id, entry)));
}

/** Entries by item and unit. */
export function groupsOf(home: Aliased, all: Iterable<Entry>): Entries {
  const entries: Entries = new Map();
  for (const entry of all) put(home, entries, entry);
  return entries;
}

/** A map with other values. */
function mapped<From, To>(map: ReadonlyMap<string, From>, make: (value: From) => To) {
  return new Map([...map].map(([key, value]) => [key, make(value)]));
}

/** The states of all items and units, folded from their entries. */
export function statesOf(home: Aliased, all: Iterable<Entry>): States {
  return mapped(groupsOf(home, all), (units) => mapped(units, foldItem));
}
