/** Makes one file of a report in a worker, so that the page stays usable and can stop it. */
import { makeFile } from './files.ts';
import type { FileKind, Parts } from './files.ts';

/** The page's order. The answer is the file, or undefined if it could not be made. */
export type Order = [kind: FileKind, parts: Parts];

addEventListener('message', ({ data }: MessageEvent<Order>) => {
  makeFile(...data).then(
    (blob) => postMessage(blob),
    () => postMessage(undefined),
  );
});
