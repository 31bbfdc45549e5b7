/** How often a text has each pair of neighbouring characters. */
function pairsOf(text: string): Map<string, number> {
  const pairs = new Map<string, number>();
  for (let index = 0; index + 1 < text.length; index += 1) {
    const pair = text.slice(index, index + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}

/** The share of pairs that two texts have in common, from 0 to 1 (Dice), given the number of common pairs. */
function share(shared: number, one: string, other: string): number {
  return one === other ? 1 : (2 * shared) / Math.max(1, one.length + other.length - 2);
}

/** How alike two texts are, from 0 to 1: the share of pairs of neighbouring characters that both have. */
export function likeness(one: string, other: string): number {
  const pairs = pairsOf(other);
  let shared = 0;
  for (const [pair, count] of pairsOf(one)) shared += Math.min(count, pairs.get(pair) ?? 0);
  return share(shared, one, other);
}

/** The texts that have a pair, and how often. Two lists, since similar texts give millions of entries. */
interface Holders {
  indices: number[];
  counts: number[];
}

/** Texts by their pairs of neighbouring characters, each pair with how often a text has it. */
export class PairIndex {
  private readonly holders = new Map<string, Holders>();
  private readonly texts: readonly string[];

  constructor(texts: readonly string[]) {
    this.texts = texts;
    texts.forEach((text, index) => {
      for (const [pair, count] of pairsOf(text)) {
        const holders = this.holders.get(pair) ?? { indices: [], counts: [] };
        holders.indices.push(index);
        holders.counts.push(count);
        this.holders.set(pair, holders);
      }
    });
  }

  /** The texts that are at least this alike, by their index, in their order. */
  alike(text: string, least: number): [index: number, score: number][] {
    const shared = new Int32Array(this.texts.length);
    for (const [pair, count] of pairsOf(text)) {
      const { indices = [], counts = [] } = this.holders.get(pair) ?? {};
      for (let at = 0; at < indices.length; at += 1) {
        const index = indices[at] ?? 0;
        shared[index] = (shared[index] ?? 0) + Math.min(count, counts[at] ?? 0);
      }
    }
    const found: [number, number][] = [];
    this.texts.forEach((other, index) => {
      const score = share(shared[index] ?? 0, text, other);
      if (score >= least) found.push([index, score]);
    });
    return found;
  }
}
