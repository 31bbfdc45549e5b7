import type { Ground } from './budget.ts';
import type { SearchPage } from './clauses.ts';
import { find, sizeOf, stands, textsThat } from './match.ts';
import { MOST_LETTERS, wordsReadAs } from './pinyin.ts';
import type { Query } from './query.ts';
import { otherForms, simplified } from './roads.ts';

/** A browser's own text search is so many times as fast as our loop over characters. */
const FASTER = 16;

/** Enough to choose from, few enough to name them all. */
const MOST_WORDS = 5;

/** A word of letters and figures alone: unlike a Chinese character, a single letter means nothing. */
const LETTERS = /^[a-z0-9]+$/u;

/**
 * Signs between words: of ASCII, Latin-1, General Punctuation, CJK, in normalised text. Written out, as
 * \p{P} in twenty places of one pattern takes a browser 20 ms to read.
 */
const SIGNS = '\\0-/:-`{-¿\u2000-\u206f\u3000-\u3006\u3008-\u303f';

function escapeRegExp(text: string): string {
  return text.replace(/[$()*+.?[\\\]^{|}]/gu, '\\$&');
}

/** Whether a word stands in any clause; false, without looking, if that would cost too much. */
function standsHere(word: string, { pages, budget }: Ground): boolean {
  return budget.allows(Math.ceil(sizeOf(pages) / FASTER)) && stands(word, pages);
}

/**
 * What stands in the text of these patterns, the most frequent first.
 *
 * @param canMatch Whether one can stand in a text at all: most need not be looked at.
 */
function found(
  patterns: readonly string[],
  canMatch: (text: string) => boolean,
  { pages, budget }: Ground,
): string[] {
  if (!budget.allows(sizeOf(pages))) return [];
  const pattern = new RegExp(patterns.join('|'), 'gu');
  const counts = new Map<string, number>();
  for (const text of textsThat(pages, canMatch)) {
    if (!budget.allows(text.length * Math.ceil(patterns.length / FASTER))) break;
    for (const word of text.match(pattern) ?? []) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts]
    .sort(([, one], [, other]) => other - one)
    .map(([word]) => word)
    .slice(0, MOST_WORDS);
}

/** Words whose letters and figures are the same, whatever marks stand between: “楚天云”平台. */
function otherMarks(word: string, ground: Ground): string[] {
  const letters = [...word].filter((one) => /[\p{L}\p{N}]/u.test(one));
  if (letters.length < 2) return [];
  return found(
    [letters.join(`[${SIGNS}]*`)],
    (text) => letters.every((letter) => text.includes(letter)),
    ground,
  );
}

/** Words in which one character is another, missing or too many. */
function oneOff(word: string, ground: Ground): string[] {
  const characters = [...word];
  if (characters.length < 3) return [];
  const patterns = characters.flatMap((_, at) => {
    const before = escapeRegExp(characters.slice(0, at).join(''));
    return [
      `${before}[^${SIGNS}]?${escapeRegExp(characters.slice(at + 1).join(''))}`,
      ...(at === 0 ? [] : [`${before}[^${SIGNS}]${escapeRegExp(characters.slice(at).join(''))}`]),
    ];
  });
  const middle = Math.floor(characters.length / 2);
  const halves = [characters.slice(0, middle), characters.slice(middle)].map((half) =>
    half.join(''),
  );
  return found(patterns, (text) => halves.some((half) => text.includes(half)), ground);
}

/** All runs of a word that are so long; of letters only its head and its tail, a slip of the finger apart. */
function runsOf(characters: readonly string[], length: number): string[] {
  const runs = characters
    .slice(0, characters.length - length + 1)
    .map((_, at) => characters.slice(at, at + length).join(''));
  return LETTERS.test(characters.join('')) ? [...runs.slice(0, 1), ...runs.slice(-1)] : runs;
}

/** The runs of a word that stand in the text, of the greatest length of which any does. */
function longestRuns(characters: readonly string[], shortest: number, ground: Ground): string[] {
  const standing = (length: number): string[] =>
    runsOf(characters, length).filter(
      (run) => /[\p{L}\p{N}]/u.test(run) && standsHere(run, ground),
    );
  let longest: string[] = [];
  let [from, until] = [shortest, characters.length - 1];
  // Where a run stands, so does one that is a character shorter.
  while (from <= until) {
    const length = Math.floor((from + until) / 2);
    const runs = standing(length);
    if (runs.length > 0) [longest, from] = [runs, length + 1];
    else until = length - 1;
  }
  return longest;
}

/** What the heads and tails of a word's letters are read as, longer than a piece that stands: pinyin. */
function longestRead(word: string, longerThan: number, ground: Ground): string[] {
  const stretches = word.match(/[a-z0-9]+/gu) ?? [];
  const most = Math.max(0, ...stretches.map(({ length }) => length));
  for (let length = Math.min(most, MOST_LETTERS); length > longerThan; length -= 1) {
    const runs = stretches
      .filter((stretch) => stretch.length >= length && stretch !== word.slice(0, length))
      .flatMap((stretch) => [stretch.slice(0, length), stretch.slice(-length)]);
    const words = [...new Set(runs)].flatMap((run) => wordsReadAs(run, ground));
    if (words.length > 0) return words;
  }
  return [];
}

/** The longest pieces of a word that stand in the text, or are read as it is written: pinyin. */
function pieces(word: string, ground: Ground): string[] {
  const characters = [...word];
  const shortest = LETTERS.test(word) ? 3 : 1;
  const standing = longestRuns(characters, shortest, ground);
  const length = standing[0] === undefined ? shortest - 1 : [...standing[0]].length;
  const read = longestRead(word, length, ground);
  return [...new Set(read.length > 0 ? read : standing)].slice(0, MOST_WORDS);
}

/** What is nearest to one word: another way to write it, marks aside, one character off, its pieces. */
function nearestWords(word: string, ground: Ground): string[] {
  const forms = otherForms(word, ground.roads).filter((form) => standsHere(form, ground));
  if (forms.length > 0) return forms;
  const plain = simplified(word, ground.roads);
  for (const road of [otherMarks, oneOff, pieces]) {
    const words = road(plain, ground);
    if (words.length > 0) return words;
  }
  return [];
}

/** The query without as few of its words as can be. */
function fewerWords({ words, without }: Query, pages: readonly SearchPage[]): Query[] {
  const fewer = words.map((_, left) => words.filter((_word, index) => index !== left));
  const queries = fewer.map((list) => ({ words: list, without }));
  const hitting = queries.filter((query) => find(query, pages).total > 0);
  if (hitting.length > 0 || words.length < 3) return hitting;
  return words
    .map((word) => ({ words: [word], without }))
    .filter(({ words: [word = ''] }) => stands(word, pages));
}

/**
 * The nearest that is there, for a query that finds nothing: fewer of its words, or what is nearest to
 * each of them.
 *
 * @param ground Where it has to be.
 * @returns None if not even a character is there.
 */
export function nearest(query: Query, ground: Ground): Query[] {
  const { words, without } = query;
  const fewer = words.length > 1 ? fewerWords(query, ground.pages) : [];
  if (fewer.length > 0) return fewer;
  return words
    .flatMap((word) => nearestWords(word, ground))
    .map((word) => ({ words: [word], without }));
}
