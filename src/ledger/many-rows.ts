/** Deeds on one field of many rows at once. Each returns the new value for every row in which it changes. */
import { valueOf } from './field-values.ts';
import type { ItemState } from './fold.ts';

interface Holder {
  state: ItemState | undefined;
}

export type Becoming<Some> = readonly [row: Some, value: string | null];

function becoming<Some extends Holder>(
  rows: readonly Some[],
  field: string,
  next: (before: string) => string,
): Becoming<Some>[] {
  return rows.flatMap((row) => {
    const before = valueOf(row.state, field);
    const value = next(before);
    return value === before ? [] : [[row, value === '' ? null : value] as const];
  });
}

/** Fills what the first row says into all below it; nothing where the first says nothing. */
export function fillDown<Some extends Holder>(
  rows: readonly Some[],
  field: string,
): Becoming<Some>[] {
  const first = valueOf(rows[0]?.state, field);
  return first === '' ? [] : becoming(rows, field, () => first);
}

/** Empties the field. */
export function clearAll<Some extends Holder>(
  rows: readonly Some[],
  field: string,
): Becoming<Some>[] {
  return becoming(rows, field, () => '');
}

/** Puts words after what stands there, on a line of their own. */
export function appendAll<Some extends Holder>(
  rows: readonly Some[],
  field: string,
  words: string,
): Becoming<Some>[] {
  const added = words.trim();
  if (added === '') return [];
  return becoming(rows, field, (before) => (before === '' ? added : `${before}\n${added}`));
}
