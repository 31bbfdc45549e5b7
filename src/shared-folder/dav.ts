import { FolderFault } from './folder.ts';
import type { FaultKind, Folder, Over } from './folder.ts';
import { filesIn } from './multistatus.ts';

/** The address of a WebDAV folder, and the user. If the user is '', the browser identifies itself in its own way. */
export interface DavPlace {
  /** Ends with a slash. */
  address: string;
  user: string;
  password: string;
}

/** The meaning of status codes. Others from 500 on are the server's fault. */
const FAULTS = new Map<number, FaultKind>([
  [401, 'password'],
  [403, 'forbidden'],
  [404, 'missing'],
  [405, 'noFolder'],
  [409, 'missing'],
  [410, 'missing'],
  [412, 'changed'],
  [413, 'full'],
  [423, 'busy'],
  [429, 'busy'],
  [501, 'noFolder'],
  [503, 'busy'],
  [507, 'full'],
]);

/** What is requested for each file: properties that tell whether it has changed. */
const WANTED =
  '<?xml version="1.0" encoding="utf-8"?><propfind xmlns="DAV:"><prop><resourcetype/><getetag/><getlastmodified/><getcontentlength/></prop></propfind>';

/** A day. With waits of more than 24 days, browsers' timers run out at once. */
const MOST_WAIT = 86_400_000;

/** Reads `Retry-After`, in milliseconds: seconds, or a date and time. At most a day; 0 if it says nothing. */
export function waitOf(said: string | null, now: number): number {
  if (said === null || said.trim() === '') return 0;
  const seconds = Number(said);
  const until = Number.isNaN(seconds) ? Date.parse(said) - now : seconds * 1000;
  return Math.min(MOST_WAIT, Math.max(0, until)) || 0;
}

/** A `Basic …` header, in UTF-8 as in RFC 7617. */
function basic({ user, password }: DavPlace): string {
  const bytes = new TextEncoder().encode(`${user}:${password}`);
  return `Basic ${btoa(String.fromCharCode(...bytes))}`;
}

function condition(over: Over): Record<string, string> {
  if (over === 'any') return {};
  if (over === 'none') return { 'If-None-Match': '*' };
  // Over a tag that is a moment and a size, or a weak ETag, a file is written unconditionally: neither would ever
  // match.
  return over.tag.startsWith('"') ? { 'If-Match': over.tag } : {};
}

/**
 * Whether a host answers at all. If it does not allow pages of this site, a plain request fails as if there were no
 * host. With `no-cors` the answer cannot be read, but it comes.
 */
async function isThere(ask: typeof fetch, address: string): Promise<boolean> {
  try {
    const { type } = await ask(address, {
      mode: 'no-cors',
      credentials: 'omit',
      cache: 'no-store',
    });
    return type === 'opaque';
  } catch {
    return false;
  }
}

/**
 * Opens a folder on a server.
 *
 * @param ask The browser's `fetch`.
 */
export function davFolder(place: DavPlace, ask: typeof fetch): Folder {
  const request = async (method: string, name: string, init: RequestInit): Promise<Response> => {
    const headers = new Headers(init.headers);
    if (place.user !== '') headers.set('Authorization', basic(place));
    const answer = await ask(place.address + encodeURIComponent(name), {
      ...init,
      method,
      headers,
      cache: 'no-store',
      // With a typed user name, the browser must not add another one.
      credentials: place.user === '' ? 'same-origin' : 'omit',
    }).catch(async () => {
      throw new FolderFault((await isThere(ask, place.address)) ? 'closed' : 'offline');
    });
    if (answer.ok) return answer;
    const wait = waitOf(answer.headers.get('Retry-After'), Date.now());
    throw new FolderFault(
      FAULTS.get(answer.status) ?? (answer.status < 500 ? 'noFolder' : 'broken'),
      wait,
    );
  };
  const bodyOf = (answer: Response): Promise<string> =>
    answer.text().catch(() => {
      throw new FolderFault('offline');
    });
  return {
    list: async () => {
      const headers = { Depth: '1', 'Content-Type': 'application/xml; charset=utf-8' };
      const answer = await request('PROPFIND', '', { headers, body: WANTED });
      const files = filesIn(await bodyOf(answer));
      if (files === undefined) throw new FolderFault('noFolder');
      return files;
    },
    read: async (name) => bodyOf(await request('GET', name, {})),
    write: async (name, text, over) => {
      const headers = { 'Content-Type': 'application/octet-stream', ...condition(over) };
      await request('PUT', name, { headers, body: text });
    },
  };
}
