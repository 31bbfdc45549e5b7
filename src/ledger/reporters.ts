import { keep, planKey, readKept } from './home.ts';
import type { Home } from './home.ts';

/** A list that is kept under a key; undefined if there is none that can be read. */
function keptList({ environment }: Home, key: string): unknown[] | undefined {
  const kept = readKept(environment, key);
  return Array.isArray(kept) ? kept : undefined;
}

/** The key of the units that should report, for all plans of a region. */
function expectedKey({ site, region = '' }: Home): string {
  return `taizhang:expectedIn:v1:${site}:${region}`;
}

/** Keeps which spellings are put together in a plan. */
export function keepSpellings(home: Home, spellings: Spellings): void {
  keep(home.environment, planKey('spellings', home), [...spellings]);
}

/** The units that should report, as somebody has listed them: for the region or, in an earlier build, for the plan. */
export function expectedUnits(home: Home): string[] {
  const kept = keptList(home, expectedKey(home)) ?? keptList(home, planKey('expected', home));
  return (kept ?? []).map(String);
}

/** A name without what a hand writes one way or the other: width and white space. */
export function plainName(name: string): string {
  return name.normalize('NFKC').replace(/\s/gu, '');
}

export interface Reporter {
  unit: string;
  aliases: string[];
}

/** The key of the other names of units, for all plans of a region; earlier builds keep the units alone. */
function namesKey({ site, region = '' }: Home): string {
  return `taizhang:namesIn:v1:${site}:${region}`;
}

/** The list that is kept in this browser, for all plans of the region. */
export function keptReporters(home: Home): Reporter[] {
  const pairs = (keptList(home, namesKey(home)) ?? []).filter(Array.isArray);
  const names = new Map(
    pairs.map(([unit, aliases]) => [
      String(unit),
      Array.isArray(aliases) ? aliases.map(String) : [],
    ]),
  );
  return expectedUnits(home).map((unit) => ({ unit, aliases: names.get(unit) ?? [] }));
}

/** Keeps it. */
export function keepReporters(home: Home, reporters: readonly Reporter[]): void {
  const units = reporters.map(({ unit }) => unit);
  keep(home.environment, expectedKey(home), units);
  const named = reporters.filter(({ aliases }) => aliases.length > 0);
  keep(
    home.environment,
    namesKey(home),
    named.map(({ unit, aliases }) => [unit, aliases]),
  );
}

/** Names of units as they are written → the names under which a reader has put them. */
export type Spellings = ReadonlyMap<string, string>;

/** The spellings that were put together in this browser. */
export function readSpellings(home: Home): Spellings {
  const kept = keptList(home, planKey('spellings', home)) ?? [];
  const pairs = kept.filter(Array.isArray);
  return new Map(pairs.map(([from, to]) => [String(from), String(to)] as const));
}

/** Puts one spelling under another name; what stood under it comes along, and none stands under itself. */
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

/** More characters than this are no way of writing the same name. */
const MOST_LEFT_OUT = 3;

/** Whether a name's characters stand in another in their order: 黄石经信局 in 黄石市经信局. */
function isWithin(short: string, long: string): boolean {
  let at = 0;
  const left = long.length - short.length;
  for (const sign of long) if (short.startsWith(sign, at)) at += sign.length;
  return short.length > 2 && left > 0 && left <= MOST_LEFT_OUT && at === short.length;
}

/** Pairs of units that may be one, the shorter name first; whether they are, only people know. */
export function lookAlikes(units: readonly string[]): [short: string, long: string][] {
  return units.flatMap((short) =>
    units.filter((long) => isWithin(short, long)).map((long): [string, string] => [short, long]),
  );
}
