import {
  ALIKE,
  ALL_BUT_EQUAL,
  pairsAlone,
  choosePair,
  DOUBTFUL,
  nearestPairs,
} from './judge-pairs.ts';
import type { Candidate } from './judge-pairs.ts';
import { likeness, PairIndex } from './likeness.ts';
import type { TextPart, Worded } from '../data/text-parts.ts';

/** How alike two headings must be to count as the same without asking, if the text below them is alike. */
const LIKE_HEADING = 0.4;

/** Is told a doubt. @returns Whether the two count as the same. */
export type Tell = (fresh: Worded, old: Worded, isLikely: boolean) => boolean;

/** Parts of the new text with one parent, and the parts of the old text under the same parent. */
interface Family {
  fresh: readonly TextPart[];
  old: readonly TextPart[];
}

/** Pairs parts that have the same heading and the same words below it, each with the nearest that is left. */
function nearestEqual(
  fresh: readonly TextPart[],
  old: readonly TextPart[],
): [TextPart, TextPart | undefined][] {
  const keyOf = (part: TextPart | undefined): string => `${part?.words}\n${part?.whole}`;
  const places = Map.groupBy(old.keys(), (index) => keyOf(old[index]));
  const groups = Map.groupBy(fresh.entries(), ([, part]) => keyOf(part));
  return [...groups].flatMap(([key, equal]) => {
    if (equal[0]?.[1].words === '') return [];
    const partners = nearestPairs(
      equal.map(([index]) => index),
      places.get(key) ?? [],
    );
    return equal.flatMap(([index, part]): [TextPart, TextPart | undefined][] => {
      const other = partners.get(index);
      return other === undefined ? [] : [[part, old[other]]];
    });
  });
}

/** Pairs parts of a new text with the parts of the old one that they are. */
class Partners {
  readonly oldOf = new Map<TextPart, TextPart>();
  private readonly taken = new Set<TextPart>();
  /** Parts of the new text that are new, because a doubt was answered so. */
  private readonly isNew = new Set<TextPart>();
  private readonly fresh: readonly TextPart[];
  private readonly old: readonly TextPart[];
  private readonly tell: Tell;

  constructor(fresh: readonly TextPart[], old: readonly TextPart[], tell: Tell) {
    [this.fresh, this.old, this.tell] = [fresh, old, tell];
  }

  /** Runs the steps from the most certain to the least. After each step that finds something, it begins again. */
  run(): void {
    this.outside();
    const steps = [this.sameHeading, this.sameWhole, this.alikeInParent, this.moved];
    for (let at = 0; at < steps.length;) {
      const before = this.oldOf.size;
      steps[at]?.call(this);
      at = this.oldOf.size > before ? 0 : at + 1;
    }
  }

  /** A stretch outside of the numbering is recognised by its place. */
  private outside(): void {
    const places = this.old.filter(({ of }) => of === 'outside');
    const byId = new Map(places.map((part) => [part.id, part]));
    for (const part of this.fresh) if (part.of === 'outside') this.pair(part, byId.get(part.id));
  }

  /** With one parent, parts with the same heading are the same; of several, the most alike. */
  private sameHeading(): void {
    for (const { fresh, old } of this.families()) {
      for (const [one, other] of nearestEqual(fresh, old)) this.pair(one, other);
      const isLeft = (index: number): boolean => {
        const part = old[index];
        return part !== undefined && !this.taken.has(part);
      };
      const byWords = Map.groupBy([...old.keys()].filter(isLeft), (index) => old[index]?.words);
      const candidates = fresh.flatMap((part, index) =>
        (part.words === '' || !this.isFree(part) ? [] : (byWords.get(part.words) ?? [])).map(
          (other) => ({
            ...{ fresh: index, old: other },
            score: likeness(part.whole, old[other]?.whole ?? ''),
          }),
        ),
      );
      this.pairAll(
        { fresh, old },
        choosePair(candidates, () => true),
      );
    }
  }

