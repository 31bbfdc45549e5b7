import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { SEEDS } from '../model/seeds.ts';
import { codeOf } from '../text/system.ts';
import { importWords } from '../text/import-command.ts';

/** Stands while an import or a removal writes; it names the process and the computer. */
export const LOCK = `${SEEDS}.import-lock`;

/** Whether another process of this computer runs. */
function isRunning(pid: number): boolean {
  try {
    return pid !== process.pid && process.kill(pid, 0);
  } catch (error) {
    // Somebody else's.
    return codeOf(error) === 'EPERM';
  }
}

/** Makes the lock, or takes over that of a process which is gone. @throws Error, a sentence, where another writes. */
function take(path: string): void {
  try {
    writeFileSync(path, `${process.pid} ${hostname()}`, { flag: 'wx' });
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') {
      // On a full disk it was made, and its words were not.
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
 * Lets one process at a time write into `content/` and `seeds/`.
 *
 * @param root Folder of the project.
 * @throws Error, a sentence, where another process writes; what `write` throws.
 */
export function alone<Result>(root: string, write: () => Result): Result {
  const path = join(root, LOCK);
  mkdirSync(dirname(path), { recursive: true });
  take(path);
  try {
    return write();
  } finally {
    rmSync(path, { force: true });
  }
}
