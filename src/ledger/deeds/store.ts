import { atom } from 'nanostores';
import type { ReadableAtom } from 'nanostores';
import type { Entry } from '../entries/entry.ts';
import { foldItem, groupsOf, put } from '../entries/fold.ts';
import type { Entries, ItemState, States } from '../entries/fold.ts';
import { entryKey, itemNow, planPrefix, PROBE_KEY } from '../browser/home.ts';
import type { Home } from '../browser/home.ts';
import { keepSnapshot, readSnapshot } from '../storage/snapshot.ts';
import type { Snapshot } from '../storage/snapshot.ts';
import type { Glance } from '../entries/making.ts';
import { readStatus } from '../entries/statuses.ts';
import type { Group } from '../entries/standing.ts';
import { entriesUnder, readStored } from '../storage/stored.ts';
import type { Unreadable } from '../storage/stored.ts';
import { holdBefore } from '../storage/unpack.ts';
import { statusAfterUntick } from '../entries/untick.ts';
import { isAwake } from '../storage/waking.ts';
import { createUnsaved } from '../storage/writing.ts';

/** Why marks cannot be kept or read. */
export interface Trouble {
  /** The browser lets us keep nothing. */
  blocked: boolean;
  /** How many entries are on this page only. */
  unsaved: number;
  /** Entries that this page still holds although somebody cleared the site's storage. They are shown as gone. */
  cleared: readonly Entry[];
  unreadable: Unreadable[];
}

/** The entries of a plan as this browser has them, and the states folded from them. */
export interface Store {
  $items: ReadableAtom<States>;
  $trouble: ReadableAtom<Trouble>;
  /** What the box of an item shows, for my unit. */
  glance: (item: string) => Glance | undefined;
  groupOf: (item: string, unit: string) => Group;
  /** All entries, or those of an item, the newest first. */
  entries: (item?: string) => Entry[];
  /** Stores what was done at once. If storage refuses a part, the whole batch waits on the page until there is room. */
  adopt: (batch: readonly Entry[]) => void;
  /** Whether an entry is on this page only. */
  isUnsaved: (id: string) => boolean;
  /** Drops entries that are on this page only, and reads storage again. */
  forget: (ids: ReadonlySet<string>) => void;
  /** Reads storage again, since it may have changed unnoticed, and tries once more to store what it refused. */
  resync: () => void;
  showUnit: (unit: string) => void;
}

function newestFirst(units: Iterable<ReadonlyMap<string, Group>>): Entry[] {
  return [...units]
    .flatMap((groups) => [...groups.values()].flatMap((group) => [...group.values()]))
    .sort((one, other) => (one.id < other.id ? 1 : -1));
}

/** What the box of an item, and the next page's first paint, show. */
function glanceOf(entries: Group, { heads, fields }: ItemState): Glance {
  const status = readStatus(fields.get('status')?.[0]?.value);
  return { status, untick: statusAfterUntick(entries, heads), heads };
}

/** The states, with some items folded again. What the boxes of one unit show of them is noted in `glances`. */
function foldAgain(
  before: States,
  items: Iterable<string>,
  entries: Entries,
  { unit: mine, glances }: { unit: string; glances: Snapshot },
): States {
  const states = new Map(before);
  for (const item of items) {
    states.delete(item);
    glances.delete(item);
    const units = new Map<string, ItemState>();
    for (const [unit, group] of entries.get(item) ?? []) {
      const state = foldItem(group);
      states.set(item, units.set(unit, state));
      if (unit === mine) glances.set(item, glanceOf(group, state));
    }
  }
  return states;
}

/**
 * Opens what is stored for a plan, and follows other tabs.
 *
 * @param mine The unit whose marks the boxes show.
 */
export function createStore(home: Home, mine: string): Store {
  const { environment } = home;
  const unsaved = createUnsaved(home, () => publish([]));
  let entries: Entries = new Map();
  let unreadable: Unreadable[] = [];
  let packed = new Set<string>();
  let cleared: Entry[] = [];
  let shown = { unit: mine, glances: new Map() as Snapshot };
  const $items = atom<States>(new Map());
  const $trouble = atom<Trouble>({ blocked: false, unsaved: 0, cleared: [], unreadable: [] });

  /** Folds the items again, shows them, and keeps the cache for the next page's first paint. */
  const publish = (items: Iterable<string>): void => {
    $items.set(foldAgain($items.get(), items, entries, shown));
    cleared = cleared.filter(
      ({ item, unit, id }) => entries.get(itemNow(home, item))?.get(unit)?.has(id) !== true,
    );
    const { blocked } = environment;
    const trouble = { blocked, unsaved: unsaved.all().length, cleared, unreadable };
    if (JSON.stringify(trouble) !== JSON.stringify($trouble.get())) $trouble.set(trouble);
    // If the archive is missing, or a later build wrote something, these entries are not known here: the old cache is
    // kept for them.
    const isPart = unreadable.some(({ where }) => where === 'newer');
    environment.soon(() => {
      const known: Snapshot = isPart ? readSnapshot(home, shown.unit) : new Map();
      keepSnapshot(home, shown.unit, new Map([...known, ...shown.glances]));
    });
  };

  const resync = (isCleared = !isAwake(environment, home.site)): void => {
    const before = [...entries.keys()];
    if (isCleared) cleared = [...cleared, ...newestFirst(entries.values())];
    unsaved.retry();
    const stored = readStored(home);
    entries = groupsOf(home, [...stored.entries, ...unsaved.all()]);
    ({ unreadable, packed } = stored);
    publish(new Set([...before, ...entries.keys()]));
  };

  environment.onChange((key, value, before) => {
    // There may be room now that another tab has removed something.
    if (value === null && key !== PROBE_KEY && unsaved.retry()) publish([]);
    if (key !== null && !key.startsWith(planPrefix(home))) return;
    // Another tab is packing entries one by one. Nothing that is shown changes.
    if (value === null && packed.has(String(key))) return;
    if (value !== null && before !== null) holdBefore(value, before);
    const found = key === null || value === null ? undefined : entriesUnder(key, value);
    if (found === undefined) {
      // Another tab may have stored something again since all was cleared.
      resync(key === null || undefined);
      return;
    }
    for (const entry of found) {
      put(home, entries, entry);
      const alone = entryKey(home, entry);
      if (alone !== key) packed.add(alone);
    }
    publish(new Set(found.map(({ item }) => itemNow(home, item))));
  });
  resync();

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
    forget: (ids) => {
      unsaved.drop(ids);
      resync();
    },
    resync: () => resync(),
    showUnit: (unit) => {
      shown = { unit, glances: new Map() };
      publish(entries.keys());
    },
  };
}
