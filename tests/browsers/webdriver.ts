/** What the cases need of W3C WebDriver, whether a driver or the browser itself takes its commands. */
import type { ChildProcess } from 'node:child_process';
import { vi } from 'vitest';
import { isAt, until, untilNext, WINDOW } from './browser.ts';
import type { Tab } from './browser.ts';

/** Commands, by the names that W3C gives them. */
export type Command =
  | 'DeleteSession'
  | 'SetTimeouts'
  | 'GetWindowHandle'
  | 'NewWindow'
  | 'SwitchToWindow'
  | 'CloseWindow'
  | 'SetWindowRect'
  | 'Navigate'
  | 'FindElement'
  | 'ElementClick'
  | 'ElementSendKeys'
  | 'PerformActions'
  | 'ExecuteAsyncScript'
  | 'Print';

/** A session: sends a command, of an element by its `id`, and resolves to its value. */
export type Session = (command: Command, words?: Record<string, unknown>) => Promise<unknown>;

/** Under this name an element travels. */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

/** Keys that are no characters, as WebDriver numbers them. */
const KEYS: Record<string, string> = {
  Enter: '\uE007',
  Tab: '\uE004',
  Escape: '\uE00C',
  ArrowDown: '\uE015',
  Control: '\uE009',
  Shift: '\uE008',
  Space: ' ',
};

/** The margins that the page itself does not ask for. */
const NONE = { top: 0, right: 0, bottom: 0, left: 0 };

/** How long an element may be out of reach; scripts that a page takes with it as it goes end after 5 s. */
const AGAIN = { timeout: 15_000, interval: 100 };

/** Brings an element into sight, and waits until it stands still: a page that still comes moves what is below. */
const BRING = `const [selector, done] = arguments;
  const element = document.querySelector(selector);
  element.scrollIntoView({ block: 'center', inline: 'center' });
  let before;
  const look = () => {
    const { left, top } = element.getBoundingClientRect();
    if (before === left + ' ' + top) done();
    else requestAnimationFrame(look);
    before = left + ' ' + top;
  };
  requestAnimationFrame(look);`;

/** A field of what may be an object. */
export function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

/** Whether a program has ended, by itself or by a signal. */
export function hasEnded({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null;
}

/** Ends a program and waits until it has. */
export async function end(program: ChildProcess): Promise<void> {
  if (hasEnded(program)) return;
  const ended = new Promise((resolve) => program.once('exit', resolve));
  program.kill();
  await ended;
}

/** What only some drivers can. */
export interface Abilities {
  canPrint?: boolean;
  /** What the console of a tab has said and goes on to say. */
  complaintsOf?: (handle: string) => string[];
}

/** A tab; `choose` makes it the one that commands go to. */
function tabOf(
  session: Session,
  choose: () => Promise<void>,
  { canPrint, complaints }: { canPrint: boolean; complaints: string[] | undefined },
): Tab {
  const send: Session = async (...command) => {
    await choose();
    return session(...command);
  };
  // What is drawn anew as a page comes back cannot be met for a moment; then nothing has been done.
  const toElement = (selector: string, deed: Command, words: object = {}): Promise<void> =>
    vi.waitFor(async () => {
      // The driver itself leaves where it is what a part of the page that scrolls hides.
      await send('ExecuteAsyncScript', { script: BRING, args: [selector] });
      const found = await session('FindElement', { using: 'css selector', value: selector });
      await session(deed, { id: fieldOf(found, ELEMENT), ...words });
    }, AGAIN);
  const tab: Tab = {
    goto: async (url) => {
      await untilNext(tab, () => send('Navigate', { url }));
      // The page of a tab that was just opened may make room twice.
      await until(tab, isAt, new URL(url).href);
    },
    evaluate: async (call, ...given) => {
      const script = `const given = Array.from(arguments), done = given.pop();
        Promise.resolve().then(() => (${String(call)})(...given)).then(
          (value) => done({ value }), (error) => done({ error: String(error) }));`;
      const answer = await send('ExecuteAsyncScript', { script, args: given });
      const { value, error } = Object(answer);
      if (error !== undefined) throw new Error(error);
      return value;
    },
    click: (selector) => toElement(selector, 'ElementClick'),
    press: async (key) => {
      const keys = key.split('+').map((name) => KEYS[name] ?? name);
      const actions = [
        ...keys.map((value) => ({ type: 'keyDown', value })),
        ...[...keys].reverse().map((value) => ({ type: 'keyUp', value })),
      ];
      await send('PerformActions', { actions: [{ type: 'key', id: 'keys', actions }] });
    },
    type: (selector, text) => toElement(selector, 'ElementSendKeys', { text }),
    hand: (selector, ...paths) =>
      toElement(selector, 'ElementSendKeys', { text: paths.join('\n') }),
    resize: async (width, height) => void (await send('SetWindowRect', { width, height })),
    pdf: canPrint
      ? async () => Buffer.from(String(await send('Print', { margin: NONE })), 'base64')
      : undefined,
    complaints,
    close: async () => void (await send('CloseWindow')),
  };
  return tab;
}

/** What opens tabs of a session; the one that is there when this is called stays open, so that there always is one. */
export async function opener(
  session: Session,
  type: 'tab' | 'window',
  { canPrint = false, complaintsOf }: Abilities,
): Promise<() => Promise<Tab>> {
  // A page that goes takes with it what was asked there: then it is asked again.
  await session('SetTimeouts', { script: 5000 });
  const first = String(await session('GetWindowHandle'));
  let chosen = first;
  const choose = async (handle: string): Promise<void> => {
    if (handle !== chosen) await session('SwitchToWindow', { handle });
    chosen = handle;
  };
  return async () => {
    await choose(first);
    const opened = await session('NewWindow', { type });
    const handle = String(fieldOf(opened, 'handle'));
    const complaints = complaintsOf?.(handle);
    const tab = tabOf(session, () => choose(handle), { canPrint, complaints });
    await tab.resize(...WINDOW);
    return tab;
  };
}
