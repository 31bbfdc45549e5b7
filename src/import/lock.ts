import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { SEEDS } from '../model/load/seeds.ts';
import { codeOf } from '../text/commands/system.ts';
import { importWords } from '../text/commands/import-command.ts';

/** The file that exists while an import or a removal writes. It names the process and the computer. */
export const LOCK = `${SEEDS}.import-lock`;

/** Whether another process of this computer is running. */
function isRunning(pid: number): boolean {
  try {
    return pid !== process.pid && process.kill(pid, 0);
  } catch (error) {
    // The process exists, but belongs to another user.
    return codeOf(error) === 'EPERM';
  }
}

/**
 * Makes the lock, or takes over the lock of a process that has ended. @throws Error, a sentence, if another process
 * writes.
 */
function take(path: string): void {
  try {
    writeFileSync(path, `${process.pid} ${hostname()}`, { flag: 'wx' });
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') {
      // On a full disk, the file may have been made without its content.
      rmSync(path, { force: true });
      throw error;
    }
    const [, pid = '', host = ''] = /^(\d+) (.*)$/u.exec(readFileSync(path, 'utf8')) ?? [];
    if (host !== hostname() || isRunning(Number(pid))) {
      throw new Error(importWords.busy(pid, host, LOCK));
    }
    rmSync(path);
    take(path);
  }
}

/**
 * Lets only one process at a time write into `content/` and `seeds/`.
 *
 * @param root Folder of the project.
 * @throws Error, a sentence, if another process writes; or whatever `write` throws.
 */
export function whileLocked<Result>(root: string, write: () => Result): Result {
  const path = join(root, LOCK);
  mkdirSync(dirname(path), { recursive: true });
  take(path);
  try {
    return write();
  } finally {
    rmSync(path, { force: true });
  }
}
