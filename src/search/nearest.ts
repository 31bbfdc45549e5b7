import type { Ground } from './budget.ts';
import type { SearchPage } from './clauses.ts';
import { find, sizeOfPages, stands, textsThat } from './match.ts';
import { MOST_LETTERS, wordsReadAs } from './pinyin.ts';
import type { Query } from './query.ts';
import { typedTime } from './reply/times.ts';
import { typedFigure } from './reply/figures.ts';
import { FIGURES } from './numerals.ts';
import { otherForms, simplified } from './roads.ts';
import type { Reason } from './roads.ts';

/** How many times faster a browser's own text search is than our loop over characters. */
const FASTER = 16;

/** How many words are proposed at most: enough for a choice, and few enough to name all. */
const MOST_WORDS = 5;

/** A word of Latin letters and digits only. A single letter means nothing, unlike a Chinese character. */
const LETTERS = /^[a-z0-9]+$/u;

/**
 * Marks between words in normalised text: ASCII, Latin-1, General Punctuation, CJK. They are written out, since a
 * browser takes 20 ms to read \p{P} in twenty places of one pattern.
 */
const SIGNS = '\\0-/:-`{-¿\u2000-\u206f\u3000-\u3006\u3008-\u303f';

function escapeRegExp(text: string): string {
  return text.replace(/[$()*+.?[\\\]^{|}]/gu, '\\$&');
}

/** Whether any clause holds a word; false, without searching, if the search would cost too much. */
function standsHere(word: string, { pages, budget }: Ground): boolean {
  return budget.allows(Math.ceil(sizeOfPages(pages) / FASTER)) && stands(word, pages);
}

