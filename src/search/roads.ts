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

/** By which road a word was found: in simplified characters, with other figures, by another name, by pinyin. */
export type Reason = 'traditional' | 'figures' | 'names' | 'pinyin';

/** A word as it may stand in the text, and by which road it was come by; none for the word as typed. */
export interface Form {
  word: string;
  reason: Reason | undefined;
}

/** Words that one road led to. */
export function formsOf(reason: Reason, words: readonly string[]): Form[] {
  return words.map((word) => ({ word, reason }));
}

/** Other ways to write a word, all normalised. Whether they stand in any text is not asked here. */
export function otherForms(word: string, roads: Roads): Form[] {
  const plain = simplified(word, roads);
  const all = [
    ...formsOf('traditional', [plain]),
    ...formsOf('figures', otherFigures(plain)),
    ...formsOf('names', renamed(plain, roads)),
  ];
  const first = new Map<string, Form>();
  for (const form of all) {
    if (form.word !== word && !first.has(form.word)) first.set(form.word, form);
  }
  return [...first.values()];
}

/** A query in other words, and the first road by which one of them was come by. */
export interface OtherQuery extends Query {
  reason: Reason;
}

/**
 * A query's words in other ways.
 *
 * @param ways The other ways to write a word.
 * @returns Queries that differ from this one in a word at least.
 */
export function otherQueries(query: Query, ways: (word: string) => Form[]): OtherQuery[] {
  let lists: Form[][] = [[]];
  for (const word of query.words) {
    const forms = [{ word, reason: undefined }, ...ways(word)];
    lists = lists
      .flatMap((list) => forms.map((form) => [...list, form]))
      .slice(0, MOST_QUERIES + 1);
  }
  return lists.slice(1).map((list) => ({
    ...query,
    words: list.map(({ word }) => word),
    whole: true,
    reason: list.find(({ reason }) => reason !== undefined)?.reason ?? 'names',
  }));
}
