import { withoutSpace } from '../shapes/fingerprint.ts';
import { ALL_BUT_EQUAL, best, choosePair, DOUBTFUL } from './judge-pairs.ts';
import { PairIndex } from './likeness.ts';
import type { Tell } from './pair-parts.ts';
import { onlyOne } from './returned.ts';
import { outsideOf } from '../data/text-parts.ts';
import type { TextPart, Worded } from '../data/text-parts.ts';

/** A clause, the part that it stands in, and how it is compared. */
interface Placed {
  clause: Worded;
  part: TextPart;
  /** Only clauses of one sort are paired. */
  sort: string;
  words: string;
}

/** A measure is paired as a sentence: reading the same text otherwise may make one of the other. */
function sortOf({ kind }: Worded): string {
  return kind === 'measure' ? 'sentence' : kind;
}

function placedIn(parts: readonly TextPart[]): Placed[] {
  return parts.flatMap((part) =>
    part.own
      .filter(({ kind }) => kind !== 'units')
      .map((clause) => ({
        ...{ clause, part },
        ...{ sort: sortOf(clause), words: withoutSpace(clause.text) },
      })),
  );
}

function keyOf({ sort, words }: Pick<Placed, 'sort' | 'words'>): string {
  return `${sort} ${words}`;
}

/** The part after which a clause was numbered: `1.1.1` for `1.1.1-4`. */
function ownerOf({ id }: Worded): string {
  return id.replace(/-[ru]?\d*$/u, '');
}

/**
 * Whether a clause may be paired with one in another part. Clauses with ids from outside the numbering may move into
 * tasks too.
 */
function mayMove(fresh: Placed, old: Placed): boolean {
  const isOutside = outsideOf(old.clause) !== undefined;
  return fresh.sort === old.sort && (fresh.part.of === 'numbering' || isOutside);
}

/** Pairs clauses of a new text with clauses of the old one, by their ids. */
class Pairs {
  readonly oldIdOf = new Map<string, string>();
  private readonly taken = new Set<string>();
  private readonly isNew = new Set<string>();
  private readonly fresh: readonly Placed[];
  private readonly old: readonly Placed[];
  private readonly parts: ReadonlyMap<TextPart, TextPart>;

  constructor(parts: ReadonlyMap<TextPart, TextPart>, fresh: Placed[], old: Placed[]) {
    [this.parts, this.fresh, this.old] = [parts, fresh, old];
  }

  /** Pairs clauses that are the same word for word, in the same part. */
  sameInPart(): void {
    for (const [fresh, old] of this.families()) {
      const byKey = Map.groupBy(old, keyOf);
      for (const one of fresh) {
        const other = byKey.get(keyOf(one))?.shift();
        if (other !== undefined) this.pair(one, other);
      }
    }
  }

  /** Pairs clauses that are the same word for word, in different parts, if each text has the words once. */
  sameElsewhere(): void {
    const old = Map.groupBy(this.old, ({ words }) => words);
    for (const [words, [one, ...twins]] of Map.groupBy(this.fresh, ({ words }) => words)) {
      const [other, ...others] = old.get(words) ?? [];
      if (one === undefined || other === undefined || twins.length + others.length > 0) continue;
      if (this.isOpen(one, other) && mayMove(one, other)) this.pair(one, other);
    }
  }

  /**
   * Pairs clauses with ones that an earlier revision took away, if they are the same word for word: in the same part,
   * or if each has its words once.
   */
  returned(gone: readonly Worded[], names: ReadonlyMap<TextPart, string>): void {
    const byKey = Map.groupBy(gone, (one) =>
      keyOf({ sort: sortOf(one), words: withoutSpace(one.text) }),
    );
    const fresh = Map.groupBy(this.fresh, keyOf);
    for (const one of this.fresh.filter((each) => this.isFree(each))) {
      const all = byKey.get(keyOf(one))?.filter(({ id }) => !this.taken.has(id)) ?? [];
      const name = this.parts.get(one.part)?.id ?? names.get(one.part);
      const isAlone = one.part.of === 'numbering' && fresh.get(keyOf(one))?.length === 1;
      const elsewhere = isAlone ? onlyOne(all) : undefined;
      const other = all.find((each) => ownerOf(each) === name) ?? elsewhere;
      if (other !== undefined) this.pairWith(one, other);
    }
  }

