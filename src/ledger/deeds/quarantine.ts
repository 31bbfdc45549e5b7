/**
 * Values in the place of entries that are no entries. Each is set aside, and never overwritten or lost. A value that an
 * earlier build set aside and this one can read comes back.
 */
import type { Environment } from '../browser/environment.ts';
import { QUARANTINE } from '../browser/home.ts';
import type { Ledger } from './ledger.ts';
import { comeBack } from '../storage/set-aside.ts';
import type { Unreadable } from '../storage/stored.ts';

/**
 * The key under which an unreadable value is set aside. `copy` is above 0 if other values of that key are there
 * already.
 */
function quarantineKey(key: string, copy: number): string {
  return `${QUARANTINE}${key}${copy === 0 ? '' : `:${copy}`}`;
}

/**
 * Moves a value to another key, unless another value is there or storage is full. Unlike `moveValue`, it never removes
 * the value before it is there. Returns whether it is there now.
 */
function move(
  { read, write, remove }: Environment,
  { key, value }: Unreadable,
  to: string,
): boolean {
  const there = read(to);
  const isThere = there === value || (there === null && write(to, value) === undefined);
  if (isThere) remove(key);
  return isThere;
}

/** Moves a value that is no entry to a free key. */
function setAside(environment: Environment, one: Unreadable): boolean {
  let copy = 0;
  const isTaken = (): boolean =>
    ![null, one.value].includes(environment.read(quarantineKey(one.key, copy)));
  while (isTaken()) copy += 1;
  return move(environment, one, quarantineKey(one.key, copy));
}

/** Sets aside values that are no JSON record, and takes back those that this build can read. */
export function sortUnreadable({ home: { environment }, $trouble, resync }: Ledger): void {
  const moved = $trouble.get().unreadable.filter((one) => {
    if (one.where === 'stuck') return setAside(environment, one);
    return one.where === 'aside' && comeBack(environment, one.key);
  });
  if (moved.length > 0) resync();
}
