import { FolderFault } from './folder.ts';
import type { FaultKind, Folder, Over } from './folder.ts';
import { filesIn } from './multistatus.ts';

/** Where it is, and as whom it is asked; '' for the browser's own way of saying who one is. */
export interface DavPlace {
  /** Ends with a slash. */
  address: string;
  user: string;
  password: string;
}

/** The meaning of a status; others of 500 and more are the server's fault. */
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

/** Asked for of each file: what tells whether it has changed. */
const WANTED =
  '<?xml version="1.0" encoding="utf-8"?><propfind xmlns="DAV:"><prop><resourcetype/><getetag/><getlastmodified/><getcontentlength/></prop></propfind>';

/** A day: beyond 24 of them timers of browsers fire at once. */
const MOST_WAIT = 86_400_000;

/** Reads `Retry-After`, in milliseconds: seconds or a day and time; a day at most, 0 if it says nothing. */
export function waitOf(said: string | null, now: number): number {
  if (said === null || said.trim() === '') return 0;
  const seconds = Number(said);
  const until = Number.isNaN(seconds) ? Date.parse(said) - now : seconds * 1000;
  return Math.min(MOST_WAIT, Math.max(0, until)) || 0;
}

/** `Basic …`, in UTF-8 as RFC 7617 has it. */
function basic({ user, password }: DavPlace): string {
  const bytes = new TextEncoder().encode(`${user}:${password}`);
  return `Basic ${btoa(String.fromCharCode(...bytes))}`;
}

function condition(over: Over): Record<string, string> {
  if (over === 'any') return {};
  if (over === 'none') return { 'If-None-Match': '*' };
  // A moment and a size are no ETag, and a weak one is never matched.
  return over.tag.startsWith('"') ? { 'If-Match': over.tag } : {};
}

/**
 * Whether a host answers at all. Where it lets no page of this site ask, a plain request fails as if nothing were
 * there; asked with `no-cors`, it answers with something that cannot be read, but that comes.
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
      // With a name of one's own the browser must not ask for another.
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
