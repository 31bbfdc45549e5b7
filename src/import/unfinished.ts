import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow } from '../model/shapes/files-below.ts';
import { SEEDS } from '../model/load/seeds.ts';
import { LOCK, whileLocked } from './lock.ts';

/** A file, and what was done to it. */
export interface Written {
  file: string;
  what: 'made' | 'changed' | 'removed';
}

/**
 * The file that exists while completely written files are moved to their places, and lists them. If a process ends
 * between two moves, this list tells what is left to do.
 */
const MOVES = `${SEEDS}.import-moves`;

/** Endings of files that are written beside their places, and of the lock and the list of moves. */
const UNFINISHED = /\.import-(?:\d+|lock|moves)$/u;

/** All files of `content/` and `seeds/`, as paths from the project's folder. */
export function contentFiles(root: string): string[] {
  return ['content', 'seeds'].flatMap((folder) =>
    filesBelow(join(root, folder)).map((file) => `${folder}/${file}`),
  );
}

/** Files left by an import that ended while writing, or files of one that is writing now. */
export function unfinishedFiles(root: string): string[] {
  return contentFiles(root).filter((file) => UNFINISHED.test(file));
}

/** Moves files that were written beside their places, and removes files that are to go. */
function move(root: string, changes: readonly Written[], ending: string): void {
  for (const { file, what } of changes) {
    const path = join(root, file);
    if (what === 'removed') rmSync(path, { force: true });
    else if (existsSync(path + ending)) renameSync(path + ending, path);
  }
}

/** Notes the moves that begin now. @returns A function that removes the note. */
export function noteMoves(root: string, changes: readonly Written[], ending: string): () => void {
  const path = join(root, MOVES);
  writeFileSync(path + ending, JSON.stringify({ changes, ending }));
  renameSync(path + ending, path);
  return () => rmSync(path, { force: true });
}

/**
 * Completes the moves that an ended process had noted, and removes its other leftovers. The caller must hold the lock.
 */
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
 * Cleans up after an import or a removal that ended while writing: all of it is completed, or nothing of it is kept.
 *
 * @param root Folder of the project.
 * @returns Whether it was completed; undefined if there was nothing to clean up.
 * @throws Error, a sentence, if another process writes.
 */
export function finishStopped(root: string): boolean | undefined {
  const left = unfinishedFiles(root);
  if (left.length === 0) return undefined;
  whileLocked(root, () => settle(root));
  return left.includes(MOVES);
}
