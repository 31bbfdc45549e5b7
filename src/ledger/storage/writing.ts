/** Writes entries into storage. What was done at once is kept as a whole or not at all. */
import type { Entry } from '../entries/entry.ts';
import type { Environment, StorageRefusal } from '../browser/environment.ts';
import { entryKey, PROBE_KEY } from '../browser/home.ts';
import type { Home } from '../browser/home.ts';

/** The milliseconds after which a refused batch is tried again. */
const TRY_AGAIN = 4000;

/** Tries whether there is room for a text by storing it for a moment. Returns why not. */
export function proveRoom(
  { write, remove }: Environment,
  text: string,
): StorageRefusal | undefined {
  const refusal = write(PROBE_KEY, text);
  if (refusal === undefined) remove(PROBE_KEY);
  return refusal;
}

/** A key, and the value to be stored under it. */
export type StoredPlace = readonly [key: string, value: string];

/** Entries, each under a key of its own. */
export function eachAlone(home: Home, entries: readonly Entry[]): StoredPlace[] {
  return entries.map((entry) => [entryKey(home, entry), JSON.stringify(entry)]);
}

/**
 * Writes values: all or none. If a key already has a value, another tab has written the same entry; it is left as it
 * is, even when the rest is removed again.
 */
export function writePlaces(
  environment: Environment,
  places: readonly StoredPlace[],
): StorageRefusal | undefined {
  const fresh = places.filter(([key]) => environment.read(key) === null);
  // Room for all is tried first, since other tabs are told of each entry that is written, and of each that is removed
  // again.
  if (fresh.length > 1) {
    const refusal = proveRoom(environment, fresh.flat().join(''));
    if (refusal !== undefined) return refusal;
  }
  const written: string[] = [];
  for (const [key, value] of fresh) {
    const refusal = environment.write(key, value);
    if (refusal !== undefined) {
      written.forEach(environment.remove);
      return refusal;
    }
    written.push(key);
  }
  return undefined;
}

/** Writes entries, each under a key of its own: all or none. */
export function writeAll(home: Home, entries: readonly Entry[]): StorageRefusal | undefined {
  return writePlaces(home.environment, eachAlone(home, entries));
}

/** Entries of this page that storage would not take. */
export interface Unsaved {
  all: () => Entry[];
  keep: (batch: readonly Entry[]) => void;
  /** Tries again all that waits. Returns whether some of it is stored now. */
  retry: () => boolean;
  drop: (ids: ReadonlySet<string>) => void;
}

/**
 * Holds batches that storage refused, and tries them again by itself.
 *
 * @param onKept Called when some batches that had to wait were stored.
 */
export function createUnsaved(home: Home, onKept: () => void): Unsaved {
  const { environment } = home;
  let batches: (readonly Entry[])[] = [];
  let isWaiting = false;
  const retry = (): boolean => {
    const before = batches.length;
    batches = batches.filter((batch) => writeAll(home, batch) !== undefined);
    return batches.length < before;
  };
  const wait = (): void => {
    if (isWaiting || batches.length === 0 || environment.blocked) return;
    isWaiting = true;
    environment.after(TRY_AGAIN, () => {
      isWaiting = false;
      if (retry()) onKept();
      wait();
    });
  };
  return {
    all: () => batches.flat(),
    keep: (batch) => {
      batches.push(batch);
      retry();
      wait();
    },
    retry,
    drop: (ids) => {
      batches = batches.map((batch) => batch.filter(({ id }) => !ids.has(id)));
      batches = batches.filter(({ length }) => length > 0);
    },
  };
}
