import type { SearchClause, SearchPage } from './clauses.ts';
import { normalise, rangesOf } from './normalise.ts';
import type { Query } from './query.ts';

/** A clause that was found, and the normalised words by which it was found. */
export interface Hit {
  clause: SearchClause;
  words: readonly string[];
  /**
   * The only places of the verbatim text to be marked, if the clause is a part of a run over several. Undefined: all
   * places.
   */
  ranges?: [number, number][];
}

/** The hits on one page, in the order of the text. */
export interface PageHits {
  page: SearchPage;
  hits: Hit[];
}

/** All that a search has found. */
export interface Result {
  query: Query;
  /** The number of clauses. */
  total: number;
  /** Whether each clause holds all words, or only its task does, or several clauses one after the other. */
  within: 'clause' | 'task' | 'across';
  /** In the order of the text. */
  pages: PageHits[];
}

/** A page's text, normalised. */
interface Texts {
  clauses: string[];
  /** The text of the whole page, a clause a line. For most pages, one look at it is enough. */
  page: string;
}

const normalised = new WeakMap<SearchPage, Texts>();

function textsOf(page: SearchPage): Texts {
  const known = normalised.get(page);
  if (known !== undefined) return known;
  const clauses = page.clauses.map(({ text }) => normalise(text).text);
  const texts = { clauses, page: clauses.join('\n') };
  normalised.set(page, texts);
  return texts;
}

/** The clauses whose normalised text passes. If it does, the text of the page must pass too. */
function clausesThat(page: SearchPage, passes: (text: string) => boolean): SearchClause[] {
  const texts = textsOf(page);
  if (!passes(texts.page)) return [];
  return page.clauses.filter((_, at) => passes(texts.clauses[at] ?? ''));
}

/** The normalised texts of clauses that pass, under the same condition as in clausesThat. */
export function textsThat(
  pages: readonly SearchPage[],
  passes: (text: string) => boolean,
): string[] {
  return pages
    .map(textsOf)
    .filter(({ page }) => passes(page))
    .flatMap(({ clauses }) => clauses.filter(passes));
}

/** Whether a word is in a text and, if it is in Latin letters, not a part of a longer word. */
export function standsAlone(text: string, word: string): boolean {
  const touch = (one: string, other: string): boolean => /^[a-z0-9]{2}$/u.test(one + other);
  for (let at = text.indexOf(word); at >= 0 && word !== ''; at = text.indexOf(word, at + 1)) {
    const end = at + word.length;
    const touches =
      touch(text.charAt(at - 1), word.charAt(0)) || touch(word.slice(-1), text.charAt(end));
    if (!touches) return true;
  }
  return false;
}

/** The number of normalised characters on the pages. */
export function sizeOfPages(pages: readonly SearchPage[]): number {
  return pages.reduce((sum, page) => sum + textsOf(page).page.length, 0);
}

/** Whether any clause holds a normalised word. */
export function stands(word: string, pages: readonly SearchPage[]): boolean {
  return pages.some((page) => textsOf(page).page.includes(word));
}

/** The words found in a clause, as they stand there, each once, separated by spaces. */
export function foundIn(hit: Hit): string {
  const found = rangesIn(hit).map(([from, to]) => hit.clause.text.slice(from, to));
  return [...new Set(found)].join(' ');
}

/**
 * The places of the words in the clause's verbatim text, in order, the end not included. Places that overlap or touch
 * are joined.
 */
export function rangesIn({ clause, words, ranges }: Hit): [number, number][] {
  if (ranges !== undefined) return ranges;
  const merged: [number, number][] = [];
  const text = normalise(clause.text);
  const all = words.flatMap((word) => rangesOf(text, word));
  for (const [from, to] of all.sort(([one], [other]) => one - other)) {
    const last = merged[merged.length - 1];
    if (last !== undefined && from <= last[1]) last[1] = Math.max(last[1], to);
    else merged.push([from, to]);
  }
  return merged;
}

/** The clauses that pass and hold no excluded word, page by page. Pages without any are left out. */
function pagesWith(
  pages: readonly SearchPage[],
  { words, without }: Query,
  passes: (text: string) => boolean,
): PageHits[] {
  const isLeftOut = (text: string): boolean => without.some((word) => text.includes(word));
  return pages
    .map((page) => {
      const dropped = without.length === 0 ? [] : clausesThat(page, isLeftOut);
      const clauses = clausesThat(page, passes).filter((clause) => !dropped.includes(clause));
      return { page, hits: clauses.map((clause) => ({ clause, words })) };
    })
    .filter(({ hits }) => hits.length > 0);
}

/** Clauses that hold some of the words, in tasks that hold all of them. */
function withinTasks(pages: readonly SearchPage[], query: Query): PageHits[] {
  const some = pagesWith(pages, query, (text) => query.words.some((word) => text.includes(word)));
  const found = new Map<string, Set<string>>();
  const taskOf = ({ page }: PageHits, { clause }: Hit): string => `${page.address}#${clause.task}`;
  for (const on of some) {
    for (const hit of on.hits) {
      if (hit.clause.task === undefined) continue;
      const words = found.get(taskOf(on, hit)) ?? new Set();
      const { text } = normalise(hit.clause.text);
      query.words.filter((word) => text.includes(word)).forEach((word) => words.add(word));
      found.set(taskOf(on, hit), words);
    }
  }
  return some
    .map((on) => ({
      page: on.page,
      hits: on.hits.filter((hit) => found.get(taskOf(on, hit))?.size === new Set(query.words).size),
    }))
    .filter(({ hits }) => hits.length > 0);
}

/** The number of clauses on the pages. */
export function countHits(pages: readonly PageHits[]): number {
  return pages.reduce((sum, { hits }) => sum + hits.length, 0);
}

/**
 * Finds all clauses that hold all words, and no others. If there are none: the clauses of tasks that hold all words.
 *
 * @param pages The pages to search, in the order of the text.
 */
export function find(query: Query, pages: readonly SearchPage[]): Result {
  const { words, whole, plans } = query;
  if (words.length === 0) return { query, total: 0, within: 'clause', pages: [] };
  const holds = (text: string, word: string): boolean =>
    whole === true ? standsAlone(text, word) : text.includes(word);
  const within = plans === undefined ? pages : pages.filter(({ plan }) => plans.includes(plan));
  const all = pagesWith(within, query, (text) => words.every((word) => holds(text, word)));
  const found = all.length > 0 || words.length === 1 ? all : withinTasks(within, query);
  return {
    query,
    total: countHits(found),
    within: found === all ? 'clause' : 'task',
    pages: found,
  };
}
