import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { sha256 } from '../model/shapes/fingerprint.ts';

/** How many cache files are kept: builds with and without an address, say, may take turns. */
const MOST = 4;

/** Reads the text that an earlier build stored under a key. A broken or incomplete file counts as none. */
export function readCached(folder: string, key: string): string | undefined {
  try {
    const file = join(folder, key);
    const [sum = '', text = ''] = readFileSync(file, 'utf8').split(/\n(.*)/su);
    if (sum !== sha256(text)) return undefined;
    const now = new Date();
    utimesSync(file, now, now);
    return text;
  } catch {
    return undefined;
  }
}

/** Removes all files but those used last. */
function sweep(folder: string): void {
  const files = readdirSync(folder).map((name) => join(folder, name));
  const times = new Map(files.map((file) => [file, statSync(file).mtimeMs]));
  const old = files.sort((a, b) => (times.get(b) ?? 0) - (times.get(a) ?? 0)).slice(MOST);
  for (const file of old) rmSync(file, { force: true });
}

/**
 * Stores a text under a key. Several builds may do so at once: each writes a file of its own and then renames it.
 * If nothing can be written, the next build finds nothing, and no harm is done.
 */
export function writeCached(folder: string, key: string, text: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    const half = join(folder, `${key}.${process.pid}`);
    writeFileSync(half, `${sha256(text)}\n${text}`);
    renameSync(half, join(folder, key));
    sweep(folder);
  } catch {
    // The disk is full or read-only.
  }
}
