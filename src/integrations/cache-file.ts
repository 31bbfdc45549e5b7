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
import { sha256 } from '../model/fingerprint.ts';

/** How many files are left: builds with and without an address, say, may take turns. */
const MOST = 4;

/** Reads what an earlier build left under a key. A file that is broken, or half there, counts as none. */
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

/** Takes away all but the files that were used last. */
function sweep(folder: string): void {
  const files = readdirSync(folder).map((name) => join(folder, name));
  const times = new Map(files.map((file) => [file, statSync(file).mtimeMs]));
  const old = files.sort((a, b) => (times.get(b) ?? 0) - (times.get(a) ?? 0)).slice(MOST);
  for (const file of old) rmSync(file, { force: true });
}

/**
 * Leaves a text under a key. Builds may do so side by side: each writes a file of its own, and then gives it its name.
 * Where nothing can be written, the next build has nothing left to it, and that is all.
 */
export function writeCached(folder: string, key: string, text: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    const half = join(folder, `${key}.${process.pid}`);
    writeFileSync(half, `${sha256(text)}\n${text}`);
    renameSync(half, join(folder, key));
    sweep(folder);
  } catch {
    // A full disk, or one that is only read.
  }
}
