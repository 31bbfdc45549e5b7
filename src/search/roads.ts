import type { Roads } from './clauses.ts';
import { standsAlone } from './match.ts';
import { otherFigures } from './numerals.ts';
import type { Query } from './query.ts';

/** A name of several words has as many ways as their ways multiplied: these are enough. */
const MOST_QUERIES = 12;

/** The word in the simplified characters of the texts. */
export function simplified(word: string, { traditional }: Roads): string {
  const pairs = [...traditional];
  return [...word]
    .map((one) => {
      const at = pairs.findIndex((character, index) => index % 2 === 0 && character === one);
      return at < 0 ? one : (pairs[at + 1] ?? one);
    })
    .join('');
}

/** The word with the longest name of a thing that stands in it replaced by each other name. */
function renamed(word: string, { names }: Roads): string[] {
  return names.flatMap((forms) => {
    const longest = forms
      .filter((form) => standsAlone(word, form))
      .sort((one, other) => other.length - one.length)[0];
    return longest === undefined ? [] : forms.map((form) => word.replace(longest, () => form));
  });
}

/**
 * Other ways to write a word, all normalised: in simplified characters, with other figures, by
 * another name. Whether they stand in any text is not asked here.
 */
export function otherForms(word: string, roads: Roads): string[] {
  const plain = simplified(word, roads);
  const forms = [plain, ...otherFigures(plain), ...renamed(plain, roads)];
  return [...new Set(forms)].filter((form) => form !== word);
}

/**
 * A query's words in other ways.
 *
 * @param ways The other ways to write a word.
 * @returns Queries that differ from this one in a word at least.
 */
export function otherQueries(query: Query, ways: (word: string) => string[]): Query[] {
  let lists: string[][] = [[]];
  for (const word of query.words) {
    const forms = [word, ...ways(word)];
    lists = lists
      .flatMap((list) => forms.map((form) => [...list, form]))
      .slice(0, MOST_QUERIES + 1);
  }
  return lists.slice(1).map((words) => ({ ...query, words, whole: true }));
}
