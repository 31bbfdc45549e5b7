/** Makes one file of a report beside the page, so that the page goes on and can stop it. */
import { makeFile } from './files.ts';
import type { FileKind, Parts } from './files.ts';

/** The page's order; it gets the file, or undefined if that could not be made. */
export type Order = [kind: FileKind, parts: Parts];

addEventListener('message', ({ data }: MessageEvent<Order>) => {
  makeFile(...data).then(
    (blob) => postMessage(blob),
    () => postMessage(undefined),
  );
});
