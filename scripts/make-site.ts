/** Writes a new site into a folder that is empty or not there. */
import { randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { siteWords } from '../src/text/commands/site-command.ts';
import { onOneLine } from '../src/outside/visible.ts';
import { filesOfSite } from './site-files.ts';

/** @throws Error if something lies in the folder, or it is none. */
export function mustBeEmpty(folder: string): void {
  const found = statSync(folder, { throwIfNoEntry: false });
  if (found?.isDirectory() === false) throw new Error(siteWords.isFile(onOneLine(folder)));
  if (found !== undefined && readdirSync(folder).length > 0) {
    throw new Error(siteWords.notEmpty(onOneLine(folder)));
  }
}

/**
 * Writes the files of a new site.
 *
 * @param engine A version, or `file:` and the way to its tarball.
 */
export function makeSite(root: string, name: string | undefined, engine: string): void {
  const id = `site-${randomBytes(4).toString('hex')}`;
  const folder = basename(resolve(root));
  const files = filesOfSite({ folder, name: name ?? siteWords.name, id, engine });
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}
