/** Changes one field of many rows at once. Each function returns the new value for every row that changes. */
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

/** Copies the value of the first row into all rows below it. If the first row has none, nothing changes. */
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

/** Adds words to a field, on a new line below what it says. */
export function appendAll<Some extends Holder>(
  rows: readonly Some[],
  field: string,
  words: string,
): Becoming<Some>[] {
  const added = words.trim();
  if (added === '') return [];
  return becoming(rows, field, (before) => (before === '' ? added : `${before}\n${added}`));
}
