/** Families of brackets and quotation marks: openers, closers. In practice, widths are mixed: （PPP). */
const FAMILIES = [
  ['（(', '）)'],
  ['《', '》'],
  ['〈', '〉'],
  ['“', '”'],
  ['‘', '’'],
  ['「', '」'],
  ['『', '』'],
  ['〔', '〕'],
  ['[［', ']］'],
  ['【', '】'],
] as const;

const OPENS = new Map<string, number>();
const CLOSES = new Map<string, number>();
FAMILIES.forEach(([openers, closers], family) => {
  for (const opener of openers) OPENS.set(opener, family);
  for (const closer of closers) CLOSES.set(closer, family);
});

export interface Brackets {
  /** From an opener's offset to its closer's. */
  closerOf: ReadonlyMap<number, number>;
  /** From a closer's offset to its opener's. */
  openerOf: ReadonlyMap<number, number>;
  /** Offsets of marks without a partner. They enclose nothing. */
  alone: readonly number[];
}

/** Finds any of these marks. Most texts have few, and only these are looked at. */
const MARK = new RegExp(
  `[${[...OPENS.keys(), ...CLOSES.keys()].join('').replace(/[\]\[]/gu, '\\$&')}]`,
  'gu',
);

/** ASCII quotes look the same at both ends. If their number is even, they are paired in order. */
function asciiQuotePairs(text: string): [opener: number, closer: number][] {
  if (!text.includes('"')) return [];
  const quotes = [...text.matchAll(/"/gu)].map(({ index }) => index);
  if (quotes.length % 2 !== 0) return [];
  return quotes.flatMap((opener, count) => {
    const closer = quotes[count + 1];
    return count % 2 === 0 && closer !== undefined ? [[opener, closer]] : [];
  });
}

/**
 * Pairs the brackets and quotation marks of a text. A closer takes the nearest open opener of its
 * family; openers in between stay alone, so that one forgotten mark does not spoil the rest.
 *
 * @param text One paragraph, or a piece of one.
 */
export function pairBrackets(text: string): Brackets {
  const pairs = asciiQuotePairs(text);
  const alone: number[] = [];
  const open: { offset: number; family: number }[] = [];
  /** The open openers of each family: they tell without a search that a closer has none. */
  const openOf = FAMILIES.map((): number[] => []);
  for (const { 0: mark, index: offset } of text.matchAll(MARK)) {
    const opens = OPENS.get(mark);
    if (opens !== undefined) {
      open.push({ offset, family: opens });
      openOf[opens]?.push(offset);
    }
    const closes = CLOSES.get(mark);
    if (closes === undefined) continue;
    const partner = openOf[closes]?.at(-1);
    if (partner === undefined) {
      alone.push(offset);
      continue;
    }
    pairs.push([partner, offset]);
    for (let last = open.pop(); last !== undefined; last = open.pop()) {
      openOf[last.family]?.pop();
      if (last.offset === partner) break;
      alone.push(last.offset);
    }
  }
  for (const left of open) alone.push(left.offset);
  return {
    closerOf: new Map(pairs),
    openerOf: new Map(pairs.map(([opener, closer]) => [closer, opener])),
    alone: alone.sort((a, b) => a - b),
  };
}
