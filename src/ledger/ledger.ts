import { atom } from 'nanostores';
import type { ReadableAtom } from 'nanostores';
import type { Entry } from './entry.ts';
import { itemNow } from './home.ts';
import type { Home } from './home.ts';
import { keep } from './kept.ts';
import { whoKey } from './keys.ts';
import { changeOfClick, makeEntry } from './making.ts';
import type { Change, Click } from './making.ts';
import type { Status } from './status.ts';
import { createStore } from './store.ts';
import type { Store } from './store.ts';
import { undoing } from './undo.ts';
import { readWho } from './who.ts';
import type { Who } from './who.ts';

/** What was done last on this page. */
export interface Deed {
  entries: readonly [Entry, ...Entry[]];
  /** Whether it took back what was done before it. */
  isUndo: boolean;
}

/** The entries of one plan in one browser, and what people do with them. */
export interface Ledger extends Omit<Store, 'showUnit'> {
  home: Home;
  $who: ReadableAtom<Who>;
  /** Undefined until something is done, or when its message has been put away. */
  $deed: ReadableAtom<Deed | undefined>;
  /** The status that a box shows: of my unit, the later one where people disagree. */
  statusOf: (item: string) => Status;
  /** Stores a click as an entry, at once. */
  tick: (click: Click) => void;
  /** Stores changes as entries, at once; they can be taken back together. */
  record: (changes: readonly Change[]) => void;
  /** Takes entries back, by entries that say what stood before. */
  undo: (entries: Deed['entries']) => void;
  forgetDeed: () => void;
  /** Says who is typing from now on, and whose marks are shown. */
  setWho: (who: Who) => void;
}

/** The entries of one item and unit together: each of these is taken back as one. */
function byItemAndUnit(home: Home, entries: readonly Entry[]): [Entry, ...Entry[]][] {
  const groups = new Map<string, [Entry, ...Entry[]]>();
  for (const entry of entries) {
    const key = JSON.stringify([itemNow(home, entry.item), entry.unit]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [entry]);
    else group.push(entry);
  }
  return [...groups.values()];
}

/** Opens the ledger of a plan. */
export function createLedger(home: Home): Ledger {
  const { environment, site } = home;
  const $who = atom(readWho(environment, site));
  const $deed = atom<Deed | undefined>();
  const { showUnit, ...store } = createStore(home, $who.get().unit);

  const perform = (changes: readonly Change[], isUndo: boolean): void => {
    const [first, ...others] = changes.map((change) => makeEntry(home, $who.get().by, change));
    if (first === undefined) return;
    store.adopt([first, ...others]);
    $deed.set({ entries: [first, ...others], isUndo });
  };

  const takeWho = (who: Who): void => {
    $who.set(who);
    showUnit(who.unit);
  };
  environment.onChange((key) => {
    if (key === null || key === whoKey(site)) takeWho(readWho(environment, site));
  });

  return {
    ...store,
    home,
    $who,
    $deed,
    statusOf: (item) => store.glance(item)?.status ?? 'todo',
    tick: (click) => perform([changeOfClick(click, $who.get(), store.glance(click.item))], false),
    record: (changes) => perform(changes, false),
    undo: (undone) => {
      const changes = byItemAndUnit(home, undone).flatMap((entries) =>
        undoing(entries, store.groupOf(itemNow(home, entries[0].item), entries[0].unit)),
      );
      perform(changes, true);
    },
    forgetDeed: () => $deed.set(undefined),
    setWho: (who) => {
      keep(environment, whoKey(site), who);
      takeWho(who);
    },
  };
}
