/** Families of brackets and quotation marks: openers, closers. Widths mix in practice: （PPP). */
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

/** The brackets of a text, by offset. */
export interface Brackets {
  /** From an opener's offset to its closer's. */
  closerOf: ReadonlyMap<number, number>;
  /** Offsets of those without a partner; they bracket nothing. */
  alone: readonly number[];
}

/** ASCII quotes look the same at both ends: they pair off, if their number is even. */
function pairAsciiQuotes(text: string, closerOf: Map<number, number>): void {
  const quotes = [...text.matchAll(/"/gu)].map(({ index }) => index);
  if (quotes.length % 2 !== 0) return;
  quotes.forEach((offset, count) => {
    const closer = quotes[count + 1];
    if (count % 2 === 0 && closer !== undefined) closerOf.set(offset, closer);
  });
}

/**
 * Pairs the brackets and quotation marks of a text. A closer takes the nearest open opener of its
 * family; openers in between stay alone, so that one forgotten mark does not spoil the rest.
 *
 * @param text One paragraph, or a piece of one.
 */
export function pairBrackets(text: string): Brackets {
  const closerOf = new Map<number, number>();
  const alone: number[] = [];
  let open: { offset: number; family: number }[] = [];
  for (let offset = 0; offset < text.length; offset += 1) {
    const mark = text.charAt(offset);
    const opens = OPENS.get(mark);
    if (opens !== undefined) open.push({ offset, family: opens });
    const closes = CLOSES.get(mark);
    if (closes === undefined) continue;
    let depth = open.length - 1;
    while (depth >= 0 && open[depth]?.family !== closes) depth -= 1;
    const partner = open[depth];
    if (partner === undefined) alone.push(offset);
    else closerOf.set(partner.offset, offset);
    if (partner === undefined) continue;
    alone.push(...open.slice(depth + 1).map((left) => left.offset));
    open = open.slice(0, depth);
  }
  alone.push(...open.map((left) => left.offset));
  pairAsciiQuotes(text, closerOf);
  return { closerOf, alone: alone.sort((a, b) => a - b) };
}
