/** Small values that are kept as JSON, each under a key of its own. */
import { isRecord } from './entry.ts';
import type { Basics, Refusal } from './environment.ts';

/** What is kept under a key; undefined if nothing is, or nothing that is JSON. */
export function readKept({ read }: Pick<Basics, 'read'>, key: string): unknown {
  try {
    return JSON.parse(read(key) ?? '');
  } catch {
    return undefined;
  }
}

/** The record that is kept under a key, its values still to be looked at; an empty one if it is none. */
export function readRecord(door: Pick<Basics, 'read'>, key: string): Record<string, unknown> {
  const kept = readKept(door, key);
  return isRecord(kept) ? kept : {};
}

/** Keeps a value; returns why not, or undefined if it is kept. */
export function keep(
  { write }: Pick<Basics, 'write'>,
  key: string,
  value: unknown,
): Refusal | undefined {
  return write(key, JSON.stringify(value));
}
