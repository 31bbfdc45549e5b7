import { newId } from './entry.ts';
import type { Entry } from './entry.ts';
import type { Basics } from '../browser/environment.ts';
import type { ItemState } from './fold.ts';
import { siteKey } from '../browser/home.ts';
import type { Home } from '../browser/home.ts';
import { readStatus } from './statuses.ts';
import type { Status } from './statuses.ts';
import type { Who } from '../browser/who.ts';

/**
 * Somebody's change to one item; the browser adds the rest of an entry. `by` and `on` are set if the change repeats
 * what somebody else said, `by` alone if the form was opened for another person.
 */
export type Change = Pick<Entry, 'item' | 'unit' | 'over' | 'text' | 'set'> &
  Partial<Pick<Entry, 'by' | 'on'>>;

/** This browser profile's random id, by which other browsers tell it apart. It is made when it is first needed. */
export function deviceOf({ environment, site }: Home<Basics>): string {
  const key = siteKey('device', site);
  const known = environment.read(key);
  if (known !== null && known !== '') return known;
  const device = newId(environment.now(), environment.random(10));
  environment.write(key, device);
  return device;
}

/** The entry of a change, made now in this browser. Its author is `by`, unless the change names another. */
export function makeEntry(home: Home<Basics>, by: string, change: Change): Entry {
  const now = home.environment.now();
  const id = newId(now, home.environment.random(10));
  return { by, ...change, id, device: deviceOf(home), at: new Date(now).toISOString() };
}

/** What was shown when a control was opened: for whom, which text, which state. */
export interface Opening {
  item: string;
  /** Fingerprint of the clause as it is shown. */
  text: string;
  unit: string;
  by: string;
  state: ItemState | undefined;
}

export type Speaker = Pick<Opening, 'unit' | 'by' | 'text'>;

/** The change that a form makes. It stands over what was shown when the form was opened. */
export function changeOfForm(opening: Opening, set: Entry['set']): Change {
  const { item, text, unit, by, state } = opening;
  return { item, text, unit, by, over: state?.heads ?? [], set };
}

/**
 * The change of one touch, such as a choice from a list. It stands over what was shown and over what there is when it
 * is made, so that people do not disagree with themselves.
 *
 * @param now The present state of the item.
 */
export function changeOfTouch(
  opening: Opening,
  set: Entry['set'],
  now: ItemState | undefined,
): Change {
  const change = changeOfForm(opening, set);
  return { ...change, over: [...new Set([...change.over, ...(now?.heads ?? [])])] };
}

/** What the first paint, and a click before the ledger has loaded, need of an item. */
export interface Glance {
  status: Status;
  /** The status to which unticking returns. */
  untick: Status;
  /** The ids over which the next entry stands. */
  heads: string[];
}

export interface Click {
  item: string;
  /** Fingerprint of the clause as it is shown. */
  text: string;
  ticked: boolean;
}

/** The change of a click: ticking sets `done`, unticking returns to the status before. */
export function changeOfClick(
  { item, text, ticked }: Click,
  { unit }: Who,
  glance: Glance | undefined,
): Change {
  const set = { status: ticked ? 'done' : (glance?.untick ?? 'todo') };
  return { item, unit, over: glance?.heads ?? [], text, set };
}

/** What the first paint shows after a click that the ledger has not seen yet. */
export function glanceAfter({ id, set }: Entry, before: Glance | undefined): Glance {
  return { status: readStatus(set['status']), untick: before?.untick ?? 'todo', heads: [id] };
}
