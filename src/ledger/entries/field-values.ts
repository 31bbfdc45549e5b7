import { fields } from '../../text/fields/fields.ts';
import type { Field, NamedField } from '../../text/fields/fields.ts';
import { dayOf } from '../browser/days.ts';
import { momentOf } from './entry.ts';
import type { Claim, ItemState } from './fold.ts';
import { readStatus } from './statuses.ts';
import type { Status } from './statuses.ts';

export type { Field, NamedField };

/** The fields of a measure or a task, in the order of forms and tables. */
export const FIELDS = /* @__PURE__ */ Object.keys(fields) as Field[];

/** The value that a field shows: the later one if people disagree, '' if there is none. */
export function valueOf(state: ItemState | undefined, field: string): string {
  return state?.fields.get(field)?.[0]?.value ?? '';
}

/** The status that an item shows. */
export function shownStatus(state: ItemState | undefined): Status {
  return readStatus(valueOf(state, 'status'));
}

/** All claims on an item, field by field. */
export function allClaims(state: ItemState | undefined): Claim[] {
  return [...(state?.fields.values() ?? [])].flat();
}

/**
 * The names of the people in charge of an item: its 责任人, then each of its 协办人, who are separated by commas of any kind.
 * '' stands for nobody.
 */
export function holdersOf(state: ItemState | undefined): string[] {
  const helpers = valueOf(state, 'helpers').split(/[、，,；;]/u);
  return [valueOf(state, 'owner'), ...helpers.map((name) => name.trim())];
}

/** Whether a claim says something; a claim that empties its field does not. */
export function isFilled({ value }: Claim): boolean {
  return value !== null && value !== '';
}

/** The claims on a field, the later first; none if it was emptied. */
export function claimsOf(state: ItemState | undefined, field: string): readonly Claim[] {
  const claims = state?.fields.get(field) ?? [];
  return claims.some(isFilled) ? claims : [];
}

/**
 * Whether a text is so long that it would push its surroundings away. It is then shown in part, until somebody asks for
 * the whole.
 */
export function isLong(text: string, signs = 300, lines = 8): boolean {
  return text.length > signs || text.split('\n').length > lines;
}

/** Whether people disagree on a field. */
export function isDisputed(state: ItemState | undefined, field: string): boolean {
  return (state?.fields.get(field)?.length ?? 0) > 1;
}

/** Whether anything that was said of an item still stands. What was taken back, taken over or emptied does not. */
export function says(state: ItemState | undefined): state is ItemState {
  return allClaims(state).some(isFilled);
}

/** The last claim on an item in any field; undefined if none stands. */
function lastClaim(state: ItemState | undefined): Claim | undefined {
  if (!says(state)) return undefined;
  return allClaims(state).reduce((last, claim) =>
    momentOf(claim.entry) > momentOf(last.entry) ? claim : last,
  );
}

/** The name of the person who made the last claim on an item: 填报人. */
export function lastBy(state: ItemState | undefined): string {
  return lastClaim(state)?.entry.by ?? '';
}

/** The day of the last claim on this device's calendar: 更新时间; '' if nothing is filled in. */
export function lastSpokenDay(state: ItemState | undefined): string {
  return dayOf(Date.parse(lastWord(state) ?? ''));
}

/** The moment of the last claim on an item, ISO 8601; undefined if there is none. */
export function lastWord(state: ItemState | undefined): string | undefined {
  const last = lastClaim(state);
  return last === undefined ? undefined : momentOf(last.entry);
}

/** Whether the words on a measure need a second look. */
export function isDoubtful(state: ItemState, fingerprint: string): boolean {
  const fields = [...state.fields.keys()];
  return fields.some((field) => isDisputed(state, field)) || isReworded(state, fingerprint);
}

/**
 * Whether any claim that stands, on either side of a disagreement, was made about another wording than the present one.
 */
export function isReworded(state: ItemState, fingerprint: string): boolean {
  return allClaims(state).some(({ value, entry }) => value !== null && entry.text !== fingerprint);
}
