/** WebKitGTK, the nearest to Safari that runs on Linux: MiniBrowser on a screen that nobody sees. */
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listen } from '../../scripts/serve.ts';
import { isAt, until, untilNext, WINDOW } from './browser.ts';
import type { Browser, Engine, Start, Tab } from './browser.ts';
import { openSession, untilReady } from './webdriver.ts';
import type { Session } from './webdriver.ts';

const LIBRARIES = '/usr/lib';

/** Where Debian has put MiniBrowser, whatever the processor is. */
function miniBrowser(): string | undefined {
  if (!existsSync(LIBRARIES)) return undefined;
  return readdirSync(LIBRARIES)
    .flatMap((folder) => ['4.1', '4.0'].map((version) => `${folder}/webkit2gtk-${version}`))
    .map((folder) => join(LIBRARIES, folder, 'MiniBrowser'))
    .find((path) => existsSync(path));
}

const MINI_BROWSER = miniBrowser();
const PROGRAMS = ['/usr/bin/WebKitWebDriver', '/usr/bin/Xvfb'];

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

async function freePort(): Promise<number> {
  const server = createServer();
  const port = await listen(server, 0);
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** A screen; it says its number once it is there. */
async function openScreen(): Promise<{ screen: ChildProcess; name: string }> {
  const words = ['-displayfd', '1', '-screen', '0', '1400x1000x24', '-nolisten', 'tcp'];
  const screen = spawn('Xvfb', words, { stdio: ['ignore', 'pipe', 'ignore'] });
  const name = await new Promise<string>((resolve, reject) => {
    screen.stdout.once('data', (data) => resolve(`:${String(data).trim()}`));
    screen.once('exit', () => reject(new Error('Xvfb has ended.')));
  });
  return { screen, name };
}

/** Ends a program and waits until it has. */
async function end(program: ChildProcess): Promise<void> {
  if (program.exitCode !== null) return;
  const ended = new Promise((resolve) => program.once('exit', resolve));
  program.kill();
  await ended;
}

/** A tab; commands go to the one that was chosen last, so each chooses its own. */
function tabOf(session: Session, handle: string): Tab {
  const send: Session['send'] = async (...command) => {
    await session.send('POST', '/window', { handle });
    return session.send(...command);
  };
  const toElement = async (selector: string, deed: string, body: object): Promise<void> => {
    await session.send('POST', '/window', { handle });
    // The driver itself leaves where it is what a part of the page that scrolls hides.
    const bring = (): Promise<unknown> => session.run(BRING, [selector]);
    // Once more on the page that comes, where one makes room for another meanwhile.
    await bring().catch(bring);
    const element = await session.find(selector);
    await session.send('POST', `/element/${element}/${deed}`, body);
  };
  const tab: Tab = {
    goto: async (url) => {
      await untilNext(tab, () => send('POST', '/url', { url }));
      // The page of a tab that was just opened may make room twice.
      await until(tab, isAt, new URL(url).href);
    },
    evaluate: async (call, ...given) => {
      await session.send('POST', '/window', { handle });
      const answer = await session.run(
        `const given = Array.from(arguments), done = given.pop();
        Promise.resolve().then(() => (${String(call)})(...given)).then(
          (value) => done({ value }), (error) => done({ error: String(error) }));`,
        given,
      );
      const { value, error } = Object(answer);
      if (error !== undefined) throw new Error(error);
      return value;
    },
    click: (selector) => toElement(selector, 'click', {}),
    press: async (key) => {
      const keys = key.split('+').map((name) => KEYS[name] ?? name);
      const actions = [
        ...keys.map((value) => ({ type: 'keyDown', value })),
        ...[...keys].reverse().map((value) => ({ type: 'keyUp', value })),
      ];
      await send('POST', '/actions', { actions: [{ type: 'key', id: 'keys', actions }] });
    },
    type: (selector, text) => toElement(selector, 'value', { text }),
    hand: (selector, ...paths) => toElement(selector, 'value', { text: paths.join('\n') }),
    resize: async (width, height) => void (await send('POST', '/window/rect', { width, height })),
    pdf: undefined,
    complaints: undefined,
    close: async () => void (await send('DELETE', '/window')),
  };
  return tab;
}

async function start({ isStorageBlocked = false }: Start = {}): Promise<Browser> {
  const home = mkdtempSync(join(tmpdir(), 'taizhang-webkit-'));
  const { screen, name } = await openScreen();
  const port = await freePort();
  const driver = spawn('WebKitWebDriver', [`--port=${port}`], {
    env: {
      ...process.env,
      DISPLAY: name,
      GDK_BACKEND: 'x11',
      // What is downloaded is put into the home of who runs it.
      HOME: home,
      LC_ALL: 'C.UTF-8',
      LIBGL_ALWAYS_SOFTWARE: '1',
      NO_AT_BRIDGE: '1',
    },
    stdio: 'ignore',
  });
  const address = `http://127.0.0.1:${port}`;
  await untilReady(address, () => driver.exitCode !== null);
  const session = await openSession(address, {
    // Else the driver waits at each command for a page to load, and for ever for one that was kept.
    pageLoadStrategy: 'none',
    'webkitgtk:browserOptions': {
      binary: MINI_BROWSER,
      args: ['--automation', ...(isStorageBlocked ? ['--enable-html5-local-storage=false'] : [])],
    },
  });
  // A page that goes takes with it what was asked there: then it is asked again.
  await session.send('POST', '/timeouts', { script: 5000 });
  const first = await session.send('GET', '/window');
  return {
    open: async () => {
      await session.send('POST', '/window', { handle: first });
      const { handle } = Object(await session.send('POST', '/window/new', { type: 'window' }));
      const tab = tabOf(session, String(handle));
      await tab.resize(...WINDOW);
      return tab;
    },
    downloads: home,
    close: async () => {
      await session.send('DELETE', '');
      await end(driver);
      await end(screen);
      rmSync(home, { recursive: true, force: true });
    },
  };
}

/** WebKitGTK, if Debian's packages are here. */
export const webkit: Engine | undefined =
  MINI_BROWSER !== undefined && PROGRAMS.every((path) => existsSync(path))
    ? { name: 'WebKitGTK', lacks: ['numbers', 'files', 'trim'], prints: undefined, start }
    : undefined;
