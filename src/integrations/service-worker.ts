/**
 * The service worker. It stores the frame of the site and the plans that were opened in the browser, and the
 * whole site if its reader asks for that. offline.ts bundles it into one file and fills in SITE_LIST.
 *
 * A file is stored under the hash of its content, so a file that two builds share is fetched once. Only one build
 * is in use at a time. The next one is stored beside it until no page of the one before is open.
 */
import { BUILD_FILE, formerCacheName, isHashed, partOfList } from '../model/site/offline-parts.ts';
import type { AskedParts, FileList, Told } from '../model/site/offline-parts.ts';
import {
  hashOfList,
  keepFiles,
  keepPart,
  keptFiles,
  keptParts,
  keptAddress,
  LISTS,
  NAME,
  PARTS,
  read,
  readParts,
  SCOPE,
  SITE,
  SIZES,
  write,
} from './kept-files.ts';

interface Lasting extends Event {
  waitUntil: (work: Promise<unknown>) => void;
}
interface Fetching extends Lasting {
  request: Request;
  respondWith: (answer: Promise<Response>) => void;
}
interface Asking extends Lasting {
  data: { type?: string; parts: AskedParts } | null;
  source: { url?: string } | null;
  ports: readonly MessagePort[];
}
interface Page {
  id: string;
}
declare const registration: ServiceWorkerRegistration;
declare const clients: {
  claim: () => Promise<void>;
  get: (id: string) => Promise<Page | undefined>;
  matchAll: (which: { includeUncontrolled: boolean }) => Promise<Page[]>;
};
declare function skipWaiting(): Promise<void>;

/** TypeScript knows only the events of a page, not those of a worker. */
const on: (name: string, act: (event: never) => void) => void = addEventListener as never;

const FORMER = formerCacheName(SITE.site, SCOPE);

/**
 * While pages of the build before are open: the ids of these pages, and that build's scripts, which they may still
 * ask for.
 */
const [OPEN, SCRIPTS] = [`${SCOPE}?open`, `${SCOPE}?scripts`];

/** The stored scripts of this build, for the build after it. */
const OWN_SCRIPTS = `${SCOPE}?own`;

let known: Promise<Map<string, string>> | undefined;

/** Stores the frame of this build, and the parts that the build before had stored: all of it, or nothing. */
async function install(): Promise<void> {
  const cache = await caches.open(NAME);
  await keepFiles(cache, SITE.frame);
  for (const part of await readParts(cache)) await keepPart(cache, part);
}

/** Removes files of the build before, once none of its pages is open. */
async function tidy(cache: Cache): Promise<void> {
  const open = await read<string[]>(cache, OPEN);
  if (open === undefined) return;
  const pages = await Promise.all(open.map((id) => clients.get(id)));
  // If another build is being stored now, its files are not known here.
  const isNextComing = registration.installing !== null || registration.waiting !== null;
  if (isNextComing || pages.some((page) => page !== undefined)) return;
  const lists = (await keptParts(cache)).map(hashOfList);
  const hashes = [...(await keptFiles(cache)).values(), ...lists];
  const needed = new Set([...hashes.map(keptAddress), PARTS, OWN_SCRIPTS]);
  for (const request of await cache.keys()) {
    if (!needed.has(request.url)) await cache.delete(request);
  }
  await caches.delete(FORMER);
}

/** Notes which scripts are stored, so that the next build knows what pages of this one may ask for. */
async function noteScripts(cache: Cache): Promise<void> {
  const files = [...(await keptFiles(cache))].filter(([path]) => isHashed(path));
  await write(cache, OWN_SCRIPTS, Object.fromEntries(files));
}

async function activate(): Promise<void> {
  const cache = await caches.open(NAME);
  await write(cache, PARTS, await keptParts(cache));
  const scripts = await read<FileList>(cache, OWN_SCRIPTS);
  if (scripts !== undefined || (await caches.has(FORMER))) {
    const pages = await clients.matchAll({ includeUncontrolled: true });
    const open = pages.map(({ id }) => id);
    await write(cache, SCRIPTS, scripts ?? {});
    await write(cache, OPEN, open);
  }
  await noteScripts(cache);
  // The page that was opened first then gets answers too, without being opened again.
  await clients.claim();
  await tidy(cache);
}

