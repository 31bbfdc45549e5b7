/** The ledger's only access to localStorage, the clock, random numbers and other tabs. Nothing here throws. */

/** Why something could not be kept: storage is full, or the browser gives us none. */
export type StorageRefusal = 'full' | 'blocked';

/** The part of a browser that the inline script needs for the first paint and for clicks. */
export interface Basics {
  read: (key: string) => string | null;
  /** Keeps a value; returns why not, or undefined if it is kept. */
  write: (key: string, value: string) => StorageRefusal | undefined;
  remove: (key: string) => void;
  /** Milliseconds since 1970, by this device's clock. */
  now: () => number;
  random: (bytes: number) => Uint8Array;
}

export interface Environment extends Basics {
  /** Whether anything can be kept at all. */
  blocked: boolean;
  /** The browser's agent string. */
  agent: string;
  keys: () => string[];
  /**
   * Runs a task soon, at the latest when the page is left. A second task that is given before then replaces the first.
   */
  soon: (task: () => void) => void;
  /** Runs a task after so many milliseconds, if the page is still open. */
  after: (wait: number, task: () => void) => void;
  /**
   * Calls when another tab has changed a key, with the value before. The key is null if the tab has cleared everything.
   */
  onChange: (
    listener: (key: string | null, value: string | null, before: string | null) => void,
  ) => void;
}

type BrowserWindow = Window & { crypto: Crypto };

/** localStorage, if the browser gives it to us and it can be read. */
function storageOf(window: Window): Storage | null {
  try {
    const storage = window.localStorage as Storage | null;
    storage?.getItem('');
    return storage;
  } catch {
    return null;
  }
}

function attempt<Result>(action: () => Result, otherwise: Result): Result {
  try {
    return action();
  } catch {
    return otherwise;
  }
}

function basicsWith(storage: Storage | null, { crypto }: BrowserWindow): Basics {
  return {
    read: (key) => attempt(() => storage?.getItem(key) ?? null, null),
    write: (key, value) => {
      if (storage === null) return 'blocked';
      return attempt<StorageRefusal | undefined>(() => {
        storage.setItem(key, value);
        return undefined;
      }, 'full');
    },
    remove: (key) => attempt(() => storage?.removeItem(key), undefined),
    now: () => Date.now(),
    random: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
  };
}

/** The part of a window that the inline script needs. `crypto.getRandomValues` also works on plain http. */
export function browserBasics(window: BrowserWindow): Basics {
  return basicsWith(storageOf(window), window);
}

/** Puts off a task until the running script has ended, or the page is left. */
function putOff(window: Window): Environment['soon'] {
  let waiting: (() => void) | undefined;
  let timer = 0;
  const run = (): void => {
    window.clearTimeout(timer);
    waiting?.();
    waiting = undefined;
  };
  window.addEventListener('pagehide', run);
  return (task) => {
    waiting = task;
    window.clearTimeout(timer);
    timer = window.setTimeout(run);
  };
}

/** The environment of a browser window. */
export function browserEnvironment(window: BrowserWindow): Environment {
  const storage = storageOf(window);
  return {
    ...basicsWith(storage, window),
    blocked: storage === null,
    agent: window.navigator.userAgent,
    keys: () => attempt(() => Object.keys(storage ?? {}), []),
    soon: putOff(window),
    after: (wait, task) => void window.setTimeout(task, wait),
    onChange: (listener) =>
      window.addEventListener('storage', ({ key, newValue, oldValue }) =>
        listener(key, newValue, oldValue),
      ),
  };
}
