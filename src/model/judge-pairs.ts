import type { Worded } from './text-parts.ts';

/** How alike two wordings must be, from 0 to 1, for one to count as the other, slightly changed. */
export const ALIKE = 0.6;
/** From here on nobody is asked. */
const SURE = 0.66;
/** From here on an editor is asked; below, the words are others. */
export const DOUBTFUL = 0.5;
/** How alike what has left its part must be to what stands in another. */
export const ALL_BUT_EQUAL = 0.9;
/** By so much a pair must be better than what else either could be paired with. */
const MARGIN = 0.04;

/** A clause of the new text that may be a clause of the old one, reworded. */
export interface PairDoubt {
  fresh: Worded;
  old: Worded;
  /** Whether it counts as the same one until somebody answers. */
  isSame: boolean;
}

/** An editor's answer to such a doubt; undefined if none. */
export type PairAnswer = (fresh: Worded, old: Worded) => boolean | undefined;

/** A pair that may be one, by its places in two lists, and how alike it is. */
export interface Candidate {
  fresh: number;
  old: number;
  score: number;
  /** Whether the score alone does not decide. */
  isUnsure?: boolean;
}

/** How many candidates of one clause are looked at: in a text whose sentences are all alike there are thousands. */
const MOST = 8;

function compare(one: Candidate, other: Candidate): number {
  const isNearer = Math.abs(one.fresh - one.old) - Math.abs(other.fresh - other.old);
  return other.score - one.score || isNearer || one.fresh - other.fresh;
}

/** The best candidates of one clause. */
export function best(candidates: readonly Candidate[]): Candidate[] {
  return [...candidates].sort(compare).slice(0, MOST);
}

/**
 * What `choose` would take of all pairs of two lists of places, if all were equally alike: the nearest first. A text
 * may print one heading thousands of times, and has millions of such pairs.
 *
 * @param fresh In their order, as are the old ones.
 */
export function nearest(fresh: readonly number[], old: readonly number[]): Map<number, number> {
  const left = new Set(old);
  const found = new Map<number, number>();
  let open = fresh;
  for (let distance = 0; open.length > 0 && left.size > 0; distance += 1) {
    open = open.filter((one) => {
      const other = [one - distance, one + distance].find((place) => left.delete(place));
      if (other !== undefined) found.set(one, other);
      return other === undefined;
    });
  }
  return found;
}

/** Candidates of which neither side has another. */
export function alone(candidates: readonly Candidate[]): Candidate[] {
  const fresh = Map.groupBy(candidates, (one) => one.fresh);
  const old = Map.groupBy(candidates, (one) => one.old);
  return candidates.filter(
    (one) => fresh.get(one.fresh)?.length === 1 && old.get(one.old)?.length === 1,
  );
}

/**
 * Chooses among candidates, the most alike first, each side once at most. Where one is not certain (not
 * very alike, or another is nearly as good) it is a doubt: the answer holds, else what is likely.
 *
 * @param tell Hears of each doubt. @returns Whether it counts as the same.
 */
export function choose(
  candidates: readonly Candidate[],
  tell: (candidate: Candidate, isLikely: boolean) => boolean,
): Candidate[] {
  const sorted = [...candidates].sort(compare);
  const [fresh, old] = [new Set<number>(), new Set<number>()];
  const byFresh = Map.groupBy(sorted, (one) => one.fresh);
  const byOld = Map.groupBy(sorted, (one) => one.old);
  const isOpen = (one: Candidate): boolean => !fresh.has(one.fresh) && !old.has(one.old);
  return sorted.filter((candidate) => {
    if (!isOpen(candidate)) return false;
    const { score, isUnsure = false } = candidate;
    const isRival = (one: Candidate): boolean =>
      one !== candidate && isOpen(one) && one.score > score - MARGIN;
    const rivals = [
      ...(byFresh.get(candidate.fresh) ?? []),
      ...(byOld.get(candidate.old) ?? []),
    ].some(isRival);
    const isSure = score === 1 || (score >= SURE && !rivals && !isUnsure);
    const isLikely = score >= ALIKE && !isUnsure;
    const isSame = isSure || tell(candidate, isLikely);
    fresh.add(candidate.fresh);
    if (isSame) old.add(candidate.old);
    return isSame;
  });
}
