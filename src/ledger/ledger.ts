import { atom } from 'nanostores';
import type { ReadableAtom } from 'nanostores';
import type { Entry } from './entry.ts';
import { excessIn, excessOf } from './excess.ts';
import type { Excess } from './excess.ts';
import { itemNow, keep, readRecord, siteKey } from './home.ts';
import type { Home } from './home.ts';
import { changeOfClick, changeOfTouch, makeEntry } from './making.ts';
import type { Change, Click, Opening } from './making.ts';
import type { Status } from './statuses.ts';
import { createStore } from './store.ts';
import type { Store } from './store.ts';
import { readWho } from './who.ts';
import type { Who } from './who.ts';

/** What one deed has made; nothing where others have said something since over all that it would take back. */
export type Made = readonly Entry[];

/** Deeds of this page that can be undone, and those that undid one and can be undone themselves: the last one last. */
export interface Steps {
  done: readonly Made[];
  undone: readonly Made[];
  made: ReadonlySet<string>;
}

/** The last deed of this page. */
export interface Deed {
  entries: Made;
  /** What it was to take back; nothing where it said something new. */
  taken: readonly Entry[];
  /** What could be done again before it. */
  undone: readonly Made[];
}

/** The entries of one plan in one browser, and what people do with them. */
export interface Ledger extends Omit<Store, 'showUnit'> {
  home: Home;
  $who: ReadableAtom<Who>;
  /** Deeds since the page was opened, to be undone and done again. */
  steps: () => Steps;
  /** Undefined until something is done, or when its message has been put away. */
  $deed: ReadableAtom<Deed | undefined>;
  /** The status that a box shows: of my unit, the later one where people disagree. */
  statusOf: (item: string) => Status;
  /** Stores a click as an entry, at once. */
  tick: (click: Click) => void;
  /** Takes over the entries of clicks that were made before the ledger was open; each can be taken back. */
  resume: (clicks: readonly Entry[], unsaved: readonly Entry[]) => void;
  /** Opens a control of an item: who types now, for which unit, over what. */
  opened: (item: string, text: string) => Opening;
  /**
   * Stores changes as entries, at once; they can be taken back together. Where one says more than it may,
   * nothing is stored, and that is returned.
   */
  record: (changes: readonly Change[], taken?: readonly Entry[]) => Excess | undefined;
  /** Stores changes that were made by one touch each; they stand over what was shown and over what there is now. */
  touch: (touches: readonly (Opening & Pick<Entry, 'set'>)[]) => Excess | undefined;
  forgetDeed: () => void;
  /**
   * Says who is typing from now on, and whose marks are shown; a name that is too long is returned.
   *
   * @param beside What is kept beside it (`keptBeside`), where the unit or what it answers for has changed.
   */
  setWho: (who: Who, beside?: Record<string, unknown>) => Excess | undefined;
}

const NO_STEPS: Steps = { done: [], undone: [], made: new Set() };

/**
 * The steps once some entries are made. Once something new is done, what was undone cannot be done again.
 *
 * @param taken What they take back; nothing where they say something new.
 */
function stepsAfter(
  { done, undone, made: before }: Steps,
  entries: Made,
  taken: readonly Entry[],
): Steps {
  const made = new Set([...before, ...entries.map(({ id }) => id)]);
  const ids = new Set(taken.map(({ id }) => id));
  // A deed that made nothing is left out too.
  const left = (steps: readonly Made[]): Made[] =>
    steps.filter((step) => !step.every(({ id }) => ids.has(id)));
  const stillUndone = taken.length > 0 ? left(undone) : [];
  return taken.length > 0 && stillUndone.length === undone.length
    ? { made, done: left(done), undone: left([...undone, entries]) }
    : { made, done: left([...done, entries]), undone: stillUndone };
}

/** Opens the ledger of a plan. */
export function createLedger(home: Home): Ledger {
  const { environment, site } = home;
  const $who = atom(readWho(environment, home));
  const $deed = atom<Deed | undefined>();
  const { showUnit, ...store } = createStore(home, $who.get().unit);

  let steps = NO_STEPS;
  const showDone = (entries: Made, taken: readonly Entry[] = []): void => {
    const { undone } = steps;
    steps = stepsAfter(steps, entries, taken);
    $deed.set({ entries, taken, undone });
  };
  const perform = (changes: readonly Change[], taken: readonly Entry[] = []): void => {
    const entries = changes.map((change) => makeEntry(home, $who.get().by, change));
    if (entries.length + taken.length === 0) return;
    store.adopt(entries);
    showDone(entries, taken);
  };

  const record: Ledger['record'] = (changes, taken) => {
    for (const change of changes) {
      const excess = excessIn(change, () => store.entries(itemNow(home, change.item)));
      if (excess !== undefined) return excess;
    }
    perform(changes, taken);
    return undefined;
  };
  const stateOf = (item: string, unit: string) =>
    store.$items.get().get(itemNow(home, item))?.get(unit);

  const takeWho = (who: Who): void => {
    $who.set(who);
    showUnit(who.unit);
  };
  environment.onChange((key) => {
    if (key === null || key === siteKey('who', site)) takeWho(readWho(environment, home));
  });

  return {
    ...store,
    home,
    $who,
    $deed,
    steps: () => steps,
    statusOf: (item) => store.glance(item)?.status ?? 'todo',
    tick: (click) => perform([changeOfClick(click, $who.get(), store.glance(click.item))]),
    resume: (clicks, unsaved) => {
      if (clicks.length === 0) return;
      store.resync();
      unsaved.forEach((entry) => store.adopt([entry]));
      clicks.forEach((click) => showDone([click]));
    },
    opened: (item, text) => {
      const { unit, by } = $who.get();
      return { item, text, unit, by, state: stateOf(item, unit) };
    },
    record,
    touch: (touches) =>
      record(touches.map((one) => changeOfTouch(one, one.set, stateOf(one.item, one.unit)))),
    forgetDeed: () => $deed.set(undefined),
    setWho: (who, beside) => {
      const { unit, by } = $who.get();
      const excess = excessOf('unit', who.unit, () => [unit]) ?? excessOf('by', who.by, () => [by]);
      if (excess !== undefined) return excess;
      const key = siteKey('who', site);
      const kept = { ...readRecord(environment, key), ...who, ...beside };
      takeWho(keep(environment, key, kept) ? who : readWho(environment, home));
      return undefined;
    },
  };
}
