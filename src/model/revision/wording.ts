import { diffArrays } from 'diff';

/** A stretch of two wordings: in both, only in the old one, or only in the new one. */
export interface Stretch {
  in: 'both' | 'before' | 'after';
  text: string;
}

/**
 * Equal stretches of at most so many characters between two different ones count as different too, since nobody would
 * read them alone.
 */
const SHORT = 1;

/** Splits a text for comparison: numbers and foreign words are whole, everything else is single characters. */
function tokensOf(text: string): string[] {
  return text.match(/[\p{Nd}\p{Script=Latin}.%]+|[^]/gu) ?? [];
}

/** Joins neighbouring stretches: first all that was removed, then all that was added. */
function join(stretches: readonly Stretch[]): Stretch[] {
  const of = (side: Stretch['in']): string =>
    stretches.map((one) => (one.in === side || one.in === 'both' ? one.text : '')).join('');
  return (['before', 'after'] as const)
    .map((side) => ({ in: side, text: of(side) }))
    .filter(({ text }) => text !== '');
}

/**
 * The stretches in which two wordings agree and differ.
 *
 * @returns Stretches which, without those of one side, give the other wording.
 */
export function wordingStretches(before: string, after: string): Stretch[] {
  const found = diffArrays(tokensOf(before), tokensOf(after));
  const parts = found.map(({ value, added, removed }): Stretch => ({
    in: added ? 'after' : removed ? 'before' : 'both',
    text: value.join(''),
  }));
  const all: Stretch[] = [];
  let differing: Stretch[] = [];
  parts.forEach((part, index) => {
    const isShort = Array.from(part.text).length <= SHORT;
    const isBetween = differing.length > 0 && index < parts.length - 1;
    if (part.in !== 'both' || (isShort && isBetween)) {
      differing.push(part);
      return;
    }
    all.push(...join(differing), part);
    differing = [];
  });
  return [...all, ...join(differing)];
}
