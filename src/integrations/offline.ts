import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { build } from 'esbuild';
import type { PrecacheEntry } from 'workbox-precaching';
import { loadContentOnce } from '../model/index.ts';
import { writeOver } from './built-pages.ts';
import { BROWSERS } from './settings.ts';

const WORKER = 'sw.js';

/** Every file of the build with its bytes and hash: for the doctor (docs/doctor.md). */
const LIST = 'files.json';

/** A file as it was built. */
export interface BuiltFile {
  /** Below the site's root. */
  path: string;
  size: number;
  /** In hex digits. */
  sha256: string;
}

/** Where a page says which build it is of; the footer writes it. */
const STAMP = /(<span data-build>)[^<]*(<\/span>)/u;

/** Names that hold a hash of what is in the file: such a file never changes. */
const HASHED = /^_astro\//u;

/**
 * Servers keep their own configuration to themselves; the others are for programs, and some hosts write
 * into them, which would keep the worker from being installed.
 */
const UNKEPT = /^(?:web\.config|robots\.txt|sitemap\.xml)$|^og\/|(?:^|\/)\./u;

/** Files of the built site, but for worker and list, with slashes and in the order of their names. */
function filesOf(dist: string): string[] {
  return readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(dist, sep).length))
    .map((file) => file.split(sep).join('/'))
    .filter((file) => file !== WORKER && file !== LIST)
    .sort();
}

function sha256(data: string | Buffer): Buffer {
  return createHash('sha256').update(data).digest();
}

/**
 * Writes the build's id into every page: the first 8 hex digits of a hash over all files. No clock is in
 * it, so that the same content and code have the same id wherever they are built.
 *
 * @returns The id, each file as the worker has to know it, and all files.
 */
function stampPages(dist: string): {
  id: string;
  entries: PrecacheEntry[];
  size: number;
  files: BuiltFile[];
} {
  const hash = createHash('sha256');
  const pages = new Map<string, string>();
  const entries = new Map<string, PrecacheEntry>();
  const files: BuiltFile[] = [];
  let size = 0;
  const keep = (file: string, content: Buffer, digest: Buffer): void => {
    files.push({ path: file, size: content.length, sha256: digest.toString('hex') });
    if (UNKEPT.test(file)) return;
    size += content.length;
    const revision = HASHED.test(file) ? null : createHash('md5').update(content).digest('hex');
    entries.set(file, { url: file, revision, integrity: `sha256-${digest.toString('base64')}` });
  };
  for (const file of filesOf(dist)) {
    const content = readFileSync(join(dist, file));
    const page = file.endsWith('.html') ? content.toString().replace(STAMP, '$1$2') : undefined;
    const digest = sha256(page ?? content);
    if (page === undefined) keep(file, content, digest);
    else pages.set(file, page);
    hash.update(`${file}\0`).update(digest);
  }
  const id = hash.digest('hex').slice(0, 8);
  for (const [file, page] of pages) {
    const stamped = page.replace(STAMP, `$1${id}$2`);
    writeOver(join(dist, file), stamped);
    const content = Buffer.from(stamped);
    keep(file, content, sha256(content));
  }
  return { id, entries: [...entries.values()], size, files };
}

/** Writes the list of all files, the worker among them: the same of which the worker was made. */
function writeList(dist: string, build: string, files: readonly BuiltFile[]): void {
  const worker = readFileSync(join(dist, WORKER));
  const own = { path: WORKER, size: worker.length, sha256: sha256(worker).toString('hex') };
  const all = [...files, own].sort((one, other) => (one.path < other.path ? -1 : 1));
  writeFileSync(join(dist, LIST), JSON.stringify({ format: 'taizhang-files', build, files: all }));
}

/** The worker's code, with all that it imports. */
async function bundleWorker(entries: readonly PrecacheEntry[], site: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('worker.ts', import.meta.url))],
    bundle: true,
    minify: true,
    format: 'iife',
    charset: 'utf8',
    legalComments: 'none',
    target: BROWSERS,
    define: {
      'process.env.NODE_ENV': '"production"',
      MANIFEST: JSON.stringify(entries),
      PREFIX: JSON.stringify(`taizhang-${site}`),
    },
    write: false,
  });
  return outputFiles[0]?.text ?? '';
}

export interface Offline {
  /** The build's id, as pages show it. */
  id: string;
  /** How many files are kept for reading offline, and their bytes. */
  count: number;
  size: number;
}

/**
 * Stamps the pages and writes `sw.js`, the worker that keeps the whole site in the browser.
 *
 * Kept pages come first, also with a network: a page, its scripts and the clauses that search reads
 * are then always of one build. That hides nothing new: the browser looks for another worker at each
 * navigation (past the HTTP cache: `updateViaCache` in keep.ts), downloads the new build beside the old
 * one, and the page announces it. The new one takes over when the last page of the old is closed, or
 * when the reader asks for it; never by itself. What the build does not hold goes to the network,
 * and only without one the page for unknown addresses answers.
 *
 * Caches are named by the site's id and the worker's folder, and nothing looks at another's:
 * `cleanupOutdatedCaches` would, as it takes each cache whose folder begins with its own.
 *
 * The browser refuses a file that is not of this build, by its hash. A folder that is still being copied to
 * its host, or a cache on the way, would else put old pages beside new ones; so the worker is not installed,
 * what was there goes on, and the next visit tries again.
 *
 * @param dist Folder of the built site.
 * @param site The site's id.
 * @throws Error if the worker cannot be made.
 */
export async function writeOffline(dist: string, site: string): Promise<Offline> {
  const { id, entries, size, files } = stampPages(dist);
  writeFileSync(join(dist, WORKER), await bundleWorker(entries, site));
  writeList(dist, id, files);
  return { id, count: entries.length, size };
}

/** Makes the site work without a network. It comes last, since it takes every file as it is. */
export function offline(): AstroIntegration {
  return {
    name: 'taizhang:offline',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const { site } = loadContentOnce(process.cwd());
        const { id, count, size } = await writeOffline(fileURLToPath(dir), site.id);
        logger.info(`build ${id}: ${count} files, ${Math.round(size / 1000)} kB, kept for offline`);
      },
    },
  };
}
