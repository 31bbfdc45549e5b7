import { valueIn } from '../../outside/records.ts';
import type { Entry } from './entry.ts';
import { MOST_NAME, MOST_TYPED } from './limits.ts';
import type { Change } from './making.ts';

export interface Excess {
  /** A field, or `unit` or `by`. */
  field: string;
  length: number;
  most: number;
}

/**
 * How many characters may be typed in place of a text. A text from an earlier build may be longer than the limit: its
 * replacement may be as long.
 */
export function mostAllowed(shown: string, most = MOST_TYPED): number {
  return Math.max(most, shown.length);
}

/**
 * By how much a text is too long; undefined if it may be kept.
 *
 * @param known Texts that stand, or stood, in its place. A text may be as long as one of these.
 */
export function excessOf(
  field: string,
  text: string,
  known: () => readonly string[],
): Excess | undefined {
  const least = field === 'unit' || field === 'by' ? MOST_NAME : MOST_TYPED;
  if (text.length <= least) return undefined;
  const most = known().reduce((so, one) => mostAllowed(one, so), least);
  return text.length > most ? { field, length: text.length, most } : undefined;
}

/**
 * The first text of a change that is too long; undefined if none is.
 *
 * @param known All entries of the change's item.
 */
export function excessIn(change: Change, known: () => readonly Entry[]): Excess | undefined {
  const { unit, by = '', set } = change;
  const names = (['unit', 'by'] as const).map((name) =>
    excessOf(name, { unit, by }[name], () => known().map((entry) => entry[name])),
  );
  const values = Object.entries(set).map(([field, value]) =>
    excessOf(field, value ?? '', () => known().map((entry) => valueIn(entry.set, field) ?? '')),
  );
  return [...names, ...values].find((excess) => excess !== undefined);
}