/** Finds patterns in the text, the most frequent words first. Most texts need not be searched. */
function found(
  patterns: readonly string[],
  canMatch: (text: string) => boolean,
  { pages, budget }: Ground,
): string[] {
  if (!budget.allows(sizeOfPages(pages))) return [];
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

/** Words with the same letters and digits, but other marks between: “楚天云”平台. */
function otherMarks(word: string, ground: Ground): string[] {
  const letters = [...word].filter((one) => /[\p{L}\p{N}]/u.test(one));
  if (letters.length < 2) return [];
  return found(
    [letters.join(`[${SIGNS}]*`)],
    (text) => letters.every((letter) => text.includes(letter)),
    ground,
  );
}

/** Words in which one character is different, missing or added. */
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

/**
 * All runs of a length in a word. For a word of Latin letters only the first and the last, since a typing error is
 * elsewhere.
 */
function runsOf(characters: readonly string[], length: number): string[] {
  const runs = characters
    .slice(0, characters.length - length + 1)
    .map((_, at) => characters.slice(at, at + length).join(''));
  return LETTERS.test(characters.join('')) ? [...runs.slice(0, 1), ...runs.slice(-1)] : runs;
}

/** The longest runs of a word that the text holds. */
function longestRuns(characters: readonly string[], shortest: number, ground: Ground): string[] {
  const standing = (length: number): string[] =>
    runsOf(characters, length).filter(
      (run) => /[\p{L}\p{N}]/u.test(run) && standsHere(run, ground),
    );
  let longest: string[] = [];
  let [from, until] = [shortest, characters.length - 1];
  // If the text holds a run, it also holds one that is a character shorter.
  while (from <= until) {
    const length = Math.floor((from + until) / 2);
    const runs = standing(length);
    if (runs.length > 0) [longest, from] = [runs, length + 1];
    else until = length - 1;
  }
  return longest;
}

/** Reads the first and last letters of a word as pinyin, if they are longer than a piece that the text holds. */
function longestRead(word: string, longerThan: number, ground: Ground): string[] {
  const stretches = word.match(/[a-z0-9]+/gu) ?? [];
  const most = Math.max(0, ...stretches.map(({ length }) => length));
  const least = Math.max(longerThan, Math.ceil(word.length / 2) - 1);
  for (let length = Math.min(most, MOST_LETTERS); length > least; length -= 1) {
    const runs = stretches
      .filter((stretch) => stretch.length >= length && stretch !== word.slice(0, length))
      .flatMap((stretch) => [stretch.slice(0, length), stretch.slice(-length)]);
    const words = [...new Set(runs)].flatMap((run) => wordsReadAs(run, ground));
    if (words.length > 0) return words;
  }
  return [];
}

/**
 * The longest pieces of a word that the text holds, or that are read as the word is written (pinyin); at least half of
 * the word.
 */
function pieces(word: string, ground: Ground): string[] {
  const characters = [...word];
  const half = Math.ceil(characters.length / 2);
  const shortest = Math.max(half, LETTERS.test(word) ? 3 : 2);
  const standing = longestRuns(characters, shortest, ground);
  const length = standing[0] === undefined ? shortest - 1 : [...standing[0]].length;
  const read = longestRead(word, length, ground);
  return [...new Set(read.length > 0 ? read : standing)].slice(0, MOST_WORDS);
}

/** All digits and numerals in a word, in order. */
function figuresOf(word: string): string {
  return (word.match(FIGURES) ?? []).join('');
}

/**
 * How the nearest words differ from the typed ones: only in marks, in one character, as a piece, or by missing words.
 */
export type Nearness = 'marks' | 'slip' | 'piece' | 'fewer';

const ROADS: [Nearness, (word: string, ground: Ground) => string[]][] = [
  ['marks', otherMarks],
  ['slip', oneOff],
  ['piece', pieces],
];

/** A query for the nearest words, and how it differs. */
export interface NearQuery extends Query {
  reason: Reason | Nearness;
}

/**
 * The words nearest to a word: written in another way, with other marks, with one other character, or a piece of it;
 * never with another figure.
 */
function nearestWords(
  word: string,
  ground: Ground,
): { word: string; reason: NearQuery['reason'] }[] {
  const forms = otherForms(word, ground.roads).filter(({ word: form, plans }) => {
    const pages = ground.pages.filter(({ plan }) => plans?.includes(plan) ?? true);
    return standsHere(form, { ...ground, pages });
  });
  if (forms.length > 0) {
    return forms.map((form) => ({ word: form.word, reason: form.reason ?? 'names' }));
  }
  const plain = simplified(word, ground.roads);
  // 12 is no near match for 12%, nor 2018年 for 2018年底.
  if (typedFigure(plain) !== undefined || typedTime(plain) !== undefined) return [];
  for (const [reason, road] of ROADS) {
    const words = road(plain, ground).filter((one) => figuresOf(one) === figuresOf(plain));
    if (words.length > 0) return words.map((one) => ({ word: one, reason }));
  }
  return [];
}

/** The query without one of its words, if at least half of it remains. */
function fewerWords({ words, without }: Query, pages: readonly SearchPage[]): NearQuery[] {
  const size = (list: readonly string[]): number => list.join('').length;
  const isHalf = (list: readonly string[]): boolean =>
    size(list) > 1 && size(list) * 2 >= size(words);
  const queries = words
    .map((_, left) => words.filter((_word, index) => index !== left))
    .filter(isHalf)
    .map((list): NearQuery => ({ words: list, without, reason: 'fewer' }));
  return queries.filter((query) => find(query, pages).total > 0);
}

/**
 * The nearest queries for a query that finds nothing: with fewer words or, for a single word, with the words nearest to
 * it. These have at least two characters, and at least half of what was typed.
 *
 * @param ground Where to search.
 * @returns Empty if nothing is near.
 */
export function nearest(query: Query, ground: Ground): NearQuery[] {
  const { words, without } = query;
  const [word = ''] = words;
  if (words.length > 1) return fewerWords(query, ground.pages);
  return nearestWords(word, ground)
    .filter((one) => [...one.word].length > 1)
    .map((one) => ({ words: [one.word], without, reason: one.reason }));
}
