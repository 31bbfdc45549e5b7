import type { Roads } from './clauses.ts';
import { standsAlone } from './match.ts';
import { otherFigures } from './numerals.ts';
import type { Query } from './query.ts';

/** How many queries are tried at most. The forms of several words multiply. */
const MOST_QUERIES = 12;

/** The word in simplified characters, as in the texts. */
export function simplified(word: string, { traditional }: Roads): string {
  const pairs = [...traditional];
  return [...word]
    .map((one) => {
      const at = pairs.findIndex((character, index) => index % 2 === 0 && character === one);
      return at < 0 ? one : (pairs[at + 1] ?? one);
    })
    .join('');
}

/** How a word was found: by simplified characters, other figures, another name, or pinyin. */
export type Reason = 'traditional' | 'figures' | 'names' | 'pinyin';

/** A form in which the text may have a word. */
export interface Form {
  word: string;
  /** How the form was found; absent for the word as typed. */
  reason?: Reason;
  /** Ids of the plans in which it means the same; absent if it does in all plans. */
  plans?: readonly string[];
}

/** The word, with the longest name in it replaced by each other name of the same thing. */
function renamed(word: string, names: readonly string[][]): string[] {
  return names.flatMap((forms) => {
    const longest = forms
      .filter((form) => standsAlone(word, form))
      .sort((one, other) => other.length - one.length)[0];
    return longest === undefined ? [] : forms.map((form) => word.replace(longest, () => form));
  });
}

/** Forms that were all found in one way. */
export function formsOf(reason: Reason, words: readonly string[]): Form[] {
  return words.map((word) => ({ word, reason }));
}

/**
 * Other forms of a word, all normalised: in simplified characters, with other figures, or by another name. Another name
 * of a unit is used only in the plans of its region. Whether a text holds the forms is not checked here.
 */
export function otherForms(word: string, roads: Roads): Form[] {
  const plain = simplified(word, roads);
  const all: Form[] = [
    ...formsOf('traditional', [plain]),
    // A single numeral is a word: 五 is not searched for as 5.
    ...formsOf('figures', [...plain].length > 1 ? otherFigures(plain) : []),
    ...formsOf('names', renamed(plain, roads.names)),
    ...roads.units.flatMap(({ plans, names }) =>
      formsOf('names', [...new Set(renamed(plain, names))]).map((form) => ({ ...form, plans })),
    ),
  ];
  // A form that leads to a word in all plans comes before one for some plans.
  const everywhere = new Set([word]);
  return all.filter((form) => {
    if (everywhere.has(form.word)) return false;
    if (form.plans === undefined) everywhere.add(form.word);
    return true;
  });
}

/** The length of the longest name that any of the words holds; 0 if there is none. */
function longestIn(words: readonly string[], names: readonly string[][]): number {
  const standing = names
    .flat()
    .filter((name) => words.some((word) => standsAlone(word, name)))
    .map(({ length }) => length);
  return Math.max(0, ...standing);
}

/**
 * The plans of the units whose names the words hold. If they hold several names, the longest counts: 湖北省科技厅 holds the
 * name 湖北省科技厅 of one region and 省科技厅 of another, but only the first is meant.
 *
 * @returns Undefined if they name no unit.
 */
export function plansMeant({ words }: Query, { units }: Roads): readonly string[] | undefined {
  const named = units.map(({ plans, names }) => ({ plans, length: longestIn(words, names) }));
  const most = Math.max(0, ...named.map(({ length }) => length));
  if (most === 0) return undefined;
  return named.flatMap(({ plans, length }) => (length === most ? plans : []));
}

/** The plans in which all forms mean what was typed; undefined if they do in all plans. */
function plansOfAll(forms: readonly Form[]): readonly string[] | undefined {
  return forms.reduce<readonly string[] | undefined>(
    (left, { plans }) =>
      left === undefined || plans === undefined
        ? (left ?? plans)
        : left.filter((plan) => plans.includes(plan)),
    undefined,
  );
}

/** A query in other words, and how the first other word in it was found. */
export interface OtherQuery extends Query {
  reason: Reason;
}

/**
 * The query with its words in other forms.
 *
 * @param ways Returns the other forms of a word.
 * @returns Queries in which at least one word is different.
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
