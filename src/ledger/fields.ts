import { fields } from '../text/fields.ts';
import type { Field, NamedField } from '../text/fields.ts';
import { momentOf } from './entry.ts';
import type { Claim, ItemState } from './fold.ts';

export type { Field, NamedField };

/** What people fill in of a measure or a task, in the order of forms and tables. */
export const FIELDS = /* @__PURE__ */ Object.keys(fields) as Field[];

/** The value that a field shows: the later one where people disagree, '' where there is none. */
export function valueOf(state: ItemState | undefined, field: NamedField): string {
  return state?.fields.get(field)?.[0]?.value ?? '';
}

/** Whether people disagree on a field. */
export function isDisputed(state: ItemState | undefined, field: NamedField): boolean {
  return (state?.fields.get(field)?.length ?? 0) > 1;
}

/** What was said last of an item, whatever field; undefined if nothing was. */
export function lastClaim(state: ItemState | undefined): Claim | undefined {
  const claims = [...(state?.fields.values() ?? [])].flat();
  return claims.reduce<Claim | undefined>(
    (last, claim) =>
      last === undefined || momentOf(claim.entry) > momentOf(last.entry) ? claim : last,
    undefined,
  );
}

/** When an item was last spoken of, ISO 8601; undefined if never. */
export function lastWord(state: ItemState | undefined): string | undefined {
  const last = lastClaim(state);
  return last === undefined ? undefined : momentOf(last.entry);
}

/** Whether what was said was said of other words than the text has now. */
export function isReworded(state: ItemState, fingerprint: string): boolean {
  return [...state.fields.values()].some(
    ([claim]) => claim !== undefined && claim.value !== null && claim.entry.text !== fingerprint,
  );
}
