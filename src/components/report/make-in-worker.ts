import { makeFile as makeHere } from './files.ts';
import type { FileKind, Parts } from './files.ts';
import type { Order } from './worker.ts';

/** A worker, or undefined where there can be none, as on a page that was opened from a folder. */
function openWorker(): Worker | undefined {
  try {
    return new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  } catch {
    return undefined;
  }
}

/**
 * Makes a file of a report, beside the page where that can be.
 *
 * @param signal Aborted when nobody wants it any more.
 * @throws Error if it cannot be made.
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
    // Its script could not be loaded: an old browser, or no network.
    worker.addEventListener('error', () => resolve(makeHere(kind, parts)));
    worker.postMessage([kind, parts] satisfies Order);
  });
}
