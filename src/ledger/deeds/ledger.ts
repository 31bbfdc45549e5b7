import { atom } from 'nanostores';
import type { ReadableAtom } from 'nanostores';
import type { Entry } from '../entries/entry.ts';
import { excessIn, excessOf } from '../entries/excess.ts';
import type { Excess } from '../entries/excess.ts';
import { itemNow, writeKept, readRecord, siteKey } from '../browser/home.ts';
import type { Home } from '../browser/home.ts';
import { changeOfClick, changeOfTouch, makeEntry } from '../entries/making.ts';
import type { Change, Click, Opening } from '../entries/making.ts';
import type { Status } from '../entries/statuses.ts';
import { createStore } from './store.ts';
import type { Store } from './store.ts';
import { readWho } from '../browser/who.ts';
import type { Who } from '../browser/who.ts';

/**
 * The entries that one deed made. Empty if an undo found nothing left to undo, since others have written over it.
 */
export type Made = readonly Entry[];

/** The deeds of this page that can be undone, and the undone ones that can be done again, the last one last. */
export interface Steps {
  done: readonly Made[];
  undone: readonly Made[];
  made: ReadonlySet<string>;
}

/** The last deed of this page. */
export interface Deed {
  entries: Made;
  /** The entries that it was to take back; empty if it said something new. */
  taken: readonly Entry[];
  /** The deeds that could be done again before it. */
  undone: readonly Made[];
}

/** The entries of one plan in one browser, and all that people can do with them. */
export interface Ledger extends Omit<Store, 'showUnit'> {
  home: Home;
  $who: ReadableAtom<Who>;
  /** The deeds since the page was opened, to be undone and done again. */
  steps: () => Steps;
  /** Undefined until something is done, and after its message was closed. */
  $deed: ReadableAtom<Deed | undefined>;
  /** The status that a box shows: that of my unit, the later one if its people disagree. */
  statusOf: (item: string) => Status;
  /** Stores a click as an entry, at once. */
  tick: (click: Click) => void;
  /** Takes over the entries of clicks that were made before the ledger was open. Each can be undone. */
  resume: (clicks: readonly Entry[], unsaved: readonly Entry[]) => void;
  /** What a control of an item needs when it is opened: who types, for which unit, over which state. */
  opened: (item: string, text: string) => Opening;
  /**
   * Stores changes as entries at once. They can be undone together. If a text in one of them is too long, nothing is
   * stored, and the excess is returned.
   */
  record: (changes: readonly Change[], taken?: readonly Entry[]) => Excess | undefined;
  /** Stores changes that were each made by one touch. They stand over what was shown and over what there is now. */
  touch: (touches: readonly (Opening & Pick<Entry, 'set'>)[]) => Excess | undefined;
  forgetDeed: () => void;
  /**
   * Sets who is typing from now on, and whose marks are shown. If a name is too long, nothing is set, and the excess is
   * returned.
   *
   * @param beside More to keep (`keptBeside`), if the unit, or the unit for which it answers, has changed.
   */
  setWho: (who: Who, beside?: Record<string, unknown>) => Excess | undefined;
}

const NO_STEPS: Steps = { done: [], undone: [], made: new Set() };

/**
 * The steps after some entries were made. If they say something new, undone deeds can no longer be done again.
 *
 * @param taken The entries that they take back; empty if they say something new.
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
      takeWho(writeKept(environment, key, kept) ? who : readWho(environment, home));
      return undefined;
    },
  };
}
