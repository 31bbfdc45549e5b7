import type { ItemState } from './fold.ts';

/** What people fill in of an item, in the order in which a form and a table ask for it. */
export const FIELDS = [
  'status',
  'owner',
  'lead',
  'due',
  'progress',
  'problem',
  'evidence',
] as const;
export type Field = (typeof FIELDS)[number];

/** The value that a field shows: the later one where people disagree, '' where there is none. */
export function valueOf(state: ItemState | undefined, field: Field): string {
  return state?.fields.get(field)?.[0]?.value ?? '';
}

/** Whether people disagree on a field. */
export function isDisputed(state: ItemState | undefined, field: Field): boolean {
  return (state?.fields.get(field)?.length ?? 0) > 1;
}

/** When an item was last spoken of, ISO 8601; undefined if never. */
export function lastWord(state: ItemState | undefined): string | undefined {
  const moments = [...(state?.fields.values() ?? [])].flatMap((claims) =>
    claims.map(({ entry }) => entry.at),
  );
  return moments.sort().pop();
}
