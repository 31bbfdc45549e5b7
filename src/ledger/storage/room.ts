import type { UsageBesides } from '../../text/data/trouble.ts';
import type { Entry } from '../entries/entry.ts';
import type { Environment } from '../browser/environment.ts';
import { entryKey, packsPrefix, planPrefix } from '../browser/home.ts';
import type { Home } from '../browser/home.ts';
import { ROOM } from '../entries/limits.ts';

/** The characters that the note of an import takes for each entry. */
const NOTED = 4;

/** The characters that an import of entries takes in storage, with their keys and its note. */
export function roomFor(home: Pick<Home, 'site' | 'plan'>, entries: readonly Entry[]): number {
  return entries.reduce(
    (sum, entry) => sum + entryKey(home, entry).length + JSON.stringify(entry).length + NOTED,
    0,
  );
}

/** The keys with a prefix. */
export function keysUnder({ keys }: Environment, prefix: string): string[] {
  return keys().filter((key) => key.startsWith(prefix));
}

/** The characters that are stored under keys with a prefix. */
export function roomUnder(environment: Environment, prefix: string): number {
  return keysUnder(environment, prefix).reduce(
    (sum, key) => sum + key.length + (environment.read(key)?.length ?? 0),
    0,
  );
}

/** The characters that are stored for this origin. Most browsers allow five million. */
export function usedRoom(environment: Environment): number {
  return roomUnder(environment, '');
}

/** The characters that each kind of data takes in this origin. */
export interface Usage extends UsageBesides {
  here: number;
}

/** Counts what takes the room of this origin. */
export function usageOf(home: Home): Usage {
  const { environment } = home;
  const here = roomUnder(environment, planPrefix(home));
  const trash = roomUnder(environment, planPrefix(home, 'trash:'));
  const all = roomUnder(environment, 'taizhang:');
  return { here, trash, ours: all - here - trash, others: usedRoom(environment) - all };
}

/** Archiving is advised from so many entries under keys of their own on, or from so great a part of the room. */
const MANY = 10_000;
const NEARLY_FULL = 0.8;

/** The number of entries under keys of their own, if that is a reason to archive; otherwise 0. */
export function tooManyAlone(home: Home): number {
  const { environment } = home;
  const [live, packs] = [planPrefix(home), packsPrefix(home)];
  const alone = keysUnder(environment, live).length - keysUnder(environment, packs).length;
  return alone > MANY || usedRoom(environment) > NEARLY_FULL * ROOM ? alone : 0;
}
