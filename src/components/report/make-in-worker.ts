import { makeFile as makeHere } from './files.ts';
import type { FileKind, Parts } from './files.ts';
import type { Order } from './worker.ts';

/** A worker. Undefined where the browser allows none, as on a page opened from a folder. */
function openWorker(): Worker | undefined {
  try {
    return new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  } catch {
    return undefined;
  }
}

/**
 * Makes a file of a report in a worker, or on the page where there is no worker.
 *
 * @param signal Aborted when nobody wants the file any more.
 * @throws Error if the file cannot be made.
 */
export function makeInWorker(kind: FileKind, parts: Parts, signal: AbortSignal): Promise<Blob> {
  const worker = openWorker();
  if (worker === undefined) return makeHere(kind, parts);
  return new Promise<Blob>((resolve, reject) => {
    signal.addEventListener('abort', () => {
      worker.terminate();
      reject(new Error('Nobody wants it any more.'));
    });
    worker.addEventListener('message', ({ data }: MessageEvent<Blob | undefined>) => {
      worker.terminate();
      if (data === undefined) reject(new Error(`The ${kind} could not be made.`));
      else resolve(data);
    });
    // The worker's script could not be loaded: the browser is old, or there is no network.
    worker.addEventListener('error', () => resolve(makeHere(kind, parts)));
    worker.postMessage([kind, parts] satisfies Order);
  });
}
