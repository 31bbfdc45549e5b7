import type { Home } from './home.ts';
import { keep, readKept } from './kept.ts';
import { planKey } from './keys.ts';

/** The units that should report, as somebody has listed them; none if the list cannot be read. */
export function expectedUnits(home: Home): string[] {
  const kept = readKept(home.environment, planKey('expected', home));
  return Array.isArray(kept) ? kept.map(String) : [];
}

/** Keeps the list of units that should report. */
export function noteExpected(home: Home, units: readonly string[]): void {
  keep(home.environment, planKey('expected', home), units);
}
