/** One normalisation for what is searched and what is typed; nothing else may decide what is the same. */

/** Double quotes count as the same, whatever their shape. */
const DOUBLE_QUOTES = /[“”„‟〝〞〟]/gu;

/** White space and what cannot be seen: controls and format characters. */
const UNSEEN = /[\s\p{Cc}\p{Cf}]+/gu;

/** A character with the marks that combine with it, so that NFKC sees all that it may compose. */
const CLUSTER = /\P{M}\p{M}*|\p{M}+/gu;

/** A text as it is compared, with the way back to where it came from. */
export interface Normalised {
  text: string;
  /** For each UTF-16 unit of `text`, where its character begins in the original. */
  starts: number[];
  /** For each UTF-16 unit of `text`, where its character ends in the original. */
  ends: number[];
}

/** The normal form of each cluster seen so far: a text is long, but made of few different ones. */
const known = new Map<string, string>();

function normaliseCluster(cluster: string): string {
  const before = known.get(cluster);
  if (before !== undefined) return before;
  const text = cluster.normalize('NFKC').toLowerCase();
  const seen = text.replace(UNSEEN, '').replace(DOUBLE_QUOTES, '"');
  known.set(cluster, seen);
  return seen;
}

/**
 * The text with width, case, white space and the shape of double quotes made the same: all else is
 * literal. NFKC, so that ＡＢＣ is abc and ㎡ is m2, but é is not e.
 */
export function normalise(original: string): Normalised {
  const normalised: Normalised = { text: '', starts: [], ends: [] };
  for (const { 0: cluster, index } of original.matchAll(CLUSTER)) {
    const text = normaliseCluster(cluster);
    normalised.text += text;
    for (let unit = 0; unit < text.length; unit += 1) {
      normalised.starts.push(index);
      normalised.ends.push(index + cluster.length);
    }
  }
  return normalised;
}

/**
 * Where a word stands in a text, as ranges of the original.
 *
 * @param word Normalised, not empty.
 */
export function rangesOf(text: Normalised, word: string): [number, number][] {
  const ranges: [number, number][] = [];
  for (let at = text.text.indexOf(word); at >= 0; at = text.text.indexOf(word, at + word.length)) {
    ranges.push([text.starts[at] ?? 0, text.ends[at + word.length - 1] ?? 0]);
  }
  return ranges;
}

/**
 * Normalised text as Pagefind indexes and is asked it: its characters with a space between. The
 * double quote is left out on both sides, since a query cannot hold it.
 */
export function spaced(normalised: string): string {
  return Array.from(normalised)
    .filter((character) => character !== '"')
    .join(' ');
}
