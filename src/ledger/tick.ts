import type { Environment } from './environment.ts';
import type { Entry } from './entry.ts';
import { newId } from './entry.ts';
import { deviceKey } from './keys.ts';
import type { Glance } from './snapshot.ts';
import type { Status } from './status.ts';

/** This browser profile's random id, made at the first need. */
function deviceOf(environment: Environment, site: string): string {
  const key = deviceKey(site);
  const known = environment.read(key);
  if (known !== null && known !== '') return known;
  const device = newId(environment.now(), environment.random(10));
  environment.write(key, device);
  return device;
}

/** The status that a click sets: ticking sets `done`, unticking returns to what stood before. */
export function statusOfClick(glance: Glance | undefined, ticked: boolean): Status {
  return ticked ? 'done' : (glance?.untick ?? 'todo');
}

/** A click on a box. */
export interface Click {
  item: string;
  /** Fingerprint of the clause as it is shown. */
  text: string;
  ticked: boolean;
}

/** The entry that a click makes. */
export function entryOfClick(
  environment: Environment,
  site: string,
  click: Click,
  glance: Glance | undefined,
): Entry {
  const now = environment.now();
  return {
    id: newId(now, environment.random(10)),
    item: click.item,
    unit: '',
    by: '',
    device: deviceOf(environment, site),
    at: new Date(now).toISOString(),
    over: glance?.heads ?? [],
    text: click.text,
    set: { status: statusOfClick(glance, click.ticked) },
  };
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
