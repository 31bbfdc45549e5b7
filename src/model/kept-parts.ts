/** The parts of a site that are kept for reading without a network; the worker and the build agree on them here. */

/** By its path below the site's root, the SHA-256 of each file, in base64. */
export type FileList = Record<string, string>;

/** The worker knows this of its build. */
export interface SiteList {
  site: string;
  build: string;
  /** The files that every visitor keeps. */
  frame: FileList;
  /** The lists of the parts, which are files themselves. */
  lists: FileList;
  /** The bytes of each part. */
  sizes: Record<string, number>;
}

/** The parts that a page asks the worker to keep. */
export type AskedParts = readonly string[] | 'all';

/** The worker's answer. */
export interface Told {
  /** The build that the page is of; undefined where it is none that is kept. */
  build: string | undefined;
  /** The parts that were asked for and could not be had. */
  missing: string[];
  /** The bytes of all that is not kept. */
  left: number;
}

/** The part for people who keep a ledger: what makes and reads sheets and documents. */
export const TOOLS = 'tools';

/** The part that a browser has only if it keeps the whole site. */
export const REST = 'rest';

/** The file of a site that says which build the host has; it is never kept. */
export const BUILD_FILE = 'build.json';

/** Scripts of so many bytes are the heavy ones, which are loaded when they are asked for. */
const HEAVY = 100_000;

/**
 * Files that are never kept. A server does not hand out its own configuration; the others are for programs, and some
 * hosts write into them. A file that cannot be had as it was built would keep the worker from being installed.
 */
const UNKEPT = /^(?:web\.config|robots\.txt|sitemap\.xml|build\.json)$|^og\/|(?:^|\/)\./u;

/** Nobody reads these without asking: the index of large sites, pages over all plans, files for programs. */
const RARE = /^(?:pagefind|units)\/|^(?:licences\.txt|plan\.schema\.json)$/u;

/** The cache in which a browser keeps a site that lies in this folder of its host. */
export function cacheName(site: string, scope: string): string {
  return `taizhang-${site}-kept-${scope}`;
}

/** Where an earlier edition of the worker kept the whole site. */
export function formerCacheName(site: string, scope: string): string {
  return `taizhang-${site}-precache-v2-${scope}`;
}

/** Whether a name holds a hash of what is in the file: such a file never changes. */
export function isHashed(path: string): boolean {
  return path.startsWith('_astro/');
}

/** The file with the list of a part. */
export function listFile(part: string): string {
  return `offline/${part}.json`;
}

/** The part of such a file. */
export function partOfList(file: string): string {
  return file.slice('offline/'.length, -'.json'.length);
}

/**
 * The part that a file is of: a plan's id, a name above, `''` for the frame; undefined if it is never kept.
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
