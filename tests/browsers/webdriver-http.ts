/** Commands of W3C WebDriver to a driver that listens to HTTP. */
import { fieldOf } from './webdriver.ts';
import type { Command, Session } from './webdriver.ts';

/** How commands are sent; their paths are below that of the session, and an element stands in them as `{id}`. */
const ROUTES: Record<Command, readonly ['GET' | 'POST' | 'DELETE', string]> = {
  DeleteSession: ['DELETE', ''],
  SetTimeouts: ['POST', '/timeouts'],
  GetWindowHandle: ['GET', '/window'],
  NewWindow: ['POST', '/window/new'],
  SwitchToWindow: ['POST', '/window'],
  CloseWindow: ['DELETE', '/window'],
  SetWindowRect: ['POST', '/window/rect'],
  Navigate: ['POST', '/url'],
  FindElement: ['POST', '/element'],
  ElementClick: ['POST', '/element/{id}/click'],
  ElementSendKeys: ['POST', '/element/{id}/value'],
  PerformActions: ['POST', '/actions'],
  ExecuteAsyncScript: ['POST', '/execute/async'],
  Print: ['POST', '/print'],
};

async function request(address: string, method: string, body?: object): Promise<unknown> {
  const response = await fetch(address, {
    method,
    ...(method === 'POST' ? { body: JSON.stringify(body ?? {}) } : {}),
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
  const session = fieldOf(await request(`${driver}/session`, 'POST', wanted), 'sessionId');
  return (command, { id, ...words } = {}) => {
    const [method, path] = ROUTES[command];
    const address = `${driver}/session/${String(session)}${path.replace('{id}', String(id))}`;
    return request(address, method, words);
  };
}