  /** Stretches with the same heading and words in another place, if each text has them once. */
  private sameWhole(): void {
    const keyOf = ({ of, words, whole }: TextPart): string => `${of}\n${words}\n${whole}`;
    const old = Map.groupBy(this.old, keyOf);
    for (const [key, [part, ...twins]] of Map.groupBy(this.fresh, keyOf)) {
      const [other, ...others] = old.get(key) ?? [];
      const isOpen = part !== undefined && this.isFree(part) && other && !this.taken.has(other);
      if (isOpen && twins.length === 0 && others.length === 0) this.pair(part, other);
    }
  }

  /** With one parent, parts that are alike as a whole. If the heading is another one, an editor is asked. */
  private alikeInParent(): void {
    for (const family of this.families()) {
      const { fresh, old } = family;
      const candidates = this.alikeIn(family, DOUBTFUL, ([one, other], score) => ({
        score,
        isUnsure: one.of === 'numbering' && likeness(one.words, other.words) < LIKE_HEADING,
      }));
      const chosen = choosePair(candidates, (candidate, isLikely) => {
        const [one, other] = [fresh[candidate.fresh], old[candidate.old]];
        if (one?.heading === undefined || other?.heading === undefined) return isLikely;
        const isSame = this.tell(one.heading, other.heading, isLikely);
        if (!isSame) this.isNew.add(one);
        return isSame;
      });
      this.pairAll(family, chosen);
    }
  }

  /**
   * The remaining parts, with another parent: the same heading and similar words below it, or almost equal words; only
   * if each side has no other candidate.
   */
  private moved(): void {
    const family = {
      fresh: this.fresh.filter((part) => this.isFree(part)),
      old: this.old.filter((part) => !this.taken.has(part)),
    };
    const candidates = this.alikeIn(family, ALIKE, ([one, other], score) => {
      const least = score >= ALL_BUT_EQUAL ? LIKE_HEADING : 1;
      const isIt = one.of === 'attachment' || likeness(one.words, other.words) >= least;
      return isIt && (one.words !== '' || score >= ALL_BUT_EQUAL) ? { score } : undefined;
    });
    this.pairAll(family, pairsAlone(candidates));
  }

  private alikeIn(
    { fresh, old }: Family,
    least: number,
    judge: (
      pair: [TextPart, TextPart],
      score: number,
    ) => Omit<Candidate, 'fresh' | 'old'> | undefined,
  ): Candidate[] {
    const index = new PairIndex(old.map(({ whole }) => whole));
    return fresh.flatMap((part, at) =>
      index.alike(part.whole, least).flatMap(([otherAt, score]): Candidate[] => {
        const other = old[otherAt];
        if (other === undefined || other.of !== part.of) return [];
        const judged = judge([part, other], score);
        return judged === undefined ? [] : [{ fresh: at, old: otherAt, ...judged }];
      }),
    );
  }

  private families(): Family[] {
    const open = this.fresh.filter(
      (part) => this.isFree(part) && (part.parent === undefined || this.oldOf.has(part.parent)),
    );
    const left = Map.groupBy(
      this.old.filter((part) => !this.taken.has(part)),
      ({ parent }) => parent,
    );
    return [...Map.groupBy(open, ({ parent }) => parent)].map(([parent, fresh]) => ({
      fresh,
      old: left.get(parent && this.oldOf.get(parent)) ?? [],
    }));
  }

  private isFree(part: TextPart): boolean {
    return part.of !== 'outside' && !this.oldOf.has(part) && !this.isNew.has(part);
  }

  private pairAll({ fresh, old }: Family, chosen: readonly Candidate[]): void {
    for (const one of chosen) {
      const part = fresh[one.fresh];
      if (part !== undefined) this.pair(part, old[one.old]);
    }
  }

  private pair(part: TextPart, old: TextPart | undefined): void {
    if (old === undefined) return;
    this.oldOf.set(part, old);
    this.taken.add(old);
  }
}

/**
 * Finds for the parts of a new text the parts of the old one that they are: tasks, sections and chapters by their
 * headings without numbers and by their content, attachments by their content, stretches outside the numbering by their
 * place.
 *
 * @param tell Is told doubts about headings.
 */
export function pairParts(
  fresh: readonly TextPart[],
  old: readonly TextPart[],
  tell: Tell,
): Map<TextPart, TextPart> {
  const partners = new Partners(fresh, old, tell);
  partners.run();
  return partners.oldOf;
}
