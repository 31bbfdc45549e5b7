/** Puts the packages that a site needs into it, out of those of the checkout: no registry is asked. */
import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  symlinkSync,
} from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';

const lockSchema = z.object({
  packages: z.record(
    z.string(),
    z.object({
      dev: z.boolean().optional(),
      bin: z.record(z.string(), z.string()).optional(),
    }),
  ),
});

/** One file twice on the disk's list, or, on another disk, a copy. */
function linkFile(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}

/** A folder, file by file; packages within it are put there by themselves. */
function linkFolder(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) {
      if (entry.name !== 'node_modules') linkFolder(source, target);
    } else if (entry.isSymbolicLink()) symlinkSync(readlinkSync(source), target);
    else linkFile(source, target);
  }
}

/**
 * Links all that the checkout has installed and that does not only test, and the commands among it.
 *
 * @param checkout Folder with `package-lock.json` and `node_modules`.
 * @returns How many packages there are.
 */
export function linkPackages(checkout: string, root: string): number {
  const lock = readFileSync(join(checkout, 'package-lock.json'), 'utf8');
  const { packages } = lockSchema.parse(JSON.parse(lock));
  const bins = join(root, 'node_modules/.bin');
  mkdirSync(bins, { recursive: true });
  let count = 0;
  for (const [path, { dev, bin }] of Object.entries(packages)) {
    const from = join(checkout, path);
    if (path === '' || dev === true || !existsSync(from)) continue;
    linkFolder(from, join(root, path));
    count += 1;
    if (path.lastIndexOf('node_modules/') === 0) {
      for (const [name, file] of Object.entries(bin ?? {}))
        linkCommand(bins, name, join('..', path.slice('node_modules/'.length), file));
    }
  }
  return count;
}

/** A command of a package, as npm puts it where scripts find it. */
export function linkCommand(bins: string, name: string, way: string): void {
  symlinkSync(way, join(bins, name));
}
