import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { generateSW } from 'workbox-build';
import type { ManifestTransform } from 'workbox-build';
import { loadContent } from '../model/index.ts';
import { onOneLine } from '../text/visible.ts';

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

/** No file of a site is left out for its size: an address that is missing offline helps nobody. */
const ANY_SIZE = 2 ** 30;

/** Files of the built site, but for worker and list, with slashes and in the order of their names. */
function filesOf(dist: string): string[] {
  return readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(dist, sep).length))
    .map((file) => file.split(sep).join('/'))
    .filter((file) => file !== WORKER && file !== LIST)
    .sort();
}

function builtFile(dist: string, path: string): BuiltFile {
  const bytes = readFileSync(join(dist, path));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { path, size: bytes.length, sha256 };
}

/** Writes the list of all files, the worker among them: the same of which the worker was made. */
function writeList(dist: string, build: string, files: readonly BuiltFile[]): void {
  const all = [...files, builtFile(dist, WORKER)];
  writeFileSync(join(dist, LIST), JSON.stringify({ format: 'taizhang-files', build, files: all }));
}

/**
 * Writes the build's id into every page: the first 8 hex digits of a hash over all files. No clock is in
 * it, so that the same content and code have the same id wherever they are built.
 *
 * @returns The id.
 */
function stampPages(dist: string): string {
  const hash = createHash('sha256');
  const pages = new Map<string, string>();
  for (const file of filesOf(dist)) {
    const content = readFileSync(join(dist, file));
    const isPage = file.endsWith('.html');
    const page = isPage ? content.toString().replace(STAMP, '$1$2') : undefined;
    if (page !== undefined) pages.set(file, page);
    hash.update(`${file}\0`).update(
      createHash('sha256')
        .update(page ?? content)
        .digest(),
    );
  }
  const id = hash.digest('hex').slice(0, 8);
  for (const [file, page] of pages) {
    writeFileSync(join(dist, file), page.replace(STAMP, `$1${id}$2`));
  }
  return id;
}

/**
 * Gives each file of the worker's list the hash by which the browser refuses one of another build. While a folder is being
 * copied to its host, or because of a cache on the way, old pages could else stand beside new ones. If a file is
 * refused, the worker is not installed, the old one goes on, and the next visit tries again.
 */
function withIntegrity(files: readonly BuiltFile[]): ManifestTransform {
  const hashes = new Map(files.map(({ path, sha256 }) => [path, sha256]));
  return (entries) => ({
    manifest: entries.map((entry) => {
      const digits = hashes.get(entry.url);
      if (digits === undefined) throw new Error(`Offline: ${entry.url} is not in the list.`);
      const hash = Buffer.from(digits, 'hex').toString('base64');
      return { ...entry, integrity: `sha256-${hash}` };
    }),
  });
}

export interface Offline {
  /** The build's id, as pages show it. */
  id: string;
  /** How many files are kept for reading offline, and their bytes. */
  count: number;
  size: number;
}

/**
 * Stamps the pages and writes `sw.js`, the worker that keeps the whole site in the browser, and the list
 * of all files.
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
 * @param dist Folder of the built site.
 * @param site The site's id.
 * @throws Error if the worker cannot be made.
 */
export async function writeOffline(dist: string, site: string): Promise<Offline> {
  const id = stampPages(dist);
  const files = filesOf(dist).map((file) => builtFile(dist, file));
  const { count, size, warnings } = await generateSW({
    globDirectory: dist,
    globPatterns: ['**/*'],
    // Servers keep their own configuration to themselves; the others are for programs, and some hosts
    // write into them, which would keep the worker from being installed.
    globIgnores: [LIST, 'web.config', 'og/**', 'robots.txt', 'sitemap.xml'],
    swDest: join(dist, WORKER),
    cacheId: `taizhang-${site}`,
    inlineWorkboxRuntime: true,
    sourcemap: false,
    mode: 'production',
    babelPresetEnvTargets: ['chrome >= 88', 'firefox >= 115', 'safari >= 15.4'],
    maximumFileSizeToCacheInBytes: ANY_SIZE,
    dontCacheBustURLsMatching: HASHED,
    manifestTransforms: [withIntegrity(files)],
    // The page that was opened first has the others too, without being opened again.
    clientsClaim: true,
    // Every file is the same whatever is asked of it: ?q= is read by the page.
    ignoreURLParametersMatching: [/./],
    runtimeCaching: [
      {
        urlPattern: ({ request }) => request.mode === 'navigate',
        handler: 'NetworkOnly',
        options: { precacheFallback: { fallbackURL: '404.html' } },
      },
    ],
  });
  if (warnings.length > 0) throw new Error(`Offline: ${onOneLine(warnings.join('; '))}`);
  writeList(dist, id, files);
  return { id, count, size };
}

/** Makes the site work without a network. It comes last, since it takes every file as it is. */
export function offline(): AstroIntegration {
  return {
    name: 'taizhang:offline',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const { site } = loadContent(process.cwd());
        const { id, count, size } = await writeOffline(fileURLToPath(dir), site.id);
        logger.info(`build ${id}: ${count} files, ${Math.round(size / 1000)} kB, kept for offline`);
      },
    },
  };
}
