import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { build } from 'esbuild';
import { filesBelow } from '../model/files-below.ts';
import { loadContentOnce, sha256 } from '../model/index.ts';
import { writeOver } from './built-pages.ts';
import { BUILD_FILE, listFile, partOf } from '../model/kept-parts.ts';
import type { FileList, SiteList } from '../model/kept-parts.ts';
import { BROWSERS } from './settings.ts';

const WORKER = 'sw.js';

/** Every file of the build with its bytes and hash: for the doctor (docs/doctor.md). */
const LIST = 'files.json';

export interface BuiltFile {
  /** Below the site's root. */
  path: string;
  size: number;
  /** In hex digits. */
  sha256: string;
}

/** Where the page about the site says which build it is of. */
const STAMP = /(<span data-build>)[^<]*(<\/span>)/u;

const LISTS = 'offline/';

/** Files of the built site, but for worker and lists, in the order of their names. */
function filesOf(dist: string): string[] {
  return filesBelow(dist).filter(
    (file) => ![WORKER, LIST, BUILD_FILE].includes(file) && !file.startsWith(LISTS),
  );
}

/**
 * Makes the build's id, the first 8 hex digits of a hash over all files, and writes it into the page about the
 * site. No clock is in it, so that the same content and code have the same id wherever they are built; and it
 * stands in no other page, so that a page changes only with its own words.
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

/** The files of each part, by its name; '' is the frame. */
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
    target: BROWSERS,
    define: { SITE_LIST: JSON.stringify(JSON.stringify(list)) },
    write: false,
  });
  return outputFiles[0]?.text ?? '';
}

export interface Offline {
  /** The build's id, as the page about the site shows it. */
  id: string;
  /** How many files can be kept for reading offline, their bytes, and those of the frame. */
  count: number;
  size: number;
  frame: number;
}

/**
 * Stamps the page about the site and writes `sw.js`, the worker that keeps in the browser the frame of the site
 * and what was opened of it, the lists of its parts (a plan is one), and `build.json`, by which a page that is kept
 * sees that the host has another build.
 *
 * The worker answers with a kept file first, also with a network: a page, its scripts and the clauses that search reads
 * are then always of one build. That hides nothing new: the browser looks for another worker at each navigation (past
 * the HTTP cache: `updateViaCache` in register-worker.ts), downloads what differs of the kept parts beside the old
 * build, and the page announces it. The new one takes over when the last page of the old is closed, or when the reader
 * asks for it; never by itself. What is not kept goes to the network, and only without one the page for unknown
 * addresses answers.
 *
 * The cache is named by the site's id and the worker's folder, and nothing looks at another's.
 *
 * The browser refuses a file that is not of this build, by its hash. A folder that is still being copied to
 * its host, or a cache on the way, would else put old pages beside new ones; so the worker is not installed,
 * what was there goes on, and the next visit tries again.
 *
 * @param dist Folder of the built site.
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

/** Makes the site work without a network. Nothing may change a file after it, since it lists each with its hash. */
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
