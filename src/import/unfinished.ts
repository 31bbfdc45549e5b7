import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow } from '../model/files-below.ts';
import { SEEDS } from '../model/seeds.ts';
import { LOCK, alone } from './lock.ts';

/** A file, and the deed on it. */
export interface Written {
  file: string;
  what: 'made' | 'changed' | 'removed';
}

/**
 * Stands while files that are wholly written are moved to their places, and lists them: a process that ends
 * between two of them has said what is left to do.
 */
const MOVES = `${SEEDS}.import-moves`;

/** Endings of files that are written beside their places; besides, the lock and the list of moves. */
const UNFINISHED = /\.import-(?:\d+|lock|moves)$/u;

/** All files of `content/` and `seeds/`, as paths from the project's folder. */
export function contentFiles(root: string): string[] {
  return ['content', 'seeds'].flatMap((folder) =>
    filesBelow(join(root, folder)).map((file) => `${folder}/${file}`),
  );
}

/** Files of an import that ended while it wrote, or of one that writes at this moment. */
export function unfinishedFiles(root: string): string[] {
  return contentFiles(root).filter((file) => UNFINISHED.test(file));
}

/** Moves files that were written beside their places, and takes away those that go. */
function move(root: string, changes: readonly Written[], ending: string): void {
  for (const { file, what } of changes) {
    const path = join(root, file);
    if (what === 'removed') rmSync(path, { force: true });
    else if (existsSync(path + ending)) renameSync(path + ending, path);
  }
}

/** Notes what is moved now. @returns What takes the note away. */
export function noteMoves(root: string, changes: readonly Written[], ending: string): () => void {
  const path = join(root, MOVES);
  writeFileSync(path + ending, JSON.stringify({ changes, ending }));
  renameSync(path + ending, path);
  return () => rmSync(path, { force: true });
}

/** Moves what a process that is gone had noted, and takes away what else it left; the lock has to be held. */
export function settle(root: string): void {
  const path = join(root, MOVES);
  if (existsSync(path)) {
    const { changes, ending }: { changes: Written[]; ending: string } = JSON.parse(
      readFileSync(path, 'utf8'),
    );
    move(root, changes, ending);
  }
  for (const file of unfinishedFiles(root)) if (file !== LOCK) rmSync(join(root, file));
}

/**
 * Brings to an end what an import or a removal left that ended while it wrote: nothing of it, or all.
 *
 * @param root Folder of the project.
 * @returns Whether all of it stands there now; undefined where nothing was left.
 * @throws Error, a sentence, where another process writes.
 */
export function finishStopped(root: string): boolean | undefined {
  const left = unfinishedFiles(root);
  if (left.length === 0) return undefined;
  alone(root, () => settle(root));
  return left.includes(MOVES);
}
