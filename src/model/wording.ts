import { diffArrays } from 'diff';

/** A stretch of two wordings: of both, of the old one alone, or of the new one alone. */
export interface Stretch {
  in: 'both' | 'before' | 'after';
  text: string;
}

/** Characters between two that differ count as differing too if they are no more than this: nobody reads them alone. */
const SHORT = 1;

/** Figures and foreign words are compared as wholes, all else sign by sign. */
function tokensOf(text: string): string[] {
  return text.match(/[\p{Nd}\p{Script=Latin}.%]+|[^]/gu) ?? [];
}

/** Joins stretches that stand in one wording alone: what goes first, then what comes. */
function join(stretches: readonly Stretch[]): Stretch[] {
  const of = (side: Stretch['in']): string =>
    stretches.map((one) => (one.in === side || one.in === 'both' ? one.text : '')).join('');
  return (['before', 'after'] as const)
    .map((side) => ({ in: side, text: of(side) }))
    .filter(({ text }) => text !== '');
}

/**
 * Where two wordings differ.
 *
 * @returns Stretches whose texts are, without those of one side, the other wording.
 */
export function stretchesOf(before: string, after: string): Stretch[] {
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