  /** Pairs reworded clauses in the same part. */
  alikeInPart(tell: Tell): void {
    for (const [fresh, old] of this.families()) {
      const index = new PairIndex(old.map(({ words }) => words));
      const candidates = fresh.flatMap(({ words, sort }, at) =>
        best(
          index
            .alike(words, DOUBTFUL)
            .filter(([other]) => old[other]?.sort === sort)
            .map(([other, score]) => ({ fresh: at, old: other, score })),
        ),
      );
      const chosen = choosePair(candidates, (candidate, isLikely) => {
        const [one, other] = [fresh[candidate.fresh], old[candidate.old]];
        if (one === undefined || other === undefined) return isLikely;
        const isSame = tell(one.clause, other.clause, isLikely);
        if (!isSame) this.isNew.add(one.clause.id);
        return isSame;
      });
      for (const { fresh: at, old: otherAt } of chosen) this.pair(fresh[at], old[otherAt]);
    }
  }

  /** Pairs clauses in different parts that are almost equal, if neither text has another clause like them. */
  alikeElsewhere(): void {
    const open = this.fresh.filter((one) => this.isFree(one));
    if (open.length === 0) return;
    const [fresh, old] = [this.fresh, this.old].map(
      (all) => new PairIndex(all.map(({ words }) => words)),
    );
    for (const one of open) {
      const [first, ...others] = old?.alike(one.words, ALL_BUT_EQUAL) ?? [];
      const other = first && this.old[first[0]];
      if (other === undefined || others.length > 0 || this.taken.has(other.clause.id)) continue;
      const isAlone = fresh?.alike(other.words, ALL_BUT_EQUAL).length === 1;
      if (isAlone && mayMove(one, other)) this.pair(one, other);
    }
  }

  /** The clauses that are not paired yet, part by part. */
  private families(): [Placed[], Placed[]][] {
    const open = this.fresh.filter((one) => this.isFree(one));
    const old = Map.groupBy(
      this.old.filter(({ clause }) => !this.taken.has(clause.id)),
      ({ part }) => part,
    );
    return [...Map.groupBy(open, ({ part }) => part)].map(([part, fresh]) => {
      const other = this.parts.get(part);
      return [fresh, (other && old.get(other)) ?? []];
    });
  }

  private isFree({ clause }: Placed): boolean {
    return !this.oldIdOf.has(clause.id) && !this.isNew.has(clause.id);
  }

  private isOpen(one: Placed, old: Placed): boolean {
    return this.isFree(one) && !this.taken.has(old.clause.id);
  }

  private pair(one: Placed | undefined, old: Placed | undefined): void {
    if (one !== undefined && old !== undefined) this.pairWith(one, old.clause);
  }

  private pairWith({ clause }: Placed, { id }: Worded): void {
    this.oldIdOf.set(clause.id, id);
    this.taken.add(id);
  }
}

/**
 * Finds for the clauses of a new text the clauses of the old one that they are. In this order: word for word in the
 * same part; word for word elsewhere, if the words occur once; word for word as a revision took them away; reworded in
 * the same part; almost equal elsewhere, if nothing else is like it. A clause whose words stand in two parts therefore
 * never leaves its own. Headings and lines of units follow their parts.
 *
 * @param parts For each part of the new text the part of the old one that it is.
 * @param tell Is told each doubt.
 * @param gone Clauses that revisions took away, and the names of parts that come back.
 * @returns Ids in the old text by ids in the new one.
 */
export function pairClauses(
  parts: ReadonlyMap<TextPart, TextPart>,
  fresh: readonly TextPart[],
  old: readonly TextPart[],
  tell: Tell,
  gone: { clauses: readonly Worded[]; parts: ReadonlyMap<TextPart, string> },
): Map<string, string> {
  const pairs = new Pairs(parts, placedIn(fresh), placedIn(old));
  pairs.sameInPart();
  pairs.sameElsewhere();
  pairs.returned(gone.clauses, gone.parts);
  pairs.alikeInPart(tell);
  pairs.alikeElsewhere();
  return pairs.oldIdOf;
}
