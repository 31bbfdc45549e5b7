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

/** By which road a word was found: in simplified characters, with other figures, by another name, by pinyin. */
export type Reason = 'traditional' | 'figures' | 'names' | 'pinyin';

/** A word as it may stand in the text. */
export interface Form {
  word: string;
  /** By which road it was come by; none for the word as typed. */
  reason?: Reason;
  /** Ids of the plans in which it means the same; absent where it does in all. */
  plans?: readonly string[];
}

/** The word with the longest name of a thing that stands in it replaced by each other name. */
function renamed(word: string, names: readonly string[][]): string[] {
  return names.flatMap((forms) => {
    const longest = forms
      .filter((form) => standsAlone(word, form))
      .sort((one, other) => other.length - one.length)[0];
    return longest === undefined ? [] : forms.map((form) => word.replace(longest, () => form));
  });
}

/** Words that one road led to. */
export function formsOf(reason: Reason, words: readonly string[]): Form[] {
  return words.map((word) => ({ word, reason }));
}

/**
 * Other ways to write a word, all normalised: in simplified characters, with other figures, by
 * another name; by another name of a unit in the plans of its region only. Whether they stand in any
 * text is not asked here.
 */
export function otherForms(word: string, roads: Roads): Form[] {
  const plain = simplified(word, roads);
  const all: Form[] = [
    ...formsOf('traditional', [plain]),
    // One numeral is a word of its own: 五 is not asked for as 5.
    ...formsOf('figures', [...plain].length > 1 ? otherFigures(plain) : []),
    ...formsOf('names', renamed(plain, roads.names)),
    ...roads.units.flatMap(({ plans, names }) =>
      formsOf('names', [...new Set(renamed(plain, names))]).map((form) => ({ ...form, plans })),
    ),
  ];
  // A way that leads to a word in any plan, comes before one in some.
  const everywhere = new Set([word]);
  return all.filter((form) => {
    if (everywhere.has(form.word)) return false;
    if (form.plans === undefined) everywhere.add(form.word);
    return true;
  });
}

/** How long the longest of some names is that stands in any of the words; 0 if none does. */
function longestIn(words: readonly string[], names: readonly string[][]): number {
  const standing = names
    .flat()
    .filter((name) => words.some((word) => standsAlone(word, name)))
    .map(({ length }) => length);
  return Math.max(0, ...standing);
}

/**
 * The plans of those units whose name stands in the words; of several such names the longest counts. 湖北省科技厅 holds
 * the names 湖北省科技厅 of one region and 省科技厅 of another: only the first is meant.
 *
 * @returns undefined where they name none.
 */
export function plansMeant({ words }: Query, { units }: Roads): readonly string[] | undefined {
  const named = units.map(({ plans, names }) => ({ plans, length: longestIn(words, names) }));
  const most = Math.max(0, ...named.map(({ length }) => length));
  if (most === 0) return undefined;
  return named.flatMap(({ plans, length }) => (length === most ? plans : []));
}

/** The plans in which all forms mean what was typed; undefined where they do in all. */
function plansOfAll(forms: readonly Form[]): readonly string[] | undefined {
  return forms.reduce<readonly string[] | undefined>(
    (left, { plans }) =>
      left === undefined || plans === undefined
        ? (left ?? plans)
        : left.filter((plan) => plans.includes(plan)),
    undefined,
  );
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
    const forms: Form[] = [{ word }, ...ways(word)];
    lists = lists
      .flatMap((list) => forms.map((form) => [...list, form]))
      .slice(0, MOST_QUERIES + 1);
  }
  return lists.slice(1).map((forms) => {
    const words = forms.map(({ word }) => word);
    const plans = plansOfAll(forms);
    const reason = forms.find((form) => form.reason !== undefined)?.reason ?? 'names';
    return { ...query, words, whole: true, reason, ...(plans === undefined ? {} : { plans }) };
  });
}
