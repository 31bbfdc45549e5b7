/** The server of `taizhang preview`; the browser tests start it below a path and with broken settings too. */
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sirv from 'sirv';
import { answerAsHosted, hostedHeaders } from './as-hosted.ts';

export interface ServeOptions {
  /** Folder to serve. */
  folder: string;
  /** Path at which the folder stands, with a slash at both ends; asked at each request. */
  base?: () => string;
  /** A say over each response's headers: broken hosts for tests. */
  setHeaders?: (path: string) => Record<string, string>;
  /** Paths, below `base`, that are not there. */
  missing?: (path: string) => boolean;
  /** Whether it compresses and sets headers as docs/hosts asks. */
  isAsHosted?: boolean;
}

/** A server of static files that answers with the site's 404 page, as hosts do. */
export function createStaticServer(options: ServeOptions): Server {
  const { folder, base = () => '/', missing, isAsHosted = false } = options;
  const { setHeaders = isAsHosted ? hostedHeaders : undefined } = options;
  const notFound = join(folder, '404.html');
  const files = sirv(folder, {
    dev: true,
    setHeaders: (response, path) => {
      const headers = { 'Cache-Control': 'no-cache', ...setHeaders?.(path) };
      for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    },
  });
  return createServer((request, response) => {
    const answerMissing = (): void => {
      const headers = isAsHosted ? hostedHeaders('/404.html') : {};
      response.writeHead(404, { ...headers, 'Content-Type': 'text/html; charset=utf-8' });
      response.end(existsSync(notFound) ? readFileSync(notFound) : 'Not found');
    };
    const url = request.url ?? '/';
    const path = `/${url.slice(base().length)}`;
    if (!url.startsWith(base()) || missing?.(path) === true) {
      answerMissing();
      return;
    }
    request.url = path;
    if (isAsHosted && answerAsHosted(folder, request, response)) return;
    files(request, response, answerMissing);
  });
}

/** Listens on the port or, where it is taken, on the next free one; resolves to the port. */
export function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(listen(server, port + 1));
      else reject(error);
    });
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}
