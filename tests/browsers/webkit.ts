/** WebKitGTK, the nearest to Safari that runs on Linux: MiniBrowser on a screen that nobody sees. */
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listen } from '../../scripts/serve.ts';
import type { Browser, Engine, Start } from './browser.ts';
import { openSession, untilReady } from './webdriver-http.ts';
import { end, hasEnded, opener } from './webdriver.ts';

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
      // A graphics card that is only imitated costs a third of all time.
      WEBKIT_DISABLE_COMPOSITING_MODE: '1',
    },
    stdio: 'ignore',
  });
  const address = `http://127.0.0.1:${port}`;
  await untilReady(address, () => hasEnded(driver));
  const session = await openSession(address, {
    // Else the driver waits at each command for a page to load, and for ever for one that was kept.
    pageLoadStrategy: 'none',
    'webkitgtk:browserOptions': {
      binary: MINI_BROWSER,
      args: ['--automation', ...(isStorageBlocked ? ['--enable-html5-local-storage=false'] : [])],
    },
  });
  return {
    open: await opener(session, 'window', {}),
    downloads: home,
    close: async () => {
      await session('DeleteSession');
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
