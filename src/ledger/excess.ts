import { own } from '../text/own.ts';
import type { Entry } from './entry.ts';
import { MOST_NAME, MOST_TYPED } from './limits.ts';
import type { Change } from './making.ts';

/** What is longer than it may be. */
export interface Excess {
  /** A field, or `unit` or `by`. */
  field: string;
  length: number;
  most: number;
}

/** So many characters may be typed over some text: what an earlier build took may be kept, or shortened. */
export function mostOver(shown: string, most = MOST_TYPED): number {
  return Math.max(most, shown.length);
}

/**
 * What is too long of a text; undefined if it may be kept.
 *
 * @param known Texts that stand, or stood, in its place: what is here already may be said again.
 */
export function excessOf(
  field: string,
  text: string,
  known: () => readonly string[],
): Excess | undefined {
  const least = field === 'unit' || field === 'by' ? MOST_NAME : MOST_TYPED;
  if (text.length <= least) return undefined;
  const most = known().reduce((so, one) => mostOver(one, so), least);
  return text.length > most ? { field, length: text.length, most } : undefined;
}

/**
 * What is too long of a change; undefined if nothing.
 *
 * @param known All entries of the change's item.
 */
export function excessIn(change: Change, known: () => readonly Entry[]): Excess | undefined {
  const { unit, by = '', set } = change;
  const names = (['unit', 'by'] as const).map((name) =>
    excessOf(name, { unit, by }[name], () => known().map((entry) => entry[name])),
  );
  const values = Object.entries(set).map(([field, value]) =>
    excessOf(field, value ?? '', () => known().map((entry) => own(entry.set, field) ?? '')),
  );
  return [...names, ...values].find((excess) => excess !== undefined);
}
