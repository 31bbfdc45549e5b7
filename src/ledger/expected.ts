import type { Home } from './home.ts';
import { expectedKey } from './keys.ts';

/** The units that should report, as somebody has listed them; none if the list cannot be read. */
export function expectedUnits(home: Home): string[] {
  try {
    const kept: unknown = JSON.parse(home.environment.read(expectedKey(home)) ?? '[]');
    return Array.isArray(kept) ? kept.map(String) : [];
  } catch {
    return [];
  }
}

/** Keeps the list of units that should report. */
export function noteExpected(home: Home, units: readonly string[]): void {
  home.environment.write(expectedKey(home), JSON.stringify(units));
}
