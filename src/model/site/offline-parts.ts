/**
 * The parts of a site that are kept for reading without a network. The service worker and the build both use this file.
 */

/** The SHA-256 of each file, in base64, by its path below the site's root. */
export type FileList = Record<string, string>;

/** What the worker knows of its build. */
export interface SiteList {
  site: string;
  build: string;
  /** The files that every visitor keeps. */
  frame: FileList;
  /** The files that list the parts. */
  lists: FileList;
  /** The bytes of each part. */
  sizes: Record<string, number>;
}

/** The parts that a page asks the worker to keep. */
export type AskedParts = readonly string[] | 'all';

/** The worker's answer. */
export interface Told {
  /** The build to which the page belongs; undefined if that build is not kept. */
  build: string | undefined;
  /** The parts that were asked for, but could not be loaded. */
  missing: string[];
  /** The bytes of everything that is not kept. */
  left: number;
}

/** The part for people who keep a ledger: scripts that make and read sheets and documents. */
export const TOOLS = 'tools';

/** The part that a browser keeps only together with the whole site. */
export const REST = 'rest';

/** The file that tells which build the host has. It is never kept. */
export const BUILD_FILE = 'build.json';

/** Scripts from this size on, in bytes, are heavy. They are loaded only when they are needed. */
const HEAVY = 100_000;

/**
 * Files that are never kept. A server does not hand out its own configuration; the others are for programs, and some
 * hosts write into them. If a file could not be loaded as it was built, the worker could not be installed.
 */
const UNKEPT = /^(?:web\.config|robots\.txt|sitemap\.xml|build\.json)$|^og\/|(?:^|\/)\./u;

/** Files that nobody needs without asking: the index of large sites, pages over all plans, files for programs. */
const RARE = /^(?:pagefind|units)\/|^(?:licences\.txt|plan\.schema\.json)$/u;

/** The cache for a site in this folder of its host. */
export function cacheName(site: string, scope: string): string {
  return `taizhang-${site}-kept-${scope}`;
}

/** The cache in which an earlier version of the worker kept the whole site. */
export function formerCacheName(site: string, scope: string): string {
  return `taizhang-${site}-precache-v2-${scope}`;
}

/** Whether the name of a file holds a hash of its content. Such a file never changes. */
export function isHashed(path: string): boolean {
  return path.startsWith('_astro/');
}

/** The file that lists a part. */
export function listFile(part: string): string {
  return `offline/${part}.json`;
}

/** The part that such a file lists. */
export function partOfList(file: string): string {
  return file.slice('offline/'.length, -'.json'.length);
}

/**
 * The part to which a file belongs: a plan's id, a name above, or '' for the frame; undefined if it is never kept.
 *
 * @param plans The ids of the site's plans.
 */
export function partOf(path: string, size: number, plans: ReadonlySet<string>): string | undefined {
  if (UNKEPT.test(path)) return undefined;
  const [, plan = ''] = /^(?:search\/([^/]+)\.json$|([^/]+)\/)/u.exec(path)?.filter(Boolean) ?? [];
  if (plans.has(plan)) return plan;
  if (isHashed(path)) return size >= HEAVY ? TOOLS : '';
  return RARE.test(path) ? REST : '';
}
