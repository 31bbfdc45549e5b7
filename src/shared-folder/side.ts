/** What a round is given of this browser, and what comes of it. */
import type { Entry, LeftOut, PlanHere, StorageRefusal } from '../ledger/index.ts';
import type { Lock } from './encryption.ts';
import type { Unread } from './unread.ts';

export interface Side {
  plan: PlanHere;
  device: string;
  entries: () => readonly Entry[];
  /** Ids of entries that were deleted here. They are neither taken in again nor written. */
  deleted: () => ReadonlySet<string>;
  /** Keeps entries from the folder, all or none. Returns why it could not. */
  receive: (entries: readonly Entry[]) => StorageRefusal | undefined;
  /** The text of a ledger file of these entries. */
  fileOf: (entries: readonly Entry[]) => string;
  /** The lock with which files are encrypted; undefined if ours is not encrypted. */
  lock: Lock | undefined;
  /** Milliseconds since 1970. */
  now: () => number;
}

export interface Outcome {
  /** How many entries came in. */
  received: number;
  /** Files that could not be taken in. The next round reads them again. */
  unread: Unread[];
  /** Whether a file may be just being written, so that somebody should look again soon. */
  isUnsure: boolean;
  /** Entries that this browser has with other content. */
  leftOut: LeftOut[];
  /** Why entries of others could not be kept here. */
  refusal: StorageRefusal | undefined;
  /** Whether our own file was written. */
  isWritten: boolean;
}
