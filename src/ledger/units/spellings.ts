/** Spellings that somebody has put together as one unit, and names that look like one unit. */
import { writeKept, planKey } from '../browser/home.ts';
import type { Home } from '../browser/home.ts';
import { keptList } from './reporters.ts';

/** Names of units as they are written → the names under which a reader has put them. */
export type Spellings = ReadonlyMap<string, string>;

/** Keeps which spellings are put together in a plan. */
export function keepSpellings(home: Home, spellings: Spellings): void {
  writeKept(home.environment, planKey('spellings', home), [...spellings]);
}

/** The spellings that were put together in this browser. */
export function readSpellings(home: Home): Spellings {
  const kept = keptList(home, planKey('spellings', home)) ?? [];
  const pairs = kept.filter(Array.isArray);
  return new Map(pairs.map(([from, to]) => [String(from), String(to)] as const));
}

/**
 * Puts one spelling under another name, together with the spellings that were under the first. No name is put under
 * itself.
 */
export function putTogether(spellings: Spellings, from: string, to: string): Spellings {
  const next = new Map([...spellings].map(([one, name]) => [one, name === from ? to : name]));
  next.set(from, to);
  next.delete(to);
  return next;
}

/** Takes a spelling out again. */
export function takeApart(spellings: Spellings, from: string): Spellings {
  return new Map([...spellings].filter(([one]) => one !== from));
}

/** Names that differ by more characters than this are not the same name. */
const MOST_LEFT_OUT = 3;

/** Whether a name's characters stand in another in their order: 黄石经信局 in 黄石市经信局. */
function isWithin(short: string, long: string): boolean {
  let at = 0;
  const left = long.length - short.length;
  for (const sign of long) if (short.startsWith(sign, at)) at += sign.length;
  return short.length > 2 && left > 0 && left <= MOST_LEFT_OUT && at === short.length;
}

/** Pairs of units that may be one, the shorter name first. Only people know whether they are. */
export function lookAlikes(units: readonly string[]): [short: string, long: string][] {
  return units.flatMap((short) =>
    units.filter((long) => isWithin(short, long)).map((long): [string, string] => [short, long]),
  );
}
