/** What the preview does besides handing out files: all that docs/hosts asks of a host. */
import { readFileSync, statSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join, sep } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Text, with its type; what else there is goes as it is. */
const TYPES: Record<string, string> = {
  html: 'text/html',
  css: 'text/css',
  js: 'text/javascript',
  json: 'application/json',
  svg: 'image/svg+xml',
  txt: 'text/plain',
  webmanifest: 'application/manifest+json',
  xml: 'application/xml',
};

const POLICY = {
  'Content-Security-Policy': "frame-ancestors 'self'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
};

/** The headers of a path, as hosts/ sets them. */
export function hostedHeaders(path: string): Record<string, string> {
  const isHashed = /\/_astro\/[^/]+$/u.test(path);
  return {
    ...POLICY,
    'Cache-Control': isHashed ? 'public, max-age=31536000, immutable' : 'no-cache',
  };
}

/** The file that an address names, in this folder. */
function fileAt(folder: string, path: string): string | undefined {
  try {
    const file = join(folder, decodeURIComponent(path));
    return file.startsWith(join(folder, sep)) ? file : undefined;
  } catch {
    return undefined;
  }
}

function isGzipTaken({ headers }: IncomingMessage): boolean {
  return /\bgzip\b/u.test(String(headers['accept-encoding'] ?? ''));
}

/**
 * Leads a folder to its slash, and hands out text compressed.
 *
 * @returns Whether the request is answered.
 */
export function answerAsHosted(
  folder: string,
  request: IncomingMessage,
  response: ServerResponse,
): boolean {
  const [path = '/', query] = (request.url ?? '/').split(/\?(.*)/su);
  const named = fileAt(folder, path);
  if (named === undefined) return false;
  const isFolder = statSync(named, { throwIfNoEntry: false })?.isDirectory() === true;
  if (isFolder && !path.endsWith('/')) {
    const name = path.slice(path.lastIndexOf('/') + 1);
    const more = query === undefined ? '' : `?${query}`;
    response.writeHead(301, { ...hostedHeaders(path), Location: `./${name}/${more}` }).end();
    return true;
  }
  const file = isFolder ? join(named, 'index.html') : named;
  const type = new Map(Object.entries(TYPES)).get(file.slice(file.lastIndexOf('.') + 1));
  const found = statSync(file, { throwIfNoEntry: false });
  if (type === undefined || found?.isFile() !== true || !isGzipTaken(request)) return false;
  const tag = `W/"${found.size}-${found.mtimeMs}"`;
  const headers = { ...hostedHeaders(path), ETag: tag, Vary: 'Accept-Encoding' };
  if (request.headers['if-none-match'] === tag) {
    response.writeHead(304, headers).end();
    return true;
  }
  const body = gzipSync(readFileSync(file));
  response.writeHead(200, {
    ...headers,
    'Content-Type': `${type}; charset=utf-8`,
    'Content-Encoding': 'gzip',
    'Content-Length': body.length,
  });
  response.end(request.method === 'HEAD' ? undefined : body);
  return true;
}
