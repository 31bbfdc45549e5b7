/** What a case can do with a browser, whichever it is: the same words for all that are driven here. */
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { vi } from 'vitest';

/** A function that runs in the page, which knows nothing of the test but what it is given. */
export type InPage<Given extends unknown[], Value> = (...given: Given) => Value | Promise<Value>;

/** How long anything may take that a page does by itself. */
export const PATIENCE = { timeout: 30_000, interval: 40 };

/** How wide and high a window is, unless a case says otherwise. */
export const WINDOW = [1280, 900] as const;

/** A tab that is open. */
export interface Tab {
  goto: (address: string) => Promise<void>;
  /** Calls a function in the page. */
  evaluate: <Given extends unknown[], Value>(
    call: InPage<Given, Value>,
    ...given: Given
  ) => Promise<Value>;
  /** Clicks, as a person does, the first element there is. */
  click: (selector: string) => Promise<void>;
  /** Presses a key by its name, or `Control+` and one. */
  press: (key: string) => Promise<void>;
  /** Types into a field, after what stands in it. */
  type: (selector: string, text: string) => Promise<void>;
  /** Hands files to an input. */
  hand: (selector: string, ...paths: string[]) => Promise<void>;
  /** Makes the window so wide and high, as far as the browser lets itself be made. */
  resize: (width: number, height: number) => Promise<void>;
  /** What is printed, as PDF; where the driver cannot print, nothing. */
  pdf: (() => Promise<Uint8Array>) | undefined;
  /** What the console said that no page should have it say; where it cannot be read, nothing. */
  complaints: string[] | undefined;
  close: () => Promise<void>;
}

/** A browser that runs. */
export interface Browser {
  open: () => Promise<Tab>;
  /** Where what is downloaded is put. */
  downloads: string;
  close: () => Promise<void>;
}

/** How a browser is started. */
export interface Start {
  /** With storage switched off, as some offices do. */
  isStorageBlocked?: boolean;
}

/** What a browser may lack: page numbers on paper, Pagefind's WebAssembly, files that a page keeps, trimmed marks. */
export type Lack = 'numbers' | 'index' | 'files' | 'trim';

/** What a driver prints. */
export interface Printing {
  /** Whether its text can be read again: a PDF may name shapes alone. */
  text: 'words' | 'shapes';
  /** Whether it lies on the paper that the page asks for. */
  paper: 'asked' | 'own';
}

/** A browser that is promised, and what its driver can do. */
export interface Engine {
  name: string;
  /** What it lacks (docs/browsers.md). */
  lacks: readonly Lack[];
  /** How its driver prints, if it does. */
  prints: Printing | undefined;
  start: (options?: Start) => Promise<Browser>;
}

/** A page that goes may take with it what was asked there, and then there is no answer. */
async function inTime<Value>(answer: Promise<Value>): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('The page does not answer.')), 12_000);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Waits so long until a function says yes in the page. */
async function waitUntil<Given extends unknown[]>(
  patience: typeof PATIENCE,
  tab: Tab,
  call: InPage<Given, boolean>,
  ...given: Given
): Promise<void> {
  await vi.waitFor(async () => {
    if (!(await inTime(tab.evaluate(call, ...given))))
      throw new Error(`Not so: ${String(call)} ${given}`);
  }, patience);
}

/** Waits until a function says yes in the page; while one page makes room for another, it is asked again. */
export function until<Given extends unknown[]>(
  tab: Tab,
  call: InPage<Given, boolean>,
  ...given: Given
): Promise<void> {
  return waitUntil(PATIENCE, tab, call, ...given);
}

/** Waits until an element is there and shown. */
export function untilShown(tab: Tab, selector: string, patience = PATIENCE): Promise<void> {
  return waitUntil(
    patience,
    tab,
    (one) => (document.querySelector(one)?.getClientRects().length ?? 0) > 0,
    selector,
  );
}

/** Presses a key that shows something, again if a window has not heard it: WebKit's has the focus late. */
export async function pressFor(tab: Tab, key: string, selector: string): Promise<void> {
  await vi.waitFor(async () => {
    await tab.press(key);
    await untilShown(tab, selector, { ...PATIENCE, timeout: PATIENCE.timeout / 5 });
  }, PATIENCE);
}

/** Waits until no element of the kind is there. */
export function untilGone(tab: Tab, selector: string): Promise<void> {
  return until(tab, (one) => document.querySelector(one) === null, selector);
}

