import { cacheName, isHashed, listFile } from '../model/site/offline-parts.ts';
import type { FileList, SiteList } from '../model/site/offline-parts.ts';

declare const SITE_LIST: string;
declare const registration: ServiceWorkerRegistration;

/** The doctor reads this text in the worker's code. */
export const SITE: SiteList = JSON.parse(SITE_LIST);
/** The hashes of the lists of parts. */
export const LISTS = new Map(Object.entries(SITE.lists));
/** The size of each part, in bytes. */
export const SIZES = new Map(Object.entries(SITE.sizes));
/** The address of the site. */
export const SCOPE = registration.scope;
/** The cache in which everything is stored. */
export const NAME = cacheName(SITE.site, SCOPE);

/** How many files are fetched at once. */
const AT_ONCE = 6;

export const PARTS = `${SCOPE}?parts`;

export const hashOfList = (part: string): string => LISTS.get(listFile(part)) ?? '';

/** The address in the cache of the file with a hash. */
export const keptAddress = (hash: string): string => `${SCOPE}?kept=${encodeURIComponent(hash)}`;

/** Reads a small list from the cache; undefined if there is none. */
export async function read<List>(cache: Cache, address: string): Promise<List | undefined> {
  const response = await cache.match(address);
  return response?.json();
}

/** Writes a small list to the cache. */
export function write(cache: Cache, address: string, list: object): Promise<void> {
  return cache.put(address, new Response(JSON.stringify(list)));
}

/** The parts that are to be stored, as far as this build has them. */
export async function readParts(cache: Cache): Promise<string[]> {
  return ((await read<string[]>(cache, PARTS)) ?? []).filter((part) => LISTS.has(listFile(part)));
}

/**
 * Those parts that are stored as of this build. The worker before may have added one while this one was being
 * installed.
 */
export async function keptParts(cache: Cache): Promise<string[]> {
  const parts = await readParts(cache);
  const lists = await Promise.all(parts.map((part) => cache.match(keptAddress(hashOfList(part)))));
  return parts.filter((_, at) => lists[at] !== undefined);
}

/**
 * Stores a file, unless it is stored already. The browser checks the hash and refuses a file of another build.
 *
 * @throws TypeError if the file of this build cannot be fetched.
 */
async function keepFile(cache: Cache, path: string, hash: string): Promise<void> {
  if ((await cache.match(keptAddress(hash))) !== undefined) return;
  const ask = (how: RequestCache): Promise<Response> =>
    fetch(new URL(path, SCOPE).href, {
      integrity: `sha256-${hash}`,
      credentials: 'same-origin',
      cache: how,
    });
  // A name with a hash always means the same file, but the browser's copy of it may have been cut off.
  const response = await (isHashed(path)
    ? ask('default').catch(() => ask('reload'))
    : ask('reload'));
  if (!response.ok) throw new TypeError(`${path}: ${response.status}`);
  await cache.put(keptAddress(hash), response.redirected ? await asIfDirect(response) : response);
}

/** A response without the mark of a redirect, which browsers refuse for navigations. */
async function asIfDirect(response: Response): Promise<Response> {
  const { status, statusText, headers } = response;
  return new Response(await response.blob(), { status, statusText, headers });
}

/** Stores files, some at the same time. */
export async function keepFiles(cache: Cache, files: FileList): Promise<void> {
  const left = Object.entries(files);
  const work = async (): Promise<void> => {
    for (let next = left.pop(); next !== undefined; next = left.pop()) {
      await keepFile(cache, ...next);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}

/** The files of a part of this build, if its list is stored. */
async function filesOf(cache: Cache, part: string): Promise<FileList> {
  return (await read<FileList>(cache, keptAddress(hashOfList(part)))) ?? {};
}

/** Stores a part of this build: first its list, then the files in the list. */
export async function keepPart(cache: Cache, part: string): Promise<void> {
  await keepFile(cache, listFile(part), hashOfList(part));
  await keepFiles(cache, await filesOf(cache, part));
}

/** The paths and hashes of all stored files of this build. */
export async function keptFiles(cache: Cache): Promise<Map<string, string>> {
  const parts = await keptParts(cache);
  const lists = await Promise.all(parts.map((part) => filesOf(cache, part)));
  return new Map([SITE.frame, ...lists].flatMap((list) => Object.entries(list)));
}
