/**
 * Moves values from one key to another by copying first. Only if there is no room for both is the old value removed
 * before the new one is written. If the new one still cannot be written, the old one is put back.
 */
import type { Environment } from '../browser/environment.ts';
import type { StoredPlace } from './writing.ts';

/** Moves a value to another key, changed or not. Returns whether it is there now. */
export function moveValue(
  { read, write, remove }: Environment,
  from: string,
  to: string,
  value: string,
): boolean {
  const before = read(from);
  const isCopied = write(to, value) === undefined;
  if (before !== null) remove(from);
  if (isCopied || write(to, value) === undefined) return true;
  if (before !== null) write(from, before);
  return false;
}

/**
 * Splits a value: moves one part to one key and the rest, if there is any, to another. Returns whether that was done.
 */
export function movePart(
  environment: Environment,
  from: string,
  part: StoredPlace,
  rest: StoredPlace | undefined,
): boolean {
  if (rest === undefined) return moveValue(environment, from, ...part);
  if (environment.write(...part) !== undefined) return false;
  if (moveValue(environment, from, ...rest)) return true;
  environment.remove(part[0]);
  return false;
}
