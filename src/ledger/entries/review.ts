import { allClaims } from './field-values.ts';
import type { ItemState } from './fold.ts';
import type { Change } from './making.ts';

/** Fingerprints of the former wordings about which something was said that still stands. */
export function wordingsOf(state: ItemState, fingerprint: string): string[] {
  const claims = allClaims(state).filter(({ value }) => value !== null);
  const texts = claims.map(({ entry }) => entry.text);
  return [...new Set(texts)].filter((text) => text !== fingerprint);
}

/**
 * The change of a person who has read both wordings and finds that the words still hold: it says the same values about
 * the present wording. Fields on which people disagree stay as they are.
 *
 * @param fingerprint Of the present wording.
 * @returns Undefined if there is nothing to say again.
 */
export function changeOfReview(state: ItemState, fingerprint: string): Change | undefined {
  const old = [...state.fields].flatMap(([field, [claim, ...others]]) =>
    claim !== undefined && others.length === 0 && claim.value !== null ? [{ field, claim }] : [],
  );
  const reworded = old.filter(({ claim }) => claim.entry.text !== fingerprint);
  const [first] = reworded;
  if (first === undefined) return undefined;
  const { item, unit } = first.claim.entry;
  const set = Object.fromEntries(reworded.map(({ field, claim }) => [field, claim.value]));
  return { item, unit, over: state.heads, text: fingerprint, set };
}
