import type { Entry } from './entry.ts';
import { newId } from './entry.ts';
import type { Basics } from './environment.ts';
import type { Home } from './home.ts';
import { deviceKey } from './keys.ts';
import type { Glance } from './snapshot.ts';
import type { Status } from './status.ts';
import type { Who } from './who.ts';

/** What somebody changes of one item; the rest of an entry comes from the browser. */
export type Change = Pick<Entry, 'item' | 'unit' | 'over' | 'text' | 'set'>;

/** This browser profile's random id, made at the first need. */
function deviceOf({ environment, site }: Home<Basics>): string {
  const key = deviceKey(site);
  const known = environment.read(key);
  if (known !== null && known !== '') return known;
  const device = newId(environment.now(), environment.random(10));
  environment.write(key, device);
  return device;
}

/** The entry of a change, made now by this person in this browser. */
export function makeEntry(home: Home<Basics>, by: string, change: Change): Entry {
  const now = home.environment.now();
  return {
    id: newId(now, home.environment.random(10)),
    item: change.item,
    unit: change.unit,
    by,
    device: deviceOf(home),
    at: new Date(now).toISOString(),
    over: change.over,
    text: change.text,
    set: change.set,
  };
}

/** A click on a box. */
export interface Click {
  item: string;
  /** Fingerprint of the clause as it is shown. */
  text: string;
  ticked: boolean;
}

/** The status that a click sets: ticking sets `done`, unticking returns to what stood before. */
export function statusOfClick(glance: Glance | undefined, ticked: boolean): Status {
  return ticked ? 'done' : (glance?.untick ?? 'todo');
}

/** What a click changes. */
export function changeOfClick(
  { item, text, ticked }: Click,
  { unit }: Who,
  glance: Glance | undefined,
): Change {
  const set = { status: statusOfClick(glance, ticked) };
  return { item, unit, over: glance?.heads ?? [], text, set };
}

/** What the first paint shows after a click that the ledger has not seen yet. */
export function glanceAfter(entry: Entry, before: Glance | undefined, ticked: boolean): Glance {
  const settled = before !== undefined && before.status !== 'done' && before.status !== 'na';
  return {
    status: statusOfClick(before, ticked),
    untick: settled ? before.status : (before?.untick ?? 'todo'),
    heads: [entry.id],
  };
}
