import type { SearchClause, SearchPage } from './clauses.ts';
import { normalise, rangesOf } from './normalise.ts';
import type { Normalised } from './normalise.ts';
import type { Query } from './query.ts';

/** A clause that is found, and where in its verbatim text the words stand. */
export interface Hit {
  clause: SearchClause;
  /** From, up to and without; in order, none touching another's inside. */
  ranges: [number, number][];
}

/** The hits on one page, in the order of the text. */
export interface PageHits {
  page: SearchPage;
  hits: Hit[];
}

/** What is found, all of it. */
export interface Result {
  query: Query;
  /** How many clauses. */
  total: number;
  /** Whether each clause holds all the words, or only the task it belongs to. */
  within: 'clause' | 'task';
  /** The most telling page first. */
  pages: PageHits[];
}

const normalised = new WeakMap<SearchClause, Normalised>();

/** A clause's text, normalised once. */
export function textOf(clause: SearchClause): Normalised {
  const text = normalised.get(clause) ?? normalise(clause.text);
  normalised.set(clause, text);
  return text;
}

function has(clause: SearchClause, word: string): boolean {
  return textOf(clause).text.includes(word);
}

/** Whether a word stands in a text and, if it is in Latin letters, not as a part of a longer one. */
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

/** Whether a word, normalised, stands in any clause. */
export function stands(word: string, pages: readonly SearchPage[]): boolean {
  return pages.some(({ clauses }) => clauses.some((clause) => has(clause, word)));
}

/** What was found in a clause, as it stands there, each once, with spaces between. */
export function foundIn({ clause, ranges }: Hit): string {
  return [...new Set(ranges.map(([from, to]) => clause.text.slice(from, to)))].join(' ');
}

/** Ranges of all words, normalised, those that overlap made one. */
export function rangesIn(clause: SearchClause, words: readonly string[]): [number, number][] {
  const merged: [number, number][] = [];
  const all = words.flatMap((word) => rangesOf(textOf(clause), word));
  for (const [from, to] of all.sort(([one], [other]) => one - other)) {
    const last = merged[merged.length - 1];
    if (last !== undefined && from <= last[1]) last[1] = Math.max(last[1], to);
    else merged.push([from, to]);
  }
  return merged;
}

/** Pages with the clauses that pass, each with its ranges; pages without any are left out. */
function pagesWith(
  pages: readonly SearchPage[],
  { words, without }: Query,
  passes: (clause: SearchClause) => boolean,
): PageHits[] {
  return pages
    .map((page) => ({
      page,
      hits: page.clauses
        .filter((clause) => !without.some((word) => has(clause, word)) && passes(clause))
        .map((clause) => ({ clause, ranges: rangesIn(clause, words) })),
    }))
    .filter(({ hits }) => hits.length > 0);
}

/** Clauses that hold a word each, of tasks that hold them all. */
function withinTasks(pages: readonly SearchPage[], query: Query): PageHits[] {
  const some = pagesWith(pages, query, (clause) => query.words.some((word) => has(clause, word)));
  const found = new Map<string, Set<string>>();
  const taskOf = ({ page }: PageHits, { clause }: Hit): string => `${page.address}#${clause.task}`;
  for (const on of some) {
    for (const hit of on.hits) {
      if (hit.clause.task === undefined) continue;
      const words = found.get(taskOf(on, hit)) ?? new Set();
      query.words.filter((word) => has(hit.clause, word)).forEach((word) => words.add(word));
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

/** A hit in a heading before none, then the more hits the better; else the order of the text. */
function byWeight(one: PageHits, other: PageHits): number {
  const heading = ({ hits }: PageHits): number =>
    hits.some(({ clause }) => clause.kind === 'heading') ? 1 : 0;
  return heading(other) - heading(one) || other.hits.length - one.hits.length;
}

/** How many clauses the pages hold. */
export function countHits(pages: readonly PageHits[]): number {
  return pages.reduce((sum, { hits }) => sum + hits.length, 0);
}

/**
 * Finds every clause in which all words stand, and no other; if there is none, the clauses of the
 * tasks that hold all of them.
 *
 * @param pages Where to look, in the order of the text.
 */
export function find(query: Query, pages: readonly SearchPage[]): Result {
  const { words, whole } = query;
  if (words.length === 0) return { query, total: 0, within: 'clause', pages: [] };
  const holds = (clause: SearchClause, word: string): boolean =>
    whole === true ? standsAlone(textOf(clause).text, word) : has(clause, word);
  const all = pagesWith(pages, query, (clause) => words.every((word) => holds(clause, word)));
  const found = all.length > 0 || words.length === 1 ? all : withinTasks(pages, query);
  return {
    query,
    total: countHits(found),
    within: found === all ? 'clause' : 'task',
    pages: found.sort(byWeight),
  };
}
