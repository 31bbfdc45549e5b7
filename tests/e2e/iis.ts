/**
 * A stand-in for IIS, which runs on Windows only: it finds files whatever the case of their names, sends
 * those alone whose ending the folder's web.config names (any other is 404.3, as on a machine that knows
 * none), and sets the headers that are said there. It proves what is said there, not that IIS obeys it.
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { listen } from '../../scripts/serve.ts';

/** The elements of this name, as their attributes. */
function elements(xml: string, name: string): Record<string, string>[] {
  return [...xml.matchAll(new RegExp(`<${name} ([^>]*)>`, 'gu'))].map(([, inner = '']) =>
    Object.fromEntries(
      [...inner.matchAll(/(\w+)="([^"]*)"/gu)].map(([, key = '', value = '']) => [key, value]),
    ),
  );
}

/** What is at this path below a folder, in its own spelling; undefined if nothing is. */
function find(folder: string, path: string): string | undefined {
  return path.split('/').reduce<string | undefined>((found, part) => {
    if (found === undefined || part === '') return found;
    const names = statSync(found).isDirectory() ? readdirSync(found) : [];
    const name = names.find((one) => one.toLowerCase() === part.toLowerCase());
    return name === undefined ? undefined : join(found, name);
  }, folder);
}

/**
 * Serves a folder until the callback is done.
 *
 * @param site Where in it the site with its web.config lies: '' or a path with a slash at its end.
 */
export async function withIis(
  folder: string,
  site: string,
  use: (host: string) => Promise<void>,
): Promise<void> {
  const xml = readFileSync(join(folder, site, 'web.config'), 'utf8');
  const types = new Map(
    elements(xml, 'mimeMap').map(({ fileExtension, mimeType }) => [fileExtension, mimeType]),
  );
  const headers = Object.fromEntries(
    elements(xml, 'add').flatMap(({ name, value }) =>
      name === undefined || value === undefined ? [] : [[name, value]],
    ),
  );
  const [index = ''] = elements(xml, 'add').flatMap(({ name, value }) =>
    name === undefined && value !== undefined ? [value] : [],
  );
  const [notFound = ''] = elements(xml, 'error').map(({ path }) => path);
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname);
    const found = find(folder, path);
    const isFolder = found !== undefined && statSync(found).isDirectory();
    if (isFolder && !path.endsWith('/')) {
      response.writeHead(301, { ...headers, Location: `${encodeURI(path)}/` }).end();
      return;
    }
    const file = isFolder ? join(found, index) : found;
    const type = file === undefined ? undefined : types.get(extname(file));
    if (file === undefined || type === undefined || !existsSync(file)) {
      response.writeHead(404, { ...headers, 'Content-Type': types.get('.html') });
      response.end(readFileSync(join(folder, site, notFound)));
      return;
    }
    response.writeHead(200, { ...headers, 'Content-Type': type, 'Cache-Control': 'no-cache' });
    response.end(readFileSync(file));
  });
  const port = await listen(server, 0);
  try {
    await use(`http://localhost:${port}`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}
