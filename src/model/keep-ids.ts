import type { ContentClause, ContentItem, ContentPage } from './content.ts';
import { clausesOfItems } from './content.ts';
import { withoutSpace } from './fingerprint.ts';

/** How alike two wordings must be, from 0 to 1, for one to count as the other, slightly changed. */
const ALIKE = 0.6;

type Worded = Pick<ContentClause, 'id' | 'kind' | 'text'>;

function pairsOf(text: string): Map<string, number> {
  const pairs = new Map<string, number>();
  for (let index = 0; index + 1 < text.length; index += 1) {
    const pair = text.slice(index, index + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}

/** Texts by the pairs of neighbouring characters that they hold, each pair with how often. */
class PairIndex {
  private readonly holders = new Map<string, [index: number, count: number][]>();
  private readonly texts: readonly string[];

  constructor(texts: readonly string[]) {
    this.texts = texts;
    texts.forEach((text, index) => {
      for (const [pair, count] of pairsOf(text)) {
        const holders = this.holders.get(pair);
        if (holders === undefined) this.holders.set(pair, [[index, count]]);
        else holders.push([index, count]);
      }
    });
  }

  /** Likeness of a text to each that shares a pair with it, from 0 to 1: the share of pairs that both have (Dice). */
  likenesses(text: string): Map<number, number> {
    const shared = new Map<number, number>();
    for (const [pair, count] of pairsOf(text)) {
      for (const [index, other] of this.holders.get(pair) ?? []) {
        shared.set(index, (shared.get(index) ?? 0) + Math.min(count, other));
      }
    }
    const lengthOf = (index: number): number => text.length + (this.texts[index]?.length ?? 0) - 2;
    return new Map(
      [...shared].map(([index, count]) => [index, (2 * count) / Math.max(1, lengthOf(index))]),
    );
  }
}

/** Pairs new clauses with old ones, each at most once. */
class Pairing {
  readonly oldIdOf = new Map<string, string>();
  private readonly taken = new Set<string>();
  private readonly old: readonly Worded[];

  constructor(old: readonly Worded[]) {
    this.old = old;
  }

  pair(newId: string, oldId: string): void {
    this.oldIdOf.set(newId, oldId);
    this.taken.add(oldId);
  }

  isOpen(newId: string, oldId: string): boolean {
    return !this.oldIdOf.has(newId) && !this.taken.has(oldId);
  }

  sameIdAndWording(fresh: readonly Worded[]): void {
    const byId = new Map(this.old.map((clause) => [clause.id, withoutSpace(clause.text)]));
    for (const { id, text } of fresh) {
      if (byId.get(id) === withoutSpace(text)) this.pair(id, id);
    }
  }

  sameWording(fresh: readonly Worded[]): void {
    const byText = Map.groupBy(this.old, ({ text }) => withoutSpace(text));
    for (const { id, text } of fresh) {
      const match = byText.get(withoutSpace(text))?.find((old) => this.isOpen(id, old.id));
      if (match !== undefined) this.pair(id, match.id);
    }
  }

  alikeWording(fresh: readonly Worded[]): void {
    const openOld = this.old.filter(({ id }) => !this.taken.has(id));
    const index = new PairIndex(openOld.map(({ text }) => text));
    fresh
      .filter(({ id }) => !this.oldIdOf.has(id))
      .flatMap(({ id, text }) =>
        [...index.likenesses(text)]
          .filter(([, score]) => score >= ALIKE)
          .sort(([one], [other]) => one - other)
          .map(([at, score]) => ({ id, old: openOld[at]?.id ?? '', score })),
      )
      .sort((one, other) => other.score - one.score)
      .forEach(({ id, old }) => {
        if (this.isOpen(id, old)) this.pair(id, old);
      });
  }
}

/** The next name for an id that somebody else has: `2-1` → the next free `2-n`, `3.1` → `3.1b`. */
function freeName(id: string, used: ReadonlySet<string>): string {
  if (!used.has(id)) return id;
  const numbered = /^(.*-[ru]?)(\d*)$/u.exec(id);
  for (let count = 1; ; count += 1) {
    const name =
      numbered?.[1] === undefined
        ? id + String.fromCharCode(97 + count)
        : `${numbered[1]}${Number(numbered[2]) + count}`;
    if (!used.has(name)) return name;
  }
}

/** What each freshly made id becomes. Lines of units follow their task, since many are worded alike. */
function newNames(
  fresh: readonly Worded[],
  old: readonly Worded[],
  published: readonly string[],
): Map<string, string> {
  const worded = fresh.filter(({ kind }) => kind !== 'units');
  const pairing = new Pairing(old.filter(({ kind }) => kind !== 'units'));
  pairing.sameIdAndWording(worded);
  pairing.sameWording(worded);
  pairing.alikeWording(worded);
  const names = pairing.oldIdOf;
  const used = new Set([...published, ...names.values()]);
  for (const { id } of worded) {
    if (names.has(id)) continue;
    const name = freeName(id, used);
    names.set(id, name);
    used.add(name);
  }
  for (const { id, kind } of fresh) {
    if (kind !== 'units') continue;
    const [, owner = '', rest = ''] = /^(.*)(-u\d*)$/u.exec(id) ?? [];
    names.set(id, (names.get(owner) ?? owner) + rest);
  }
  return names;
}

function rename(item: ContentItem, names: ReadonlyMap<string, string>): ContentItem {
  if (item.type === 'contents') return item;
  const id = names.get(item.id) ?? item.id;
  if (item.type === 'clause') return { ...item, id };
  const clauses = item.clauses.map((clause) => ({
    ...clause,
    id: names.get(clause.id) ?? clause.id,
  }));
  return { ...item, id, clauses };
}

/**
 * Gives the clauses of a text that is imported again the ids that they have: a clause keeps its id
 * when its wording is the same or only slightly changed; a new one gets a name that was never used.
 *
 * @param pages The new text with the ids it would get if it were new.
 * @param old The clauses as they are; none, and the text counts as new.
 * @param published Every id the plan has ever had.
 */
export function keepIds(
  pages: readonly ContentPage[],
  old: readonly Worded[],
  published: readonly string[],
): ContentPage[] {
  if (old.length === 0) return [...pages];
  const fresh = pages.flatMap(({ items }) => clausesOfItems(items));
  const names = newNames(fresh, old, published);
  return pages.map((page) => ({
    ...page,
    id: names.get(page.id) ?? page.id,
    items: page.items.map((item) => rename(item, names)),
  }));
}