/** The words of the first element there is; '' if there is none. */
export function wordsOf(tab: Tab, selector: string): Promise<string> {
  return tab.evaluate((one) => document.querySelector(one)?.textContent?.trim() ?? '', selector);
}

/** Waits until the first element of the kind says these words among others. */
export function untilSays(tab: Tab, selector: string, words: string): Promise<void> {
  return until(
    tab,
    (one, said) => document.querySelector(one)?.textContent?.includes(said) === true,
    selector,
    words,
  );
}

/** Clicks the first element of the kind that says these words, and no others, where no dock of a phone covers it. */
export async function clickOn(tab: Tab, selector: string, words: string): Promise<void> {
  const mark = 'data-to-be-clicked';
  await until(
    tab,
    (kind, said, name) => {
      const all = Array.from(document.querySelectorAll(kind));
      const element = all.find(({ textContent }) => textContent?.trim() === said);
      element?.setAttribute(name, '');
      element?.scrollIntoView({ block: 'center' });
      return element !== undefined;
    },
    selector,
    words,
    mark,
  );
  await tab.click(`[${mark}]`);
  await tab.evaluate((name) => {
    document.querySelectorAll(`[${name}]`).forEach((element) => element.removeAttribute(name));
  }, mark);
}

/** Brings to the middle what is drawn only when somebody comes to it, until it holds such an element. */
export async function comeTo(tab: Tab, selector: string, drawn: string): Promise<void> {
  await until(
    tab,
    (host, inside) => {
      document.querySelector(host)?.scrollIntoView({ block: 'center' });
      return document.querySelector(`${host} ${inside}`) !== null;
    },
    selector,
    drawn,
  );
}

/** Does what brings another page, and waits until it has loaded. */
export async function untilNext(tab: Tab, deed: () => Promise<unknown>): Promise<void> {
  await tab.evaluate(() => {
    document.documentElement.dataset['isOld'] = '';
  });
  await deed();
  await until(
    tab,
    () => !('isOld' in document.documentElement.dataset) && document.readyState === 'complete',
  );
}

/** Loads the page anew. */
export function reload(tab: Tab): Promise<void> {
  // A driver that waits for a page that has once been kept may wait for ever.
  return untilNext(tab, () => tab.evaluate(() => void setTimeout(() => location.reload())));
}

/** In the page: whether it is the one of an address, and has loaded. */
export function isAt(address: string): boolean {
  return location.href === address && document.readyState === 'complete';
}

/** Goes back, as the button does, and waits until the page of that address is there. */
export async function goBack(tab: Tab, address: string): Promise<void> {
  // A driver that waits for a page to load waits for ever for one that was kept; and Firefox may not hear what a
  // page asks for that has only just come: then it is asked again.
  await vi.waitFor(async () => {
    await tab.evaluate((wanted) => {
      if (location.href !== wanted) setTimeout(() => history.back());
    }, address);
    await waitUntil({ ...PATIENCE, timeout: PATIENCE.timeout / 5 }, tab, isAt, address);
  }, PATIENCE);
}

/** Chooses of a list, as its user does, but for the list that only the system can draw. */
export async function choose(tab: Tab, selector: string, value: string): Promise<void> {
  await tab.evaluate(
    (one, wanted) => {
      const list = document.querySelector<HTMLSelectElement>(one);
      if (list === null) throw new Error(`No ${one}`);
      list.value = wanted;
      list.dispatchEvent(new Event('change', { bubbles: true }));
    },
    selector,
    value,
  );
}

/** The files of a folder that pages hand out, and when each was written. */
function filesIn(folder: string): Map<string, number> {
  const names = readdirSync(folder).filter((file) => /\.(?:json|xlsx|docx|csv|png)$/u.test(file));
  return new Map(names.map((name) => [name, statSync(join(folder, name)).mtimeMs]));
}

/** What is downloaded by doing something. */
export async function downloadOf(
  { downloads }: Browser,
  deed: () => Promise<void>,
): Promise<{ name: string; bytes: Uint8Array }> {
  const before = filesIn(downloads);
  await deed();
  return vi.waitFor(() => {
    const files = filesIn(downloads);
    const name = [...files.keys()].find((file) => files.get(file) !== before.get(file)) ?? '';
    const path = join(downloads, name);
    if (name === '' || existsSync(`${path}.part`)) throw new Error('Nothing is downloaded.');
    const bytes = new Uint8Array(readFileSync(path));
    if (bytes.length === 0) throw new Error(`${name} is empty.`);
    return { name, bytes };
  }, PATIENCE);
}
