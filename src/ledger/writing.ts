/** Entries on their way into storage: of what was done at once, all or nothing is kept. */
import type { Entry } from './entry.ts';
import type { Environment, StorageRefusal } from './environment.ts';
import { entryKey, PROBE_KEY } from './home.ts';
import type { Home } from './home.ts';

/** After so many milliseconds what could not be kept is tried again. */
const TRY_AGAIN = 4000;

/** Tries whether there is room for a text, by keeping it for a moment; returns why not. */
export function proveRoom(
  { write, remove }: Environment,
  text: string,
): StorageRefusal | undefined {
  const refusal = write(PROBE_KEY, text);
  if (refusal === undefined) remove(PROBE_KEY);
  return refusal;
}

/** A key, and what is to stand under it. */
export type StoredPlace = readonly [key: string, value: string];

/** Entries, each under a key of its own. */
export function eachAlone(home: Home, entries: readonly Entry[]): StoredPlace[] {
  return entries.map((entry) => [entryKey(home, entry), JSON.stringify(entry)]);
}

/**
 * Writes values: all or none. What is under a key already, from another tab, is the same entry and is left as
 * it is, also when the rest is taken out again.
 */
export function writePlaces(
  environment: Environment,
  places: readonly StoredPlace[],
): StorageRefusal | undefined {
  const fresh = places.filter(([key]) => environment.read(key) === null);
  // Tried at once first: other tabs are told of each entry that is written, and of each taken out again.
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
  /** Tries all that waits again; returns whether some of it is kept now. */
  retry: () => boolean;
  drop: (ids: ReadonlySet<string>) => void;
}

/**
 * Has batches wait that storage would not take, and tries them again by itself.
 *
 * @param onKept Called when some were kept that had to wait.
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
