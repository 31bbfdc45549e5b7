/** Makes one file of a report beside the page, so that the page goes on and can stop it. */
import { makeFile } from './files.ts';
import type { Kind, Parts } from './files.ts';

/** What the page asks for. */
export interface Order {
  kind: Kind;
  parts: Parts;
}

/** What it gets: the file, or nothing if it could not be made. */
export type Delivery = { blob: Blob } | { blob: undefined };

addEventListener('message', ({ data: { kind, parts } }: MessageEvent<Order>) => {
  const deliver = (delivery: Delivery): void => postMessage(delivery);
  makeFile(kind, parts).then(
    (blob) => deliver({ blob }),
    () => deliver({ blob: undefined }),
  );
});
