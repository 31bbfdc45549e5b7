import type { Entry } from './entry.ts';

/**
 * Makes something from entries. Entries on which `make` throws are left out, and returned as `broken`.
 *
 * @throws What `make` throws for no entries at all.
 */
export function withoutBreaking<Made>(
  entries: readonly Entry[],
  make: (entries: Entry[]) => Made,
): { made: Made; broken: Entry[] } {
  const broken: Entry[] = [];
  let good: Entry[] = [];
  let made = make(good);
  /** Takes more entries. If they make it throw, they are tried by halves. */
  const take = (some: readonly Entry[]): void => {
    const next = [...good, ...some];
    try {
      made = make(next);
      good = next;
    } catch {
      const half = Math.ceil(some.length / 2);
      if (some.length === 1) broken.push(...some);
      else [some.slice(0, half), some.slice(half)].forEach(take);
    }
  };
  if (entries.length > 0) take(entries);
  return { made, broken };
}
