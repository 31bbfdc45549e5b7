import { atom } from 'nanostores';
import type { ReadableAtom } from 'nanostores';
import type { Entry } from './entry.ts';
import type { Refusal } from './environment.ts';
import { foldItem } from './fold.ts';
import type { ItemState } from './fold.ts';
import { itemNow } from './home.ts';
import type { Home } from './home.ts';
import { entryKey, planPrefix } from './keys.ts';
import { groupsOf, put } from './states.ts';
import type { Entries, Group, States } from './states.ts';
import { keepSnapshot } from './snapshot.ts';
import type { Glance, Snapshot } from './snapshot.ts';
import { readStatus, statusAfterUntick } from './status.ts';
import { entryUnder, readStored } from './stored.ts';
import type { Unreadable } from './stored.ts';

/** What keeps marks from being kept or read. */
export interface Trouble {
  /** The browser lets us keep nothing. */
  blocked: boolean;
  /** How many entries are on this page only. */
  unsaved: number;
  unreadable: Unreadable[];
}

/** The entries of a plan as this browser has them, and what they come to. */
export interface Store {
  $items: ReadableAtom<States>;
  $trouble: ReadableAtom<Trouble>;
  /** What the boxes show of an item: of my unit. */
  glance: (item: string) => Glance | undefined;
  groupOf: (item: string, unit: string) => Group;
  /** All entries, or those of an item, the newest first. */
  entries: (item?: string) => Entry[];
  /** Keeps entries together with all that could not be kept before; what is refused stays on the page. */
  adopt: (entries: readonly Entry[]) => void;
  /** Keeps entries from elsewhere: all or, where storage refuses one, none. */
  add: (entries: readonly Entry[]) => Refusal | undefined;
  /** Removes entries for good. */
  remove: (ids: ReadonlySet<string>) => void;
  /** Reads storage again: it may have changed unseen. */
  resync: () => void;
  /** Shows the marks of another unit. */
  showUnit: (unit: string) => void;
}

function newestFirst(units: Iterable<ReadonlyMap<string, Group>>): Entry[] {
  return [...units]
    .flatMap((groups) => [...groups.values()].flatMap((group) => [...group.values()]))
    .sort((one, other) => (one.id < other.id ? 1 : -1));
}

/** What the boxes and the next page's first paint show of an item. */
function glanceOf(entries: Group, { heads, fields }: ItemState): Glance {
  const status = readStatus(fields.get('status')?.[0]?.value);
  return { status, untick: statusAfterUntick(entries, heads), heads };
}

/** Writes entries: all or none. */
function writeAll(home: Home, entries: readonly Entry[]): Refusal | undefined {
  const written: string[] = [];
  for (const entry of entries) {
    const key = entryKey(home, entry);
    const refusal = home.environment.write(key, JSON.stringify(entry));
    if (refusal !== undefined) {
      written.forEach(home.environment.remove);
      return refusal;
    }
    written.push(key);
  }
  return undefined;
}

/**
 * Opens what is kept for a plan, and follows other tabs.
 *
 * @param mine The unit whose marks the boxes show.
 */
export function createStore(home: Home, mine: string): Store {
  const { environment } = home;
  const unsaved = new Map<string, Entry>();
  let entries: Entries = new Map();
  let unreadable: Unreadable[] = [];
  let shown = { unit: mine, glances: new Map() as Snapshot };
  const $items = atom<States>(new Map());
  const $trouble = atom<Trouble>({ blocked: false, unsaved: 0, unreadable: [] });

  /** Folds the items again, shows them, and keeps the cache for the next page's first paint. */
  const publish = (items: Iterable<string>): void => {
    const states = new Map($items.get());
    for (const item of items) {
      states.delete(item);
      shown.glances.delete(item);
      for (const [unit, group] of entries.get(item) ?? []) {
        const state = foldItem(group);
        states.set(item, new Map([...(states.get(item) ?? []), [unit, state]]));
        if (unit === shown.unit) shown.glances.set(item, glanceOf(group, state));
      }
    }
    $items.set(states);
    const trouble = { blocked: environment.blocked, unsaved: unsaved.size, unreadable };
    if (JSON.stringify(trouble) !== JSON.stringify($trouble.get())) $trouble.set(trouble);
    environment.soon(() => keepSnapshot(home, shown.unit, shown.glances));
  };

  const resync = (): void => {
    const before = [...entries.keys()];
    const stored = readStored(home);
    entries = groupsOf(home, [...stored.entries, ...unsaved.values()]);
    unreadable = stored.unreadable;
    publish(new Set([...before, ...entries.keys()]));
  };

  environment.onChange((key, value) => {
    if (key !== null && !key.startsWith(planPrefix(home))) return;
    const entry = key === null || value === null ? undefined : entryUnder(key, value);
    if (entry === undefined) {
      resync();
      return;
    }
    put(home, entries, entry);
    publish([itemNow(home, entry.item)]);
  });
  resync();

  return {
    $items,
    $trouble,
    glance: (item) => shown.glances.get(item),
    groupOf: (item, unit) => entries.get(item)?.get(unit) ?? new Map(),
    entries: (item) =>
      newestFirst(item === undefined ? entries.values() : [entries.get(item) ?? new Map()]),
    adopt: (fresh) => {
      for (const entry of fresh) {
        unsaved.set(entry.id, entry);
        put(home, entries, entry);
      }
      for (const entry of unsaved.values()) {
        const refusal = environment.write(entryKey(home, entry), JSON.stringify(entry));
        if (refusal === undefined) unsaved.delete(entry.id);
      }
      publish(new Set(fresh.map(({ item }) => itemNow(home, item))));
    },
    add: (fresh) => {
      const refusal = writeAll(home, fresh);
      if (refusal === undefined) resync();
      return refusal;
    },
    remove: (ids) => {
      const removed = newestFirst(entries.values()).filter(({ id }) => ids.has(id));
      removed.forEach((entry) => environment.remove(entryKey(home, entry)));
      ids.forEach((id) => unsaved.delete(id));
      resync();
    },
    resync,
    showUnit: (unit) => {
      shown = { unit, glances: new Map() };
      publish(entries.keys());
    },
  };
}
