/** Servers that answer as a test says: for the doctor. */
import { createServer } from 'node:http';
import type { IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http';
import { createServer as createSecure } from 'node:https';
import type { ServerOptions } from 'node:https';
import { createServer as createPlain } from 'node:net';
import type { AddressInfo, Server as PlainServer, Socket } from 'node:net';
import { onTestFinished } from 'vitest';

function listening(server: Server | PlainServer, scheme: string): Promise<string> {
  onTestFinished(() => {
    if ('closeAllConnections' in server) server.closeAllConnections();
    server.close();
  });
  return new Promise((resolve) => {
    server.listen(0, () => {
      const { port } = server.address() as AddressInfo;
      resolve(`${scheme}://localhost:${port}/`);
    });
  });
}

/** A server that answers like this until the test is over. @returns Its address. */
export function answering(answer: RequestListener): Promise<string> {
  return listening(createServer({ maxHeaderSize: 1_000_000 }, answer), 'http');
}

/** The same with a certificate. */
export function answeringSecurely(
  options: ServerOptions,
  answer: RequestListener,
): Promise<string> {
  // What is weak is shown too: it is for who asks to refuse it.
  return listening(createSecure({ ciphers: 'DEFAULT@SECLEVEL=0', ...options }, answer), 'https');
}

/** A server that does this with what it is connected to. */
export function connecting(meet: (socket: Socket) => void, scheme = 'http'): Promise<string> {
  const server = createPlain((socket) => {
    socket.on('error', () => undefined);
    meet(socket);
  });
  return listening(server, scheme);
}

/** A server that sends these bytes, whatever it is asked. */
export function sending(bytes: string | Buffer, scheme = 'http'): Promise<string> {
  return connecting((socket) => socket.once('data', () => socket.end(bytes)), scheme);
}

/** A first page as ours, with these links. */
export function firstPage(links: readonly string[] = [], more = ''): string {
  const all = links.map((link) => `<a href="${link}">x</a>`).join('');
  return `<!doctype html><html data-root="./"><title>x</title>${all}${more}</html>`;
}

/** A site of which these paths answer; all else is not there. */
export function siteOf(
  paths: Record<string, (request: IncomingMessage, response: ServerResponse) => void>,
): Promise<string> {
  const known = new Map(Object.entries(paths));
  return answering((request, response) => {
    const path = (request.url ?? '/').slice(1);
    const answer = known.get(path);
    if (answer === undefined) response.writeHead(404).end();
    else answer(request, response);
  });
}
