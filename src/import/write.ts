import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Files } from './one-plan-files.ts';

export interface Written {
  file: string;
  what: 'made' | 'changed' | 'removed';
}

function isAsIs(path: string, content: string | Uint8Array | null): boolean {
  if (content === null || !existsSync(path)) return content === null && !existsSync(path);
  return Buffer.compare(readFileSync(path), Buffer.from(content)) === 0;
}

/** The files that differ from what is there. */
export function changesOf(root: string, files: Files): Written[] {
  return [...files]
    .filter(([file, content]) => !isAsIs(join(root, file), content))
    .map(([file, content]) => ({
      file,
      what: content === null ? 'removed' : existsSync(join(root, file)) ? 'changed' : 'made',
    }));
}

/**
 * Writes everything or nothing: all files are first written beside their places, then moved there; if
 * one cannot be, what was moved is put back.
 *
 * @returns What was done.
 * @throws Error of the file system, after which all is as it was.
 */
export function writeAll(root: string, files: Files): Written[] {
  const changes = changesOf(root, files);
  const ending = `.import-${process.pid}`;
  const paths = changes.map(({ file }) => join(root, file));
  const undo: (() => void)[] = [];
  const folders: string[] = [];
  try {
    for (const [index, { file }] of changes.entries()) {
      const content = files.get(file) ?? null;
      const path = paths[index] ?? '';
      const made = mkdirSync(dirname(path), { recursive: true });
      if (made !== undefined) folders.unshift(made);
      if (content !== null) writeFileSync(path + ending, content);
    }
    for (const [index, { what }] of changes.entries()) {
      const path = paths[index] ?? '';
      const before = what === 'made' ? undefined : readFileSync(path);
      if (what === 'removed') rmSync(path);
      else renameSync(path + ending, path);
      undo.push(() => {
        if (before === undefined) rmSync(path);
        else writeFileSync(path, before);
      });
    }
  } catch (error) {
    for (const step of undo.reverse()) step();
    for (const path of paths) rmSync(path + ending, { force: true });
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
    throw error;
  } finally {
    for (const path of paths) rmSync(path + ending, { force: true });
  }
  return changes;
}
