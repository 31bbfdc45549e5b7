/** A small client of W3C WebDriver: what the cases need of it, over `fetch`. */

/** Under this name an element travels. */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

/** A session of a driver. */
export interface Session {
  /** Sends a command of the session; its path begins with a slash. */
  send: (method: 'GET' | 'POST' | 'DELETE', path: string, body?: object) => Promise<unknown>;
  /** The id of the first element there is. */
  find: (selector: string) => Promise<string>;
  /** Runs a script, and waits until it calls the last of its arguments. */
  run: (script: string, given: readonly unknown[]) => Promise<unknown>;
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

async function request(address: string, method: string, body?: object): Promise<unknown> {
  const response = await fetch(address, {
    method,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    headers: { 'content-type': 'application/json' },
  });
  const value = fieldOf(await response.json(), 'value');
  if (!response.ok) throw new Error(`${fieldOf(value, 'error')}: ${fieldOf(value, 'message')}`);
  return value;
}

/** Waits until a driver that was started answers. */
export async function untilReady(driver: string, hasEnded: () => boolean): Promise<void> {
  for (;;) {
    if (hasEnded()) throw new Error('The driver has ended.');
    const isReady = await request(`${driver}/status`, 'GET').then(
      (status) => fieldOf(status, 'ready') === true,
      () => false,
    );
    if (isReady) return;
  }
}

/** Opens a session. */
export async function openSession(driver: string, capabilities: object): Promise<Session> {
  const wanted = { capabilities: { alwaysMatch: capabilities } };
  const id = fieldOf(await request(`${driver}/session`, 'POST', wanted), 'sessionId');
  const send: Session['send'] = (method, path, body) =>
    request(`${driver}/session/${String(id)}${path}`, method, body);
  return {
    send,
    find: async (value) => {
      const found = await send('POST', '/element', { using: 'css selector', value });
      return String(fieldOf(found, ELEMENT));
    },
    run: (script, args) => send('POST', '/execute/async', { script, args }),
  };
}
