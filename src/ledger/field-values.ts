import { fields } from '../text/fields.ts';
import type { Field, NamedField } from '../text/fields.ts';
import { dayOf } from './days.ts';
import { momentOf } from './entry.ts';
import type { Claim, ItemState } from './fold.ts';
import { readStatus } from './statuses.ts';
import type { Status } from './statuses.ts';

export type { Field, NamedField };

/** The fields of a measure or a task, in the order of forms and tables. */
export const FIELDS = /* @__PURE__ */ Object.keys(fields) as Field[];

/** The value that a field shows: the later one where people disagree, '' where there is none. */
export function valueOf(state: ItemState | undefined, field: string): string {
  return state?.fields.get(field)?.[0]?.value ?? '';
}

/** The status that an item shows. */
export function shownStatus(state: ItemState | undefined): Status {
  return readStatus(valueOf(state, 'status'));
}

/** All that is claimed of an item, field by field. */
export function allClaims(state: ItemState | undefined): Claim[] {
  return [...(state?.fields.values() ?? [])].flat();
}

/**
 * The names of those who have an item: its 责任人, then each of its 协办人, whose names stand between commas of any
 * kind; '' stands for nobody.
 */
export function holdersOf(state: ItemState | undefined): string[] {
  const helpers = valueOf(state, 'helpers').split(/[、，,；;]/u);
  return [valueOf(state, 'owner'), ...helpers.map((name) => name.trim())];
}

/** Whether a claim says something: what was emptied says nothing. */
export function isFilled({ value }: Claim): boolean {
  return value !== null && value !== '';
}

/** The claims of a field, the later first; none where it was emptied. */
export function claimsOf(state: ItemState | undefined, field: string): readonly Claim[] {
  const claims = state?.fields.get(field) ?? [];
  return claims.some(isFilled) ? claims : [];
}

/** Whether a text would push what stands around it away: it is not shown as a whole unless somebody asks for it. */
export function isLong(text: string, signs = 300, lines = 8): boolean {
  return text.length > signs || text.split('\n').length > lines;
}

/** Whether people disagree on a field. */
export function isDisputed(state: ItemState | undefined, field: string): boolean {
  return (state?.fields.get(field)?.length ?? 0) > 1;
}

/** Whether anything is left of what was said: what was taken back, taken over or emptied is nothing. */
export function says(state: ItemState | undefined): state is ItemState {
  return allClaims(state).some(isFilled);
}

/** The last claim of an item in any field; undefined if none is left. */
function lastClaim(state: ItemState | undefined): Claim | undefined {
  if (!says(state)) return undefined;
  return allClaims(state).reduce((last, claim) =>
    momentOf(claim.entry) > momentOf(last.entry) ? claim : last,
  );
}

/** The name of the person who filled in an item last: 填报人. */
export function lastBy(state: ItemState | undefined): string {
  return lastClaim(state)?.entry.by ?? '';
}

/** The day of that on this device's calendar: 更新时间; '' if nothing is filled in. */
export function lastSpokenDay(state: ItemState | undefined): string {
  return dayOf(Date.parse(lastWord(state) ?? ''));
}

/** When an item was last spoken of, ISO 8601; undefined if never. */
export function lastWord(state: ItemState | undefined): string | undefined {
  const last = lastClaim(state);
  return last === undefined ? undefined : momentOf(last.entry);
}

/** Whether what is said of a measure needs a second look. */
export function isDoubtful(state: ItemState, fingerprint: string): boolean {
  const fields = [...state.fields.keys()];
  return fields.some((field) => isDisputed(state, field)) || isReworded(state, fingerprint);
}

/** Whether anything that stands, one side of a disagreement too, was said of other words than the text has now. */
export function isReworded(state: ItemState, fingerprint: string): boolean {
  return allClaims(state).some(({ value, entry }) => value !== null && entry.text !== fingerprint);
}
