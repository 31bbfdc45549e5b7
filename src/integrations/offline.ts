import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { build } from 'esbuild';
import { filesBelow } from '../model/shapes/files-below.ts';
import { loadContentOnce, sha256 } from '../model/index.ts';
import { writeOver } from './built-pages.ts';
import { BUILD_FILE, listFile, partOf } from '../model/site/offline-parts.ts';
import type { FileList, SiteList } from '../model/site/offline-parts.ts';
import { SYNTAX } from './settings.ts';

const WORKER = 'sw.js';

/** Every file of the build with its size and hash, for the doctor (docs/doctor.md). */
const LIST = 'files.json';

export interface BuiltFile {
  /** Path below the site's root. */
  path: string;
  size: number;
  /** In hex digits. */
  sha256: string;
}

/** The place for the build's id in the page about the site. */
const STAMP = /(<span data-build>)[^<]*(<\/span>)/u;

const LISTS = 'offline/';

/** The files of the built site, sorted by name, without the worker and the lists. */
function filesOf(dist: string): string[] {
  return filesBelow(dist).filter(
    (file) => ![WORKER, LIST, BUILD_FILE].includes(file) && !file.startsWith(LISTS),
  );
}

/**
 * Makes the build's id, the first 8 hex digits of a hash over all files, and writes it into the page about the
 * site. The id does not depend on the time, so that the same content and code have the same id wherever they are
 * built. No other page has the id, so that a page changes only with its own words.
 */
function stamp(dist: string): { id: string; files: BuiltFile[] } {
  const hash = createHash('sha256');
  const files: BuiltFile[] = [];
  const stamped = new Map<BuiltFile, string>();
  for (const path of filesOf(dist)) {
    const content = readFileSync(join(dist, path));
    const file = { path, size: content.length, sha256: sha256(content) };
    const page = path.endsWith('.html') ? content.toString() : '';
    const isStamped = STAMP.test(page);
    if (isStamped) stamped.set(file, page);
    hash.update(`${path}\0`);
    if (isStamped) hash.update(page.replace(STAMP, '$1$2'));
    else hash.update(file.sha256, 'hex');
    files.push(file);
  }
  const id = hash.digest('hex').slice(0, 8);
  for (const [file, page] of stamped) {
    const text = page.replace(STAMP, `$1${id}$2`);
    writeOver(join(dist, file.path), text);
    file.size = Buffer.byteLength(text);
    file.sha256 = sha256(text);
  }
  return { id, files };
}

function writeData(dist: string, path: string, data: object | string): BuiltFile {
  const content = Buffer.from(typeof data === 'string' ? data : JSON.stringify(data));
  mkdirSync(dirname(join(dist, path)), { recursive: true });
  writeFileSync(join(dist, path), content);
  return { path, size: content.length, sha256: sha256(content) };
}

/** The files of each part, by the part's name. '' is the frame. */
function filesByPart(
  files: readonly BuiltFile[],
  plans: ReadonlySet<string>,
): Map<string, BuiltFile[]> {
  const parts = new Map<string, BuiltFile[]>([['', []]]);
  for (const file of files) {
    const part = partOf(file.path, file.size, plans);
    if (part !== undefined) parts.set(part, [...(parts.get(part) ?? []), file]);
  }
  return parts;
}

function listed(files: readonly BuiltFile[]): FileList {
  return Object.fromEntries(
    files.map(({ path, sha256: hex }) => [path, Buffer.from(hex, 'hex').toString('base64')]),
  );
}

/** The worker's code, with all that it imports. */
async function bundleWorker(list: SiteList): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('service-worker.ts', import.meta.url))],
    bundle: true,
    minify: true,
    format: 'iife',
    charset: 'utf8',
    legalComments: 'none',
    target: SYNTAX,
    define: { SITE_LIST: JSON.stringify(JSON.stringify(list)) },
    write: false,
  });
  return outputFiles[0]?.text ?? '';
}

export interface Offline {
  /** The build's id, as the page about the site shows it. */
  id: string;
  /** How many files can be stored for reading offline, and their size in bytes; then the size of the frame. */
  count: number;
  size: number;
  frame: number;
}

/**
 * Stamps the page about the site, and writes three things: `sw.js`, the worker that stores the frame of the site,
 * and the parts that were opened, in the browser; the lists of the site's parts (each plan is one); and
 * `build.json`, by which a stored page sees that the host has another build.
 *
 * The worker answers with a stored file first, even if there is a network. So a page, its scripts and the clauses
 * for search are always of one build. Readers still learn of new versions: at each navigation the browser looks
 * for another worker (past the HTTP cache: `updateViaCache` in register-worker.ts). It downloads the changed
 * files of the stored parts beside the old build, and the page announces the new one. The new build takes over
 * when the last page of the old one is closed or the reader asks for it, never by itself. Files that are not
 * stored come from the network. Only without a network does the page for unknown addresses answer.
 *
 * The cache is named by the site's id and the worker's folder, and no site looks at another's cache.
 *
 * The browser checks each file's hash and refuses a file of another build. Otherwise a folder that is still being
 * copied to its host, or a cache on the way, could mix old pages with new ones. If a file is refused, the worker
 * is not installed, the old build goes on, and the next visit tries again.
 *
 * @param dist The folder of the built site.
 * @param site The site's id.
 * @param plans The ids of its plans.
 * @throws Error if the worker cannot be made.
 */
export async function writeOffline(
  dist: string,
  site: string,
  plans: readonly string[],
): Promise<Offline> {
  const { id, files } = stamp(dist);
  const parts = filesByPart(files, new Set(plans));
  const [frame = [], ...others] = parts.values();
  const names = [...parts.keys()].slice(1);
  rmSync(join(dist, LISTS), { recursive: true, force: true });
  const lists = others.map((of, at) => writeData(dist, listFile(names[at] ?? ''), listed(of)));
  const sizeOf = (of: readonly BuiltFile[]): number => of.reduce((sum, { size }) => sum + size, 0);
  const sizes = Object.fromEntries(others.map((of, at) => [names[at], sizeOf(of)]));
  const list = { site, build: id, frame: listed(frame), lists: listed(lists), sizes };
  const worker = writeData(dist, WORKER, await bundleWorker(list));
  const told = writeData(dist, BUILD_FILE, { build: id });
  const all = [...files, ...lists, worker, told].sort((one, other) =>
    one.path < other.path ? -1 : 1,
  );
  writeData(dist, LIST, { format: 'taizhang-files', build: id, files: all });
  const kept = [frame, ...others].flat();
  return { id, count: kept.length, size: sizeOf(kept), frame: sizeOf(frame) };
}

/** Makes the site work without a network. No file may change after this, since each is listed with its hash. */
export function offline(): AstroIntegration {
  let root = '';
  return {
    name: 'taizhang:offline',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
      },
      'astro:build:done': async ({ dir, logger }) => {
        const { site, plans } = loadContentOnce(root);
        const ids = plans.map(({ plan }) => plan.id);
        const made = await writeOffline(fileURLToPath(dir), site.id, ids);
        const inKb = (bytes: number): number => Math.round(bytes / 1000);
        logger.info(
          `build ${made.id}: ${made.count} files, ${inKb(made.size)} kB, can be kept for offline; all visitors keep ${inKb(made.frame)} kB and what they open`,
        );
      },
    },
  };
}
