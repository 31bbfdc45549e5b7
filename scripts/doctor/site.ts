/** The two kinds of site: what is published at an address, and a folder on this machine. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import type { Answer, Site } from './types.ts';

const PATIENCE = 20_000;

/** Redirects that one answer may need. */
const HOPS = 5;

function noAnswer(path: string, why: string, status = 0): Answer {
  return { path, status, headers: {}, body: new TextEncoder().encode(why) };
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** The path below the root, or undefined for an address elsewhere. */
export function pathBelow(root: URL, address: URL): string | undefined {
  const isBelow = address.origin === root.origin && address.pathname.startsWith(root.pathname);
  return isBelow ? decode(address.pathname.slice(root.pathname.length)) : undefined;
}

/** Address of a path below the root; a `#` or `?` in it is part of a name. */
export function addressOf(root: URL, path: string): URL {
  return new URL(path.split('/').map(encodeURIComponent).join('/'), root);
}

/** Asks for one path; redirects are followed as long as they stay below the root. */
async function ask(root: URL, path: string): Promise<Answer> {
  let address = addressOf(root, path);
  for (let hop = 0; hop <= HOPS; hop += 1) {
    const response = await fetch(address, {
      redirect: 'manual',
      headers: { 'accept-encoding': 'br, gzip', 'user-agent': 'taizhang-doctor' },
      signal: AbortSignal.timeout(PATIENCE),
    });
    const location = response.headers.get('location');
    const body = new Uint8Array(await response.arrayBuffer());
    if (response.status < 300 || response.status > 399 || location === null) {
      const movedTo = pathBelow(root, address);
      return {
        path,
        status: response.status,
        headers: Object.fromEntries(response.headers),
        body,
        ...(hop > 0 && movedTo !== undefined && { movedTo }),
      };
    }
    address = new URL(location, address);
    if (pathBelow(root, address) === undefined) {
      return noAnswer(path, `it leads to ${address.href}, outside of the site`);
    }
  }
  return noAnswer(path, 'it leads round in a circle');
}

/**
 * A published site. Nothing above or beside the address is asked for.
 *
 * @param address Of the site's root.
 */
export function httpSite(address: string): Site {
  const root = new URL(address);
  root.search = '';
  root.hash = '';
  root.pathname = root.pathname.replace(/[^/]*\.html$/u, '').replace(/\/?$/u, '/');
  return {
    kind: 'http',
    name: root.href,
    isSecure: root.protocol === 'https:' || ['localhost', '127.0.0.1'].includes(root.hostname),
    get: (path) =>
      ask(root, path).catch((error: unknown) => {
        const { cause } = error instanceof Error ? error : {};
        return noAnswer(path, cause instanceof Error ? cause.message : String(error));
      }),
    list: () => undefined,
  };
}

/** A folder, read as a host would: a path with a slash at its end is its index.html. */
export function folderSite(folder: string): Site {
  const root = resolve(folder);
  const read = (path: string): Answer => {
    const file = join(root, path === '' || path.endsWith('/') ? `${path}index.html` : path);
    if (file !== root && !file.startsWith(root + sep)) return noAnswer(path, 'outside', 404);
    const found = statSync(file, { throwIfNoEntry: false });
    if (found?.isFile() !== true) return noAnswer(path, `${file} is not there`, 404);
    return { path, status: 200, headers: {}, body: readFileSync(file) };
  };
  return {
    kind: 'folder',
    name: root,
    isSecure: true,
    get: (path) => Promise.resolve(read(path)),
    list: () =>
      readdirSync(root, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
        .map((path) => path.split(sep).join('/'))
        .sort(),
  };
}
