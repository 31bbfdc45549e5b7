import type { Roads, SearchPage } from './clauses.ts';
import { find, stands, textsThat } from './match.ts';
import { wordsReadAs } from './pinyin.ts';
import type { Query } from './query.ts';
import { otherForms, simplified } from './roads.ts';

/** Enough to choose from, few enough to name them all. */
const MOST_WORDS = 5;

/** Letters are not words one by one, as characters are. */
const LETTERS = /^[a-z0-9]+$/u;

/**
 * Signs between words: of ASCII, Latin-1, General Punctuation, CJK, in normalised text. Written out, as
 * \p{P} in twenty places of one pattern takes a browser 20 ms to read.
 */
const SIGNS = '\\0-/:-`{-¿\u2000-\u206f\u3000-\u3006\u3008-\u303f';

function escapeRegExp(text: string): string {
  return text.replace(/[$()*+.?[\\\]^{|}]/gu, '\\$&');
}

/**
 * What stands in the text of this pattern, the most frequent first.
 *
 * @param canMatch Whether it can stand in a text at all: most need not be looked at.
 */
function found(
  pattern: string,
  canMatch: (text: string) => boolean,
  pages: readonly SearchPage[],
): string[] {
  const texts = textsThat(pages, canMatch);
  const counts = new Map<string, number>();
  for (const word of texts.flatMap((text) => text.match(new RegExp(pattern, 'gu')) ?? [])) {
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts]
    .sort(([, one], [, other]) => other - one)
    .map(([word]) => word)
    .slice(0, MOST_WORDS);
}

/** Words whose letters and figures are the same, whatever marks stand between: “楚天云”平台. */
function otherMarks(word: string, pages: readonly SearchPage[]): string[] {
  const letters = [...word].filter((one) => /[\p{L}\p{N}]/u.test(one));
  if (letters.length < 2) return [];
  return found(
    letters.join(`[${SIGNS}]*`),
    (text) => letters.every((letter) => text.includes(letter)),
    pages,
  );
}

/** Words in which one character is another, missing or too many. */
function oneOff(word: string, pages: readonly SearchPage[]): string[] {
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
  return found(patterns.join('|'), (text) => halves.some((half) => text.includes(half)), pages);
}

/** All runs of a word that are so long; of letters only its head and its tail, a slip of the finger apart. */
function runsOf(word: string, length: number): string[] {
  const characters = [...word];
  const runs = characters
    .slice(0, characters.length - length + 1)
    .map((_, at) => characters.slice(at, at + length).join(''));
  return LETTERS.test(word) ? [...runs.slice(0, 1), ...runs.slice(-1)] : runs;
}

/** The longest pieces of a word that stand in the text, or are read as it is written: pinyin. */
function pieces(word: string, pages: readonly SearchPage[], roads: Roads): string[] {
  const shortest = LETTERS.test(word) ? 3 : 1;
  for (let length = [...word].length - 1; length >= shortest; length -= 1) {
    const found = runsOf(word, length)
      .filter((run) => /[\p{L}\p{N}]/u.test(run))
      .flatMap((run) => (stands(run, pages) ? [run] : wordsReadAs(run, pages, roads)));
    if (found.length > 0) return [...new Set(found)].slice(0, MOST_WORDS);
  }
  return [];
}

/** What is nearest to one word: another way to write it, marks aside, one character off, its pieces. */
function nearestWords(word: string, pages: readonly SearchPage[], roads: Roads): string[] {
  const forms = otherForms(word, roads).filter((form) => stands(form, pages));
  if (forms.length > 0) return forms;
  const plain = simplified(word, roads);
  for (const road of [otherMarks, oneOff, pieces]) {
    const words = road(plain, pages, roads);
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
 * @param pages Where it has to be.
 * @returns None if not even a character is there.
 */
export function nearest(query: Query, pages: readonly SearchPage[], roads: Roads): Query[] {
  const { words, without } = query;
  const fewer = words.length > 1 ? fewerWords(query, pages) : [];
  if (fewer.length > 0) return fewer;
  return words
    .flatMap((word) => nearestWords(word, pages, roads))
    .map((word) => ({ words: [word], without }));
}
