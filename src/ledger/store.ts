import { atom } from 'nanostores';
import type { ReadableAtom } from 'nanostores';
import type { Entry } from './entry.ts';
import type { Refusal } from './environment.ts';
import { foldItem } from './fold.ts';
import type { ItemState } from './fold.ts';
import { itemNow } from './home.ts';
import type { Home } from './home.ts';
import { importAll, settleImport } from './imports.ts';
import type { CutOff } from './imports.ts';
import { planPrefix, PROBE_KEY } from './keys.ts';
import { groupsOf, put } from './states.ts';
import type { Entries, Group, States } from './states.ts';
import { keepSnapshot } from './snapshot.ts';
import type { Glance, Snapshot } from './snapshot.ts';
import { readStatus, statusAfterUntick } from './status.ts';
import { entryUnder, readStored } from './stored.ts';
import type { Unreadable } from './stored.ts';
import { moveToTrash, purgeTrash, takeFromTrash } from './trash.ts';
import { createUnsaved } from './writing.ts';

/** After so many milliseconds what was deleted long ago goes: it is nothing that a page waits for. */
const PURGE_AFTER = 2000;

/** What keeps marks from being kept or read. */
export interface Trouble {
  /** The browser lets us keep nothing. */
  blocked: boolean;
  /** How many entries are on this page only. */
  unsaved: number;
  unreadable: Unreadable[];
  /** An import that was cut off by a closed tab, if one was found here. */
  cutOff?: CutOff;
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
  /** Keeps what was done at once: all of it, or it waits on the page as a whole until there is room. */
  adopt: (batch: readonly Entry[]) => void;
  /** Whether an entry is on this page only. */
  isUnsaved: (id: string) => boolean;
  /** Keeps entries from elsewhere, from a file of this name: all or, where storage refuses one, none. */
  add: (entries: readonly Entry[], name: string) => Refusal | undefined;
  /** Moves entries to the trash; returns those that had to stay. */
  remove: (ids: ReadonlySet<string>) => Entry[];
  /** Puts entries back from the trash; returns those that had to stay there. */
  restore: (entries: readonly Entry[]) => Entry[];
  /** Reads storage again, since it may have changed unseen, and tries again what it would not take. */
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

/**
 * Opens what is kept for a plan, and follows other tabs.
 *
 * @param mine The unit whose marks the boxes show.
 */
export function createStore(home: Home, mine: string): Store {
  const { environment } = home;
  const unsaved = createUnsaved(home, () => publish([]));
  let entries: Entries = new Map();
  let unreadable: Unreadable[] = [];
  let cutOff: CutOff | undefined;
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
    const trouble = {
      blocked: environment.blocked,
      unsaved: unsaved.all().length,
      unreadable,
      ...(cutOff === undefined ? {} : { cutOff }),
    };
    if (JSON.stringify(trouble) !== JSON.stringify($trouble.get())) $trouble.set(trouble);
    environment.soon(() => keepSnapshot(home, shown.unit, shown.glances));
  };

  const resync = (): void => {
    const before = [...entries.keys()];
    unsaved.retry();
    const stored = readStored(home);
    entries = groupsOf(home, [...stored.entries, ...unsaved.all()]);
    unreadable = stored.unreadable;
    publish(new Set([...before, ...entries.keys()]));
  };

  const settle = (): void => {
    const settled = settleImport(home, newestFirst(entries.values()));
    if (settled === undefined) return;
    if ('wait' in settled) {
      environment.after(settled.wait, () => {
        resync();
        settle();
      });
      return;
    }
    cutOff = settled;
    resync();
  };

  environment.onChange((key, value) => {
    // Room appears where another tab removes something.
    if (value === null && key !== PROBE_KEY && unsaved.retry()) publish([]);
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
  settle();
  environment.after(PURGE_AFTER, () => purgeTrash(home));

  return {
    $items,
    $trouble,
    glance: (item) => shown.glances.get(item),
    groupOf: (item, unit) => entries.get(item)?.get(unit) ?? new Map(),
    entries: (item) =>
      newestFirst(item === undefined ? entries.values() : [entries.get(item) ?? new Map()]),
    adopt: (batch) => {
      batch.forEach((entry) => put(home, entries, entry));
      unsaved.keep(batch);
      publish(new Set(batch.map(({ item }) => itemNow(home, item))));
    },
    isUnsaved: (id) => unsaved.all().some((entry) => entry.id === id),
    add: (fresh, name) => {
      const refusal = importAll(home, fresh, name);
      if (refusal === undefined) resync();
      return refusal;
    },
    remove: (ids) => {
      const removed = newestFirst(entries.values()).filter(({ id }) => ids.has(id));
      const stayed = moveToTrash(home, removed, environment.now());
      unsaved.drop(new Set(removed.filter((one) => !stayed.includes(one)).map(({ id }) => id)));
      resync();
      return stayed;
    },
    restore: (deleted) => {
      const stayed = takeFromTrash(home, deleted);
      resync();
      return stayed;
    },
    resync,
    showUnit: (unit) => {
      shown = { unit, glances: new Map() };
      publish(entries.keys());
    },
  };
}
