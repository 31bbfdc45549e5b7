import {
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { importWords } from '../text/commands/import-command.ts';
import { whileLocked } from './lock.ts';
import { contentFiles, noteMoves, settle } from './unfinished.ts';
import type { Written } from './unfinished.ts';

/** Files to be written, by paths from the project's folder: text, bytes, or null for a file to be removed. */
export type Files = Map<string, string | Uint8Array | null>;

/** The state of `content/` and `seeds/` at a moment: for each file, values that change with it. */
export type State = ReadonlyMap<string, string>;

function stateOfFile(path: string): string | undefined {
  const found = statSync(path, { throwIfNoEntry: false });
  return found === undefined ? undefined : [found.ino, found.size, found.mtimeMs].join(' ');
}

/** Reads the state. It is compared before files are written that were worked out from it. */
export function stateOf(root: string): State {
  return new Map(contentFiles(root).map((file) => [file, stateOfFile(join(root, file)) ?? '']));
}

function isAsIs(path: string, content: string | Uint8Array | null): boolean {
  if (content === null || !existsSync(path)) return content === null && !existsSync(path);
  return Buffer.compare(readFileSync(path), Buffer.from(content)) === 0;
}

/** The files that differ from the existing ones. */
export function changesOf(root: string, files: Files): Written[] {
  return [...files]
    .filter(([file, content]) => !isAsIs(join(root, file), content))
    .map(([file, content]) => ({
      file,
      what: content === null ? 'removed' : existsSync(join(root, file)) ? 'changed' : 'made',
    }));
}

/** Writes files beside their places, then moves them there. If one cannot be moved, the moves are undone. */
function writeAlone(root: string, files: Files, before: State | undefined): Written[] {
  settle(root);
  const changes = changesOf(root, files);
  for (const { file } of changes) {
    if (before !== undefined && before.get(file) !== stateOfFile(join(root, file))) {
      throw new Error(importWords.changedMeanwhile(file));
    }
  }
  const ending = `.import-${process.pid}`;
  const paths = changes.map(({ file }) => join(root, file));
  const undo: (() => void)[] = [];
  const folders: string[] = [];
  let forget = (): void => undefined;
  try {
    for (const [index, { file }] of changes.entries()) {
      const content = files.get(file) ?? null;
      const path = paths[index] ?? '';
      const made = mkdirSync(dirname(path), { recursive: true });
      if (made !== undefined) folders.unshift(made);
      if (content !== null) writeFileSync(path + ending, content);
    }
    forget = noteMoves(root, changes, ending);
    for (const [index, { what }] of changes.entries()) {
      const path = paths[index] ?? '';
      const old = what === 'made' ? undefined : readFileSync(path);
      if (what === 'removed') rmSync(path);
      else renameSync(path + ending, path);
      undo.push(() => {
        if (old === undefined) rmSync(path);
        else writeFileSync(path, old);
      });
    }
    forget();
  } catch (error) {
    forget();
    for (const step of undo.reverse()) step();
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
    throw error;
  } finally {
    settle(root);
  }
  return changes;
}

/**
 * Writes everything or nothing, and never while another process writes.
 *
 * @param before The state when the files were worked out.
 * @returns What was done to which files.
 * @throws Error of the file system, or a sentence if another process writes, or has since written one of the files.
 * Everything is then as before.
 */
export function writeFiles(root: string, files: Files, before?: State): Written[] {
  return whileLocked(root, () => writeAlone(root, files, before));
}
