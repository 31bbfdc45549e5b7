/** How often each pair of neighbouring characters stands in a text. */
function pairsOf(text: string): Map<string, number> {
  const pairs = new Map<string, number>();
  for (let index = 0; index + 1 < text.length; index += 1) {
    const pair = text.slice(index, index + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}

/** The share of pairs that two texts have in common, from 0 to 1 (Dice), given how many they share. */
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

/** Texts by the pairs of neighbouring characters that they hold, each pair with how often. */
export class PairIndex {
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

  /**
   * The texts that are at least so alike, by their index, in their order.
   *
   * Two texts that are so alike share one of the rarest pairs of either, as many as may differ: only who
   * holds one of those is looked at.
   */
  alike(text: string, least: number): [index: number, score: number][] {
    const pairs = [...pairsOf(text)];
    const rarest = pairs.sort(([one], [other]) => this.holdersOf(one) - this.holdersOf(other));
    let left = text.length - 1 - Math.ceil(((text.length - 1) * least) / (2 - least)) + 1;
    const near = new Set<number>();
    for (const [pair, count] of rarest) {
      if (left <= 0) break;
      left -= count;
      for (const [index] of this.holders.get(pair) ?? []) near.add(index);
    }
    return [...near]
      .map((index): [number, number] => [index, likeness(text, this.texts[index] ?? '')])
      .filter(([, score]) => score >= least)
      .sort(([one], [other]) => one - other);
  }

  private holdersOf(pair: string): number {
    return this.holders.get(pair)?.length ?? 0;
  }
}
