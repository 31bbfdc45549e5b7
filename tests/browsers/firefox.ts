/** Firefox ESR, the newest that Debian has and the oldest that is promised. */
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { vi } from 'vitest';
import type { Browser, Engine, Start } from './browser.ts';
import { connectTo } from './marionette.ts';
import { end, fieldOf, hasEnded, opener } from './webdriver.ts';
import type { Session } from './webdriver.ts';

const NEWEST = ['/usr/bin/firefox-esr', '/usr/bin/firefox'].find((path) => existsSync(path));

/** Where install-firefox-115.sh puts the oldest, with libraries that this machine may have no more. */
const FOLDER = join(homedir(), '.cache/taizhang/firefox-115/usr/lib');
const OLDEST = join(FOLDER, 'firefox-esr/firefox-esr');
const LIBRARIES = ['x86_64-linux-gnu', 'aarch64-linux-gnu'].map((one) => join(FOLDER, one));

/** What is set in a browser before it starts. */
function settings(downloads: string, { isStorageBlocked = false }: Start): object {
  return {
    'browser.download.dir': downloads,
    'browser.download.folderList': 2,
    'dom.storage.enabled': !isStorageBlocked,
    'marionette.port': 0,
    // Fewer programs of its own, which only cost time here; what a page does and sees is the same.
    'dom.ipc.processCount': 1,
    'dom.ipc.processPrelaunch.enabled': false,
    'fission.autostart': false,
    'layers.gpu-process.enabled': false,
    // Nobody looks at what is drawn between two frames.
    'layout.frame_rate': 20,
    'media.rdd-process.enabled': false,
    'media.utility-process.enabled': false,
    'network.process.enabled': false,
  };
}

/** Runs in Firefox itself, not in a page: what drives it takes from it what people have. */
const AS_PEOPLE_HAVE_IT = `
  for (const name of ['privacy.file_unique_origin', 'security.fileuri.strict_origin_policy']) {
    Services.prefs.setBoolPref(name, true);
  }
`;

/** Hears what the consoles say that no page should have them say, by tabs. */
async function listenTo(address: string): Promise<(handle: string) => string[]> {
  const complaints = new Map<string, string[]>();
  const of = (handle: string): string[] => {
    const some = complaints.get(handle) ?? [];
    complaints.set(handle, some);
    return some;
  };
  const socket = new WebSocket(address);
  await new Promise((resolve, reject) => {
    socket.onerror = reject;
    socket.onopen = () => {
      const params = { events: ['log.entryAdded'] };
      socket.send(JSON.stringify({ id: 1, method: 'session.subscribe', params }));
    };
    socket.onmessage = ({ data }) => {
      const { id, error, message, params } = JSON.parse(String(data));
      if (id === 1 && error === undefined) resolve(undefined);
      else if (error !== undefined) reject(new Error(message));
      else if (['error', 'warn'].includes(params.level))
        of(params.source.context).push(params.text);
    };
  });
  return of;
}

/** How long it may take to start: one that was just installed is read from the disk, hundreds of megabytes. */
const STARTING = { timeout: 80_000, interval: 40 };

/** Waits until Firefox has written in its profile where it listens; throws with what it said if it ends before. */
async function portOf(firefox: ChildProcess, profile: string): Promise<number> {
  let said = '';
  firefox.stderr?.on('data', (words) => (said = `${said}${words}`.slice(-2000)));
  return vi.waitUntil(() => {
    if (hasEnded(firefox)) throw new Error(`Firefox has ended. It said: ${said}`);
    const file = join(profile, 'MarionetteActivePort');
    return existsSync(file) && Number(readFileSync(file, 'utf8'));
  }, STARTING);
}

async function start(program: string, options: Start = {}): Promise<Browser> {
  const profile = mkdtempSync(join(tmpdir(), 'taizhang-firefox-'));
  const downloads = join(profile, 'downloads');
  mkdirSync(downloads);
  const set = Object.entries(settings(downloads, options)).map(
    (pair) => `user_pref(${JSON.stringify(pair).slice(1, -1)});\n`,
  );
  writeFileSync(join(profile, 'user.js'), set.join(''));
  const words = [
    ...['--headless', '--no-remote', '--marionette', '--remote-debugging-port', '0'],
    '--remote-allow-system-access',
  ];
  const firefox = spawn(program, [...words, '--profile', profile], {
    env: {
      ...process.env,
      ...(program === OLDEST && { LD_LIBRARY_PATH: LIBRARIES.join(':') }),
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  process.once('exit', () => firefox.kill());
  const port = await portOf(firefox, profile).catch(async (why: unknown) => {
    await end(firefox);
    throw why;
  });
  const send = await connectTo(port);
  const opened = await send('WebDriver:NewSession', {
    // Else a command that comes to a page that goes waits for the next to load.
    pageLoadStrategy: 'none',
    webSocketUrl: true,
  });
  await send('Marionette:SetContext', { value: 'chrome' });
  await send('WebDriver:ExecuteScript', { script: AS_PEOPLE_HAVE_IT });
  await send('Marionette:SetContext', { value: 'content' });
  const session: Session = (command, all) => send(`WebDriver:${command}`, all);
  const complaintsOf = await listenTo(
    String(fieldOf(fieldOf(opened, 'capabilities'), 'webSocketUrl')),
  );
  return {
    open: await opener(session, 'tab', { canPrint: true, complaintsOf }),
    downloads,
    close: async () => {
      await end(firefox);
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

function engineOf(
  name: string,
  program: string | undefined,
  prints: Engine['prints'],
): Engine | undefined {
  if (program === undefined || !existsSync(program)) return undefined;
  return {
    name,
    lacks: ['numbers', 'files', 'trim'],
    prints,
    start: (options) => start(program, options),
  };
}

/** The Firefox ESR that Debian's package brings, if it is here. */
export const firefox = engineOf('Firefox ESR', NEWEST, { text: 'shapes', paper: 'asked' });

/** Firefox ESR 115, if install-firefox-115.sh has brought it. */
export const firefox115 = engineOf('Firefox ESR 115', OLDEST, { text: 'words', paper: 'own' });
