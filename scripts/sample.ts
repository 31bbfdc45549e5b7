/** Where tests run: on the sample that they speak of, whatever plans the site holds. */
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { join, resolve } from 'node:path';

/** What tests need of `content/` and `seeds/`. */
export const SAMPLE = 'tests/fixtures/sample';

/** Of a project, what no copy of it needs. */
const LEFT = new Set(['node_modules', 'dist', 'dist-single', 'reports', 'content', 'seeds']);

/** The files of a folder, below it. */
function filesOf(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== 'README.md')
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, '/').length))
    .sort();
}

/** Whether the site of a project is the sample, file for file. */
export function isSample(root: string): boolean {
  return ['content', 'seeds'].every((name) => {
    const [own, sample] = [join(root, name), join(root, SAMPLE, name)];
    const files = filesOf(sample);
    if (files.join('\n') !== filesOf(own).join('\n')) return false;
    return files.every((file) =>
      readFileSync(join(own, file)).equals(readFileSync(join(sample, file))),
    );
  });
}

/**
 * A copy of a project whose site is the sample, with the packages of the project.
 *
 * @param to Its folder; what was there goes.
 */
export function copyWithSample(root: string, to: string): void {
  rmSync(to, { recursive: true, force: true });
  mkdirSync(join(to, 'node_modules'), { recursive: true });
  for (const name of readdirSync(root)) {
    if (LEFT.has(name) || name === '.git' || name === '.astro') continue;
    cpSync(join(root, name), join(to, name), { recursive: true });
  }
  cpSync(join(root, SAMPLE), to, { recursive: true });
  for (const name of readdirSync(join(root, 'node_modules'))) {
    if (/^\.(?!bin$)/u.test(name)) continue;
    symlinkSync(resolve(root, 'node_modules', name), join(to, 'node_modules', name));
  }
}
