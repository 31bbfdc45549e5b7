/** Files that could not be taken in, and what that means for the entries that they held. */
import type { Complaint } from '../ledger/index.ts';
import type { Memory, Seen } from './memory.ts';

/** A file that could not be taken in, with the unit and name of its writer, if it was read before. */
export interface Unread extends Pick<Seen, 'unit' | 'by'> {
  name: string;
  why: Complaint;
}

/** Complaints about a file that was cut off while it was written. */
const HALF_WRITTEN: readonly string[] = ['empty', 'cutOff', 'notJson'];

/** Complaints about a file that is encrypted: no phrase is known, or another one is needed. */
const CLOSED: readonly string[] = ['locked', 'otherPhrase'];

/** Complaints about a file that is whole for others, though not for us. */
const WHOLE: readonly string[] = [...CLOSED, 'newer', 'held'];

/** Whether a file was cut off while it was written. Only then is our own written again. */
export function isHalfWritten({ why }: Unread): boolean {
  return HALF_WRITTEN.includes(why.reason);
}

/** Whether a file is encrypted, and the phrase that is known here, if any, does not open it. */
export function isClosed({ why }: Unread): boolean {
  return CLOSED.includes(why.reason);
}

/** Notes in the memory that a file could not be taken in. What a spoilt file held, it holds no longer. */
export function noteUnread(memory: Memory, name: string, why: Complaint): Unread {
  const seen = memory.get(name);
  if (seen !== undefined && !WHOLE.includes(why.reason)) {
    // Without a tag, it is read again when it is as it was.
    memory.set(name, { ...seen, tag: '', isSpoilt: true });
  }
  return { name, why, unit: seen?.unit ?? '', by: seen?.by ?? '' };
}
