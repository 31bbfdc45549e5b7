/** A WebDAV folder on another host than the site's, as Nextcloud with its app for such pages answers. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listen } from '../../scripts/serve.ts';
import { PASSWORD, USER } from './dav-hosts.ts';

const PATH = '/remote.php/dav/files/team/';
const TOKEN = `Basic ${Buffer.from(`${USER}:${PASSWORD}`).toString('base64')}`;

/** The folder, and what its host allows. */
export interface Elsewhere {
  /** Of the folder, with a slash at its end. */
  address: string;
  /** The files' texts by name, with their ETags. */
  files: Map<string, { text: string; tag: string }>;
  /** The one site whose pages may ask it; '' for none. */
  allowed: string;
  /** The methods that were asked for, preflights first. */
  asked: string[];
}

/** What the files of a folder are said to be. */
function listing(files: Elsewhere['files']): string {
  const responses = [...files].map(
    ([name, { tag }]) =>
      `<d:response><d:href>${PATH}${encodeURIComponent(name)}</d:href><d:propstat><d:prop><d:resourcetype/><d:getetag>&quot;${tag}&quot;</d:getetag></d:prop></d:propstat></d:response>`,
  );
  const self = `<d:response><d:href>${PATH}</d:href><d:propstat><d:prop><d:resourcetype><d:collection/></d:resourcetype></d:prop></d:propstat></d:response>`;
  return `<?xml version="1.0"?><d:multistatus xmlns:d="DAV:">${self}${responses.join('')}</d:multistatus>`;
}

/** Reads what was sent. */
async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part);
  return Buffer.concat(parts).toString();
}

async function answer(
  there: Elsewhere,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { method = '', url = '', headers } = request;
  there.asked.push(method);
  const body = await bodyOf(request);
  const end = (status: number, text = ''): void => void response.writeHead(status).end(text);
  if (there.allowed !== '' && headers.origin === there.allowed) {
    response.setHeader('Access-Control-Allow-Origin', there.allowed);
    if (method === 'OPTIONS') {
      response.setHeader('Access-Control-Allow-Methods', 'GET, PUT, PROPFIND');
      const sent = 'authorization, content-type, depth, if-match, if-none-match';
      response.setHeader('Access-Control-Allow-Headers', sent);
      end(204);
      return;
    }
  }
  if (headers.authorization !== TOKEN) {
    response.setHeader('WWW-Authenticate', 'Basic realm="team"');
    end(401);
    return;
  }
  const name = decodeURIComponent(url.slice(PATH.length));
  const file = there.files.get(name);
  if (method === 'PROPFIND') end(207, listing(there.files));
  else if (method === 'GET') end(file === undefined ? 404 : 200, file?.text);
  else if (method === 'PUT') {
    const match = headers['if-match'];
    const isOther = match !== undefined && match !== `"${file?.tag}"`;
    if (isOther || (headers['if-none-match'] === '*' && file !== undefined)) end(412);
    else {
      there.files.set(name, { text: body, tag: String(there.asked.length) });
      end(201);
    }
  } else end(405);
}

/** Serves the folder until the callback is done. */
export async function withElsewhere(use: (there: Elsewhere) => Promise<void>): Promise<void> {
  const there: Elsewhere = { address: '', files: new Map(), allowed: '', asked: [] };
  const server = createServer((request, response) => void answer(there, request, response));
  const port = await listen(server, 0);
  there.address = `http://127.0.0.1:${port}${PATH}`;
  try {
    await use(there);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

/**
 * The built site in a folder of its own, in which pages may ask one address more, as where `sharedFolders` of
 * `content/site.yaml` names it.
 */
export async function withAllowed(
  address: string,
  use: (folder: string) => Promise<void>,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'taizhang-elsewhere-'));
  try {
    cpSync('dist', folder, { recursive: true });
    for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      if (!file.endsWith('ledger/index.html')) continue;
      const html = readFileSync(join(folder, file), 'utf8');
      const changed = html.replace("connect-src 'self'", `connect-src 'self' ${address}`);
      writeFileSync(join(folder, file), changed);
    }
    await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
