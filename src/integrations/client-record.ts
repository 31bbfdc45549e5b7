/**
 * The record of the scripts that a build sent to browsers, and of everything they were made of. The next build may
 * use the scripts again.
 */
import { readFileSync, realpathSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Rolldown } from 'vite';
import { filesBelow } from '../model/shapes/files-below.ts';
import { sha256 } from '../model/shapes/fingerprint.ts';
import { readCached, writeCached } from './cache-file.ts';
import { packageFolder } from './licences.ts';

/** The folder of this package: its code, and the settings that compile it. */
const ENGINE = fileURLToPath(new URL('../../', import.meta.url));
const SRC = join(ENGINE, 'src/').replaceAll('\\', '/');

const TOOLS = ['astro', 'vite', 'rolldown'];

/** The files in the folder of a site that decide how it is built, and of which packages. */
const SAY_HOW = [
  'astro.config.mjs',
  'astro.config.js',
  'astro.config.ts',
  'package.json',
  'tsconfig.json',
  'package-lock.json',
  'node_modules/.package-lock.json',
  'pnpm-lock.yaml',
  'yarn.lock',
  'bun.lock',
];

/** Modules that are not files: ours, and those that the bundler adds. */
const MADE = /^\0(?:virtual:island-runtime$|vite\/|@oxc-project\+runtime|rolldown\/)/u;

/** Styles that a script imports. No script here does: only Astro knows which pages such styles are for. */
const STYLE =
  /\.(?:css|pcss|postcss|less|s[ac]ss|styl|stylus|sss)(?:$|\?(?!.*\burl\b|transform-only\b))|type=style/u;

/** The files that browsers were sent. */
export interface Sent {
  /** Astro's entries by name, with their files. */
  entries: [name: string, file: string][];
  files: [file: string, text: string][];
  /** The files of packages that were read, with their hashes. */
  read: [file: string, sum: string][];
  /** The folders of these packages, with the place where each is found. */
  places: [folder: string, place: string][];
  /** The folders of the packages whose code is sent. */
  packages: string[];
}

/** The hash of a file; '' if there is no such file. */
function sumOfFile(file: string): string {
  try {
    return sha256(readFileSync(file));
  } catch {
    return '';
  }
}

/** The real path of a package, found from here: another may have taken its place. */
function placeOf(folder: string): string {
  try {
    const name = folder.replace(/^.*\/node_modules\//u, '');
    return realpathSync(findPackageJSON(name, import.meta.url) ?? '');
  } catch {
    return '';
  }
}

/** Settings as text. Functions in them are written out. */
function asText(settings: unknown): string {
  return JSON.stringify(settings, (_name, value: unknown) =>
    typeof value === 'function' || value instanceof RegExp ? String(value) : value,
  );
}

/**
 * A key made of everything that a site's scripts are made of, except files of packages.
 *
 * @param input The entries that Astro asks for.
 * @param root The folder of the site.
 * @param settings All settings of the build.
 * @param engine The folder of this package.
 */
export function recordKey(
  input: readonly string[],
  root: string,
  settings: unknown,
  engine = ENGINE,
): string {
  const files = [
    ...SAY_HOW.map((name) => join(root, name)),
    ...['package.json', 'tsconfig.json'].map((name) => join(engine, name)),
    ...TOOLS.map((name) => findPackageJSON(name, import.meta.url) ?? ''),
  ];
  const code = filesBelow(join(engine, 'src')).map((file) => join(engine, 'src', file));
  const sums = [...files.map(sumOfFile), ...code.map((file) => `${file} ${sumOfFile(file)}`)];
  const { version, platform, arch } = process;
  return sha256(asText([version, platform, arch, input, settings, sums]));
}

/** Reads the scripts stored under a key, if the packages that they were made of have not changed. */
export function readSent(folder: string, key: string): Sent | undefined {
  const text = readCached(folder, key);
  if (text === undefined) return undefined;
  const sent: Sent = JSON.parse(text);
  const isSame =
    sent.read.every(([file, sum]) => sumOfFile(file) === sum) &&
    sent.places.every(([name, place]) => placeOf(name) === place);
  return isSame ? sent : undefined;
}

/**
 * Lists the files of packages that were read.
 *
 * @param ids The ids of all modules.
 * @returns Undefined if files were read that belong neither to packages nor to us.
 */
export function packagesRead(ids: Iterable<string>): Pick<Sent, 'read' | 'places'> | undefined {
  const [files, folders] = [new Set<string>(), new Set<string>()];
  for (const id of ids) {
    if (STYLE.test(id)) return undefined;
    const file = id.replace(/\?.*$/su, '').replaceAll('\\', '/');
    if (MADE.test(id) || file.startsWith(SRC)) continue;
    const folder = packageFolder(file);
    if (id.startsWith('\0') || folder === undefined) return undefined;
    files.add(file).add(`${folder}/package.json`);
    folders.add(folder);
  }
  return {
    read: [...files].map((file) => [file, sumOfFile(file)]),
    places: [...folders].map((folder) => [folder, placeOf(folder)]),
  };
}

/**
 * Stores the scripts that were sent, unless other kinds of files were read, or two entries are in one file.
 *
 * @param ids The ids of all modules.
 */
export function leaveSent(
  { folder, key }: { folder: string; key: string },
  entries: ReadonlyMap<string, string | undefined>,
  bundle: Rolldown.OutputBundle,
  ids: Iterable<string>,
): void {
  const read = packagesRead(ids);
  const all = Object.values(bundle);
  const files = all.map((one) => [one.fileName, one.type === 'chunk' ? one.code : one.source]);
  const isText = files.every(([, text]) => typeof text === 'string');
  const isWhole = new Set(entries.values()).size === entries.size;
  if (read === undefined || !isText || !isWhole || [...entries.values()].includes(undefined)) {
    return;
  }
  const modules = all.flatMap((one) => (one.type === 'chunk' ? one.moduleIds : []));
  const packages = [...new Set(modules.flatMap((id) => packageFolder(id) ?? []))];
  writeCached(folder, key, JSON.stringify({ entries: [...entries], files, ...read, packages }));
}
