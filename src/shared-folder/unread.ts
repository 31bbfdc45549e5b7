/** Files that could not be taken in, and what that means for the entries that they held. */
import { DAY } from '../ledger/index.ts';
import type { Complaint } from '../ledger/index.ts';
import { NEVER_READ } from './memory.ts';
import type { Doubt, Memory, Seen } from './memory.ts';

/**
 * How many milliseconds a file has to stay as it is before it is taken for broken. A sync program, or a share on a slow
 * line, shows a file half, or not at all, while it is written: for some seconds, in which it grows.
 */
export const SETTLE = 10_000;

/** A file that could not be taken in, with the unit and name of its writer, if it was read before. */
export interface Unread extends Pick<Seen, 'unit' | 'by'> {
  name: string;
  why: Complaint;
  /** When it was first found so, ISO 8601 UTC. */
  since: string;
  /** Whether an earlier look found it as it is now. Before that, it may be just being written. */
  isSettled: boolean;
}

/** Complaints about a file that was cut off while it was written. */
const HALF_WRITTEN: readonly string[] = ['empty', 'cutOff', 'notJson'];

/** Complaints about a file that is encrypted: no phrase is known, or another one is needed. */
const CLOSED: readonly string[] = ['locked', 'otherPhrase'];

/** Whether a file was cut off while it was written. Only then is our own written again. */
export function isHalfWritten({ why }: Unread): boolean {
  return HALF_WRITTEN.includes(why.reason);
}

/** Whether a file is encrypted, and the phrase that is known here, if any, does not open it. */
export function isClosed({ why }: Unread): boolean {
  return CLOSED.includes(why.reason);
}

/**
 * How many milliseconds a file may stay so before it holds nothing for anybody. One with another phrase or of a later
 * version is whole for others. One that is held by a program, or not for us, may be too, for a day: by then somebody
 * has mended it, or nobody can read it.
 */
function patience({ reason }: Complaint): number {
  if (CLOSED.includes(reason) || reason === 'newer') return Number.POSITIVE_INFINITY;
  return reason === 'held' ? DAY : SETTLE;
}

/**
 * Notes in the memory that a file could not be taken in.
 *
 * @param state What tells how it is now from how it was at other looks.
 * @param now Milliseconds since 1970.
 */
export function noteDoubt(memory: Memory, name: string, state: string, now: number): Doubt {
  const seen = memory.get(name) ?? NEVER_READ;
  // A clock that was put back says nothing of how long ago a look was.
  const before = seen.doubt !== undefined && seen.doubt.from <= now ? seen.doubt : undefined;
  const from = before?.state === state ? before.from : now;
  const doubt = { since: before?.since ?? now, state, from };
  memory.set(name, { ...seen, doubt });
  return doubt;
}

/** Notes in the memory that a file could not be taken in. What a spoilt file held, it holds no longer. */
export function noteUnread(
  memory: Memory,
  { name, why, state, now }: { name: string; why: Complaint; state: string; now: number },
): Unread {
  const isTorn = patience(why) === SETTLE;
  const { since, from } = noteDoubt(memory, name, isTorn ? state : why.reason, now);
  const seen = memory.get(name) ?? NEVER_READ;
  if (now - from >= patience(why)) memory.set(name, { ...seen, isSpoilt: true });
  return {
    ...{ name, why, unit: seen.unit, by: seen.by, since: new Date(since).toISOString() },
    isSettled: seen.isUnfinished === true || now - from >= SETTLE,
  };
}
