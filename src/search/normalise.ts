/** The one normalisation for texts and queries. Nothing else may decide which texts are the same. */

/** Double quotes of any form count as the same. */
const DOUBLE_QUOTES = /[“”„‟〝〞〟]/gu;

/** White space and invisible characters: controls and format characters. */
const UNSEEN = /[\s\p{Cc}\p{Cf}]+/gu;

/** A character with its combining marks, so that NFKC can compose them. */
const CLUSTER = /\P{M}\p{M}*|\p{M}+/gu;

/** A text for comparison, and the way back to the original. */
export interface Normalised {
  text: string;
  /** For each UTF-16 unit of `text`, the place in the original where its character begins. */
  starts: number[];
  /** For each UTF-16 unit of `text`, the place in the original where its character ends. */
  ends: number[];
}

/** The normal form of each cluster seen so far. Texts are long, but have few different clusters. */
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
 * Makes width, case, white space and the form of double quotes the same; everything else stays. By NFKC ＡＢＣ becomes abc
 * and ㎡ becomes m2, but é is not e.
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
 * The places of a word in a text, as ranges of the original.
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
 * Normalised text as Pagefind's index and its queries have it: characters with spaces between. Double quotes are left
 * out in both, since a query cannot hold them.
 */
export function spaced(normalised: string): string {
  return Array.from(normalised)
    .filter((character) => character !== '"')
    .join(' ');
}
