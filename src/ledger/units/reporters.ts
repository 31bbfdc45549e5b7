/** The units that should report in a region, each with its other names. */
import { writeKept, planKey, readKept } from '../browser/home.ts';
import type { Home } from '../browser/home.ts';

/** A list that is kept under a key; undefined if there is none, or if it cannot be read. */
export function keptList({ environment }: Home, key: string): unknown[] | undefined {
  const kept = readKept(environment, key);
  return Array.isArray(kept) ? kept : undefined;
}

/** The key of the units that should report, for all plans of a region. */
function expectedKey({ site, region = '' }: Home): string {
  return `taizhang:expectedIn:v1:${site}:${region}`;
}

/**
 * The units that should report, as somebody has listed them: for the region or, if an earlier build kept them, for the
 * plan.
 */
export function expectedUnits(home: Home): string[] {
  const kept = keptList(home, expectedKey(home)) ?? keptList(home, planKey('expected', home));
  return (kept ?? []).map(String);
}

/** A name for comparisons: in one width, without white space. */
export function plainName(name: string): string {
  return name.normalize('NFKC').replace(/\s/gu, '');
}

export interface Reporter {
  unit: string;
  aliases: string[];
}

/** The key of the other names of units, for all plans of a region. Earlier builds kept only the units. */
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

/** Keeps the list. */
export function keepReporters(home: Home, reporters: readonly Reporter[]): void {
  const units = reporters.map(({ unit }) => unit);
  writeKept(home.environment, expectedKey(home), units);
  const named = reporters.filter(({ aliases }) => aliases.length > 0);
  writeKept(
    home.environment,
    namesKey(home),
    named.map(({ unit, aliases }) => [unit, aliases]),
  );
}