/** The file for an address. The query is left out, since `?q=` is read by the page. */
function pathOf(address: string): string | undefined {
  if (!address.startsWith(SCOPE)) return undefined;
  try {
    const path = decodeURIComponent(address.slice(SCOPE.length).replace(/[?#].*$/su, ''));
    return path === '' || path.endsWith('/') ? `${path}index.html` : path;
  } catch {
    return undefined;
  }
}

/** The hash of a stored file. For a script, also if only the build before had it. */
async function hashOf(cache: Cache, path: string): Promise<string | undefined> {
  known ??= keptFiles(cache);
  // If a list could not be read, it is read again next time.
  known.catch(() => (known = undefined));
  const own = (await known).get(path);
  if (own !== undefined || !isHashed(path)) return own;
  // Before this build has fully taken over, a page may ask for scripts that the build before has noted as its own.
  const lists = [await read<FileList>(cache, SCRIPTS), await read<FileList>(cache, OWN_SCRIPTS)];
  const former = new Map(lists.flatMap((list) => Object.entries(list ?? {})));
  return former.get(path);
}

/** Finds a stored file; undefined if it is not stored. */
async function find(cache: Cache, path: string): Promise<Response | undefined> {
  const hash = await hashOf(cache, path);
  if (hash !== undefined) return cache.match(keptAddress(hash));
  return isHashed(path) ? caches.match(SCOPE + path, { cacheName: FORMER }) : undefined;
}

/**
 * Answers with a stored file first, even if there is a network, and otherwise from the network. Without a network,
 * the page for unknown addresses answers a navigation.
 */
async function answer(request: Request, path: string): Promise<Response> {
  const kept = await keptOf(path);
  if (kept !== undefined) return kept;
  try {
    return await fetch(request);
  } catch (error) {
    const missing = request.mode === 'navigate' ? await keptOf('404.html') : undefined;
    if (missing === undefined) throw error;
    return missing;
  }
}

/** A stored file. Undefined also if the browser cannot read it, so that the network is asked. */
async function keptOf(path: string): Promise<Response | undefined> {
  try {
    return await find(await caches.open(NAME), path);
  } catch {
    return undefined;
  }
}

/** Stores the parts that a page asks for. Tells which build the page belongs to, and what is still missing. */
async function keep(asked: AskedParts, page: string): Promise<Told> {
  const cache = await caches.open(NAME);
  const all = [...LISTS.keys()].map(partOfList);
  const had = new Set(await keptParts(cache));
  const wanted = asked === 'all' ? all : asked.filter((part) => all.includes(part));
  const missing: string[] = [];
  for (const part of wanted.filter((one) => !had.has(one))) {
    try {
      await keepPart(cache, part);
      await write(cache, PARTS, [...had.add(part)]);
      known = undefined;
    } catch {
      missing.push(part);
    }
  }
  if (known === undefined) await noteScripts(cache);
  await tidy(cache);
  const isOurs = (await find(cache, pathOf(page) ?? '')) !== undefined;
  const left = all.filter((part) => !had.has(part));
  const size = left.reduce((sum, part) => sum + (SIZES.get(part) ?? 0), 0);
  return { build: isOurs ? SITE.build : undefined, missing, left: size };
}

/** The answer if the browser cannot store any more, as on a full disk. */
function nothingKept(asked: AskedParts): Told {
  const all = [...LISTS.keys()].map(partOfList);
  const left = [...SIZES.values()].reduce((sum, size) => sum + size, 0);
  return { build: undefined, missing: asked === 'all' ? all : [...asked], left };
}

/** Requests are handled one after another: otherwise one would not know what the other has stored. */
let queue: Promise<unknown> = Promise.resolve();

on('install', (event: Lasting) => event.waitUntil(install()));
on('activate', (event: Lasting) => event.waitUntil(activate()));
on('message', (event: Asking) => {
  const { data, source, ports } = event;
  // A newer worker takes over when the reader asks for it (src/components/offline/announce.ts).
  if (data?.type === 'SKIP_WAITING') void skipWaiting();
  if (data?.type !== 'KEEP') return;
  queue = queue
    .then(() => keep(data.parts, source?.url ?? ''))
    .catch(() => nothingKept(data.parts))
    .then((told) => ports[0]?.postMessage(told));
  event.waitUntil(queue);
});
on('fetch', (event: Fetching) => {
  const { request } = event;
  const path = request.method === 'GET' ? pathOf(request.url) : undefined;
  // Only the host knows whether there is another build.
  if (path !== undefined && path !== 'sw.js' && path !== BUILD_FILE)
    event.respondWith(answer(request, path));
});
