/**
 * Moves values from one key to another, by a copy first. Only where there is no room for both does the old one go
 * before; if the new one cannot be written even then, the old one is put back.
 */
import type { Environment } from './environment.ts';
import type { StoredPlace } from './writing.ts';

/** Moves what is kept to another key: a copy first; where there is no room for both, the old one makes way. */
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

/** Moves a part of what is kept to one key, and the rest, if there is one, to another. */
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
