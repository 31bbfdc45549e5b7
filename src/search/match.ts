import type { SearchClause, SearchPage } from './clauses.ts';
import { normalise, rangesOf } from './normalise.ts';
import type { Normalised } from './normalise.ts';
import { readQuery } from './query.ts';
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
  /** Words, normalised. */
  query: Query;
  /** How many clauses. */
  total: number;
  /** Whether each clause holds all the words, or only the task it belongs to. */
  within: 'clause' | 'task';
  /** The most telling page first. */
  pages: PageHits[];
}

const normalised = new WeakMap<SearchClause, Normalised>();

function textOf(clause: SearchClause): Normalised {
  const text = normalised.get(clause) ?? normalise(clause.text);
  normalised.set(clause, text);
  return text;
}

function has(clause: SearchClause, word: string): boolean {
  return textOf(clause).text.includes(word);
}

/** Ranges of all words, those that overlap made one. */
function rangesIn(clause: SearchClause, words: readonly string[]): [number, number][] {
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

/**
 * Finds every clause in which all words stand, and no other; if there is none, the tasks that hold
 * all of them.
 *
 * @param typed As a person typed it.
 * @param pages All that may be found, in the order of the text.
 * @param candidates Addresses of the pages to look at; default: all.
 */
export function find(
  typed: string,
  pages: readonly SearchPage[],
  candidates?: ReadonlySet<string>,
): Result {
  const query = queryFor(typed, pages);
  const looked = pages.filter(({ address }) => candidates?.has(address) ?? true);
  if (query.words.length === 0) return { query, total: 0, within: 'clause', pages: [] };
  const all = pagesWith(looked, query, (clause) => query.words.every((word) => has(clause, word)));
  const found = all.length > 0 || query.words.length === 1 ? all : withinTasks(looked, query);
  return {
    query,
    total: found.reduce((sum, { hits }) => sum + hits.length, 0),
    within: found === all ? 'clause' : 'task',
    pages: found.sort(byWeight),
  };
}

/** What is looked for when a person types this: literally if it stands so in any clause. */
export function queryFor(typed: string, pages: readonly SearchPage[]): Query {
  return readQuery(typed, (run) =>
    pages.some(({ clauses }) => clauses.some((clause) => has(clause, run))),
  );
}
