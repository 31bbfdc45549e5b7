import type { Worded } from '../data/text-parts.ts';

/** How alike two wordings must be, from 0 to 1, to count as the same clause, slightly changed. */
export const ALIKE = 0.6;
/** From this likeness on, nobody is asked. */
const SURE = 0.66;
/** From this likeness on, an editor is asked. Below it, the clauses are different ones. */
export const DOUBTFUL = 0.5;
/** How alike a clause that left its part must be to one in another part. */
export const ALL_BUT_EQUAL = 0.9;
/** How much better a pair must be than any other pair of either side. */
const MARGIN = 0.04;

/** A doubt: a clause of the new text may be a reworded clause of the old one. */
export interface PairDoubt {
  fresh: Worded;
  old: Worded;
  /** Whether the two count as the same until an editor answers. */
  isSame: boolean;
}

/** An editor's answer to such a doubt; undefined if there is none. */
export type PairAnswer = (fresh: Worded, old: Worded) => boolean | undefined;

/** A pair that may be the same clause, by its indices in two lists, and how alike the two are. */
export interface Candidate {
  fresh: number;
  old: number;
  score: number;
  /** Whether an editor is asked, whatever the score. */
  isUnsure?: boolean;
}

/** How many candidates of one clause are looked at: a text of similar sentences would have thousands. */
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
 * The pairs that `choosePair` would take from two lists of places if all pairs were equally alike: the nearest first. A
 * text may print one heading thousands of times, and would have millions of pairs to compare.
 *
 * @param fresh In their order. The old ones are in theirs, too.
 */
export function nearestPairs(
  fresh: readonly number[],
  old: readonly number[],
): Map<number, number> {
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

/** Candidates whose two sides have no other candidate. */
export function pairsAlone(candidates: readonly Candidate[]): Candidate[] {
  const fresh = Map.groupBy(candidates, (one) => one.fresh);
  const old = Map.groupBy(candidates, (one) => one.old);
  return candidates.filter(
    (one) => fresh.get(one.fresh)?.length === 1 && old.get(one.old)?.length === 1,
  );
}

/**
 * Chooses among candidates, the most alike first, each side at most once. A candidate is a doubt if it is not certain:
 * not very alike, or hardly better than another. Then the answer counts, or else what is likely.
 *
 * @param tell Is told each doubt. @returns Whether the two count as the same.
 */
export function choosePair(
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
