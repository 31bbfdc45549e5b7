import { atom } from 'nanostores';
import type { ReadableAtom } from 'nanostores';
import type { Entry } from './entry.ts';
import type { Environment } from './environment.ts';
import { foldItem } from './fold.ts';
import type { ItemState } from './fold.ts';
import { entryKey, planPrefix, snapshotKey } from './keys.ts';
import { writeSnapshot } from './snapshot.ts';
import type { Glance, Snapshot } from './snapshot.ts';
import { readStatus, statusAfterUntick } from './status.ts';
import type { Status } from './status.ts';
import { entryUnder, readStored } from './stored.ts';
import type { Unreadable } from './stored.ts';
import { entryOfClick } from './tick.ts';
import type { Click } from './tick.ts';

/** What keeps marks from being kept or read. */
export interface Trouble {
  /** The browser lets us keep nothing. */
  blocked: boolean;
  /** How many entries are on this page only. */
  unsaved: number;
  unreadable: Unreadable[];
}

/** The entries of one plan in one browser. */
export interface Ledger {
  /** State by item, then by unit. */
  $items: ReadableAtom<ReadonlyMap<string, ReadonlyMap<string, ItemState>>>;
  $trouble: ReadableAtom<Trouble>;
  /** The status that a box shows: the later one where people disagree. */
  statusOf: (item: string) => Status;
  /** All entries of an item, the newest first. */
  historyOf: (item: string) => Entry[];
  /** Stores a click as an entry, at once. */
  tick: (click: Click) => void;
  /** Takes entries that could not be stored before the ledger was there. */
  adopt: (entries: readonly Entry[]) => void;
  /** Reads storage again: it may have changed unseen. */
  resync: () => void;
}

/** Entries by item, unit and id. */
type Entries = Map<string, Map<string, Map<string, Entry>>>;

/** The unit whose marks the boxes show; '' until people can choose one. */
const UNIT = '';

function child<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const value = map.get(key) ?? make();
  map.set(key, value);
  return value;
}

function put(entries: Entries, entry: Entry): void {
  const units = child(entries, entry.item, () => new Map<string, Map<string, Entry>>());
  child(units, entry.unit, () => new Map<string, Entry>()).set(entry.id, entry);
}

/** What the boxes and the next page's first paint show of an item. */
function glanceOf(entries: ReadonlyMap<string, Entry>, { heads, fields }: ItemState): Glance {
  const status = readStatus(fields.get('status')?.[0]?.value);
  return { status, untick: statusAfterUntick(entries, heads), heads };
}

/**
 * Opens the ledger of a plan: reads what is stored, follows other tabs, and stores clicks.
 *
 * @param site Id of the site, from `content/site.yaml`.
 * @param plan Id of the plan.
 */
export function createLedger(environment: Environment, site: string, plan: string): Ledger {
  const unsaved = new Map<string, Entry>();
  const snapshot: Snapshot = new Map();
  let entries: Entries = new Map();
  let unreadable: Unreadable[] = [];
  const $items = atom<ReadonlyMap<string, ReadonlyMap<string, ItemState>>>(new Map());
  const $trouble = atom<Trouble>({ blocked: false, unsaved: 0, unreadable: [] });

  /** Folds the items again, shows them, and keeps the cache for the next page's first paint. */
  const publish = (items: Iterable<string>): void => {
    const states = new Map($items.get());
    for (const item of items) {
      states.delete(item);
      snapshot.delete(item);
      for (const [unit, group] of entries.get(item) ?? []) {
        const state = foldItem(group);
        states.set(item, new Map([...(states.get(item) ?? []), [unit, state]]));
        if (unit === UNIT) snapshot.set(item, glanceOf(group, state));
      }
    }
    $items.set(states);
    const trouble = { blocked: environment.blocked, unsaved: unsaved.size, unreadable };
    if (JSON.stringify(trouble) !== JSON.stringify($trouble.get())) $trouble.set(trouble);
    environment.write(snapshotKey(site, plan), writeSnapshot(snapshot));
  };

  const resync = (): void => {
    const before = [...entries.keys()];
    const stored = readStored(environment, site, plan);
    entries = new Map();
    for (const entry of [...stored.entries, ...unsaved.values()]) put(entries, entry);
    unreadable = stored.unreadable;
    publish(new Set([...before, ...entries.keys()]));
  };

  /** Stores entries together with all that could not be stored before. */
  const adopt = (fresh: readonly Entry[]): void => {
    for (const entry of fresh) {
      unsaved.set(entry.id, entry);
      put(entries, entry);
    }
    for (const entry of unsaved.values()) {
      const refusal = environment.write(entryKey(site, plan, entry), JSON.stringify(entry));
      if (refusal === undefined) unsaved.delete(entry.id);
    }
    publish(fresh.map(({ item }) => item));
  };

  environment.onChange((key, value) => {
    if (key !== null && !key.startsWith(planPrefix(site, plan))) return;
    const entry = key === null || value === null ? undefined : entryUnder(key, value);
    if (entry === undefined) {
      resync();
      return;
    }
    put(entries, entry);
    publish([entry.item]);
  });
  resync();

  return {
    $items,
    $trouble,
    statusOf: (item) => snapshot.get(item)?.status ?? 'todo',
    historyOf: (item) =>
      [...(entries.get(item)?.values() ?? [])]
        .flatMap((group) => [...group.values()])
        .sort((one, other) => (one.id < other.id ? 1 : -1)),
    tick: (click) => adopt([entryOfClick(environment, site, click, snapshot.get(click.item))]),
    adopt,
    resync,
  };
}
