import { cacheName, isHashed, listFile } from '../model/kept-parts.ts';
import type { FileList, SiteList } from '../model/kept-parts.ts';

declare const SITE_LIST: string;
declare const registration: ServiceWorkerRegistration;

/** As text, which the doctor reads out of the worker's code. */
export const SITE: SiteList = JSON.parse(SITE_LIST);
/** The hashes of the lists of parts. */
export const LISTS = new Map(Object.entries(SITE.lists));
/** How large each part is, in bytes. */
export const SIZES = new Map(Object.entries(SITE.sizes));
/** The address of the site. */
export const SCOPE = registration.scope;
/** The cache in which all is kept. */
export const NAME = cacheName(SITE.site, SCOPE);

/** How many files are asked for at once. */
const AT_ONCE = 6;

export const PARTS = `${SCOPE}?parts`;

export const hashOfList = (part: string): string => LISTS.get(listFile(part)) ?? '';

/** Where in the cache a file is kept that has a hash. */
export const keyOf = (hash: string): string => `${SCOPE}?kept=${encodeURIComponent(hash)}`;

/** A small list in the cache; undefined where there is none. */
export async function read<List>(cache: Cache, address: string): Promise<List | undefined> {
  const response = await cache.match(address);
  return response?.json();
}

/** Keeps a small list in the cache. */
export function write(cache: Cache, address: string, list: object): Promise<void> {
  return cache.put(address, new Response(JSON.stringify(list)));
}

/** The parts of this build that are kept, as far as it has them. */
export async function readParts(cache: Cache): Promise<string[]> {
  return ((await read<string[]>(cache, PARTS)) ?? []).filter((part) => LISTS.has(listFile(part)));
}

/** Those of them that are kept of this build: the worker before may have noted one while this one was installed. */
export async function keptParts(cache: Cache): Promise<string[]> {
  const parts = await readParts(cache);
  const lists = await Promise.all(parts.map((part) => cache.match(keyOf(hashOfList(part)))));
  return parts.filter((_, at) => lists[at] !== undefined);
}

/**
 * Keeps a file, unless it is kept already. The browser refuses one that is not of this build, by its hash.
 *
 * @throws TypeError if the very file of this build cannot be had.
 */
async function keepFile(cache: Cache, path: string, hash: string): Promise<void> {
  if ((await cache.match(keyOf(hash))) !== undefined) return;
  const ask = (how: RequestCache): Promise<Response> =>
    fetch(new URL(path, SCOPE).href, {
      integrity: `sha256-${hash}`,
      credentials: 'same-origin',
      cache: how,
    });
  // A name that holds a hash never holds another file; but what the browser has of it may have come cut off.
  const response = await (isHashed(path)
    ? ask('default').catch(() => ask('reload'))
    : ask('reload'));
  if (!response.ok) throw new TypeError(`${path}: ${response.status}`);
  await cache.put(keyOf(hash), response.redirected ? await asIfDirect(response) : response);
}

/** A navigation is refused what a host led elsewhere. */
async function asIfDirect(response: Response): Promise<Response> {
  const { status, statusText, headers } = response;
  return new Response(await response.blob(), { status, statusText, headers });
}

/** Keeps files, some at once. */
export async function keepFiles(cache: Cache, files: FileList): Promise<void> {
  const left = Object.entries(files);
  const work = async (): Promise<void> => {
    for (let next = left.pop(); next !== undefined; next = left.pop()) {
      await keepFile(cache, ...next);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}

/** The files of a part of this build, as far as its list is kept. */
async function filesOf(cache: Cache, part: string): Promise<FileList> {
  return (await read<FileList>(cache, keyOf(hashOfList(part)))) ?? {};
}

/** Keeps a part of this build: first its list, then the files in it. */
export async function keepPart(cache: Cache, part: string): Promise<void> {
  await keepFile(cache, listFile(part), hashOfList(part));
  await keepFiles(cache, await filesOf(cache, part));
}

/** By its path, the hash of each file of this build that is kept. */
export async function keptFiles(cache: Cache): Promise<Map<string, string>> {
  const parts = await keptParts(cache);
  const lists = await Promise.all(parts.map((part) => filesOf(cache, part)));
  return new Map([SITE.frame, ...lists].flatMap((list) => Object.entries(list)));
}
